import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import { launchBrowser } from '../browser/launch.ts';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';
import { leadsOn } from '../../src/checks/built/built-site.ts';

/** Paper is read as text where the machine has what reads it (poppler); elsewhere those tests are skipped, and said to be. */
const READS_PAPER = spawnSync('pdftotext', ['-v']).error === undefined;
const STATEMENT = /^\/plans\/([^/]+)\/statement\/$/;
const PLANS = readBuiltSite(inject('example'))
  .pages.filter((one) => READS_PAPER && !leadsOn(one))
  .flatMap(({ address }) => STATEMENT.exec(address)?.[1] ?? []);
const TABLE_HEADS = /^(?:Step(?: Who leads)? Due|Measure At the start Targets Latest figure)$/;
const FOOT = /^\d+ of \d+$/;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && !FOOT.test(line));
const firstLine = (text: string): string => linesOf(text)[0] ?? '';
const lastLine = (text: string): string => linesOf(text).at(-1) ?? '';

/** The words of each page of a PDF, as they stand on it. */
const textOfPages = (file: string): string[] =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);

let room = '';
let site: Served;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-paper-'));
  [site, browser] = await Promise.all([serveFolder(inject('example'), 0), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 673, height: 970 } });
  await page.goto(`${site.url}/plans/send/statement/`);
  await page.emulateMedia({ media: 'print' });
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(room, { recursive: true, force: true });
});

test.skipIf(READS_PAPER)('paper cannot be read here: pdftotext is missing', () => undefined);

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

/** The words of the page's headings and of its tables' captions. */
const headings = async (): Promise<string[]> =>
  page
    .locator('.statement :is(h2, h3, h4, h5, h6), .statement caption')
    .evaluateAll((all) => all.map((one) => one.textContent.replace(/\s+/g, ' ').trim()));

const endsInHeading = (text: string, heads: readonly string[]): boolean => {
  const line = lastLine(text);
  // The end of a long heading counts; a word or two at the end of a row may be the same by chance.
  const isTail = line.split(' ').length > 2;
  return (
    TABLE_HEADS.test(line) || heads.some((head) => head === line || (isTail && head.endsWith(` ${line}`)))
  );
};

test.runIf(READS_PAPER)('a heading that ends a page would be found', async () => {
  await page.goto(`${site.url}/plans/send/statement/`);
  await page
    .locator('.statement h3')
    .evaluateAll((all) => all.forEach((one) => one.style.setProperty('break-after', 'page', 'important')));
  const file = path.join(room, 'broken.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true, format: 'A4' });
  const heads = await headings();
  expect(textOfPages(file).filter((text) => endsInHeading(text, heads)).length).toBeGreaterThan(2);
});

/** Whether a page begins with a row of a table, and not with its headings: "1.3.4 Bring the wait down … September 2025". */
const beginsInTable = (text: string): boolean => /^[A-Z]?\d[\w.-]* .*\b20\d\d$/.test(firstLine(text));

test.runIf(READS_PAPER)('a table that goes on without its headings would be found', async () => {
  await page.goto(`${site.url}/plans/send/statement/`);
  await page
    .locator('.statement thead')
    .evaluateAll((all) =>
      all.forEach((one) => one.style.setProperty('display', 'table-row-group', 'important')),
    );
  const file = path.join(room, 'headless.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true, format: 'A4' });
  expect(textOfPages(file).filter(beginsInTable).length).toBeGreaterThan(0);
});

describe.each(PLANS)('the statement of "%s" on A4', (plan) => {
  let paper: string[];
  beforeAll(async () => {
    await page.goto(`${site.url}/plans/${plan}/statement/`);
    const file = path.join(room, `${plan}.pdf`);
    await page.pdf({ path: file, preferCSSPageSize: true, format: 'A4' });
    paper = textOfPages(file);
  });

  test('ends no page with a heading, nor with the headings of a table', async ({ annotate }) => {
    await annotate(`${paper.length} pages`);
    const heads = await headings();
    expect(heads.length).toBeGreaterThan(5);
    expect(paper.filter((text) => endsInHeading(text, heads))).toEqual([]);
  });

  test('says the headings of a table again on each page on which it goes on', () => {
    expect(paper.filter(beginsInTable)).toEqual([]);
  });

  test('has the address of every link to elsewhere in print', async () => {
    const links = await page
      .locator('.statement a[href^="http"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const words = paper.join('').replace(/\s+/g, '');
    expect(links.filter((link) => !words.includes(link.replace(/\s+/g, '')))).toEqual([]);
  });
});
