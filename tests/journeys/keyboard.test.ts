import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import { bundleProbes } from '../../src/checks/built/probes.ts';
import { launchBrowser } from '../browser/launch.ts';
import { tellFigure } from '../figures.ts';
import { searched } from './searched.ts';

/**
 * Everything that a person operates, by keys alone: Tab, Shift+Tab, Enter, Space, arrows, letters and Escape. After every
 * key the focus must be somewhere, seen, and uncovered.
 */
const WIDTHS = [390, 1280];

let browser: Browser;
let served: Served;
let probes: string;
let steps = 0;
beforeAll(async () => {
  [browser, served, probes] = await Promise.all([
    launchBrowser(),
    serveFolder(inject('example'), 0),
    bundleProbes(),
  ]);
});
afterAll(async () => {
  tellFigure('keyboard, filters, search and charts', `${steps} keys pressed, the focus seen after each`);
  await browser.close();
  await served.close();
});

async function open(address: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, locale: 'en-GB' });
  await context.addInitScript({ content: probes });
  const page = await context.newPage();
  await page.goto(served.url + address);
  return page;
}

/** Presses a key, and sees that whoever pressed it knows where they are. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  steps += 1;
  await expect.poll(() => page.evaluate(() => window.candour.focusNow()), { message: key }).toBeNull();
}

const isAt = async (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Goes on with a key until what has the focus is what is wanted, whatever is on the way. */
async function goTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isAt(page, selector)) return;
    await press(page, key);
  }
  throw new Error(`${key} never came to ${selector}.`);
}

/** What a live region says, once it says what is wanted. A screen reader says it without being moved there. */
async function heard(page: Page, region: string, wanted: RegExp): Promise<void> {
  expect(await page.getAttribute(region, 'role')).toBe('status');
  await expect.poll(() => page.textContent(region)).toMatch(wanted);
}

/** Opens a fold by a key, and shuts and opens it again: the focus stays on what opens it. */
async function unfold(page: Page, fold: string): Promise<void> {
  await goTo(page, `${fold} > summary`);
  if (await page.$eval(fold, (details) => (details as HTMLDetailsElement).open)) await press(page, 'Enter');
  for (const [key, isOpen] of [
    ['Enter', true],
    ['Space', false],
    ['Enter', true],
  ] as const) {
    await press(page, key);
    expect(await page.$eval(fold, (details) => (details as HTMLDetailsElement).open)).toBe(isOpen);
    expect(await isAt(page, `${fold} > summary`)).toBe(true);
  }
}

/** Moves through a list of choices until it has a value. */
async function choose(page: Page, list: string, value: string): Promise<void> {
  await goTo(page, list);
  for (let presses = 0; (await page.inputValue(list)) !== value; presses += 1) {
    if (presses > 40) throw new Error(`No key brings ${list} to ${value}.`);
    await press(page, 'ArrowDown');
  }
  expect(await isAt(page, list)).toBe(true);
}

