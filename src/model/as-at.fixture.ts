import { planAsAt } from './as-at.ts';
import { day } from './day.ts';
import { aPlan, anAction, aReport } from './plan.fixture.ts';
import type { ActionState } from './state.ts';

/** The one action of a plan, as at a day. */
export function stand(
  action: Record<string, unknown>,
  reports: [string, Record<string, unknown>][],
  today: string,
  facts = {},
): ActionState {
  const promised = anAction(action);
  const plan = aPlan(
    {
      actions: [promised],
      reports: reports.map(([asAt, entry]) => aReport(asAt, { [promised.ref]: entry })),
    },
    facts,
  );
  const [state] = planAsAt(plan, day(today)).actions;
  if (state === undefined) throw new Error('The action is not in the plan on that day.');
  return state;
}

export const DUE = { due: '2021-12' };
export const GREEN: [string, object][] = [['2021-10-31', { status: 'green' }]];
