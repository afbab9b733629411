import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './search-excerpt.ts';

const text = (runs: readonly { text: string }[]): string => runs.map((run) => run.text).join('');

test('the words that matched are marked, and nothing else', () => {
  expect(excerptOf('The wait fell to 20 weeks.', [[1]])).toEqual([
    { text: 'The ', marked: false },
    { text: 'wait', marked: true },
    { text: ' fell to 20 weeks.', marked: false },
  ]);
});

test('the stretch with the most matches is taken, and says that more stands around it', () => {
  const words = Array.from({ length: 100 }, (_, index) => `w${index}`);
  const excerpt = text(excerptOf(words.join(' '), [[3, 60, 62, 64]]));
  expect(excerpt).toMatch(/^… w54 .* …$/);
});

test('a stretch with both things comes before one that has one of them often', () => {
  const words = Array.from({ length: 100 }, (_, index) => `w${index}`);
  expect(text(excerptOf(words.join(' '), [[3, 4, 5, 60], [63]]))).toMatch(/^… w54 /);
});

test('the title, which stands above it, is not said again', () => {
  expect(text(excerptOf('A title. Then words.', [[0, 1]], 2))).toBe('Then words.');
});

test('whatever the locations, an excerpt is a stretch of the content', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,6}$/)),
      fc.array(fc.integer({ min: -5, max: 200 })),
      (words, at) => {
        const excerpt = text(excerptOf(words.join(' '), [at]))
          .replaceAll('…', '')
          .trim();
        expect(words.join(' ')).toContain(excerpt);
      },
    ),
  );
});
