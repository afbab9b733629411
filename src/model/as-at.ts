import type { Day } from './day.ts';
import type { Plan } from './library.ts';
import { promiseAsAt, type Circumstances, type Round } from './promise.ts';
import { nextRound } from './rhythm.ts';
import type { Action, Milestone } from './schema/action.ts';
import type { Rhythm } from './schema/plan.ts';
import type { ActionReport, MilestoneReport, Report } from './schema/report.ts';
import { rollUp } from './standing.ts';
import type { ActionState, MilestoneState, PlanState, PromiseState } from './state.ts';

/** What the fold of an action needs to know of its plan. `rhythm` is null where no report is awaited. */
export interface PlanCircumstances extends Circumstances {
  closed: boolean;
  reports: readonly Report[];
  rhythm: Rhythm | null;
}

/**
 * How a plan stands on a day: the fold, in order, of every report up to and including that day, over
 * the promises as they then were. A plan that has been closed stands as at its closing day. What is
 * published only later must have been left out before (see `published.ts`).
 */
export function planAsAt(plan: Plan, asked: Day): PlanState {
  const circumstances = circumstancesAsAt(plan, asked);
  return {
    plan,
    day: circumstances.day,
    closed: circumstances.closed,
    actions: plan.actions
      .filter((action) => isPromised(action, circumstances.day))
      .map((action) => actionAsAt(action, circumstances)),
  };
}

/** What is known of a plan on a day, for the fold of any of its actions. */
export function circumstancesAsAt(plan: Plan, asked: Day): PlanCircumstances {
  const closing = plan.versions.find((version) => version.what === 'closed' && version.date <= asked);
  const day = closing?.date ?? asked;
  return {
    day,
    closed: closing !== undefined,
    statuses: new Map(plan.statuses.map((status) => [status.id, status])),
    reports: plan.reports.filter((report) => report.asAt <= day),
    rhythm: closing === undefined ? (plan.reportEvery ?? null) : null,
  };
}

/** False before the day on which an action was added to the plan. */
export function isPromised(action: Action, day: Day): boolean {
  return action.added === undefined || action.added <= day;
}

/** The promise in the words that it had on a day: those that the next amendment replaced, or today's. */
export function wordingAsAt(action: Action, day: Day): string | null {
  const next = action.amendments
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
    .find((amendment) => amendment.date > day);
  return next?.was ?? action.wording ?? null;
}

/** How one action stands, with its milestones. */
export function actionAsAt(action: Action, circumstances: PlanCircumstances): ActionState {
  const { reports, rhythm, day } = circumstances;
  const rounds = reports.map(({ asAt, actions }): Round<ActionReport> => ({
    asAt,
    entry: actions[action.ref] ?? null,
  }));
  const withdrawn = action.withdrawn !== undefined && action.withdrawn.date <= day;
  const milestones = action.milestones.map((step) => milestoneAsAt(step, rounds, circumstances, withdrawn));
  const state = rolledUp(promiseAsAt(action, rounds, circumstances, withdrawn), milestones);
  const lastReport = rounds.findLast(({ entry }) => entry !== null && saysSomething(entry))?.asAt ?? null;
  const over = state.standing === 'complete' || state.standing === 'withdrawn';
  return {
    ...state,
    action,
    milestones,
    lastReport,
    silent: !over && lastReport !== null && rhythm !== null && day > nextRound(lastReport, rhythm),
    views: rounds.flatMap(({ entry }) => entry?.views ?? []).reverse(),
  };
}

function milestoneAsAt(
  milestone: Milestone,
  actionRounds: readonly Round<ActionReport>[],
  circumstances: Circumstances,
  actionWithdrawn: boolean,
): MilestoneState {
  const rounds = actionRounds.map(({ asAt, entry }): Round<MilestoneReport> => ({
    asAt,
    entry: entry?.milestones[milestone.ref] ?? null,
  }));
  const own = promiseAsAt(milestone, rounds, circumstances, false);
  const goesWithAction = actionWithdrawn && own.standing !== 'complete';
  return { ...(goesWithAction ? promiseAsAt(milestone, rounds, circumstances, true) : own), milestone };
}

function rolledUp(own: PromiseState, milestones: readonly MilestoneState[]): PromiseState {
  if (own.basis !== 'nothing' && own.basis !== 'words') return own;
  const standing = rollUp(milestones.map((milestone) => milestone.standing));
  return standing === 'no-report' ? own : { ...own, standing, basis: 'milestones' };
}

/** False for an entry that holds views or evidence alone: those are not the publisher's own word. */
export function saysSomething({ status, progress, next, due, milestones }: ActionReport): boolean {
  return (
    [status, progress, next, due].some((value) => value !== undefined) || Object.keys(milestones).length > 0
  );
}
