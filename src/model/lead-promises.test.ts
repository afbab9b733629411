import { expect, test } from 'vitest';
import { planAsAt } from './as-at.ts';
import { day } from './day.ts';
import { leadPromises, type LeadPromises } from './lead-promises.ts';
import { leadFinder } from './leads.ts';
import { aPlan, anAction, aReport } from './plan.fixture.ts';
import type { Action } from './schema/action.ts';

const LEADS = [
  { id: 'head', role: 'Head of SEND', also: ['HS', 'Head of SEN'] },
  { id: 'therapies', role: 'Head of Therapies' },
];

function promisesOf(actions: Action[], priorities: unknown[] = []): Record<string, LeadPromises> {
  const reports = [aReport('2025-01-31', { '1.2': { status: 'blue' } })];
  const plan = aPlan({ actions, reports, priorities }, { leads: LEADS });
  const found = leadPromises(plan, planAsAt(plan, day('2025-06-30')), leadFinder(plan));
  return Object.fromEntries(found.map((one) => [one.lead.id, one]));
}

const refsOf = (one: LeadPromises | undefined): string[] =>
  one?.actions.map(({ action }) => action.ref) ?? [];

test('every name by which an action calls a lead leads to the same page', () => {
  const actions = ['head', 'HS', 'head of sen', 'Head of SEND', 'Somebody else'].map((name, index) =>
    anAction({ ref: `2.${index}`, leads: [name] }),
  );
  expect(refsOf(promisesOf(actions)['head'])).toEqual(['2.0', '2.1', '2.2', '2.3']);
});

test('what is late comes first, the longest overdue before the rest, then the plan’s own order', () => {
  const actions = [
    anAction({ ref: '1.1', leads: ['head'], due: '2026-01' }),
    anAction({ ref: '1.2', leads: ['head'], due: '2024-01' }),
    anAction({ ref: '1.3', leads: ['head'], due: '2025-05' }),
    anAction({ ref: '1.4', leads: ['head'], due: '2025-03' }),
  ];
  const { head } = promisesOf(actions);
  expect(refsOf(head)).toEqual(['1.4', '1.3', '1.1', '1.2']);
  expect(head?.counts).toMatchObject({ total: 4, late: 2, complete: 1 });
});

test('an action that names a lead twice, by two names, is one promise', () => {
  expect(promisesOf([anAction({ leads: ['HS', 'Head of SEND'] })])['head']?.counts.total).toBe(1);
});

test('a milestone is a lead’s own where it names that lead, whoever leads the action', () => {
  const milestones = [
    { ref: '1.1.1', title: 'A step', leads: ['therapies'], due: '2025-01' },
    { ref: '1.1.2', title: 'Another' },
  ];
  const { head, therapies } = promisesOf([anAction({ leads: ['head'], milestones })]);
  expect(head?.milestones).toEqual([]);
  expect(therapies?.milestones.map(({ state }) => state.milestone.ref)).toEqual(['1.1.1']);
  expect(therapies?.milestoneCounts).toMatchObject({ total: 1, late: 1 });
});

test('a lead that promised nothing is there all the same, with what it answers for', () => {
  const priorities = [{ ref: '1', title: 'Waits', accountable: 'Head of Therapies' }];
  const { therapies } = promisesOf([], priorities);
  expect(therapies?.counts.total).toBe(0);
  expect(therapies?.priorities.map(({ ref }) => ref)).toEqual(['1']);
});
