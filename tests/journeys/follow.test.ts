import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import { launchBrowser } from '../browser/launch.ts';
import { axeFaults, bringAxe } from '../../src/checks/built/axe.ts';

let site: Served;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveFolder(inject('example'), 0), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const fileOf = (address: string): string => readFileSync(path.join(inject('example'), address), 'utf8');
const titlesOf = (feed: string): string[] =>
  (parseAtomFeed(fileOf(feed)).entries ?? []).map(({ title }) =>
    typeof title === 'string' ? title : (title?.value ?? ''),
  );

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  if (options.javaScriptEnabled !== false) await bringAxe(context);
  const page = await context.newPage();
  await page.goto(`${site.url}${address}`);
  return page;
}

/** Goes on with the Tab key to the link whose words begin so, wherever it leads. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let stop = 0; stop < 250; stop += 1) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    if (reached.startsWith(words)) return;
  }
  throw new Error(`No link "${words}" was reached with the keyboard on ${page.url()}.`);
}

async function follow(page: Page, words: string): Promise<void> {
  const from = page.url();
  await tabTo(page, words);
  await Promise.all([page.waitForURL((url) => url.href !== from), page.keyboard.press('Enter')]);
}

describe.each([
  ['at 390 px', { viewport: { width: 390, height: 700 } }],
  ['at 1280 px', { viewport: { width: 1280, height: 900 } }],
  ['at 390 px without JavaScript', { viewport: { width: 390, height: 700 }, javaScriptEnabled: false }],
])('%s, with the keyboard alone,', (_, options) => {
  test('a parent subscribes to one promise: to its feed, and to the dates of its plan', async () => {
    const page = await open('/plans/send/actions/1.6/', options);
    await tabTo(page, 'Add this plan’s dates to your calendar');
    const calendar = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    expect(calendar).toBe('webcal://promises.fernshire.example/plans/send/dates.ics');
    await tabTo(page, 'Feed of what changes for this promise');
    const [response] = await Promise.all([
      page.waitForResponse('**/plans/send/actions/1.6/feed.xml'),
      page.keyboard.press('Enter'),
    ]);
    expect(response.status()).toBe(200);
    const titles = titlesOf('/plans/send/actions/1.6/feed.xml');
    expect(titles.length).toBeGreaterThan(2);
    expect(titles.every((title) => title.includes('(1.6)'))).toBe(true);
    await page.context().close();
  });

  test('a parent finds how to follow a plan, and what each way is', async () => {
    const page = await open('/plans/send/', options);
    await follow(page, 'More about feeds and calendars');
    expect(await page.textContent('h1')).toBe('Follow our promises');
    expect(await page.innerText('main')).toMatch(
      /iPhone[\s\S]*Google Calendar[\s\S]*Outlook[\s\S]*A feed is a list of news/,
    );
    await page.context().close();
  });

  test('a parent sees what changed since March, newest first, and the feed says the same', async () => {
    const page = await open('/plans/send/', options);
    await follow(page, 'See everything that changed');
    const said = await page.$$eval('.changes > li', (days) =>
      days.flatMap((day) => {
        const when = day.querySelector('.when')?.textContent ?? '';
        const its = [...day.querySelectorAll('[data-change]')];
        return its.map((change) => ({ when, words: change.textContent.replaceAll(/\s+/g, ' ').trim() }));
      }),
    );
    const since = said.filter(({ when }) => new Date(when) >= new Date('1 March 2025'));
    expect(since.length).toBeGreaterThan(10);
    expect(since).toEqual(said.slice(0, since.length));
    const titles = titlesOf('/plans/send/feed.xml').map((title) => title.replaceAll(/\s+/g, ' '));
    expect(said.slice(0, titles.length).map(({ words }) => words)).toEqual(titles);
    await page.context().close();
  });
});

test('the calendar of a plan is read by a program of others, and has each date that the pages say is to come', () => {
  const calendar = new ICAL.Component(ICAL.parse(fileOf('/plans/send/dates.ics')) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  expect(events.length).toBeGreaterThan(5);
  expect(events.every(({ startDate }) => startDate.isDate && startDate.toString() >= '2026-02-13')).toBe(
    true,
  );
  for (const { component } of events) {
    const page = new URL(String(component.getFirstPropertyValue('url'))).pathname;
    expect(fileOf(`${page}index.html`)).toContain('<h1');
  }
});

describe.each([390, 1280])('axe at %i px finds nothing', (width) => {
  test.each(['/follow/', '/plans/send/embed/', '/data/'])('on %s, with the menu open', async (address) => {
    const page = await open(address, { viewport: { width, height: 800 } });
    for (const menu of await page.locator('.menu summary:visible').all()) await menu.click();
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });
});

/** What a browser keeps of the site, wherever it can keep anything. */
async function keptBy(context: BrowserContext, page: Page): Promise<string[]> {
  const { cookies, origins } = await context.storageState();
  const rest = await page.evaluate(async () => [
    ...Object.keys(sessionStorage).map((key) => `session: ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `database: ${name ?? ''}`),
    ...(await caches.keys()).map((key) => `cache: ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker: ${scope}`),
  ]);
  return [
    ...cookies.map(({ name }) => `cookie: ${name}`),
    ...origins.flatMap((origin) => origin.localStorage.map(({ name }) => name)),
    ...rest,
  ];
}

test('after all of that, a browser keeps what the privacy page names and nothing else, and has asked nobody else', async () => {
  const page = await open('/');
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.url}/`)) elsewhere.push(request.url());
  });
  const tour = [
    '/search/?q=speech',
    '/plans/send/actions/?standing=late',
    '/plans/send/measures/assessment-wait/',
  ];
  for (const address of [...tour, '/follow/', '/plans/send/embed/', '/plans/send/changes/']) {
    await page.goto(`${site.url}${address}`, { waitUntil: 'networkidle' });
  }
  const kept = await keptBy(page.context(), page);
  expect(kept).toEqual(['changes seen on /plans/send/changes/']);
  const value = await page.evaluate((key) => localStorage.getItem(key) ?? '', kept[0] ?? '');
  const looks = Object.values(JSON.parse(value) as Record<string, object | null>);
  expect(new Set(looks.flatMap((look) => Object.keys(look ?? {})))).toEqual(new Set(['day', 'seen']));
  await page.goto(`${site.url}/privacy/`);
  expect(await page.innerText('main')).toMatch(
    /the day of your last visit[\s\S]*a short mark for each change/,
  );
  expect(elsewhere).toEqual([]);
  await page.context().close();
});
