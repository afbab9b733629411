import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { tellFigure } from '../figures.ts';
import { openCharts, seeDrawn, WAIT, type Charts } from './charts.ts';

let charts: Charts;
beforeAll(async () => {
  charts = await openCharts();
});
afterAll(async () => charts.close());

const CHART_CODE = 'ChartCode';

describe('the code of charts', () => {
  test('is not fetched before a chart is near, by a page of four requests and one that waits, and then once', async () => {
    const { page, requests } = await charts.open(WAIT);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes(CHART_CODE))).toEqual([]);
    // What is asked for twice is an icon, which the browser shows in its own frame: it has it by then.
    const forPage = [...new Set(requests)].filter((url) => !url.endsWith('/icon.svg'));
    const waiting = forPage.filter((url) => url.includes('MeasureChart'));
    expect(waiting).toHaveLength(1);
    expect(forPage.length - waiting.length, forPage.join(' ')).toBeLessThanOrEqual(4);
    await seeDrawn(page);
    expect(requests.filter((url) => url.includes(CHART_CODE))).toHaveLength(1);
    await page.context().close();
  });

  test('is not fetched by a page without a chart', async () => {
    const { page, requests } = await charts.open('/plans/send/measures/');
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
