import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRefs, compareText } from './refs.ts';

test.each([
  [
    ['1.10', '1.2', '1.1', '2', '1'],
    ['1', '1.1', '1.2', '1.10', '2'],
  ],
  [
    ['B1', 'A10', 'A2', 'A2-b', 'A2-a'],
    ['A2', 'A2-a', 'A2-b', 'A10', 'B1'],
  ],
  [
    ['1.3.10', '1.3', '1.3.2'],
    ['1.3', '1.3.2', '1.3.10'],
  ],
  [
    ['a', 'B', '1'],
    ['1', 'B', 'a'],
  ],
  [
    ['10', '09', '9', '08'],
    ['08', '09', '9', '10'],
  ],
  [
    [`${'9'.repeat(400)}2`, `${'9'.repeat(400)}1`],
    [`${'9'.repeat(400)}1`, `${'9'.repeat(400)}2`],
  ],
])('%j are read in the order %j', (given, sorted) => {
  expect(given.toSorted(compareRefs)).toEqual(sorted);
});

const ref = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,6}$/);

test('the order is one order: whichever is first, it is first both ways and in every company', () => {
  fc.assert(
    fc.property(ref, ref, ref, (one, two, three) => {
      expect(Math.sign(compareRefs(one, two))).toBe(-Math.sign(compareRefs(two, one)) || 0);
      expect(compareRefs(one, two) === 0).toBe(one === two);
      const sorted = [one, two, three].sort(compareRefs);
      expect([three, one, two].sort(compareRefs)).toEqual(sorted);
    }),
  );
});

test('texts are compared by their letters’ codes, whatever the language of the machine', () => {
  expect(['é', 'z', 'Z', 'a'].sort(compareText)).toEqual(['Z', 'a', 'z', 'é']);
});
