import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import { launchBrowser } from '../browser/launch.ts';
import { axeFaults, bringAxe } from '../../src/checks/built/axe.ts';
import { firstResults } from './asked.ts';
import { searched } from './searched.ts';

const WIDTHS = [390, 1280];

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveFolder(inject('example'), 0)]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function openPage(address: string, width = 1280, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  if (javaScriptEnabled) await bringAxe(context);
  const page = await context.newPage();
  await page.goto(served.url + address);
  return page;
}

const search = async (words: string, width?: number): Promise<Page> => {
  const page = await openPage(`/search/?q=${encodeURIComponent(words)}`, width);
  await searched(page);
  return page;
};
/** Goes on with the Tab key until what has the focus is what is wanted. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never came to ${selector}.`);
}

describe.each(WIDTHS)('at %i px, by keyboard alone', (width) => {
  test('a parent finds what was promised about speech therapy and whether it is late', async () => {
    const page = await openPage('/', width);
    await tabTo(page, '#ask');
    await page.keyboard.type('speech therapy');
    await page.keyboard.press('Enter');
    await searched(page);
    const row = page.locator('#results li:has(a[href$="/send/actions/1.6/"])');
    expect(await row.innerText()).toMatch(/Promise[\s\S]*Late[\s\S]*Due July to September 2025/);
    expect(await row.locator('mark').count()).toBeGreaterThan(0);
    await tabTo(page, '#results a[href$="/send/actions/1.6/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/actions/1.6/');
    expect(await page.textContent('h1')).toBe('Start speech and language therapy within 10 weeks');
    await page.goBack();
    await searched(page);
    expect(await page.inputValue('input[name=q]')).toBe('speech therapy');
  });

  test('a parent leaves only the late promises of health in view, and shares that address', async () => {
    const page = await openPage('/plans/send/actions/', width);
    const isOpen = await page.$eval(
      'main .narrow details',
      (details) => (details as HTMLDetailsElement).open,
    );
    if (!isOpen) {
      await tabTo(page, 'main .narrow summary');
      await page.keyboard.press('Enter');
    }
    await tabTo(page, '#by-standing');
    await page.keyboard.type('Late');
    await tabTo(page, '#by-lead');
    await page.keyboard.type('All of Fernshire Health');
    await page.waitForURL('**/?standing=late&lead=fernshire-health');
    const shown = await page.$$eval('.group tbody tr', (rows) =>
      rows.filter((row) => row.checkVisibility()).map((row) => row.querySelector('.ref')?.textContent),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(await page.textContent('#narrowed')).toBe(`${shown.length} of 30 promises shown.`);

    const shared = await openPage(new URL(page.url()).pathname + new URL(page.url()).search, width);
    expect(await shared.textContent('#narrowed')).toBe(`${shown.length} of 30 promises shown.`);

    await page.goBack();
    await expect.poll(() => page.inputValue('#by-lead')).toBe('');
  });
});

test('a plan’s key leads to the list of what is late, and the address says so', async () => {
  const page = await openPage('/plans/send/');
  await page.click('.key a.is-late');
  await page.waitForURL('**/actions/?standing=late#late');
  expect(await page.inputValue('#by-standing')).toBe('late');
});

test('where nothing is like that, the list says what to do, and a button brings everything back', async () => {
  const page = await openPage('/plans/send/actions/?standing=withdrawn&year=2031');
  expect(await page.isVisible('#none-chosen')).toBe(true);
  await page.click('#none-chosen [data-clear]');
  expect(await page.textContent('#narrowed')).toBe('All 30 promises are shown.');
});

