import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from './day.ts';
import { period, samePeriod, toPeriod } from './period.ts';

describe('a period', () => {
  test.each([
    ['2019-09-15', 'day', '2019-09-15', '2019-09-15'],
    ['2019-09', 'month', '2019-09-01', '2019-09-30'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2019', 'year', '2019-01-01', '2019-12-31'],
    ['2019-Q3', 'quarter', '2019-07-01', '2019-09-30'],
    ['2019-Q4', 'quarter', '2019-10-01', '2019-12-31'],
    ['2022/23', 'financial-year', '2022-04-01', '2023-03-31'],
    ['1999/00', 'financial-year', '1999-04-01', '2000-03-31'],
    ['2019/20-Q1', 'financial-quarter', '2019-04-01', '2019-06-30'],
    ['2019/20-Q3', 'financial-quarter', '2019-10-01', '2019-12-31'],
    ['2019/20-Q4', 'financial-quarter', '2020-01-01', '2020-03-31'],
    ['2019-autumn', 'term', '2019-09-01', '2019-12-31'],
    ['2020-spring', 'term', '2020-01-01', '2020-04-30'],
    ['2020-summer', 'term', '2020-05-01', '2020-08-31'],
    ['2022-04..2022-06', 'range', '2022-04-01', '2022-06-30'],
    ['2019-autumn..2020-07-10', 'range', '2019-09-01', '2020-07-10'],
    ['2022/23..2023/24', 'range', '2022-04-01', '2024-03-31'],
  ])('%s is a %s from %s to %s', (text, kind, from, to) => {
    expect(toPeriod(text)).toEqual({ text, kind, from, to });
  });

  test.each([
    '2026-02-31',
    '2022-13',
    '2022-00',
    '2022-Q5',
    '2022-Q0',
    '2022/24',
    '2022/23-Q5',
    '2022-winter',
    '2022-06..2022-04',
    '2022-04..',
    '..2022-04',
    '2022..2023..2024',
    '2022-01..2022-02..2022-03',
    'September 2019',
    'to be agreed',
    '22-04',
    '',
  ])('%j is none', (text) => {
    expect(toPeriod(text)).toBeNull();
    expect(() => period(text)).toThrow(RangeError);
  });

  test('two writings of one stretch are the same period', () => {
    expect(samePeriod(period('2019-Q4'), period('2019/20-Q3'))).toBe(true);
    expect(samePeriod(period('2019-Q4'), period('2019-12'))).toBe(false);
  });

  test('the months of a year, its quarters and its terms follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9998 }), (year) => {
        const months = Array.from(
          { length: 12 },
          (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`,
        );
        const quarters = [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
        const terms = ['spring', 'summer', 'autumn'].map((term) => `${year}-${term}`);
        for (const texts of [months, quarters, terms]) {
          const periods = texts.map(period);
          expect([periods[0]?.from, periods.at(-1)?.to]).toEqual([`${year}-01-01`, `${year}-12-31`]);
          periods.slice(1).forEach((next, index) => {
            expect(next.from).toBe(addDays(periods[index]?.to ?? day('1000-01-01'), 1));
          });
        }
      }),
    );
  });

  test('any text is a period or none, and never an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = toPeriod(text);
        if (found !== null) expect(found.from <= found.to).toBe(true);
      }),
    );
  });
});
