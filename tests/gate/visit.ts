/** Opens every page of a site in a browser and keeps what was seen there. */
import type { Browser, ConsoleMessage, Page, Request } from 'playwright-core';
import { axeFaults, bringAxe } from './axe.ts';
import { leadsOn, type BuiltPage } from './built-pages.ts';
import type { Fault } from './fault.ts';
import { readFacts, type PageFacts } from './in-page.ts';

/** What was seen of one page in a window of one width. */
export interface View {
  address: string;
  facts: PageFacts;
  axe: Fault[];
}

/** What came of opening one page. */
export interface Visit {
  address: string;
  /** By the width of the window. */
  views: ReadonlyMap<number, View>;
  /** The address of everything that it asked for. */
  requests: string[];
  /** What the browser complained of: errors of scripts, refusals of the page's own policy, files not found. */
  complaints: string[];
}

/** How a visitor looks at the site. Axe looks too where there is JavaScript, which it needs. */
export interface Manner {
  widths: readonly number[];
  javaScript: boolean;
}

/** Tabs side by side: more than the cores of a small machine gain nothing. */
const TABS = 3;
const HEIGHT = 900;

/** Visits each page at `url`, but for those that only lead on to another; in the order of the pages. */
export async function visitPages(
  browser: Browser,
  url: string,
  pages: readonly BuiltPage[],
  manner: Manner,
): Promise<Visit[]> {
  const context = await browser.newContext({ javaScriptEnabled: manner.javaScript, locale: 'en-GB' });
  if (manner.javaScript) await bringAxe(context);
  const queue = pages.filter((page) => !leadsOn(page)).entries();
  const visits: Visit[] = [];
  const work = async (): Promise<void> => {
    const tab = await context.newPage();
    for (const [index, { address }] of queue) visits[index] = await visit(tab, url, address, manner);
  };
  await Promise.all(Array.from({ length: TABS }, work));
  await context.close();
  return visits;
}

async function visit(
  tab: Page,
  url: string,
  address: string,
  { widths, javaScript }: Manner,
): Promise<Visit> {
  const { seen, stop } = listen(tab);
  const views = new Map<number, View>();
  for (const [index, width] of widths.entries()) {
    await tab.setViewportSize({ width, height: HEIGHT });
    if (index === 0) await tab.goto(`${url}${address}`, { waitUntil: 'load' });
    const facts = await tab.evaluate(readFacts);
    views.set(width, { address, facts, axe: javaScript ? await axeFaults(tab, address) : [] });
  }
  stop();
  return { address, views, ...seen };
}

function listen(tab: Page): { seen: Pick<Visit, 'requests' | 'complaints'>; stop: () => void } {
  const seen = { requests: [] as string[], complaints: [] as string[] };
  const onRequest = (request: Request): void => void seen.requests.push(request.url());
  const onError = (error: Error): void => void seen.complaints.push(error.message);
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error') seen.complaints.push(message.text());
  };
  tab.on('request', onRequest).on('pageerror', onError).on('console', onConsole);
  const stop = (): void => {
    tab.off('request', onRequest).off('pageerror', onError).off('console', onConsole);
  };
  return { seen, stop };
}
