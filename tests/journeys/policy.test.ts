import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveFolder } from '../../scripts/site/serve-folder.ts';
import { pagePolicy } from '../../src/model/content-security.ts';
import { launchBrowser } from '../browser/launch.ts';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';
import { leadsOn } from '../../src/checks/built/built-site.ts';

const TABS = 3;
/** Long enough for a page at rest to have asked for all that it asks for once it has been scrolled through. */
const QUIET_MS = 60;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

/** What a page did that its policy forbids, and what it asked of anyone else. */
interface Seen {
  violations: string[];
  elsewhere: string[];
}

/** Opens each address of the folder and goes through it to its end. */
async function openAll(folder: string, addresses: readonly string[]): Promise<Seen> {
  const served = await serveFolder(folder, 0);
  const context = await browser.newContext({ locale: 'en-GB' });
  const seen: Seen = { violations: [], elsewhere: [] };
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
    for (const address of queue) await goThrough(tab, `${served.url}${address}`);
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

test('no page breaks its own policy or asks anything of another origin', async () => {
  const { folder, pages } = readBuiltSite(inject('example'));
  const addresses = pages.filter((page) => !leadsOn(page)).map(({ address }) => address);
  expect(addresses.length).toBeGreaterThan(100);
  expect(await openAll(folder, [...addresses, '/search/?q=wheelchair'])).toEqual({
    violations: [],
    elsewhere: [],
  });
});

test('every page carries its policy before anything that the policy is about', () => {
  const { pages } = readBuiltSite(inject('example'));
  const start =
    /^<!doctype html><html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none';/i;
  expect(pages.filter(({ html }) => !start.test(html)).map(({ address }) => address)).toEqual([]);
});

test('a page that breaks its policy, and one that asks something of another origin, are noticed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'candour-policy-'));
  try {
    const put = (name: string, policy: string, body: string): void => {
      mkdirSync(path.join(folder, name));
      const head = policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
      writeFileSync(path.join(folder, name, 'index.html'), `<!doctype html><head>${head}</head>${body}`);
    };
    put('inline', pagePolicy('/'), '<script>document.title = "run";</script>');
    put('elsewhere', '', '<img src="https://elsewhere.example/pixel.png" alt="">');
    const { violations, elsewhere } = await openAll(folder, ['/inline/', '/elsewhere/']);
    expect(violations).toEqual(['/inline/: script-src-elem inline']);
    expect(elsewhere).toEqual(['https://elsewhere.example/pixel.png']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
