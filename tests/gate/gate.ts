/** Every engine over every page of a folder of built pages. */
import { launchBrowser } from '../browser/launch.ts';
import { serveFolder } from '../../scripts/site/serve-folder.ts';
import { readBuiltSite, type BuiltSite } from './built-pages.ts';
import type { Fault } from './fault.ts';
import { htmlFaults } from './html.ts';
import * as rules from './rules.ts';
import { visitPages, type View, type Visit } from './visit.ts';

/** A desk and a phone: 320 CSS pixels is the width that WCAG 1.4.10 asks pages to fit. */
const WIDE = 1280;
const NARROW = 320;

/** What the engines have to say, under the name of each; an empty list is a pass. */
export type GateResult = Record<Engine, Fault[]>;

export const ENGINES = [
  'html-validate',
  'axe at 1280 px',
  'axe at 320 px',
  'one h1 and a title of its own',
  'links and fragments',
  'no other origin',
  'nothing for the browser to complain of',
  'no scrolling sideways at 320 px',
  'no words joined',
  'all there without JavaScript',
] as const;
export type Engine = (typeof ENGINES)[number];

/** Puts a folder of built pages, made for the base `/`, before every engine. */
export async function gate(folder: string): Promise<GateResult> {
  const site = readBuiltSite(folder);
  const served = await serveFolder(folder, 0);
  const browser = await launchBrowser();
  try {
    const visits = await visitPages(browser, served.url, site.pages, {
      widths: [WIDE, NARROW],
      javaScript: true,
    });
    const plain = await visitPages(browser, served.url, site.pages, { widths: [WIDE], javaScript: false });
    return await judge(site, served.url, visits, plain);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function judge(site: BuiltSite, url: string, visits: Visit[], plain: Visit[]): Promise<GateResult> {
  const [wide, narrow, bare] = [viewsOf(visits, WIDE), viewsOf(visits, NARROW), viewsOf(plain, WIDE)];
  const every = [...visits, ...plain];
  return {
    'html-validate': (await Promise.all(site.pages.map(htmlFaults))).flat(),
    'axe at 1280 px': wide.flatMap(({ axe }) => axe),
    'axe at 320 px': narrow.flatMap(({ axe }) => axe),
    'one h1 and a title of its own': rules.headingFaults(wide),
    'links and fragments': [...rules.linkFaults(wide, site, url), ...rules.leadFaults(site)],
    'no other origin': rules.originFaults(every, url),
    'nothing for the browser to complain of': rules.complaintFaults(every),
    'no scrolling sideways at 320 px': rules.reflowFaults(narrow),
    'no words joined': rules.joinedFaults(wide),
    'all there without JavaScript': rules.scriptFaults(wide, bare),
  };
}

function viewsOf(visits: readonly Visit[], width: number): View[] {
  return visits.flatMap(({ views }) => views.get(width) ?? []);
}
