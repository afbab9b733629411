import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldPath } from '../model/finding.ts';
import { valueAt } from './issues.ts';
import { holesOf, pathInFile, without } from './left-out.ts';
import type { Raw } from './yaml.ts';

const data: Raw = { a: ['x', undefined, 'y', { b: 'z', c: ['1', '2', '3'] }], d: 'w' };

test('holes are found wherever they are', () => {
  expect(holesOf(data)).toEqual([['a', 1]]);
});

test('what is left has neither holes nor what was left out', () => {
  expect(without(data, [['a', 1], ['a', 3, 'c', 0], ['d']])).toEqual({
    a: ['x', 'y', { b: 'z', c: ['2', '3'] }],
  });
});

test('where nothing is left out the data is the same', () => {
  expect(without(data, [])).toBe(data);
});

test('a path in what is left leads to the same thing in the file', () => {
  const items = fc.array(fc.nat(9).map(String), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(items, fc.array(fc.nat(7)), (list, gone) => {
      const raw: Raw = { list };
      const leftOut: FieldPath[] = gone
        .filter((index) => index < list.length)
        .map((index) => ['list', index]);
      const left = valueAt(without(raw, leftOut), ['list']);
      if (!Array.isArray(left)) throw new Error('the list is there');
      for (const [index, item] of left.entries()) {
        const path = pathInFile(['list', index], leftOut);
        expect(valueAt(raw, path)).toBe(item);
        expect(leftOut).not.toContainEqual(path);
      }
    }),
  );
});
