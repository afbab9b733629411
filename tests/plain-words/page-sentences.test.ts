import { expect, test } from 'vitest';
import { pageSentences } from './page-sentences.ts';

const read = (html: string): string[] => pageSentences(`<header>Not this.</header><main>${html}</main>`);

test('the sentences of a page are those of its main part, block by block', () => {
  expect(
    read('<h1>A title</h1><p>One thing. And <b>another</b> thing!</p><ul><li>No sentence</li></ul>'),
  ).toEqual(['One thing.', 'And another thing!']);
});

test.each([
  ['a quotation', '<blockquote><p>Nobody rang.</p></blockquote>'],
  ['official wording', '<div class="prose wording"><p>Deliver a programme.</p></div>'],
  ['the list of words', '<section class="words-on-page"><p>It means this.</p></section>'],
  ['a way to other pages', '<nav><a href="/">They said so.</a></nav>'],
])('%s is not among what the site itself says', (_, html) => {
  expect(read(html)).toEqual([]);
});

test('a full stop within a quotation ends no sentence', () => {
  expect(read('<p>They said “Stop it. Now” and we did.</p>')).toEqual([
    'They said “Stop it, Now” and we did.',
  ]);
});
