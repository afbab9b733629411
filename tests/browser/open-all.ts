/** Every page of a built folder, opened in a real browser and gone through to its end. */
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from '../../scripts/site/serve-folder.ts';

const TABS = 3;
/** Long enough for a page at rest to have asked for all that it asks for once it has been scrolled through. */
const QUIET_MS = 60;

/** What pages did that their policy forbids, what they asked of anyone else, and whether a canary of the content sang. */
export interface Seen {
  violations: string[];
  elsewhere: string[];
  /** The addresses of the pages on which `globalThis.canary` was set: something of the content ran. */
  ran: string[];
}

/** Opens each address of the folder and goes through it to its end. */
export async function openAll(browser: Browser, folder: string, addresses: readonly string[]): Promise<Seen> {
  const served = await serveFolder(folder, 0);
  const context = await browser.newContext({ locale: 'en-GB' });
  const seen: Seen = { violations: [], elsewhere: [], ran: [] };
  await context.exposeFunction('tellViolation', (what: string) => seen.violations.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { tellViolation: (what: string) => void }).tellViolation(
        `${location.pathname}: ${violatedDirective} ${blockedURI}`,
      );
    });
  });
  const queue = addresses.values();
  const work = async (): Promise<void> => {
    const tab = await context.newPage();
    tab.on('request', (request) => {
      if (!request.url().startsWith(`${served.url}/`)) seen.elsewhere.push(request.url());
    });
    for (const address of queue) {
      await goThrough(tab, `${served.url}${address}`);
      if (await tab.evaluate(() => 'canary' in globalThis)) seen.ran.push(address);
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  await context.close();
  await served.close();
  return seen;
}

async function goThrough(tab: Page, url: string): Promise<void> {
  await tab.goto(url, { waitUntil: 'load' });
  await tab.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await tab.waitForTimeout(QUIET_MS);
}
