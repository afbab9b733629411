import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../model/day.ts';
import { period } from '../model/period.ts';
import { chartOf, depthOf, shareOf, type ChartRow } from './chart.ts';
import { yearMarks } from './years.ts';

function row(text: string, own: number | null, more: Partial<ChartRow> = {}): ChartRow {
  const { from, to } = period(text);
  return { from, to, own, target: null, others: [], isStart: false, isGap: false, ...more };
}

const joins = (rows: ChartRow[]): boolean[] => chartOf(rows).own.map(({ joined }) => joined);

describe('our own line', () => {
  test('joins readings that follow each other', () => {
    expect(joins([row('2025-Q1', 1), row('2025-Q2', 2), row('2025-Q3', 3)])).toEqual([false, true, true]);
  });

  test('stops where a reading has no figure', () => {
    const rows = [
      row('2025-Q1', 1),
      row('2025-Q2', null, { isGap: true }),
      row('2025-Q3', 3),
      row('2025-Q4', 4),
    ];
    expect(joins(rows)).toEqual([false, false, true]);
    expect(chartOf(rows).gaps.map((gap) => gap.row)).toEqual([1]);
  });

  test('goes on past a period that only has a target', () => {
    expect(joins([row('2025-Q1', 1), row('2025', null, { target: 4 }), row('2025-Q2', 2)])).toEqual([
      false,
      true,
    ]);
  });

  test('does not reach back to a start that lies far off', () => {
    const rows = [row('2022-Q4', 1), row('2023-Q4', 2), row('2024-Q1', 3), row('2024-Q2', 3)];
    expect(joins(rows)).toEqual([false, false, true, true]);
  });

  test('joins yearly readings, however far apart', () => {
    expect(joins([row('2023-summer', 27), row('2024-summer', 33), row('2025-summer', 44)])).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('bears readings at irregular times', () => {
    const days = ['2024-04-30', '2024-09-30', '2025-01-31', '2025-04-30', '2025-09-30'];
    expect(joins(days.map((one, index) => row(one, index)))).toEqual([false, true, true, true, true]);
  });
});

test('a target lies over its own period, and one for a day is still a dash', () => {
  const { targets, x } = chartOf([
    row('2025', 3, { target: 5 }),
    row('2026', null, { target: 6 }),
    row('2026-12-31', null, { target: 7 }),
  ]);
  const [first, second, third] = targets.map(({ from, to }) => ({ from, to }));
  expect(second?.from).toBe(first?.to);
  expect((third?.to ?? 0) - (third?.from ?? 0)).toBeGreaterThan(20);
  expect(third?.to).toBeLessThanOrEqual(x.max);
});

test('time begins with the first period of which something is drawn', () => {
  const rows = [row('2025-Q1', 1), row('2025-Q2', 2)];
  expect(chartOf([row('2015', null, { isStart: true }), ...rows]).x).toEqual(chartOf(rows).x);
});

const value = fc.option(fc.integer({ min: -50, max: 500 }), { nil: null });
const rowsOf = fc.array(fc.record({ own: value, target: value, other: value, isGap: fc.boolean() }), {
  minLength: 1,
  maxLength: 20,
});

test('every number of the chart is its row’s number, and every row’s number is in the chart', () => {
  fc.assert(
    fc.property(rowsOf, (given) => {
      const rows = given.map(({ own, target, other, isGap }, index) =>
        row(`${2001 + index}`, own, { target, others: [other], isGap }),
      );
      const chart = chartOf(rows);
      const numbers = (points: readonly { y: number; row: number }[]) =>
        points.map(({ y, row: at }) => [at, y]);
      const wanted = (valueOf: (one: ChartRow) => number | null) =>
        rows.flatMap((one, index) => (valueOf(one) === null ? [] : [[index, valueOf(one)]]));
      expect(numbers(chart.own)).toEqual(wanted((one) => one.own));
      expect(numbers(chart.targets)).toEqual(wanted((one) => one.target));
      expect(numbers(chart.others[0] ?? [])).toEqual(wanted((one) => one.others[0] ?? null));
    }),
  );
});

test('whatever is drawn is within the drawing', () => {
  fc.assert(
    fc.property(rowsOf, (given) => {
      const chart = chartOf(
        given.map(({ own, target, other }, index) =>
          row(`${2001 + index}`, own, { target, others: [other] }),
        ),
      );
      for (const { x, y } of [...chart.own, ...chart.others.flat()]) {
        for (const share of [shareOf(x, chart), depthOf(y, chart)]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});

describe('the years under a chart', () => {
  test('part its whole width, in order', () => {
    const marks = yearMarks(chartOf([row('2023-Q4', 1), row('2025-Q1', 2)]));
    expect(marks.map(({ year }) => year)).toEqual([2023, 2024, 2025]);
    expect([marks[0]?.from, marks.at(-1)?.to]).toEqual([0, 1]);
    expect(marks.slice(1).map(({ from }) => from)).toEqual(marks.slice(0, -1).map(({ to }) => to));
  });

  test('are all named where there is room, and some of them where there is not', () => {
    const named = (last: number): number[] =>
      yearMarks(chartOf([row('2001', 1), row(String(last), 2)]))
        .filter((mark) => mark.named)
        .map(({ year }) => year);
    expect(named(2004)).toEqual([2001, 2002, 2003, 2004]);
    expect(named(2016).length).toBeLessThanOrEqual(8);
    expect(named(2016)).toContain(2016);
  });

  test('name the one year of a single day', () => {
    const chart = chartOf([{ ...row('2025', 1), from: day('2025-06-30'), to: day('2025-06-30') }]);
    expect(yearMarks(chart).some(({ named }) => named)).toBe(true);
  });
});

test('of more comparators than can be told apart the first four are drawn, and no other is a part of the axis', () => {
  const rows = [
    row('2025-Q1', 1, { others: [1, 2, 3, 4, 900, 6] }),
    row('2025-Q2', 2, { others: [1, 2, 3, 4, 900, 6] }),
  ];
  const { others, y } = chartOf(rows);
  expect(others.map((line) => line[0]?.y)).toEqual([1, 2, 3, 4]);
  expect(y.max).toBeLessThan(10);
});
