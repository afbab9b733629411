import { expect, test } from 'vitest';
import { todayInLondon } from './today.ts';

test.each([
  ['a winter evening', '2026-01-31T23:59:59Z', '2026-01-31'],
  ['a summer night, when London is an hour ahead of UTC', '2026-06-30T23:30:00Z', '2026-07-01'],
  ['the night on which the clocks go back', '2026-10-25T00:30:00Z', '2026-10-25'],
])('the day in London is right on %s', (_, moment, day) => {
  expect(todayInLondon(new Date(moment))).toBe(day);
});
