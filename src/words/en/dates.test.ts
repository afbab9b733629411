import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../model/day.ts';
import { period } from '../../model/period.ts';
import { counted, dayWords, lengthWords, periodWords } from './dates.ts';

describe('a period in words', () => {
  test.each([
    ['2019-09-15', '15 September 2019'],
    ['2019-09', 'September 2019'],
    ['2019', '2019'],
    ['2019-Q4', 'October to December 2019'],
    ['2019/20-Q3', 'October to December 2019'],
    ['2019/20-Q4', 'January to March 2020'],
    ['2022/23', 'April 2022 to March 2023'],
    ['2019-autumn', 'autumn term 2019'],
    ['2022-04..2022-06', 'April to June 2022'],
    ['2021-11..2022-02', 'November 2021 to February 2022'],
    ['2022-03..2022-03', 'March 2022'],
    ['2025-autumn..2026-spring', 'autumn term 2025 to spring term 2026'],
    ['2022-04-04..2022-04-08', '4 April 2022 to 8 April 2022'],
  ])('%s is "%s"', (text, words) => {
    expect(periodWords(period(text))).toBe(words);
  });

  test('never has digits with slashes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (count) => {
        const on = addDays(day('1950-01-01'), count);
        expect(dayWords(on)).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
      }),
    );
  });
});

describe('a length of time', () => {
  test.each([
    [1, '1 day'],
    [13, '13 days'],
    [14, '2 weeks'],
    [45, '6 weeks'],
    [181, '25 weeks'],
    [182, '6 months'],
    [365, '1 year'],
    [700, '1 year and 11 months'],
    [731, '2 years'],
    [800, '2 years and 2 months'],
  ])('of %i days is "%s"', (days, words) => {
    expect(lengthWords(days)).toBe(words);
  });

  test('is counted in thousands with a comma', () => {
    expect(counted(1200, 'action')).toBe('1,200 actions');
  });
});
