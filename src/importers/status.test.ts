import { describe, expect, test } from 'vitest';
import { cell } from './source.ts';
import { findKey } from './status-key.ts';
import { makeScale } from './status-scale.ts';
import { meaningOf, readStatus } from './status-words.ts';
import { readTabSeparated } from './formats/tab-separated.ts';

const NO_MAP = new Map();

const keyOf = (text: string) => findKey(readTabSeparated(text).blocks, NO_MAP);
const scaleOf = (words: readonly string[], key = '') =>
  makeScale(
    words.map((word, index) => cell(index + 1, 1, word)),
    keyOf(key).lines,
    NO_MAP,
  );
const meanings = (words: readonly string[], key = '') =>
  Object.fromEntries(scaleOf(words, key).statuses.map(({ id, means }) => [id, means]));

test.each([
  ['Completed', 'complete'],
  ['milestone achieved', 'complete'],
  ['milestone not yet achieved, but on track', 'on-track'],
  ['milestone not achieved', 'late'],
  ['On track to be completed by due date', 'on-track'],
  ['Off track', 'late'],
  ['Behind schedule', 'late'],
  ['In progress', 'on-track'],
  ['Potential slippage (2 weeks after due date)', 'at-risk'],
  ['At risk of delay', 'at-risk'],
  ['Overdue', 'late'],
  ['Not yet started', 'not-started'],
  ['No longer required', 'withdrawn'],
  ['Under the stars', null],
])('%s means %s', (words, means) => {
  expect(meaningOf(words)).toBe(means);
});

test.each([
  ['Green', 'green'],
  ['AMBER', 'amber'],
  ['r', 'red'],
  ['Gray', 'grey'],
  ['On target', null],
])('the colour of %s is %s', (text, colour) => {
  expect(readStatus(text)).toMatchObject({ colour });
});

describe('a key is found', () => {
  test('as lines that lost their colours', () => {
    const { lines, rest } = keyOf('Before.\n\nCompleted\nOn track to finish\nOverdue\n\nAfter.');
    expect(lines.map(({ means, colour }) => [means, colour])).toEqual([
      ['complete', null],
      ['on-track', null],
      ['late', null],
    ]);
    expect(rest).toHaveLength(2);
  });

  test('as lines with their colours, under a heading', () => {
    const { lines, fates } = keyOf(
      'Key to RAG rating;\n\nGreen – milestone achieved\n\nAmber – not yet achieved, but on track\n\nRed – milestone not achieved',
    );
    expect(lines.map(({ means, colour }) => [colour, means])).toEqual([
      ['green', 'complete'],
      ['amber', 'on-track'],
      ['red', 'late'],
    ]);
    expect(fates.placed).toHaveLength(4);
  });

  test('as a small table', () => {
    expect(keyOf('Blue\tComplete\nRed\tOverdue').lines).toHaveLength(2);
  });

  test.each([
    ['one line alone', 'Completed'],
    [
      'sentences that speak of progress',
      'We held the meeting, and all of it is on track.\nThe second is late.',
    ],
    ['two lines with one meaning', 'Completed\nDone'],
    ['a table of actions', 'Ask families\tComplete\nAnswer families\tOverdue'],
  ])('but not in %s', (_, text) => {
    expect(keyOf(text)).toMatchObject({ lines: [], fates: { placed: [] } });
  });
});

describe('a scale', () => {
  test('gives lines without colours the colours in use, by what each usually means', () => {
    const scale = scaleOf(['Green', 'Blue', 'Yellow', 'Red'], 'Completed\nOn track\nSlippage\nOverdue');
    expect(scale.statuses.map(({ label, meaning }) => [label, meaning])).toEqual([
      ['Blue', 'Completed'],
      ['Green', 'On track'],
      ['Yellow', 'Slippage'],
      ['Red', 'Overdue'],
    ]);
    expect(scale.fates.warnings[0]?.message).toContain('"Completed" is blue');
  });

  test('takes green as complete where no blue is in use', () => {
    expect(meanings(['Green', 'Amber', 'Red'], 'Achieved\nOn track\nOverdue')).toEqual({
      green: 'complete',
      amber: 'on-track',
      red: 'late',
    });
  });

  test('follows the document’s key where that differs from custom', () => {
    expect(meanings(['Green'], 'Green – achieved\nAmber – on track')).toEqual({
      green: 'complete',
      amber: 'on-track',
    });
  });

  test('says what it took a colour for, where there is no key', () => {
    const scale = scaleOf(['Red']);
    expect(scale.statuses).toMatchObject([{ id: 'red', means: 'late' }]);
    expect(scale.fates.warnings).toMatchObject([
      { message: expect.stringContaining('No key says what Red means') },
    ]);
  });

  test('counts one status however it is written', () => {
    const scale = scaleOf(['Green', 'GREEN', 'g']);
    expect(scale.statuses).toHaveLength(1);
    expect([...scale.idOf.values()]).toEqual(['green', 'green', 'green']);
  });

  test('refuses a word that it does not know, and a colour that nothing explains', () => {
    expect(scaleOf(['Parked', 'Purple']).fates.refused).toHaveLength(2);
  });
});
