import { expect, test } from 'vitest';
import { changeMark, lookAgain, readKept, type Look } from './last-look.ts';

const monday: Look = { day: '9 February 2026', seen: ['a'] };
const tuesday: Look = { day: '10 February 2026', seen: ['a', 'b'] };
const wednesday: Look = { day: '11 February 2026', seen: ['a', 'b', 'c'] };

test('at a first look there is nothing to compare with', () => {
  expect(lookAgain(null, monday)).toEqual({ since: null, keep: { last: monday, before: null } });
});

test('a later page is compared with the one last looked at', () => {
  const { keep } = lookAgain(null, monday);
  expect(lookAgain(keep, tuesday)).toEqual({ since: monday, keep: { last: tuesday, before: monday } });
});

test('looking again at the page of one day still compares with the day before', () => {
  const { keep } = lookAgain({ last: monday, before: null }, tuesday);
  const again = { ...tuesday, seen: ['a', 'b', 'late news'] };
  expect(lookAgain(keep, again)).toEqual({ since: monday, keep: { last: again, before: monday } });
});

test('only the last two looks are ever kept', () => {
  const { keep } = lookAgain({ last: tuesday, before: monday }, wednesday);
  expect(keep).toEqual({ last: wednesday, before: tuesday });
});

test('what is kept comes back as it was', () => {
  const kept = { last: tuesday, before: monday };
  expect(readKept(JSON.stringify(kept))).toEqual(kept);
});

test.each([
  [null],
  ['not JSON'],
  ['null'],
  ['{}'],
  ['{"last":{"day":1,"seen":[]},"before":null}'],
  ['{"last":{"day":"x","seen":[1]},"before":null}'],
])('what this site did not write is as good as nothing: %s', (text) => {
  expect(readKept(text)).toBeNull();
});

test('a mark is short, and another key has another', () => {
  const keys = Array.from({ length: 2000 }, (_, index) => `2026-01-31 completed ${index}.${index}`);
  expect(new Set(keys.map(changeMark)).size).toBe(keys.length);
  expect(Math.max(...keys.map((key) => changeMark(key).length))).toBeLessThanOrEqual(7);
});
