import { expect, test } from 'vitest';
import { countDirections, worstFirst } from './measure-counts.ts';
import { measureState } from './measure-state.ts';
import { aMeasure } from './measure.fixture.ts';

const went = (id: string, from: string, to: string | null) =>
  measureState({
    ...aMeasure({
      baseline: { period: '2024', value: from },
      targets: [{ period: '2025', value: '50' }],
      readings: to === null ? [] : [{ period: '2025', value: to }],
    }),
    id,
  });

const states = [
  went('up', '40', '60'),
  went('level', '40', '40'),
  went('unread', '40', null),
  went('down', '40', '30'),
];

test('each measure is counted once by its direction, and again where its target is met', () => {
  expect(countDirections(states)).toEqual({
    total: 4,
    better: 1,
    same: 1,
    worse: 1,
    'cannot-say': 1,
    met: 1,
  });
});

test('what is worse comes first, and what cannot be said last', () => {
  expect(worstFirst(states).map(({ measure }) => measure.id)).toEqual(['down', 'level', 'up', 'unread']);
});