describe('with JavaScript off', () => {
  test('the search leads to a list of every page', async () => {
    const page = await openPage('/plans/send/', 1280, false);
    await page.fill('#quick-search', 'speech');
    await page.press('#quick-search', 'Enter');
    await page.waitForURL('**/search/?q=speech');
    await page.click('.a-to-z a:text("Start speech and language therapy within 10 weeks")');
    expect(new URL(page.url()).pathname).toBe('/plans/send/actions/1.6/');
  });

  test('the key still leaves only what is late in view', async () => {
    const page = await openPage('/plans/send/', 1280, false);
    await page.click('.key a.is-late');
    const shown = page.locator('.group tbody tr:visible');
    expect(await shown.count()).toBe(await page.locator('.group tbody tr.stands-late').count());
  });
});

test.each([
  ['1.10', '/plans/send/actions/1.10/'],
  ['action 1.10', '/plans/send/actions/1.10/'],
  ['b5', '/plans/neurodiversity-tracker/actions/B5/'],
])('“%s” finds the promise of that number first', async (words, address) => {
  expect(await firstResults(await search(words), 1)).toEqual([address]);
});

test('a short form is found by what it stands for, and the other way round', async () => {
  const short = await search('ADHD');
  const long = await search('attention deficit hyperactivity disorder');
  expect(await short.textContent('#search-status')).toContain('attention deficit hyperactivity disorder');
  expect(await long.textContent('#search-status')).toContain('ADHD');
  expect((await firstResults(long, 10)).length).toBeGreaterThan(3);
});

test('a slip of the pen is forgiven, and said', async () => {
  const page = await search('speach therapy');
  expect(await page.textContent('#search-status')).toContain('Showing results for “speech therapy”');
  expect(await firstResults(page, 3)).toContain('/plans/send/actions/1.6/');
});

test('a filter narrows the results, the address keeps it, and back brings them all', async () => {
  const page = await search('school');
  const all = await page.textContent('#search-status');
  await page.check('input[name=standing][value=late]');
  await page.waitForURL('**/search/?q=school&standing=late');
  await expect.poll(() => page.textContent('#search-status')).toMatch(/^\d+ pages were found.*only some/);
  await searched(page);
  expect(
    await page.$$eval('#results li', (rows) => rows.every((row) => row.textContent.includes('Late'))),
  ).toBe(true);
  await page.goBack();
  await expect.poll(() => page.textContent('#search-status')).toBe(all);
});

describe.each(WIDTHS)('axe at %i px finds nothing', (width) => {
  test.each([
    ['where results are shown', '/search/?q=school'],
    ['where nothing was found', '/search/?q=zzzz'],
    ['where a filter of the search is set', '/search/?q=school&kind=action&standing=late'],
  ])('%s', async (_, address) => {
    const page = await openPage(address, width);
    await searched(page);
    await page.$eval('.narrow details', (details) => ((details as HTMLDetailsElement).open = true));
    expect(await axeFaults(page)).toEqual([]);
  });

  test.each(['?standing=late', '?standing=withdrawn&year=2031'])(
    'where the table is narrowed: %s',
    async (query) => {
      const page = await openPage(`/plans/send/actions/${query}`, width);
      await page.$eval('.narrow details', (details) => ((details as HTMLDetailsElement).open = true));
      expect(await axeFaults(page)).toEqual([]);
    },
  );
});

test('where nothing was found, the page says what to do and whom to ask', async () => {
  const page = await search('zzzz');
  expect(await page.textContent('#search-status')).toBe('Nothing was found for “zzzz”.');
  expect(await page.innerText('#nothing-found')).toMatch(
    /one other word[\s\S]*Ask a person[\s\S]*01632 960 357/,
  );
});

test('the search asks nothing of another origin, and works under a policy that allows no script but the site’s own', async () => {
  const page = await openPage('/about/');
  const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
  await page.route('**/search/?q=school', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  const requests: string[] = [];
  const refusals: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') refusals.push(message.text());
  });
  await page.goto(`${served.url}/search/?q=school`);
  await searched(page);
  expect(await page.locator('#results li').count()).toBeGreaterThan(3);
  expect(requests.filter((request) => !request.startsWith(`${served.url}/`))).toEqual([]);
  expect(refusals).toEqual([]);
});
