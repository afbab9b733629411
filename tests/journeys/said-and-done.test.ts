import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { examine } from '../../scripts/site/examine.ts';
import { EXAMPLE_TODAY } from '../../scripts/site/example.ts';
import { familiesAsAt } from '../../src/model/families.ts';
import { publishedBy } from '../../src/model/published.ts';

const { library, findings } = examine('content', EXAMPLE_TODAY);
if (library === null) throw new Error('The example cannot be read.');
const { youSaid } = publishedBy(library, EXAMPLE_TODAY);
const families = familiesAsAt(youSaid, EXAMPLE_TODAY);

/** The words of a built page, as a reader has them. */
function wordsOf(address: string): string {
  const html = readFileSync(path.join(inject('example'), address, 'index.html'), 'utf8');
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return plain(
    main
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll('&amp;', '&')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"'),
  );
}
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,;:?!”])/g, '$1')
    .trim();

test('the example has ten themes and thirty comments or more, and every kind of answer', () => {
  const answers = families.entries.flatMap((state) => state.answers);
  const counts = {
    comments: families.entries.length,
    themes: families.themes.length,
    years: families.years.length,
    answers: answers.length,
    refusals: answers.filter(({ answer }) => answer.state === 'cannot').length,
    severalAnswers: families.entries.filter((state) => state.answers.length > 1).length,
    manyInOne: families.entries.filter(({ entry }) => (entry.from?.people ?? 0) > 50).length,
    cameFirst: answers.filter(({ cameFirst }) => cameFirst).length,
    wentQuiet: answers.filter(({ waitingDays }) => waitingDays !== null).length,
  };
  process.stdout.write(`You said, we did: ${JSON.stringify(counts)}\n`);
  expect(counts.comments).toBeGreaterThanOrEqual(30);
  expect(counts.themes).toBeGreaterThanOrEqual(10);
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(0);
  expect(answers.filter(({ answer }) => answer.state === 'cannot' && answer.because === undefined)).toEqual(
    [],
  );
});

test('an answer that came before it was asked for is a finding', () => {
  expect(findings.filter(({ rule }) => rule === 'answer-before-comment').length).toBeGreaterThan(0);
});

/** Regulation 56 of the Special Educational Needs and Disability Regulations 2014: a summary of comments, and the response. */
test.each(families.years)(
  'the page of $year says of each comment what was asked, how many spoke, what they said, what was done, and why not',
  ({ year, entries }) => {
    const words = wordsOf(`/you-said-we-did/${year}/`);
    const missing = entries.flatMap(({ entry, answers }) => {
      const wanted = [
        entry.said,
        ...(entry.asked === undefined ? [] : [entry.asked]),
        ...(entry.from?.people === undefined
          ? []
          : [new Intl.NumberFormat('en-GB').format(entry.from.people)]),
        ...(entry.from?.name === undefined ? [] : [entry.from.name]),
        ...answers.flatMap(({ answer }) => [
          answer.what,
          ...(answer.because === undefined ? [] : [answer.because]),
        ]),
      ];
      return wanted
        .map(plain)
        .filter((said) => !words.includes(said))
        .map((said) => `${entry.id}: ${said}`);
    });
    expect(missing).toEqual([]);
  },
);

test('what we said we would do, more than six months ago, and nothing after it, says so on its page', () => {
  const quiet = families.entries.filter(({ answers }) =>
    answers.some(({ waitingDays }) => waitingDays !== null),
  );
  for (const { entry } of quiet) {
    expect(wordsOf(`/you-said-we-did/${entry.id}/`)).toMatch(
      /We said this .* ago\. Nothing here shows that we did it\./,
    );
  }
});
