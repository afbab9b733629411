import { expect, test } from 'vitest';
import { day } from './day.ts';
import { editionOf } from './edition.ts';
import { lateActions, type LateList } from './late.ts';
import { aPlan, anAction, aReport } from './plan.fixture.ts';
import { siteSchema } from './schema/site.ts';
import type { Plan } from './library.ts';

const site = siteSchema.parse({
  name: 'S',
  area: 'A',
  publisher: 'P',
  contact: { role: 'R', email: 'r@example.org' },
});

function late(plan: Plan, today: string): LateList {
  const [one] = editionOf(
    { site, glossary: [], prose: [], youSaid: [], corrections: [], plans: [plan] },
    day(today),
  ).plans;
  if (one === undefined) throw new Error('The edition has no plan.');
  return lateActions(one);
}

const actions = [
  anAction({ ref: '1', due: '2025-03' }),
  anAction({ ref: '2', due: '2025-01' }),
  anAction({ ref: '3', due: '2026-01' }),
  anAction({ ref: '4' }),
];

test('the longest overdue comes first, and what was reported late without a date comes last', () => {
  const plan = aPlan({ actions, reports: [aReport('2025-04-30', { '4': { status: 'red' } })] });
  expect(late(plan, '2025-06-01').actions.map(({ state }) => state.action.ref)).toEqual(['2', '1', '4']);
});

test('what became late after the report before the last is newly late', () => {
  const plan = aPlan({ actions, reports: [aReport('2025-02-28'), aReport('2025-05-31')] });
  const { actions: found, since } = late(plan, '2025-06-01');
  expect(since).toBe('2025-02-28');
  expect(found.filter(({ newly }) => newly).map(({ state }) => state.action.ref)).toEqual(['1']);
});

test('with one report or none, nothing is called newly late', () => {
  const { actions: found, since } = late(aPlan({ actions }), '2025-06-01');
  expect(since).toBeNull();
  expect(found.some(({ newly }) => newly)).toBe(false);
});
