import { describe, expect, test } from 'vitest';
import { addDays, addMonths, day, daysBetween, daysInMonth, toDay } from './day.ts';

describe('a day', () => {
  test.each(['2024-02-29', '2000-02-29', '2022-01-31', '2022-12-01'])('%s exists', (text) => {
    expect(toDay(text)).toBe(text);
  });

  test.each([
    '2026-02-31',
    '2023-02-29',
    '1900-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-04-00',
    '22-04-01',
    '2022-4-1',
    ' 2022-04-01',
    '',
  ])('%j does not exist', (text) => {
    expect(toDay(text)).toBeNull();
    expect(() => day(text)).toThrow(RangeError);
  });

  test.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2021-11-30', 3, '2022-02-28'],
    ['2022-01-15', -1, '2021-12-15'],
    ['2022-12-31', 12, '2023-12-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test('days are counted over the night on which the clocks change', () => {
    expect(addDays(day('2022-03-26'), 2)).toBe('2022-03-28');
    expect(daysBetween(day('2022-03-26'), day('2022-03-28'))).toBe(2);
    expect(daysBetween(day('2022-10-31'), day('2022-10-29'))).toBe(-2);
  });

  test('a month that does not exist has no days', () => {
    expect([daysInMonth(2022, 0), daysInMonth(2022, 13)]).toEqual([0, 0]);
  });
});
