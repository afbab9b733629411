import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Chart } from 'chart.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import { tellFigure } from '../figures.ts';
import { launchBrowser } from '../browser/launch.ts';
import { axeFaults, bringAxe } from '../../src/checks/built/axe.ts';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';

declare global {
  interface Window {
    /** The charts that the page has drawn, as it announces them. */
    drawn: Chart<'line', { x: number; y: number }[]>[];
  }
}

const PHONE = { width: 390, height: 700 };
/** A page whose measure has targets, a comparator, a revised reading and a baseline. */
const WAIT = '/plans/send/measures/assessment-wait/';
const CHART_CODE = 'ChartCode';

let site: Served;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveFolder(inject('example'), 0), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A page open in a window of its own; what it asked for, in order. */
async function open(
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; requests: string[] }> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'en-GB', ...options });
  await context.addInitScript(() => {
    window.drawn = [];
    document.addEventListener('candour:drawn', (event) => {
      window.drawn.push((event as CustomEvent<Window['drawn'][number]>).detail);
    });
  });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${site.url}${address}`);
  return { page, requests };
}

/** The same, with the chart in view and drawn. */
async function openDrawn(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await open(address, options);
  await page.locator('.plot').scrollIntoViewIfNeeded();
  await page.locator('.plot.drawn').waitFor();
  return page;
}

/** The numbers of the table as a reader sees them, a list a column, oldest first; null where a cell has a sign or words alone. */
const seenInTable = async (page: Page): Promise<(number | null)[][]> =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll('#figures tbody tr')].toReversed();
    const numberOf = (cell: Element): number | null => {
      const shown = (cell as HTMLElement).innerText.replaceAll(/[£,%]/g, '').replace('−', '-').trim();
      const found =
        /^(?:at least|at most|fewer than|less than|more than|[<>≤≥])?\s*(-?\d+(?:\.\d+)?)(?: (?:weeks?|days?))?$/i.exec(
          shown,
        )?.[1];
      return found === undefined ? null : Number(found);
    };
    const columns = rows[0]?.querySelectorAll('td').length ?? 0;
    return Array.from({ length: columns }, (_, column) =>
      rows.map((row) => numberOf(row.querySelectorAll('td')[column] ?? row)),
    );
  });

const seenInChart = async (page: Page): Promise<(number | null)[][]> =>
  page.evaluate(() =>
    (window.drawn[0]?.data.datasets ?? []).map(({ data }) =>
      data.map(({ y }) => (Number.isNaN(y) ? null : y)),
    ),
  );

describe('every chart of the example', () => {
  test('shows the numbers of its table, cell for cell, and no other', async () => {
    const addresses = readBuiltSite(inject('example'))
      .pages.filter(({ html }) => html.includes('class="plot"'))
      .map(({ address }) => address);
    expect(addresses.length).toBeGreaterThan(10);
    const { page } = await open('/');
    for (const address of addresses) {
      await page.goto(`${site.url}${address}`, { waitUntil: 'domcontentloaded' });
      await page.locator('.plot').scrollIntoViewIfNeeded();
      await page.locator('.plot.drawn').waitFor();
      const chart = await seenInChart(page);
      expect(chart, address).toEqual(await seenInTable(page));
      expect(chart.flat().filter((value) => value !== null).length, address).toBeGreaterThan(1);
    }
    await page.context().close();
  });

  test('would be caught if it showed another number', async () => {
    const page = await openDrawn(WAIT);
    await page.evaluate(() => {
      const point = window.drawn[0]?.data.datasets[0]?.data[3];
      if (point !== undefined) point.y += 1;
    });
    expect(await seenInChart(page)).not.toEqual(await seenInTable(page));
    await page.context().close();
  });
});

describe('the code of charts', () => {
  test('is not fetched before a chart is near, by a page of four requests and one that waits, and then once', async () => {
    const { page, requests } = await open(WAIT);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes(CHART_CODE))).toEqual([]);
    // What is asked for twice is an icon, which the browser shows in its own frame: it has it by then.
    const forPage = [...new Set(requests)].filter((url) => !url.endsWith('/icon.svg'));
    const waiting = forPage.filter((url) => url.includes('MeasureChart'));
    expect(waiting).toHaveLength(1);
    expect(forPage.length - waiting.length, forPage.join(' ')).toBeLessThanOrEqual(4);
    await page.locator('.plot').scrollIntoViewIfNeeded();
    await page.locator('.plot.drawn').waitFor();
    expect(requests.filter((url) => url.includes(CHART_CODE))).toHaveLength(1);
    await page.context().close();
  });

  test('is not fetched by a page without a chart', async () => {
    const { page, requests } = await open('/plans/send/measures/');
    await page.keyboard.press('End');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.endsWith('.js'))).toEqual([]);
    await page.context().close();
  });

  test('is at most 70 kB, and what fetches it 3 kB', () => {
    const folder = path.join(inject('example'), '_astro');
    const weights = readdirSync(folder)
      .filter((file) => /ChartCode|MeasureChart/.test(file) && file.endsWith('.js'))
      .map((file) => ({ file, bytes: gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length }));
    const weigh = (isChart: boolean): number =>
      weights
        .filter(({ file }) => file.includes(CHART_CODE) === isChart)
        .reduce((sum, { bytes }) => sum + bytes, 0);
    tellFigure('measure page, chart code', `${weigh(true)} bytes, of 70000 allowed`);
    tellFigure('measure page, what fetches it', `${weigh(false)} bytes, of 3000 allowed`);
    expect(weigh(true)).toBeGreaterThan(0);
    expect(weigh(true)).toBeLessThanOrEqual(70_000);
    expect(weigh(false)).toBeGreaterThan(0);
    expect(weigh(false)).toBeLessThanOrEqual(3_000);
  });
});

describe('a chart is read', () => {
  const said = async (page: Page): Promise<string> => page.locator('.readout').innerText();
  /** What assistive technology is told of the control in focus. */
  const told = async (page: Page): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext') ?? null);

  test('by keys, period by period, from the first to the last', async () => {
    const page = await openDrawn(WAIT);
    await page.locator('.scrub').focus();
    expect(await told(page)).toBe('October to December 2025: 38 weeks. Target: 30 weeks.');
    await page.keyboard.press('ArrowLeft');
    expect(await told(page)).toBe('July to September 2025: 42 weeks. Similar areas: 50 weeks.');
    expect(await said(page)).toBe(await told(page));
    await page.keyboard.press('Home');
    const heard = [await told(page)];
    const rows = await page.locator('#figures tbody tr').count();
    for (let row = 1; row < rows; row += 1) {
      await page.keyboard.press('ArrowRight');
      heard.push(await told(page));
    }
    const written = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#figures tbody tr')].map(({ dataset }) => dataset['said']),
    );
    expect(heard).toEqual(written.toReversed());
    await page.context().close();
  });

  test('with the ring of focus around it, and without a trap', async () => {
    const page = await openDrawn(WAIT);
    await page.locator('.figure').evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.locator('.scrub').focus();
    await page.keyboard.press('ArrowLeft');
    const outline = await page
      .locator('.scrub')
      .evaluate((control) => getComputedStyle(control).outlineStyle);
    expect(outline).toBe('solid');
    await page.keyboard.press('Tab');
    expect(await page.locator('.scrub').evaluate((control) => control === document.activeElement)).toBe(
      false,
    );
    await page.context().close();
  });

  test('by touch, and what was read stays until Escape', async () => {
    const page = await openDrawn(WAIT, { hasTouch: true });
    const last = await said(page);
    const box = await page.locator('.plot').boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) * 0.14, (box?.y ?? 0) + 20);
    expect(await said(page)).toBe('January to March 2023: 64 weeks.');
    await page.waitForTimeout(500);
    expect(await said(page)).toBe('January to March 2023: 64 weeks.');
    await page.keyboard.press('Escape');
    expect(await said(page)).toBe(last);
    await page.context().close();
  });

  test('with its signs in words where there is no figure', async () => {
    const page = await openDrawn('/plans/send/measures/supported-internships/');
    const sentences = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#figures tr[data-gap]')].map(
        ({ dataset }) => dataset['said'],
      ),
    );
    expect(sentences).toContain('Spring term 2025: kept back, because it is small.');
    expect(sentences).toContain('Summer term 2025: not applicable.');
    await page.context().close();
  });
});

describe('a chart keeps its room', () => {
  test('so that nothing moves when it comes, nor when the window changes', async () => {
    const { page } = await open(WAIT);
    await page.evaluate(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          document.body.dataset['shift'] = String(
            Number(document.body.dataset['shift'] ?? 0) +
              (entry as PerformanceEntry & { value: number }).value,
          );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.locator('.plot').scrollIntoViewIfNeeded();
    const before = await page.locator('.plot').boundingBox();
    await page.locator('.plot.drawn').waitFor();
    expect(await page.locator('.plot').boundingBox()).toEqual(before);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.body.dataset['shift'] ?? '0')).toBe('0');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.waitForTimeout(300);
    const [plot, canvas] = await page.evaluate(() =>
      ['.plot', '.plot canvas'].map(
        (part) => document.querySelector(part)?.getBoundingClientRect().width ?? 0,
      ),
    );
    expect(canvas).toBeCloseTo((plot ?? 0) + 24, 0);
    await page.context().close();
  });

  test('and has the same words in it without JavaScript', async () => {
    const wordsIn = async (options: BrowserContextOptions): Promise<string[]> => {
      const { page } = await open(WAIT, options);
      if (options.javaScriptEnabled !== false) {
        await page.locator('.plot').scrollIntoViewIfNeeded();
        await page.locator('.plot.drawn').waitFor();
      }
      const words = await page.locator('.plot text').allInnerTexts();
      await page.context().close();
      return words;
    };
    const words = await wordsIn({ javaScriptEnabled: false });
    expect(words.length).toBeGreaterThan(8);
    expect(await wordsIn({})).toEqual(words);
  });

  test('and is drawn at once, whatever the reader asked of motion', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const page = await openDrawn(WAIT, { reducedMotion });
      const isMoving = await page.evaluate(() => window.drawn[0]?.options.animation !== false);
      expect(isMoving).toBe(false);
      await page.context().close();
    }
  });

  test('and gives way to the picture on paper', async () => {
    const page = await openDrawn(WAIT);
    await page.emulateMedia({ media: 'print' });
    const look = await page.evaluate(() => ({
      canvas: getComputedStyle(document.querySelector('.canvas-room') ?? document.body).display,
      picture: getComputedStyle(document.querySelector('.plot .data') ?? document.body).visibility,
    }));
    expect(look).toEqual({ canvas: 'none', picture: 'visible' });
    await page.context().close();
  });
});

test('the colours of a chart follow the reader’s scheme, and are never the only difference', async () => {
  const coloursIn = async (options: BrowserContextOptions): Promise<unknown[]> => {
    const page = await openDrawn(WAIT, options);
    const looks = await page.evaluate(() =>
      (window.drawn[0]?.data.datasets ?? []).map(({ borderColor }) => borderColor),
    );
    await page.context().close();
    return looks;
  };
  const schemes = [
    await coloursIn({ colorScheme: 'light' }),
    await coloursIn({ colorScheme: 'dark' }),
    await coloursIn({ forcedColors: 'active' }),
  ];
  expect(new Set(schemes.map((colours) => String(colours[0]))).size).toBe(3);
  const page = await openDrawn('/plans/outcomes/measures/child-protection-plans/');
  const shapes = await page.evaluate(() =>
    (window.drawn[0]?.data.datasets ?? []).map(({ pointStyle, pointRadius, borderDash, borderWidth }) =>
      JSON.stringify([pointStyle ?? 'circle', pointRadius, borderDash ?? [], borderWidth]),
    ),
  );
  expect(new Set(shapes).size).toBe(shapes.length);
  await page.context().close();
});

test.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const)(
  'a chart that is drawn and read has no fault for axe, and keeps to the strictest policy: %j',
  async (scheme) => {
    const context = await browser.newContext({ viewport: PHONE, ...scheme });
    await bringAxe(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.route(`**${WAIT}`, async (route) => {
      const response = await route.fetch();
      const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    await page.goto(`${site.url}${WAIT}`);
    await page.locator('.plot').scrollIntoViewIfNeeded();
    await page.locator('.plot.drawn').waitFor();
    await page.locator('.scrub').focus();
    await page.keyboard.press('ArrowLeft');
    // In the reader's own colours axe cannot tell what lies behind what; the gate's own probe can, on every page.
    const but = 'forcedColors' in scheme ? ['color-contrast'] : [];
    expect(await axeFaults(page, but)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
