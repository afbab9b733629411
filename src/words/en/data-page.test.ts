import { expect, test } from 'vitest';
import { DATA_NOTES, fileWords, FORM_MEANS, sizeWords } from './data-page.ts';

test.each([
  [0, '1 kB'],
  [379, '1 kB'],
  [97_499, '97 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [1_250_000, '1.3 MB'],
  [12_000_000, '12 MB'],
])('%d bytes are said as "%s", on one line', (bytes, words) => {
  expect(sizeWords(bytes).replace('\u00a0', ' ')).toBe(words);
});

test('a link to a file says what it holds and how large it is', () => {
  expect(fileWords('actions.csv', 31_000)).toBe('Actions (31\u00a0kB)');
});

test('every note is in sentences of at most twenty words', () => {
  const sentences = [...DATA_NOTES, ...Object.values(FORM_MEANS)].flatMap((note) => note.split(/(?<=\.) /));
  for (const sentence of sentences) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
});
