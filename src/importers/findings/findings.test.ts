import { describe, expect, test } from 'vitest';
import { DistinctNames } from '../names.ts';
import { readTabSeparated } from '../formats/tab-separated.ts';
import { readFindings } from './read-findings.ts';

function read(text: string) {
  const found = readFindings(readTabSeparated(text).blocks);
  return (
    found?.draft({ priorities: new DistinctNames() }) ?? {
      priorities: [],
      fates: { placed: [], refused: [], warnings: [] },
    }
  );
}

const HEADINGS = '\tWhat the inspectors said\tWhat we are doing about it';

/** Each finding as its ref, its quotation and the answer. */
const findingsOf = (text: string): string[] =>
  read(text).priorities.map(
    ({ ref, finding, response }) => `${ref}: ${finding?.quote ?? ''} > ${(response ?? []).join(' | ')}`,
  );

describe('what inspectors said beside what is done', () => {
  test('is a finding a row, with who said it', () => {
    const text = `${HEADINGS}\n1.\t"The helpline is often shut."\tWe will open it on six days.\n2.\t"Notes are in four places."\tWe will keep them in one.`;
    expect(findingsOf(text)).toEqual([
      'Finding-1: The helpline is often shut. > We will open it on six days.',
      'Finding-2: Notes are in four places. > We will keep them in one.',
    ]);
    expect(read(text).priorities[0]?.finding?.source).toBe('the inspectors');
  });

  test('is called what the title above it calls it', () => {
    expect(
      read(`Other areas for development\n\n${HEADINGS}\n1.\t"It is shut."\tWe will open it.`).priorities[0]
        ?.kind,
    ).toBe('Area for development');
  });

  test('has the number between its neighbours where that was lost', () => {
    const text = `${HEADINGS}\n1.\t"It is shut."\tWe will open it.\nPage 7\t"Notes are lost."\tWe will keep them.\n3.\t"Nobody asks."\tWe will ask.`;
    expect(read(text).priorities.map(({ ref }) => ref)).toEqual(['Finding-1', 'Finding-2', 'Finding-3']);
  });

  test('is read from paragraphs, where a page broke its table', () => {
    const text = [
      HEADINGS + '\n1.\t"It is shut."\tWe will open it.',
      '2. "Short breaks are hard to find, and the list of',
      'them is out of date."',
      'We will publish the list each',
      'What the inspectors said',
      'What we are doing about it',
      'term and tell every school.',
      '"... Young people were not asked."',
      'We will ask them.',
    ].join('\n\n');
    expect(findingsOf(text).slice(1)).toEqual([
      'Finding-2: Short breaks are hard to find, and the list of them is out of date. > We will publish the list each term and tell every school.',
      'Finding-3: ... Young people were not asked. > We will ask them.',
    ]);
  });

  test('ends where the next part of the document begins', () => {
    const text = `${HEADINGS}\n1.\t"It is shut."\tWe will open it.\n\n4. The actions\n\nThis is another part.`;
    expect(findingsOf(text)).toEqual(['Finding-1: It is shut. > We will open it.']);
  });
});

describe('an outcome with what was said of it', () => {
  const TEXT = [
    'Outcome 1: Help comes sooner',
    'What the inspectors said\tOutcome we are seeking to achieve\n"families wait, and\tEvery family has an answer\nnobody says why"\tin six weeks.\nWhat we are daing about it\t',
    'We will work together so that:',
    '- letters are ans',
    '- letters are answered',
    '- waits are known',
  ].join('\n\n');

  test('has its title, the quotation over its rows, the outcome and the answer as a list', () => {
    expect(read(TEXT).priorities).toEqual([
      {
        ref: 'Outcome-1',
        kind: 'Outcome',
        title: 'Help comes sooner',
        finding: { quote: 'families wait, and nobody says why', source: 'the inspectors' },
        outcomes: ['Every family has an answer in six weeks.'],
        response: ['We will work together so that:\n\n- letters are answered\n- waits are known'],
      },
    ]);
  });

  test('lists the line that was cut off and printed whole below', () => {
    expect(read(TEXT).fates.refused).toMatchObject([{ cell: { text: '- letters are ans' } }]);
  });
});

test('a table of other things is left alone', () => {
  const { blocks } = readTabSeparated('Action\tLead\tBy when\nAnswer letters\tHead of Helpline\tJune 2026');
  expect(readFindings(blocks)).toBeNull();
});
