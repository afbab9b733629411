import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import { launchBrowser } from '../browser/launch.ts';

/** The address that the example's `site.yaml` gives, which the copied HTML has. */
const ADDRESS = 'https://promises.fernshire.example';

let site: Served;
let council: Served;
let browser: Browser;
const folder = mkdtempSync(path.join(tmpdir(), 'candour-council-'));

/** What the page of downloads offers for copying: the code in the field of that id. */
function copied(id: string): string {
  const html = readFileSync(path.join(inject('example'), 'data', 'index.html'), 'utf8');
  const code = new RegExp(`<textarea id="${id}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ?? '';
  return code
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&amp;', '&');
}

/** A page of the council's own site, which has a width of its own around what it shows. */
const pageOf = (body: string): string =>
  `<!doctype html><html lang="en"><title>A council</title><body style="margin:0"><h1>Local offer</h1>${body}</body></html>`;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveFolder(inject('example'), 0), launchBrowser()]);
  const frame = copied('frame-send').replaceAll(ADDRESS, site.url);
  writeFileSync(path.join(folder, 'frame.html'), pageOf(frame));
  writeFileSync(path.join(folder, 'alone.html'), pageOf(frame.replace(/<script.*$/m, '')));
  writeFileSync(path.join(folder, 'words.html'), pageOf(copied('words-send').replaceAll(ADDRESS, site.url)));
  council = await serveFolder(folder, 0);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await council.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([320, 800])('on a page of another site, %i px wide,', (width) => {
  test('the box makes itself as high as it is, and its links open in place of that page', async () => {
    const page = await browser.newPage({ viewport: { width, height: 700 } });
    await page.goto(`${council.url}/frame.html`);
    const inside = page.frameLocator('iframe').locator('html');
    await expect
      .poll(
        async () => {
          const height = await page.locator('iframe').evaluate((frame) => frame.clientHeight);
          const wanted = await inside.evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
          return height - wanted;
        },
        { timeout: 20_000 },
      )
      .toBe(0);
    const [over, outside] = [
      await inside.evaluate((html) => html.scrollWidth - html.clientWidth),
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ];
    expect([over, outside]).toEqual([0, 0]);
    expect(await page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBeGreaterThan(300);
    await page.frameLocator('iframe').locator('h1 a').click();
    await page.waitForURL(`${site.url}/plans/send/`);
    expect(await page.context().cookies()).toEqual([]);
    await page.close();
  });

  test('without its script the box keeps the height that it was given, and shows the same', async () => {
    const page = await browser.newPage({ viewport: { width, height: 700 } });
    await page.goto(`${council.url}/alone.html`);
    expect(await page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(640);
    expect(await page.frameLocator('iframe').locator('body').innerText()).toContain('Did we do it?');
    await page.close();
  });

  test('the plain words say how the plan stands and of which day, and lead to the site', async () => {
    const page = await browser.newPage({ viewport: { width, height: 700 }, javaScriptEnabled: false });
    await page.goto(`${council.url}/words.html`);
    const said = await page.locator('body').innerText();
    expect(said).toMatch(
      /\d+ of 30 promises are complete\. \d+ are late\.[\s\S]*True as at 13 February 2026\./,
    );
    await page.click('a:text("Late")');
    await page.waitForURL(`${site.url}/plans/send/actions/?standing=late`);
    await page.close();
  });
});

test('nobody finds the box by itself, and it asks its host for nothing but its own files', async () => {
  const html = readFileSync(path.join(inject('example'), 'plans/send/embed/index.html'), 'utf8');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(readFileSync(path.join(inject('example'), 'sitemap-0.xml'), 'utf8')).not.toContain('/embed/');
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${site.url}/plans/send/embed/`, { waitUntil: 'networkidle' });
  expect(requests.every((request) => request.startsWith(`${site.url}/`))).toBe(true);
  expect(requests.length).toBeLessThanOrEqual(7);
  await page.close();
});