describe.each(WIDTHS)('by keys alone, at %i px,', (width) => {
  test('the first key shows a way past the menu, and it leads to what the page is about', async () => {
    const page = await open('/plans/send/', width);
    await press(page, 'Tab');
    expect(await isAt(page, 'a[href="#main"]')).toBe(true);
    await page.keyboard.press('Enter');
    expect(await isAt(page, 'main h1')).toBe(true);
    await press(page, 'Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('the promises are narrowed, to none, and all brought back', async () => {
    const page = await open('/plans/send/actions/', width);
    await unfold(page, 'main .narrow details');
    await choose(page, '#by-standing', 'late');
    await heard(page, '#narrowed', /^5 of 30 promises shown\.$/);
    await choose(page, '#by-order', 'late');
    await heard(page, '#narrowed', /^5 of 30 promises shown\.$/);
    await goTo(page, '#by-standing', 'Shift+Tab');
    await choose(page, '#by-standing', 'withdrawn');
    await heard(page, '#narrowed', /^1 of 30 promises shown\.$/);
    await choose(page, '#by-lead', 'participation-manager');
    await heard(page, '#narrowed', /^0 of 30 promises shown\.$/);
    await goTo(page, '#none-chosen [data-clear]');
    await press(page, 'Enter');
    await heard(page, '#narrowed', /^All 30 promises are shown\.$/);
    expect(await isAt(page, '#by-standing')).toBe(true);
  });

  test('where the form is shut, what brings all promises back leads to what opens it', async () => {
    const page = await open('/plans/send/actions/?standing=withdrawn&year=2031', width);
    await goTo(page, 'main .narrow summary');
    if (await page.$eval('main .narrow details', (fold) => (fold as HTMLDetailsElement).open))
      await press(page, 'Enter');
    await goTo(page, '#none-chosen [data-clear]');
    await press(page, 'Enter');
    await heard(page, '#narrowed', /^All 30/);
    expect(await isAt(page, 'main .narrow summary')).toBe(true);
  });

  test('the key over the promises narrows them', async () => {
    const page = await open('/plans/send/actions/', width);
    await goTo(page, '.key a.is-late');
    await press(page, 'Enter');
    await heard(page, '#narrowed', /^5 of 30/);
    await goTo(page, '.group tbody tr:not([hidden]) a');
  });

  test('the search finds, narrows, shows more, and says each time how many there are', async () => {
    const page = await open('/search/', width);
    await goTo(page, 'main input[name=q]');
    await page.keyboard.type('school');
    await press(page, 'Enter');
    await searched(page);
    await heard(page, '#search-status', /^\d+ pages were found for “school”\.$/);
    expect(await isAt(page, 'main input[name=q]')).toBe(true);
    await unfold(page, '.narrow details');
    await goTo(page, 'input[name=kind]');
    await press(page, 'Space');
    await searched(page);
    await heard(page, '#search-status', /only some of the pages\.$/);
    expect(await isAt(page, 'input[name=kind]:checked')).toBe(true);
    await goTo(page, '.narrow [data-clear]');
    await press(page, 'Enter');
    await searched(page);
    await heard(page, '#search-status', /^\d+ pages were found for “school”\.$/);
    await goTo(page, '#more');
    await press(page, 'Enter');
    await expect.poll(() => isAt(page, '#results li:nth-child(11) a')).toBe(true);
    await press(page, 'Tab');
    await Promise.all([
      page.waitForURL(/\/(plans|you-said-we-did|about|follow)\//),
      page.keyboard.press('Enter'),
    ]);
  });

  test('a search that finds nothing says so, and leads on', async () => {
    const page = await open('/search/', width);
    await goTo(page, 'main input[name=q]');
    await page.keyboard.type('zzzz');
    await press(page, 'Enter');
    await heard(page, '#search-status', /^Nothing was found for “zzzz”\.$/);
    await goTo(page, '#nothing-found a');
  });

  test('what families said is chosen by what came of it, and the rest unfolds', async () => {
    const page = await open('/you-said-we-did/', width);
    await goTo(page, 'a[href$="#cannot"]');
    await page.keyboard.press('Enter');
    await press(page, 'Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#cannot') !== null)).toBe(true);
    await goTo(page, '#done details.fold summary', 'Shift+Tab');
    await unfold(page, '#done details.fold');
    await press(page, 'Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('details.fold') !== null)).toBe(true);
  });

  test('an action’s older story and the columns of the data unfold', async () => {
    const action = await open('/plans/send/actions/1.3/', width);
    await unfold(action, 'details.fold');
    await press(action, 'Tab');
    const data = await open('/data/', width);
    await unfold(data, '#measures details.fold');
    await press(data, 'Tab');
  });

  test('a chart is read figure by figure, and its figures are taken away', async () => {
    const page = await open('/plans/send/measures/assessment-wait/', width);
    await page.locator('.plot').scrollIntoViewIfNeeded();
    await page.waitForSelector('.plot .scrub', { state: 'attached' });
    await goTo(page, '.scrub');
    const said = async (): Promise<string | null> => page.getAttribute('.scrub', 'aria-valuetext');
    const last = await said();
    await press(page, 'ArrowLeft');
    const before = await said();
    expect(before).not.toBe(last);
    expect(await page.textContent('.readout')).toBe(before);
    await press(page, 'Escape');
    expect(await page.textContent('.readout')).not.toBe(before);
    await goTo(page, 'main a[href$="measures.csv"]');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('measures.csv');
  });
});

test('by keys alone, the menu of a phone opens, is gone through, and shuts', async () => {
  const page = await open('/plans/send/', 390);
  await unfold(page, '.menu details');
  await press(page, 'Tab');
  expect(await isAt(page, '.menu ul li:first-child a')).toBe(true);
  await press(page, 'Shift+Tab');
  expect(await isAt(page, '.menu summary')).toBe(true);
  await press(page, 'Enter');
  await press(page, 'Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.menu') === null)).toBe(true);
});
