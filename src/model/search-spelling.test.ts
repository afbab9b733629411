import { expect, test } from 'vitest';
import { isKnown, wordMeant } from './search-spelling.ts';

const vocabulary = ['speech', 'language', 'therapy', 'assessment', 'wheelchair', 'reduced'];

test.each([
  ['speach', 'speech'],
  ['langauge', 'language'],
  ['assesment', 'assessment'],
  ['weelchair', 'wheelchair'],
  ['heelchair', null],
  ['refused', null],
  ['spe', null],
])('%s is taken for %s', (word, meant) => {
  expect(wordMeant(word, vocabulary)).toBe(meant);
});

test.each([
  ['wheelch', true],
  ['therapy', true],
  ['assessments', true],
  ['speach', false],
])('%s is known: %s', (word, known) => {
  expect(isKnown(word, vocabulary)).toBe(known);
});
