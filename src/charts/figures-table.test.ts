import { describe, expect, test } from 'vitest';
import { measureState } from '../model/measure-state.ts';
import { aMeasure } from '../model/measure.fixture.ts';
import { boundIn, figuresTable, type Cell, type FiguresRow } from './figures-table.ts';

const tableOf = (fields: Record<string, unknown>, others: string[] = []): FiguresRow[] =>
  figuresTable(measureState(aMeasure(fields)), others).rows;
const periods = (rows: FiguresRow[]): string[] => rows.map(({ period }) => period.text);
const owns = (rows: FiguresRow[]): unknown[] => rows.map(({ own }) => short(own));
const short = (cell: Cell): unknown =>
  cell.kind === 'figure' ? cell.value : cell.kind === 'words' ? cell.words : cell.kind;

const reading = (period: string, fields: object) => ({ period, ...fields });

describe('the table of a measure', () => {
  test('has every period that has a reading, a target or the baseline, newest first, whatever its kind', () => {
    const rows = tableOf({
      baseline: { period: '2022/23', value: '1' },
      targets: [reading('2025-autumn', { value: '9' }), reading('2026-01', { value: '10' })],
      readings: [
        reading('2025-Q1', { value: '3' }),
        reading('2025-autumn', { value: '5' }),
        reading('2024', { value: '2' }),
      ],
    });
    expect(periods(rows)).toEqual(['2026-01', '2025-autumn', '2025-Q1', '2024', '2022/23']);
    expect(owns(rows)).toEqual(['not-yet', 5, 3, 2, 1]);
    expect(rows.map(({ target }) => short(target))).toEqual([
      10,
      9,
      'notApplicable',
      'notApplicable',
      'notApplicable',
    ]);
    expect(rows.map(({ isStart }) => isStart)).toEqual([false, false, false, false, true]);
  });

  test('gives a baseline that is also a reading one row, and one that differs its own', () => {
    const both = (value: string) =>
      tableOf({ baseline: { period: '2024-Q4', value: '4' }, readings: [reading('2024/25-Q3', { value })] });
    expect(both('4').map(({ isStart, own }) => [isStart, short(own)])).toEqual([[true, 4]]);
    expect(both('5').map(({ isStart, own }) => [isStart, short(own)])).toEqual([
      [false, 5],
      [true, 4],
    ]);
  });

  test('says what is not there by its kind, and never as nought', () => {
    const rows = tableOf({
      unit: 'number',
      targets: [reading('2024-02', { value: '0' })],
      readings: [
        reading('2024-01', { suppressed: 'true' }),
        reading('2024-03', { missing: 'Not sent' }),
        reading('2024-04', { missing: 'None begins then', notApplicable: 'true' }),
        reading('2024-05', { words: 'Few' }),
        reading('2024-06', { value: '0' }),
      ],
    });
    expect(owns(rows)).toEqual([0, 'Few', 'notApplicable', 'missing', 'missing', 'suppressed']);
    expect(rows.map(({ target }) => short(target))).toContain(0);
  });

  test('has a column for each comparator, with what it was in the same period', () => {
    const rows = tableOf(
      {
        targets: [reading('2026', { value: '7' })],
        readings: [
          reading('2024', { value: '1', comparators: { England: '4', 'Similar areas': 'not yet out' } }),
          reading('2025', { value: '2' }),
        ],
      },
      ['Similar areas', 'England'],
    );
    expect(rows.map(({ others }) => others.map(short))).toEqual([
      ['not-yet', 'not-yet'],
      ['missing', 'missing'],
      ['not yet out', 4],
    ]);
  });
});

test.each([
  ['at least 92%', 92],
  ['<1%', 1],
  ['40%', 40],
  ['Improve from baseline by at least 20%', null],
  ['To be set', null],
])('words bound a number, or none: %s', (words, bound) => {
  expect(boundIn(words, 'percent')).toBe(bound);
});
