/** `statement.pdf` of each plan, printed from its page by a browser: tagged, with bookmarks, a title and a language. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Browser } from 'playwright-core';
import type { Day } from '../../src/model/day.ts';
import { findChromium } from '../../tests/browser/find-chromium.ts';
import { launchBrowser } from '../../tests/browser/launch.ts';
import { completePdf, readable, type AboutPage } from './complete-pdf.ts';

/** An origin that is nobody's, where the site has none. Every file comes from the folder: nothing is asked of any network. */
const ORIGIN = 'https://statement.invalid';

const PDF = 'statement.pdf';

/** Why no PDF can be made here; null where one can. */
export function whyNoPdf(): string | null {
  try {
    return findChromium() === null
      ? 'No Chromium was found. Install one, or name it in CANDOUR_CHROMIUM.'
      : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Makes one for each plan of the site in `folder` that has none yet; how many. `base` begins and ends with `/`. */
export async function makeStatementPdfs(folder: string, base: string, today: Day): Promise<number> {
  const isThere = (plan: string, file: string): boolean => existsSync(path.join(folder, 'plans', plan, file));
  const plans = readdirSync(path.join(folder, 'plans')).filter(
    (plan) => isThere(plan, 'plan.json') && !isThere(plan, PDF),
  );
  if (plans.length === 0) return 0;
  const browser = await launchBrowser();
  try {
    for (const plan of plans) {
      const address = `plans/${plan}/statement/`;
      const html = readFileSync(path.join(folder, address, 'index.html'), 'utf8');
      const origin = originOf(html);
      const bytes = await print(browser, folder, { base, address, origin, html: forPaper(html, origin) });
      const about = { ...aboutPage(html, `${origin}${base}${address}`), today };
      writeFileSync(path.join(folder, 'plans', plan, PDF), completePdf(madeOn(bytes, today), about));
    }
  } finally {
    await browser.close();
  }
  return plans.length;
}

interface Printed {
  base: string;
  /** Without a slash at the beginning. */
  address: string;
  /** Where the links of the PDF lead. */
  origin: string;
  html: string;
}

async function print(browser: Browser, folder: string, printed: Printed): Promise<Buffer> {
  const { base, address, origin, html } = printed;
  // The page needs no script, and so runs none.
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  try {
    await context.route('**/*', async (route) => {
      const { origin: asked, pathname } = new URL(route.request().url());
      const file = path.join(folder, `/${pathname.slice(base.length)}`.replace(/\/$/, '/index.html'));
      if (asked !== origin || !existsSync(file)) await route.abort();
      else if (file.endsWith('.html')) await route.fulfill({ contentType: 'text/html', body: html });
      else await route.fulfill({ path: file });
    });
    const page = await context.newPage();
    await page.goto(`${origin}${base}${address}`);
    return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  } finally {
    await context.close();
  }
}

/** The origin that the site has, by the page's own word. */
const originOf = (html: string): string =>
  /<link rel="canonical" href="(https?:\/\/[^/"]+)/.exec(html)?.[1] ?? ORIGIN;

/**
 * The page with its figures as groups: a figure of the statement is a quotation and its source; in a PDF, a figure is a
 * picture, which has to say in words what it shows. Where the site has no address, a link to it would lead nowhere.
 */
function forPaper(html: string, origin: string): string {
  const grouped = html.replaceAll(/<figure(?=[\s>])/g, '<figure role="group"');
  return origin === ORIGIN
    ? grouped.replaceAll(/<a\b[^>]*>/g, (tag) => tag.replace(/ href="\/[^"]*"/, ''))
    : grouped;
}

const wordsOf = (element: Parameters<typeof DomUtils.textContent>[0]): string =>
  DomUtils.textContent(element).replaceAll(/\s+/g, ' ').trim();

/** What a page says of itself, and what each of its links says. */
function aboutPage(html: string, url: string): Omit<AboutPage, 'today'> {
  const document = parseDocument(html);
  const [root] = DomUtils.getElementsByTagName('html', document, true, 1);
  const [title] = DomUtils.getElementsByTagName('title', document, true, 1);
  const links = DomUtils.getElementsByTagName('a', document).flatMap((link): [string, string][] => {
    const { href } = link.attribs;
    const words = link.attribs['aria-label'] ?? wordsOf(link);
    if (href === undefined || words === '') return [];
    return [[readable(href.startsWith('#') ? href.slice(1) : new URL(href, url).href), words]];
  });
  return {
    title: title === undefined ? '' : DomUtils.textContent(title),
    language: root?.attribs['lang'] ?? 'en-GB',
    // The first words for an address: later ones may lean on those before.
    links: new Map(links.toReversed()),
    headings: DomUtils.getElementsByTagName((name) => /^h[1-6]$/.test(name), document).map(wordsOf),
  };
}

/**
 * The same file as made on the day, whatever the clock said, and with its tags counted from one, however many the
 * browser had counted before. Both are written as long as they were, so nothing in the file moves.
 */
export function madeOn(pdf: Buffer, today: Day): Buffer {
  const text = pdf.toString('latin1');
  const date = `${today.replaceAll('-', '')}000000`;
  const dated = text.replaceAll(/\/(CreationDate|ModDate) \(D:\d{14}/g, `/$1 (D:${date}`);
  if (!dated.includes(`/CreationDate (D:${date}`)) throw new Error('The PDF has no dates to set.');
  // The index of the tags is in the order of their names: by rank, it stays so.
  const names = [
    ...new Set([...dated.matchAll(/\(node(\d{8})\)/g)].map(([, number = '']) => number)),
  ].toSorted();
  const ranks = new Map(names.map((number, index) => [number, String(index + 1).padStart(8, '0')]));
  return Buffer.from(
    dated.replaceAll(/\(node(\d{8})\)/g, (_, number: string) => `(node${ranks.get(number) ?? number})`),
    'latin1',
  );
}
