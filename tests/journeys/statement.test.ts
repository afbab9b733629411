import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import { launchBrowser } from '../browser/launch.ts';

let site: Served;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveFolder(inject('example'), 0), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 673, height: 970 } });
  await page.goto(`${site.url}/plans/send/statement/`);
  await page.emulateMedia({ media: 'print' });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('the contents lead to every numbered section, in the order in which they stand', async () => {
  const links = await page
    .locator('.contents a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1)));
  const sections = await page
    .locator(':is(h2, h3, h4, h5, h6)[id^="section-"]')
    .evaluateAll((all) => all.map(({ id }) => id));
  expect(sections.length).toBeGreaterThan(10);
  expect(links).toEqual(sections);
});

test('on paper each link to elsewhere shows where it leads', async () => {
  const hidden = await page
    .locator('.statement a[href^="http"]')
    .evaluateAll((all) =>
      all
        .filter(
          (link) => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? '?'),
        )
        .map((link) => link.outerHTML),
    );
  expect(hidden).toEqual([]);
});

test('on paper each promise shows the whole address of its own page', async () => {
  const promises = await page.locator('.promise').count();
  const shown = await page.locator('.promise .print-only:visible').allInnerTexts();
  expect(shown).toHaveLength(promises);
  for (const address of shown)
    expect(address).toMatch(/^\(https:\/\/[^/]+\/plans\/send\/actions\/[\d.]+\/\)$/);
});

test('on paper no heading ends a page, and a table that goes on says its headings again', async () => {
  const breaks = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('.statement :is(h2, h3, h4, h5, h6)')].map(
      (heading) => getComputedStyle(heading).breakAfter,
    ),
    heads: [...document.querySelectorAll('.statement thead')].map((head) => getComputedStyle(head).display),
    firstRows: [...document.querySelectorAll('.statement tbody tr:first-child')].map(
      (row) => getComputedStyle(row).breakBefore,
    ),
  }));
  expect(new Set(breaks.headings)).toEqual(new Set(['avoid']));
  expect(new Set(breaks.heads)).toEqual(new Set(['table-header-group']));
  expect(new Set(breaks.firstRows)).toEqual(new Set(['avoid']));
});
