import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import { launchBrowser } from '../browser/launch.ts';

const PHONE = { width: 390, height: 700 };
const DESK = { width: 1280, height: 900 };
const YOU_SAID = '/you-said-we-did/';

let site: Served;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveFolder(inject('example'), 0), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(address: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(`${site.url}${address}`);
  return page;
}

/** Goes from link to link with the Tab key until one is reached whose words begin so, and follows it. */
async function follow(page: Page, words: string): Promise<void> {
  const most = 200;
  const from = page.url();
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    if (!reached.startsWith(words)) continue;
    await Promise.all([page.waitForURL((url) => url.href !== from), page.keyboard.press('Enter')]);
    return;
  }
  throw new Error(`No link "${words}" was reached with the keyboard on ${from}.`);
}

/** On a phone the menu is behind a button; at a desk there is none. */
async function openMenu(page: Page): Promise<void> {
  const button = page.locator('.menu summary');
  if (!(await button.isVisible())) return;
  await button.focus();
  await page.keyboard.press('Enter');
}

describe.each([
  ['on a phone', { viewport: PHONE }],
  ['at a desk', { viewport: DESK }],
  ['on a phone without JavaScript', { viewport: PHONE, javaScriptEnabled: false }],
])('with the keyboard alone, %s,', (_, options) => {
  test('a parent sees what came of what the forum said about letters, and where that promise stands', async () => {
    const page = await open('/', options);
    await openMenu(page);
    await follow(page, 'You said, we did');
    await follow(page, 'Letters, forms and calls');
    await follow(page, '“A letter with bad news always comes on a Friday');
    expect(await page.locator('h1').innerText()).toContain('bad news always comes on a Friday');
    const answers = await page.locator('.answer-given').allInnerTexts();
    expect(answers.map((answer) => answer.trim().split('\n')[0]?.trim())).toEqual([
      'We did',
      'We did',
      'We could not',
    ]);
    expect(answers[2]).toContain('Why:');
    await follow(page, 'Sit down with families before we say no');
    expect(await page.locator('.verdict').innerText()).toContain('Complete');
    await follow(page, '“A letter with bad news always comes on a Friday');
    expect(new URL(page.url()).pathname).toBe(`${YOU_SAID}always-on-a-friday/`);
    await page.context().close();
  });
});

test('the older answers unfold with a key, and are on paper without it', async () => {
  const page = await open(YOU_SAID, { viewport: PHONE });
  const fold = page.locator('.fold').first();
  const first = fold.locator('.quote').first();
  expect(await first.isVisible()).toBe(false);
  await fold.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await first.isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await page.emulateMedia({ media: 'print' });
  expect(await first.isVisible()).toBe(true);
  await page.context().close();
});

test('what was promised is in no list of what was done', async () => {
  const page = await open(YOU_SAID, { viewport: DESK });
  const done = await page.locator('#done .answer-given p:first-of-type').allTextContents();
  const will = await page.locator('#will .answer-given p:first-of-type').allTextContents();
  expect(done.length).toBeGreaterThan(20);
  expect(will.length).toBeGreaterThan(10);
  expect(done.filter((answer) => will.includes(answer) || /^\s*We will\b/.test(answer))).toEqual([]);
  await page.context().close();
});

test('the summary of a year holds every comment of that year, with every answer', async () => {
  const page = await open(`${YOU_SAID}2025/`, { viewport: DESK });
  const [, told, given] =
    /told us (\d+) things\. We gave (\d+) answers/.exec(await page.locator('.say').innerText()) ?? [];
  expect(await page.locator('.pair').count()).toBe(Number(told));
  expect(await page.locator('.pair .answer-given').count()).toBe(Number(given));
  const refusals = page.locator('.pair .answer-given', { hasText: 'We could not' });
  expect(await refusals.filter({ hasText: 'Why:' }).count()).toBe(await refusals.count());
  await page.context().close();
});
