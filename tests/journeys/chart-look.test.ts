import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults, bringAxe } from '../../src/checks/built/axe.ts';
import { openCharts, PHONE, seeDrawn, WAIT, type Charts } from './charts.ts';

let charts: Charts;
beforeAll(async () => {
  charts = await openCharts();
});
afterAll(async () => charts.close());

describe('a chart keeps its room', () => {
  test('so that nothing moves when it comes, nor when the window changes', async () => {
    const { page } = await charts.open(WAIT);
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
      const { page } = await charts.open(WAIT, options);
      if (options.javaScriptEnabled !== false) {
        await seeDrawn(page);
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
      const page = await charts.openDrawn(WAIT, { reducedMotion });
      const isMoving = await page.evaluate(() => window.drawn[0]?.options.animation !== false);
      expect(isMoving).toBe(false);
      await page.context().close();
    }
  });

  test('and gives way to the picture on paper', async () => {
    const page = await charts.openDrawn(WAIT);
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
    const page = await charts.openDrawn(WAIT, options);
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
  const page = await charts.openDrawn('/plans/outcomes/measures/child-protection-plans/');
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
    const context = await charts.browser.newContext({ viewport: PHONE, ...scheme });
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
    await page.goto(`${charts.url}${WAIT}`);
    await seeDrawn(page);
    await page.locator('.scrub').focus();
    await page.keyboard.press('ArrowLeft');
    // In the reader's own colours axe cannot tell what lies behind what; the gate's own probe can, on every page.
    const but = 'forcedColors' in scheme ? ['color-contrast'] : [];
    expect(await axeFaults(page, but)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
