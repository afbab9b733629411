import { describe, expect, test } from 'vitest';
import { parentsWords } from '../../src/checks/plain-words/parents-words.ts';
import { sentencesIn } from '../../src/checks/plain-words/sentences.ts';
import { readLibrary } from '../../src/reader/read-library.ts';
import { tellFigure } from '../figures.ts';
import { OLDEST, readingAge } from './reading-age.ts';
import { withoutTerms } from './without-terms.ts';

const { library } = readLibrary('content');
if (library === null) throw new Error('The example cannot be read.');
const plain = withoutTerms(library.glossary);

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
  test(`can be read at an age of ${OLDEST}`, () => {
    const sentences = written.flatMap(({ words }) => sentencesIn(plain(words)).map((one) => one.words));
    const age = readingAge(sentences);
    tellFigure(`reading age of ${kind} as written`, `${age.toFixed(1)}, of ${OLDEST} allowed`);
    expect(age).toBeLessThanOrEqual(OLDEST);
  });
});

test('hard words are found to be hard', () => {
  const hard =
    'Multidisciplinary practitioners will operationalise comprehensive intervention methodologies holistically.';
  expect(readingAge([hard])).toBeGreaterThan(18);
  expect(readingAge(['We will write to you.', 'You can ask us at any time.'])).toBeLessThan(9);
});
