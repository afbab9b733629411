import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';
import { openCharts, seeDrawn, WAIT, type Charts } from './charts.ts';

let charts: Charts;
beforeAll(async () => {
  charts = await openCharts();
});
afterAll(async () => charts.close());

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
    const { page } = await charts.open('/');
    for (const address of addresses) {
      await page.goto(`${charts.url}${address}`, { waitUntil: 'domcontentloaded' });
      await seeDrawn(page);
      const chart = await seenInChart(page);
      expect(chart, address).toEqual(await seenInTable(page));
      expect(chart.flat().filter((value) => value !== null).length, address).toBeGreaterThan(1);
    }
    await page.context().close();
  });

  test('would be caught if it showed another number', async () => {
    const page = await charts.openDrawn(WAIT);
    await page.evaluate(() => {
      const point = window.drawn[0]?.data.datasets[0]?.data[3];
      if (point !== undefined) point.y += 1;
    });
    expect(await seenInChart(page)).not.toEqual(await seenInTable(page));
    await page.context().close();
  });
});
