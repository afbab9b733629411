import { describe, expect, test } from 'vitest';
import type { AnswerCounts } from '../../model/answers.ts';
import type { Occasion } from '../../model/occasions.ts';
import { ANSWER_STATES } from '../../model/schema/you-said.ts';
import { anEntry } from '../../model/you-said.fixture.ts';
import { ANSWER } from './families.ts';
import {
  ANSWER_IN_SENTENCE,
  answerNote,
  firstWords,
  peopleWords,
  saidTitle,
  saidTitles,
  stateNote,
  whatCameText,
  whoSpoke,
} from './you-said.ts';

const counts = (some: Partial<AnswerCounts>): AnswerCounts => ({
  total: 0,
  done: 0,
  doing: 0,
  will: 0,
  cannot: 0,
  waiting: 0,
  ...some,
});

describe('what came of it', () => {
  test.each([
    [
      'everything',
      34,
      { total: 58, done: 27, doing: 14, will: 9, cannot: 8, waiting: 2 },
      'Families told us 34 things. We gave 58 answers: 27 done, 14 under way, 9 promised and 8 that we could not do. 2 promises have gone without news for over six months.',
    ],
    [
      'one of each number',
      1,
      { total: 1, will: 1, waiting: 1 },
      'Families told us 1 thing. We gave 1 answer: 1 promised. 1 promise has gone without news for over six months.',
    ],
    [
      'nothing done',
      2,
      { total: 2, cannot: 2 },
      'Families told us 2 things. We gave 2 answers: 2 that we could not do.',
    ],
  ])('in a sentence: %s', (_, entries, some, sentence) => {
    expect(whatCameText(entries, counts(some))).toBe(sentence);
  });

  test('"we said we would" is never worded as "we did"', () => {
    const words = ANSWER_STATES.flatMap((state) => [ANSWER[state], ANSWER_IN_SENTENCE[state]]);
    expect(words.filter((word) => /\bdid\b/i.test(word))).toEqual(['We did', 'we did']);
    expect(whatCameText(1, counts({ total: 1, will: 1 }))).not.toMatch(/\b(did|done)\b/);
  });
});

test('beside a state stands how many there are, and that the quiet ones come first', () => {
  expect(stateNote('done', counts({ done: 3, waiting: 1 }))).toBe('3 answers, newest first.');
  expect(stateNote('will', counts({ will: 1 }))).toBe('1 answer, newest first.');
  expect(stateNote('will', counts({ will: 3, waiting: 1 }))).toMatch(/^3 answers\. First come those/);
});

test.each([
  [
    'a promise of eight months ago',
    241,
    false,
    'We said this 8 months ago. Nothing here shows that we did it.',
  ],
  [
    'an answer from before the comment',
    null,
    true,
    'This is older than the comment. So it was not done because of it.',
  ],
  ['any other', null, false, null],
])('under an answer: %s', (_, waitingDays, cameFirst, note) => {
  const [answer] = anEntry('a').response;
  if (answer === undefined) throw new Error('the entry has an answer');
  expect(answerNote({ answer, waitingDays, cameFirst })).toBe(note);
});

test.each([
  ['Short.', 'Short.'],
  ['Each time we phone there is a new name, and we tell our story.', 'Each time we phone there …'],
  ['Somethingthathasnospaceanywhereinit', 'Somethingthathasnospaceany …'],
])('the first words of "%s"', (said, first) => {
  expect(firstWords(said, 26)).toBe(first);
});

test('a title begins with the theme, and quotes what was said', () => {
  expect(saidTitle(anEntry('a', { said: 'We wait.', theme: 'Waiting' }))).toBe('Waiting: “We wait.”');
});

test('titles that would be the same are numbered, the oldest first', () => {
  const entries = [
    anEntry('new', { said: 'We wait.', theme: 'Waiting' }),
    anEntry('other', { said: 'We phone.', theme: 'Waiting' }),
    anEntry('old', { said: 'We wait.', theme: 'Waiting' }),
  ];
  expect(Object.fromEntries(saidTitles(entries))).toEqual({
    old: 'Waiting: “We wait.” (1 of 2)',
    other: 'Waiting: “We phone.”',
    new: 'Waiting: “We wait.” (2 of 2)',
  });
});

describe('how many spoke', () => {
  const occasion = (people: number | null): Occasion => ({
    kind: 'survey',
    name: null,
    period: null,
    people,
    asked: [],
  });

  test.each([
    [[212], 212, '212 people spoke to us, on 1 occasion.'],
    [[1200, 34], 1234, '1,234 people spoke to us, on 2 occasions. Someone who spoke twice is counted twice.'],
    [
      [10, null],
      10,
      '10 people spoke to us, on 2 occasions. On one of them we did not count. Someone who spoke twice is counted twice.',
    ],
    [[null], 0, 'We did not count how many people spoke.'],
  ])('on occasions of %j', (people, sum, sentence) => {
    expect(whoSpoke(people.map(occasion), sum)).toBe(sentence);
  });

  test('where nobody counted, that is said', () => {
    expect(peopleWords(null)).toBe('Not counted');
  });
});
