import { describe, expect, test } from 'vitest';
import { parentsWords } from '../../src/checks/plain-words/parents-words.ts';
import { sentencesIn } from '../../src/checks/plain-words/sentences.ts';
import { readLibrary } from '../../src/reader/read-library.ts';
import { readingAge } from './reading-age.ts';

const { library } = readLibrary('content');
if (library === null) throw new Error('The example cannot be read.');

/** The terms that the glossary explains, longest first, and the names of the area: a reader meets them as one word. */
const TERMS = library.glossary
  .flatMap(({ term, also, expansion }) => [term, ...also, ...(expansion === undefined ? [] : [expansion])])
  .toSorted((one, other) => other.length - one.length);

function withoutTerms(words: string): string {
  const plain = words.replace(/\]\([^)]*\)/g, ']').replace(/[*_#>[\]`|]/g, '');
  return TERMS.reduce((left, term) => left.replaceAll(term, 'term'), plain);
}

/** The sentences of each kind of file, in the words that the council itself chose. Titles are none. */
const byKind = Map.groupBy(
  [...parentsWords(library)].filter(({ path }) => path.at(-1) !== 'title'),
  ({ file }) =>
    (/\/(actions|measures|reports)\/|plan\.mdx|you-said-we-did|pages/.exec(file) ?? ['other'])[0].replaceAll(
      '/',
      '',
    ),
);

describe.each([...byKind])('the words in %s', (kind, written) => {
  test('can be read at an age of 9 to 11, which ends with the twelfth birthday', () => {
    const sentences = written.flatMap(({ words }) =>
      sentencesIn(withoutTerms(words)).map((sentence) => sentence.words),
    );
    const age = readingAge(sentences);
    process.stdout.write(`Reading age: ${kind}, ${sentences.length} sentences: ${age.toFixed(1)}.\n`);
    expect(age).toBeLessThan(12);
  });
});

test('hard words are found to be hard', () => {
  const hard =
    'Multidisciplinary practitioners will operationalise comprehensive intervention methodologies holistically.';
  expect(readingAge([hard])).toBeGreaterThan(18);
  expect(readingAge(['We will write to you.', 'You can ask us at any time.'])).toBeLessThan(9);
});
