import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planAsAt } from './as-at.ts';
import { changesBetween, changesUpTo } from './changes.ts';
import { countMilestones, countStandings } from './counts.ts';
import { addDays, day, type Day } from './day.ts';
import type { Plan } from './library.ts';
import { aPlan, anAction, aReport, SCALE } from './plan.fixture.ts';
import { priorityTree } from './priorities.ts';
import { STANDINGS } from './standing.ts';

const FIRST = day('2020-01-01');
const days = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(FIRST, count));
const months = fc
  .tuple(fc.integer({ min: 2020, max: 2023 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
const status = fc.constantFrom(...SCALE.map(({ id }) => id));

const stepEntry = fc
  .record({ status, progress: fc.constant('Words.'), move: months }, { requiredKeys: [] })
  .map(({ move, ...entry }) => (move === undefined ? entry : { ...entry, due: move, because: 'a reason' }));
const actionEntry = fc
  .tuple(stepEntry, fc.option(stepEntry, { nil: undefined }))
  .map(([entry, step]) => (step === undefined ? entry : { ...entry, milestones: { m: step } }));

const REFS = ['1.1', '1.2', '1.10', '2.1'];
const actions = fc.tuple(
  ...REFS.map((ref) =>
    fc
      .record(
        { due: months, withdrawn: days, added: days, step: months, ongoing: fc.constant('true') },
        { requiredKeys: [] },
      )
      .map(({ withdrawn, step, ...fields }) =>
        anAction({
          ref,
          ...fields,
          priority: ref.startsWith('1') ? 'A' : 'Z',
          ...(withdrawn === undefined ? {} : { withdrawn: { date: withdrawn, because: 'a reason' } }),
          milestones: [{ ref: 'm', title: 'A step', ...(step === undefined ? {} : { due: step }) }],
        }),
      ),
  ),
);
const report = fc
  .tuple(days, fc.dictionary(fc.constantFrom(...REFS), actionEntry))
  .map(([asAt, entries]) => aReport(asAt, entries));
const reports = fc.uniqueArray(report, { selector: ({ asAt }) => asAt, maxLength: 6 });
const plans = fc.record({ actions, reports }).map((parts) => aPlan(parts, { reportEvery: 'quarter' }));

/** The plan with one more report, if its day is free. */
function withReport(plan: Plan, added: Plan['reports'][number]): Plan {
  return aPlan({ actions: plan.actions, reports: [...plan.reports, added] }, { reportEvery: 'quarter' });
}

const atDay = (plan: Plan, on: Day): unknown => planAsAt(plan, on).actions;

describe('the record', () => {
  test('a report added never changes how the plan stood before it', () => {
    fc.assert(
      fc.property(plans, report, days, (plan, added, on) => {
        fc.pre(on < added.asAt && !plan.reports.some(({ asAt }) => asAt === added.asAt));
        expect(atDay(withReport(plan, added), on)).toEqual(atDay(plan, on));
      }),
    );
  });

  test('a report added never changes what had changed before it', () => {
    fc.assert(
      fc.property(plans, report, (plan, added) => {
        fc.pre(!plan.reports.some(({ asAt }) => asAt === added.asAt));
        const before = addDays(added.asAt, -1);
        const today = day('2025-01-01');
        expect(changesBetween(changesUpTo(withReport(plan, added), today), null, before)).toEqual(
          changesBetween(changesUpTo(plan, today), null, before),
        );
      }),
    );
  });

  test('what changed up to a day is the same, seen on that day or later', () => {
    fc.assert(
      fc.property(plans, days, (plan, on) => {
        expect(changesBetween(changesUpTo(plan, day('2025-01-01')), null, on)).toEqual(changesUpTo(plan, on));
      }),
    );
  });

  test('counts always add up, for actions, milestones and the tree of priorities', () => {
    fc.assert(
      fc.property(plans, days, (plan, on) => {
        const state = planAsAt(plan, on);
        for (const counts of [countStandings(state.actions), countMilestones(state)]) {
          expect(STANDINGS.reduce((sum, standing) => sum + counts[standing], 0)).toBe(counts.total);
        }
        const tree = priorityTree(
          [{ ref: 'A', kind: 'Theme', title: 'A', outcomes: [], response: [] }],
          state.actions,
        );
        expect(tree.roots.flatMap(({ allActions }) => allActions).length + tree.loose.length).toBe(
          state.actions.length,
        );
      }),
    );
  });

  test('a promise is shown late if and only if it is late by report or by its date', () => {
    fc.assert(
      fc.property(plans, days, (plan, on) => {
        for (const { standing, due, reported, basis, action } of planAsAt(plan, on).actions) {
          const over = standing === 'complete' || standing === 'withdrawn';
          if (!over && action.ongoing !== true && due.current !== null && on > due.current.to)
            expect(standing).toBe('late');
          if (standing === 'late' && basis === 'reported') expect(reported?.status.means).toBe('late');
        }
      }),
    );
  });

  test('the original date is never lost, however often it moves', () => {
    fc.assert(
      fc.property(plans, days, (plan, on) => {
        for (const { action, due } of planAsAt(plan, on).actions) {
          if (action.due !== undefined) expect(due.original).toEqual(action.due);
          expect(due.moves.at(-1)?.to ?? due.original).toEqual(due.current);
        }
      }),
    );
  });
});
