import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/reader/read-file.ts';
import type { RecordKind } from '../../src/reader/schemas.ts';
import { commentLines, opening } from './comments.ts';
import { formOf } from './form.ts';
import { nextRef } from './next-ref.ts';

describe('the next ref', () => {
  test.each([
    [['1.9'], undefined, '1.10'],
    [['1.9', '1.10', '1.2'], undefined, '1.11'],
    [['M14', 'M2'], undefined, 'M15'],
    [['A09'], undefined, 'A10'],
    [['C3-2'], undefined, 'C3-3'],
    [['summary'], undefined, 'summary-2'],
    [[], '3', '3.1'],
    [[], undefined, '1'],
  ])('after %j under %s is %s', (siblings, above, next) => {
    expect(nextRef(siblings, new Set(siblings), above)).toBe(next);
  });

  test('is none that is taken', () => expect(nextRef(['3.5'], new Set(['3.5', '3.6']), '3')).toBe('3.7'));
});

describe('a form', () => {
  const kinds: [RecordKind, Record<string, string>][] = [
    ['action', { ref: '1.1', title: 'One' }],
    ['measure', { title: 'One', unit: 'days', better: 'lower' }],
    ['you-said', { said: 'It is slow: "no # answer"', theme: 'Letters' }],
    ['site', { name: 'A', area: 'B', publisher: 'C' }],
  ];

  test.each(kinds)(
    'of %s has every field of the schema, under the name that the reader knows',
    (kind, given) => {
      const form = formOf(kind, given);
      const uncommented = form.replaceAll(/^# (?=(?:# )|[a-zA-Z]+:| {2})/gm, '');
      const { faults } = readFile(kind, new TextEncoder().encode(uncommented));
      expect(
        faults.filter(({ rule }) => !['missing-field', 'empty-item', 'invalid-value'].includes(rule)),
      ).toEqual([]);
      expect(form.match(/^# [a-zA-Z]+:$/gm)?.length).toBeGreaterThan(3);
    },
  );

  test.each(kinds)('of %s keeps what is given, to the letter', (kind, given) => {
    const { record } = readFile(kind, new TextEncoder().encode(formOf(kind, given)));
    if (record !== null) expect(record).toMatchObject(given);
  });
});

test('a comment is no wider than a window, whatever it says', () => {
  const lines = commentLines(`${'word '.repeat(80)}${'x'.repeat(200)}\nlast`, 4).split('\n');
  expect(lines.every((line) => line === '' || line.startsWith('    # '))).toBe(true);
  expect(lines.filter((line) => line.length > 100)).toHaveLength(1);
});

test('words are cut after a whole word', () => {
  expect(opening('One two, three four', 10)).toBe('One two …');
  expect(opening('One\n\ntwo', 10)).toBe('One two');
});
