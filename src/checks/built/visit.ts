/** Opens every page of a site in a browser and keeps what was seen there. */
import type { Browser, BrowserContext, CDPSession, ConsoleMessage, Page, Request } from 'playwright-core';
import { axeFaults, bringAxe } from './axe.ts';
import { leadsOn, type BuiltPage } from './built-site.ts';
import { bringAbout, HEIGHT, pressTab, WIDTH, type ConditionName } from './conditions.ts';
import type { Fault, Found } from './fault.ts';
import { bringIbm, ibmFaults } from './ibm.ts';
import type { PageFacts, Part } from './in-page/facts.ts';
import { bundleProbes } from './probes.ts';

/** What came of opening one page. */
export interface Visit {
  address: string;
  facts: PageFacts;
  /** The same parts on paper, and without JavaScript. */
  printed: Part[];
  plain: Part[];
  /** What is wrong with it by itself. */
  faults: Fault[];
  /** The address of everything that it asked for. */
  requests: string[];
  /** What the browser complained of: errors of scripts, refusals of the page's own policy, files not found. */
  complaints: string[];
}

/** Where the pages are served, and the browser to open them in. */
export interface Place {
  browser: Browser;
  /** `http://localhost:4321/promises`: where the home page is, without a slash at the end. */
  url: string;
  /** Reads one of the engines, which is a file of a package. */
  readText: (file: string) => string;
  /** Told as each page was looked at. */
  onPage?: (() => void) | undefined;
}

/** Tabs side by side: more than the cores of a small machine gain nothing. */
const TABS = 3;

/** Visits each page, but for those that only lead on to another; in the order of the pages. */
export async function visitPages(place: Place, pages: readonly BuiltPage[]): Promise<Visit[]> {
  const probes = await bundleProbes();
  const [seeing, plain] = await Promise.all([
    place.browser.newContext({ locale: 'en-GB' }),
    place.browser.newContext({ locale: 'en-GB', javaScriptEnabled: false }),
  ]);
  await bringAxe(seeing);
  await bringIbm(seeing, place.readText);
  await Promise.all([seeing, plain].map(async (context) => context.addInitScript({ content: probes })));
  const queue = pages.filter((page) => !leadsOn(page)).entries();
  const visits: Visit[] = [];
  const work = async (): Promise<void> => {
    const desk = await openDesk(seeing, plain);
    for (const [index, { address }] of queue) {
      visits[index] = await visit(desk, place.url, address, probes);
      place.onPage?.();
    }
  };
  try {
    await Promise.all(Array.from({ length: TABS }, work));
  } finally {
    await Promise.all([seeing.close(), plain.close()]);
  }
  return visits;
}

/** A tab, the keys of its keyboard, and a tab in which no script runs. */
interface Desk {
  tab: Page;
  keys: CDPSession;
  plain: Page;
}

async function openDesk(seeing: BrowserContext, plain: BrowserContext): Promise<Desk> {
  const tab = await seeing.newPage();
  return { tab, keys: await seeing.newCDPSession(tab), plain: await plain.newPage() };
}

async function visit(
  { tab, keys, plain }: Desk,
  url: string,
  address: string,
  probes: string,
): Promise<Visit> {
  const listening = [listen(tab), listen(plain)];
  const faults: Fault[] = [];
  const tell = (condition: ConditionName | 'no JavaScript' | null, found: readonly Found[]): void => {
    faults.push(...found.map((one) => ({ page: address, condition, ...one })));
  };
  await tab.setViewportSize({ width: WIDTH.wide, height: HEIGHT });
  await tab.goto(`${url}${address}`, { waitUntil: 'load' });
  const facts = await lookWide(tab, keys, tell);
  await lookOtherwise(tab, tell);
  await lookNarrow(tab, tell);
  const printed = await lookPrinted(tab, tell);
  await plain.setViewportSize({ width: WIDTH.wide, height: HEIGHT });
  await plain.goto(`${url}${address}`, { waitUntil: 'load' });
  await plain.evaluate(probes);
  tell(
    'no JavaScript',
    await plain.evaluate(() => [...window.candour.roomFaults(), ...window.candour.paleFaults()]),
  );
  const without = await plain.evaluate(() => window.candour.readParts());
  const seen = listening.map(({ stop }) => stop());
  return {
    address,
    facts,
    printed,
    plain: without,
    faults,
    requests: seen.flatMap(({ requests }) => requests),
    complaints: seen.flatMap(({ complaints }) => complaints),
  };
}

