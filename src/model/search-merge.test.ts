import { expect, test } from 'vitest';
import { mergeMatches, namedFirst } from './search-merge.ts';

const match = (id: string, score: number) => ({ id, score, result: id });
const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

test('a page that has both things comes before those that have one', () => {
  const found = mergeMatches([[[match('a', 9), match('both', 1)]], [[match('b', 9), match('both', 1)]]], 100);
  expect(ids(found)[0]).toBe('both');
});

test('a page with another spelling is found, and comes after one with the spelling that was asked for', () => {
  expect(ids(mergeMatches([[[match('asked', 5)], [match('other', 5)]]], 100))).toEqual(['asked', 'other']);
});

test('what is found for a rare word comes before what is found for a common one', () => {
  const common = Array.from({ length: 60 }, (_, index) => match(`common-${index}`, 1));
  expect(ids(mergeMatches([[common], [[match('rare', 1)]]], 100))[0]).toBe('rare');
});

test('no one rare word outweighs two others', () => {
  const many = (word: string) => [
    match('two', 1),
    ...Array.from({ length: 30 }, (_, at) => match(`${word}${at}`, 1)),
  ];
  expect(ids(mergeMatches([[many('a')], [many('b')], [[match('rare', 1)]]], 100))[0]).toBe('two');
});

test('a page that tells of others comes after the page that it tells of', () => {
  const matches = [[[match('list', 2), match('promise', 1.9)]]];
  expect(ids(mergeMatches(matches, 100, new Set(['list'])))).toEqual(['promise', 'list']);
});

test('nothing asked finds nothing', () => {
  expect(mergeMatches([], 100)).toEqual([]);
});

test('of pages found alike, the one comes first whose name has what was asked for, in any ending', () => {
  const pages = [
    { score: 1, name: ['decide', 'every', 'week'] },
    { score: 0.95, name: ['short', 'breaks'] },
  ];
  const [first] = namedFirst(pages, ({ name }) => name, [[['short', 'break'], ['respite']]]);
  expect(first?.name).toEqual(['short', 'breaks']);
});
