import { expect, test } from 'vitest';
import { otherMeanings } from './other-meanings.ts';
import { aPlan } from './plan.fixture.ts';
import type { Plan } from './library.ts';

const withScale = (id: string, statuses: object[]): Plan => ({ ...aPlan({}, { statuses }), id });

const green = { id: 'green', label: 'Green', colour: 'green' };
const one = withScale('one', [
  { ...green, means: 'complete' },
  { id: 'amber', label: 'Amber', colour: 'orange', means: 'on-track' },
  { id: 'red', label: 'Red', colour: 'red', means: 'late' },
]);
const plans = [
  one,
  withScale('two', [
    { ...green, means: 'on-track' },
    { id: 'behind', label: 'Behind', colour: 'orange', means: 'at-risk' },
  ]),
  withScale('three', [
    { ...green, label: 'GREEN', means: 'complete' },
    { id: 'r', label: 'Red', means: 'late' },
  ]),
];

test('a word or a colour that means something else in another plan is found, and one that means the same is not', () => {
  const told = one.statuses.map((status) =>
    otherMeanings(status, one, plans).map(({ plan, status: other }) => [plan.id, other.label, other.means]),
  );
  expect(told).toEqual([[['two', 'Green', 'on-track']], [['two', 'Behind', 'at-risk']], []]);
});
