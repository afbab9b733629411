import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersAsAt, countAnswers, statesOf } from './answers.ts';
import { addDays, day } from './day.ts';
import { ANSWER_STATES } from './schema/you-said.ts';
import { anEntry } from './you-said.fixture.ts';

const TODAY = day('2026-02-13');
const will = (date?: string) => ({
  what: 'We will.',
  state: 'will',
  ...(date === undefined ? {} : { date }),
});

describe('"we said we would" with nothing after it', () => {
  const waiting = (response: unknown[], fields: Record<string, unknown> = {}) =>
    answersAsAt(anEntry('a', { response, ...fields }), TODAY).map(({ waitingDays }) => waitingDays);

  test.each([
    ['is told from the day after six months', '2025-08-12', 185],
    ['is not told on the last day of six months', '2025-08-13', null],
    ['is not told of a promise of yesterday', '2026-02-12', null],
    ['is told after years', '2023-02-13', 1096],
  ])('%s', (_, date, days) => {
    expect(waiting([will(date)])).toEqual([days]);
  });

  test.each(ANSWER_STATES)('is not told where a later answer says "%s"', (state) => {
    const later = { what: 'Later.', state, date: '2025-06-01', because: 'It costs too much.' };
    expect(waiting([will('2025-01-10'), later])[0]).toBe(null);
  });

  test('is told where the other answers were given on the same day or before', () => {
    const done = (date: string) => ({ what: 'We did.', state: 'done', date });
    expect(waiting([will('2025-01-10'), done('2025-01-10'), done('2024-05-01')])).toEqual([399, null, null]);
  });

  test('is told where another answer has no day: nothing shows that it came after', () => {
    expect(waiting([will('2025-01-10'), { what: 'We did.', state: 'done' }])).toEqual([399, null]);
  });

  test('is counted from the publication where the answer has no day', () => {
    expect(waiting([will()], { published: '2025-01-10' })).toEqual([399]);
  });

  test('is not told where nothing says when it was said', () => {
    expect(waiting([will()])).toEqual([null]);
  });

  test.each(['done', 'doing', 'cannot'])('is never told of "%s"', (state) => {
    expect(waiting([{ what: 'So.', state, date: '2020-01-01', because: 'So it is.' }])).toEqual([null]);
  });
});

describe('an answer and the comment that it answers', () => {
  const cameFirst = (date: string | undefined, period: string | undefined) =>
    answersAsAt(
      anEntry('a', {
        response: [{ what: 'We did.', state: 'done', ...(date === undefined ? {} : { date }) }],
        from: { kind: 'survey', ...(period === undefined ? {} : { period }) },
      }),
      TODAY,
    ).map((one) => one.cameFirst);

  test.each([
    ['a day before the comment began', '2025-04-30', '2025-summer', true],
    ['the first day of the comment', '2025-05-01', '2025-summer', false],
    ['within its time', '2025-06-10', '2025-summer', false],
    ['after it', '2025-12-01', '2025-summer', false],
    ['without a day', undefined, '2025-summer', false],
    ['to a comment without a time', '2019-01-01', undefined, false],
  ])('%s', (_, date, period, expected) => {
    expect(cameFirst(date, period)).toEqual([expected]);
  });
});

test('answers are counted by state, and every answer once', () => {
  const response = fc.array(
    fc.record({
      what: fc.constant('We answer.'),
      because: fc.constant('So it is.'),
      state: fc.constantFrom(...ANSWER_STATES),
      date: fc.integer({ min: 0, max: 1500 }).map((days) => addDays(day('2022-01-01'), days)),
    }),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(response, (given) => {
      const answers = answersAsAt(anEntry('a', { response: given }), TODAY);
      const { total, waiting, ...states } = countAnswers(answers);
      expect(total).toBe(given.length);
      expect(states.done + states.doing + states.will + states.cannot).toBe(total);
      expect(waiting).toBeLessThanOrEqual(states.will);
      expect(statesOf(answers)).toEqual(ANSWER_STATES.filter((state) => states[state] > 0));
    }),
  );
});
