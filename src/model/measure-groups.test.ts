import { expect, test } from 'vitest';
import { byQuestion } from './measure-groups.ts';
import { measureState } from './measure-state.ts';
import { aMeasure } from './measure.fixture.ts';

const one = (id: string, fields: Record<string, unknown>) => measureState({ ...aMeasure(fields), id });

test('measures stand under their question, in the framework’s order, and series of one indicator together', () => {
  const groups = byQuestion([
    one('a', { asks: 'better-off', group: 'Suspensions' }),
    one('b', { asks: 'how-much' }),
    one('c', { asks: 'better-off' }),
    one('d', {}),
    one('e', { asks: 'better-off', group: 'Suspensions' }),
  ]);
  const ids = groups.map(({ question, groups: its }) => [
    question,
    its.map(({ indicator, measures }) => [indicator, measures.map(({ measure }) => measure.id)]),
  ]);
  expect(ids).toEqual([
    ['how-much', [[null, ['b']]]],
    [
      'better-off',
      [
        [null, ['c']],
        ['Suspensions', ['a', 'e']],
      ],
    ],
    [null, [[null, ['d']]]],
  ]);
});

test('no measures stand under no question', () => {
  expect(byQuestion([])).toEqual([]);
});
