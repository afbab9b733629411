import { describe, expect, inject, test } from 'vitest';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';
import { leadsOn } from '../../src/checks/built/built-site.ts';
import { wordCount } from '../../src/checks/plain-words/sentences.ts';
import { readLibrary } from '../../src/reader/read-library.ts';
import { tellFigure } from '../figures.ts';
import { MOST_WORDS } from '../plain-words/interface-words.ts';
import { kindOf } from '../plain-words/page-kinds.ts';
import { pageSentences } from '../plain-words/page-sentences.ts';
import { OLDEST, readingAge } from '../plain-words/reading-age.ts';
import { withoutTerms } from '../plain-words/without-terms.ts';

/** The law gives the accessibility statement these words, and names that nobody may shorten. */
const BY_LAW =
  /Public Sector Bodies|^2\) Accessibility Regulations|Web Content Accessibility Guidelines|WCAG success criterion|Equality and Human Rights/;

const plain = withoutTerms(readLibrary('content').library?.glossary ?? []);
const pages = readBuiltSite(inject('example'))
  .pages.filter((page) => !leadsOn(page))
  .map(({ address, html }) => ({
    address,
    sentences: pageSentences(html).filter((sentence) => !BY_LAW.test(sentence)),
  }));

test(`no sentence that a page of the example says has more than ${MOST_WORDS} words`, () => {
  const all = pages.flatMap(({ address, sentences }) =>
    sentences.map((sentence) => ({ address, sentence, words: wordCount(sentence) })),
  );
  const longest = Math.max(...all.map(({ words }) => words));
  tellFigure(
    'plain words, the pages of the example',
    `${all.length} sentences, the longest of ${longest} words, of ${MOST_WORDS} allowed`,
  );
  expect(all.length).toBeGreaterThan(5000);
  const tooLong = all.filter(({ words }) => words > MOST_WORDS);
  expect([...new Set(tooLong.map(({ address, sentence }) => `${address} ${sentence}`))]).toEqual([]);
});

describe.each([...Map.groupBy(pages, ({ address }) => kindOf(address))])(
  'pages of the kind: %s',
  (kind, all) => {
    test(`can be read at an age of ${OLDEST}, after the terms that they explain`, () => {
      const age = readingAge(all.flatMap(({ sentences }) => sentences.map(plain)));
      tellFigure(`reading age, ${kind}`, `${age.toFixed(1)} on ${all.length} pages, of ${OLDEST} allowed`);
      expect(age).toBeLessThanOrEqual(OLDEST);
    });
  },
);