type Tell = (condition: ConditionName | null, found: readonly Found[]) => void;

/** All engines and probes, as on a desk. The focus goes round by real keys first: after that a browser shows where it is. */
async function lookWide(tab: Page, keys: CDPSession, tell: Tell): Promise<PageFacts> {
  await bringAbout(tab, '1280 px');
  const [facts, once, here] = await tab.evaluate(() => {
    const { readFacts, onceFaults, noteSizes, roomFaults, paleFaults, targetFaults } = window.candour;
    noteSizes();
    return [readFacts(), onceFaults(), [...roomFaults(), ...paleFaults(), ...targetFaults()]] as const;
  });
  tell(null, once);
  tell('1280 px', here);
  tell('1280 px', await axeFaults(tab));
  tell(null, await ibmFaults(tab));
  const stops = await tab.evaluate(() => window.candour.startWalk());
  await pressTab(keys, stops + 1);
  tell(null, await tab.evaluate(() => window.candour.endWalk()));
  tell('1280 px', await tab.evaluate(() => window.candour.focusFaults()));
  return facts;
}

/** What changes with the reader's own colours, movement and letters, in the same window. */
async function lookOtherwise(tab: Page, tell: Tell): Promise<void> {
  for (const name of ['dark', 'forced colours'] as const) {
    await bringAbout(tab, name);
    tell(name, await tab.evaluate(() => [...window.candour.paleFaults(), ...window.candour.focusFaults()]));
  }
  await bringAbout(tab, 'less movement');
  tell('less movement', await tab.evaluate(() => window.candour.motionFaults()));
  await bringAbout(tab, 'text spacing');
  tell('text spacing', await tab.evaluate(() => window.candour.roomFaults()));
  await bringAbout(tab, 'text at 200%');
  tell(
    'text at 200%',
    await tab.evaluate(() => [...window.candour.roomFaults(), ...window.candour.growthFaults()]),
  );
}

/** Axe measures colours slowly: in every condition but the first our own probe does it. */
const SLOW = ['color-contrast'];

async function lookNarrow(tab: Page, tell: Tell): Promise<void> {
  await bringAbout(tab, '320 px');
  tell(
    '320 px',
    await tab.evaluate(() => {
      const { roomFaults, paleFaults, targetFaults, focusFaults } = window.candour;
      return [...roomFaults(), ...paleFaults(), ...targetFaults(), ...focusFaults()];
    }),
  );
  tell('320 px', await axeFaults(tab, SLOW));
  await bringAbout(tab, 'text spacing at 320 px');
  tell('text spacing at 320 px', await tab.evaluate(() => window.candour.roomFaults()));
}

async function lookPrinted(tab: Page, tell: Tell): Promise<Part[]> {
  await bringAbout(tab, 'print');
  tell('print', await tab.evaluate(() => [...window.candour.roomFaults(), ...window.candour.paleFaults()]));
  return tab.evaluate(() => window.candour.readParts());
}

interface Heard {
  requests: string[];
  complaints: string[];
}

function listen(tab: Page): { stop: () => Heard } {
  const heard: Heard = { requests: [], complaints: [] };
  const onRequest = (request: Request): void => void heard.requests.push(request.url());
  const onError = (error: Error): void => void heard.complaints.push(error.message);
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error') heard.complaints.push(message.text());
  };
  tab.on('request', onRequest).on('pageerror', onError).on('console', onConsole);
  return {
    stop: () => {
      tab.off('request', onRequest).off('pageerror', onError).off('console', onConsole);
      return heard;
    },
  };
}
