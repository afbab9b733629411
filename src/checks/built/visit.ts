/** Opens every page of a site in a browser and keeps what was seen there. */
import type { Browser, BrowserContext, CDPSession, ConsoleMessage, Page, Request } from 'playwright-core';
import { axeFaults, bringAxe } from './axe.ts';
import { leadsOn, type BuiltPage } from './built-site.ts';
import { conditionsOf, HEIGHT, pressTab, WIDTH, type ConditionName } from './conditions.ts';
import type { Fault, Found } from './fault.ts';
import { bringIbm, ibmFaults } from './ibm.ts';
import type { PageFacts } from './in-page/facts.ts';
import { bundleProbes } from './probes.ts';

/** What came of opening one page. */
export interface Visit {
  address: string;
  facts: PageFacts;
  /** Whether it was opened without JavaScript too. A page that holds no script is the same without. */
  isScripted: boolean;
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
  const manner = { locale: 'en-GB', viewport: { width: WIDTH.wide, height: HEIGHT } };
  const [seeing, plain] = await Promise.all([
    place.browser.newContext(manner),
    place.browser.newContext({ ...manner, javaScriptEnabled: false }),
  ]);
  await bringAxe(seeing);
  await bringIbm(seeing, place.readText);
  await seeing.addInitScript({ content: probes });
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

async function visit(desk: Desk, url: string, address: string, probes: string): Promise<Visit> {
  const { tab, plain } = desk;
  const listening = [listen(tab), listen(plain)];
  const faults: Fault[] = [];
  const tell: Tell = (condition, found) => {
    faults.push(...found.map((one) => ({ page: address, condition, ...one })));
  };
  await tab.goto(`${url}${address}`, { waitUntil: 'load' });
  const look: Look = { ...desk, bring: conditionsOf(tab), tell };
  const { facts, isScripted, texts } = await lookWide(look);
  await lookPrinted(look);
  await lookNarrow(look);
  await lookOtherwise(look);
  if (isScripted) await lookPlain(look, `${url}${address}`, { texts, probes });
  const seen = listening.map(({ stop }) => stop());
  return {
    address,
    facts,
    isScripted,
    faults,
    requests: seen.flatMap(({ requests }) => requests),
    complaints: seen.flatMap(({ complaints }) => complaints),
  };
}

type Tell = (condition: ConditionName | 'no JavaScript' | null, found: readonly Found[]) => void;

/** One page on a desk. */
interface Look extends Desk {
  bring: ReturnType<typeof conditionsOf>;
  tell: Tell;
}

interface SeenWide {
  facts: PageFacts;
  isScripted: boolean;
  /** What can be read and operated, where it may be missing without JavaScript. */
  texts: string[];
}

/** All engines and probes, as on a desk. The focus goes round by real keys first: after that a browser shows where it is. */
async function lookWide({ tab, keys, bring, tell }: Look): Promise<SeenWide> {
  await bring('1280 px');
  const { once, here, ...seen } = await tab.evaluate(() => {
    const page = window.candour;
    page.noteSizes();
    page.noteRead();
    const isScripted = page.isScripted();
    return {
      facts: page.readFacts(),
      isScripted,
      texts: isScripted ? page.seenTexts() : [],
      once: page.onceFaults(),
      here: [...page.roomFaults(), ...page.paleFaults(), ...page.targetFaults()],
    };
  });
  tell(null, once);
  tell('1280 px', here);
  tell('1280 px', await axeFaults(tab));
  tell(null, await ibmFaults(tab));
  const stops = await tab.evaluate(() => window.candour.startWalk());
  await pressTab(keys, stops + 1);
  const walk = await tab.evaluate(() => window.candour.endWalk());
  tell(null, walk.way);
  tell('1280 px', walk.looks);
  return seen;
}

async function lookPrinted({ tab, bring, tell }: Look): Promise<void> {
  await bring('print');
  tell(
    'print',
    await tab.evaluate(() => {
      const { roomFaults, paleFaults, printFaults } = window.candour;
      return [...roomFaults(), ...paleFaults(), ...printFaults()];
    }),
  );
}

/** Axe measures colours slowly: in every condition but the first our own probe does it. */
const SLOW = ['color-contrast'];

async function lookNarrow({ tab, bring, tell }: Look): Promise<void> {
  await bring('320 px');
  tell(
    '320 px',
    await tab.evaluate(() => {
      const { roomFaults, paleFaults, targetFaults, focusFaults } = window.candour;
      return [...roomFaults(), ...paleFaults(), ...targetFaults(), ...focusFaults()];
    }),
  );
  tell('320 px', await axeFaults(tab, SLOW));
  await bring('text spacing at 320 px');
  tell('text spacing at 320 px', await tab.evaluate(() => window.candour.roomFaults()));
}

/** What changes with the reader's own letters, colours and movement, in a wide window. */
async function lookOtherwise({ tab, bring, tell }: Look): Promise<void> {
  await bring('text spacing');
  tell('text spacing', await tab.evaluate(() => window.candour.roomFaults()));
  await bring('text at 200%');
  tell(
    'text at 200%',
    await tab.evaluate(() => [...window.candour.roomFaults(), ...window.candour.growthFaults()]),
  );
  for (const name of ['dark', 'forced colours'] as const) {
    await bring(name);
    tell(name, await tab.evaluate(() => [...window.candour.paleFaults(), ...window.candour.ringFaults()]));
  }
  await bring('less movement');
  tell('less movement', await tab.evaluate(() => window.candour.motionFaults()));
}

/** As for a reader whose browser runs no script: `texts` are what they should see. */
async function lookPlain(
  { plain, tell }: Look,
  url: string,
  { texts, probes }: { texts: string[]; probes: string },
): Promise<void> {
  await plain.goto(url, { waitUntil: 'load' });
  await plain.evaluate(probes);
  tell(
    'no JavaScript',
    await plain.evaluate((seen) => {
      const { roomFaults, paleFaults, scriptFaults } = window.candour;
      return [...roomFaults(), ...paleFaults(), ...scriptFaults(seen)];
    }, texts),
  );
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
