import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import { launchBrowser } from '../browser/launch.ts';

const CHANGES = '/plans/send/changes/';
const EARLIER = '9 February 2026';

let site: Served;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveFolder(inject('example'), 0), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The page as it was some days before: of another day, and without the newest changes. */
function asItWas(html: string, without: number): string {
  let left = without;
  return html
    .replace(/data-day="[^"]*"/, `data-day="${EARLIER}"`)
    .replaceAll(/ data-change="[^"]*"/g, (attribute) => (left-- > 0 ? '' : attribute));
}

async function lookEarlier(context: BrowserContext, without: number): Promise<void> {
  const page = await context.newPage();
  const html = readFileSync(path.join(inject('example'), CHANGES, 'index.html'), 'utf8');
  await page.route(`**${CHANGES}`, async (route) =>
    route.fulfill({ body: asItWas(html, without), contentType: 'text/html' }),
  );
  await page.goto(`${site.url}${CHANGES}`);
  await page.locator('.last-look [role=status]:not(:empty)').waitFor();
  await page.close();
}

async function look(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.url}${CHANGES}`);
  return page;
}

const told = async (page: Page): Promise<string> => page.locator('.last-look [role=status]').innerText();
const kept = async (page: Page): Promise<number> => page.evaluate(() => localStorage.length);

test('a first look shows nothing as new, and says what a second will show', async () => {
  const context = await browser.newContext();
  const page = await look(context);
  expect(await told(page)).toBe('When you come back, this page will show what is new since today.');
  expect(await page.locator('.last-look details').isVisible()).toBe(false);
  await context.close();
});

test('a returning reader is told how much is new, and finds it and nothing else', async () => {
  const context = await browser.newContext();
  await lookEarlier(context, 3);
  const page = await look(context);
  expect(await told(page)).toBe(`3 things have changed since you last looked, on ${EARLIER}.`);
  await page.getByText('See what is new to you').click();
  const shown = await page.locator('.last-look [data-change]').allInnerTexts();
  const newest = await page.locator('.part [data-change]').allInnerTexts();
  expect(shown).toEqual(newest.slice(0, 3));
  await page.reload();
  expect(await told(page), 'looking again on one day changes nothing').toContain('3 things');
  await context.close();
});

test('where nothing is new, that is said', async () => {
  const context = await browser.newContext();
  await lookEarlier(context, 0);
  const page = await look(context);
  expect(await told(page)).toBe(`Nothing has changed since you last looked, on ${EARLIER}.`);
  expect(await page.locator('.last-look details').isVisible()).toBe(false);
  await context.close();
});

test('what is told moves nothing on the page', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 700 } });
  await lookEarlier(context, 12);
  const page = await look(context);
  await page.locator('.last-look [role=status]:not(:empty)').waitFor();
  const shift = await page.evaluate(
    async () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  expect(shift).toBe(0);
  await context.close();
});

test('the browser forgets when it is asked to, and says so', async () => {
  const context = await browser.newContext();
  const page = await look(context);
  expect(await kept(page)).toBe(1);
  await page.getByRole('button', { name: 'Forget when I last looked' }).click();
  expect(await kept(page)).toBe(0);
  expect(await page.locator('.what-is-kept [role=status]').innerText()).toContain('Forgotten.');
  await context.close();
});

test('nothing is sent, and there is no cookie', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !request.url().startsWith(site.url)) sent.push(request.url());
  });
  await page.goto(`${site.url}${CHANGES}`, { waitUntil: 'networkidle' });
  expect(sent).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test('without JavaScript there is the list, and no word of what is kept', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await look(context);
  expect(await page.locator('.scripted').evaluateAll((all) => all.length)).toBe(2);
  for (const scripted of await page.locator('.scripted').all())
    expect(await scripted.isVisible()).toBe(false);
  expect(await page.locator('.part [data-change]').count()).toBeGreaterThan(20);
  await context.close();
});

test('where the browser keeps nothing, the page is as it would be without', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  });
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`${site.url}${CHANGES}`, { waitUntil: 'networkidle' });
  expect(errors).toEqual([]);
  expect(await told(page)).toBe('');
  expect(await page.locator('.what-is-kept').count()).toBe(0);
  await context.close();
});

test('its code is a file of its own, of at most 3 kB', () => {
  const folder = path.join(inject('example'), '_astro');
  const [file, ...others] = readdirSync(folder).filter((name) => name.startsWith('SinceLastLook'));
  expect(others).toEqual([]);
  const bytes = gzipSync(readFileSync(path.join(folder, file ?? '')), { level: 9 }).length;
  expect(bytes).toBeLessThanOrEqual(3_000);
});
