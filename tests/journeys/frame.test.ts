import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import { launchBrowser } from '../browser/launch.ts';

const PHONE = { width: 390, height: 700 };
const DESK = { width: 1280, height: 900 };
/** Name, search and menu in one row: two lines of a name, and a little air. */
const ONE_ROW = 90;

let site: Served;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveFolder(inject('example'), 0), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${site.url}/`);
  return page;
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_, javaScriptEnabled) => {
  test('the header of a phone is one row, and its menu opens by the keyboard and hides nothing', async () => {
    const page = await open({ viewport: PHONE, javaScriptEnabled });
    const header = page.locator('.masthead');
    expect((await header.boundingBox())?.height).toBeLessThan(ONE_ROW);
    const links = page.locator('.menu a');
    expect(await links.first().isVisible()).toBe(false);

    await page.locator('.menu summary').focus();
    await page.keyboard.press('Enter');
    expect(await links.first().isVisible()).toBe(true);
    const [menu, trail] = [await links.last().boundingBox(), await page.locator('.trail').boundingBox()];
    expect(trail?.y).toBeGreaterThanOrEqual((menu?.y ?? 0) + (menu?.height ?? 0));
    await page.context().close();
  });

  test('at a desk every link of the menu is there, with no button to press', async () => {
    const page = await open({ viewport: DESK, javaScriptEnabled });
    expect(await page.locator('.menu summary').isVisible()).toBe(false);
    for (const link of await page.locator('.menu a').all()) expect(await link.isVisible()).toBe(true);
    await page.context().close();
  });
});

test('an accessibility tree at a desk has the links of the menu, although they are in a closed part', async () => {
  const page = await open({ viewport: DESK });
  const tree = await page.getByRole('navigation', { name: 'Main' }).ariaSnapshot();
  expect(tree).toContain('You said, we did');
  await page.context().close();
});
