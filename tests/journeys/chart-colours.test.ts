import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import { contrast } from '../../src/model/brand.ts';
import { launchBrowser } from '../browser/launch.ts';
import { tellFigure } from '../figures.ts';

/** How many colours a chart may have, and how far each must be from the page and from every other. */
const MOST_COLOURS = 4;
const LEAST_CONTRAST = 3;

/** Every page with a chart that compares with others: it has all the colours that any chart has. */
const compared = readBuiltSite(inject('example'))
  .pages.filter(({ html }) => html.includes('class="other other-0"'))
  .map(({ address }) => address);

let browser: Browser;
let site: Served;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFolder(inject('example'), 0)]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const toHex = (rgb: string): string =>
  `#${(rgb.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;

test.each([
  { colorScheme: 'light', media: 'screen' },
  { colorScheme: 'dark', media: 'screen' },
  { colorScheme: 'light', media: 'print' },
] as const)('the colours of a chart differ from the page and from each other: %j', async (media) => {
  expect(compared.length).toBeGreaterThan(3);
  const page = await browser.newPage();
  await page.emulateMedia(media);
  const seen = new Set<string>();
  let paper = '';
  for (const address of compared) {
    await page.goto(`${site.url}${address}`);
    const found = await page.evaluate(() => ({
      lines: [...document.querySelectorAll('.plot .data > g')].map((line) => getComputedStyle(line).stroke),
      paper: getComputedStyle(document.querySelector('.plot') ?? document.body).backgroundColor,
    }));
    for (const line of found.lines) seen.add(toHex(line));
    paper = toHex(found.paper);
  }
  await page.close();
  const colours = [...seen, paper];
  const ratios = colours.flatMap((one, index) =>
    colours.slice(index + 1).map((other) => ({ one, other, ratio: contrast(one, other) })),
  );
  const least = Math.min(...ratios.map(({ ratio }) => ratio));
  tellFigure(
    `charts, ${media.media} ${media.colorScheme}`,
    `${seen.size} colours of ${MOST_COLOURS} allowed, at least ${(Math.floor(least * 100) / 100).toFixed(2)}:1 apart, of ${LEAST_CONTRAST}:1`,
  );
  expect(seen.size).toBeLessThanOrEqual(MOST_COLOURS);
  expect(ratios.filter(({ ratio }) => ratio < LEAST_CONTRAST)).toEqual([]);
});
