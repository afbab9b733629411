import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCharts, WAIT, type Charts } from './charts.ts';

let charts: Charts;
beforeAll(async () => {
  charts = await openCharts();
});
afterAll(async () => charts.close());

describe('a chart is read', () => {
  const said = async (page: Page): Promise<string> => page.locator('.readout').innerText();
  /** What assistive technology is told of the control in focus. */
  const told = async (page: Page): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext') ?? null);

  test('by keys, period by period, from the first to the last', async () => {
    const page = await charts.openDrawn(WAIT);
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
    const page = await charts.openDrawn(WAIT);
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
    const page = await charts.openDrawn(WAIT, { hasTouch: true });
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
    const page = await charts.openDrawn('/plans/send/measures/supported-internships/');
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
