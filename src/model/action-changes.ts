import { actionAsAt, isPromised, type PlanCircumstances } from './as-at.ts';
import type { AboutPromise, Change } from './changes.ts';
import { addDays, type Day } from './day.ts';
import type { Plan } from './library.ts';
import type { Action } from './schema/action.ts';
import type { ActionState, PromiseState } from './state.ts';

/** How an action stood on a day on which it may have come to stand differently. */
export interface StateOnDay {
  day: Day;
  state: ActionState;
}

/** How an action stood on each such day up to and including `last`, oldest first. `at` knows the plan on a day. */
export function statesUpTo(
  action: Action,
  plan: Plan,
  last: Day,
  at: (day: Day) => PlanCircumstances,
): StateOnDay[] {
  return turningDays(action, plan)
    .filter((day) => day <= last && isPromised(action, day))
    .map((day) => ({ day, state: actionAsAt(action, at(day)) }));
}

/** What changed in one action up to and including a day, in no order. */
export function actionChanges(
  action: Action,
  states: readonly StateOnDay[],
  plan: Plan,
  last: Day,
): Change[] {
  const declared = declaredChanges(action).filter(({ day }) => day <= last && isPromised(action, day));
  const worked = states.flatMap(({ day, state }, index) =>
    stateChanges(states[index - 1]?.state ?? null, state, day),
  );
  return [...declared, ...worked, ...viewChanges(action, plan, last)];
}

/** The days on which an action may come to stand differently: each report, the day after each date it ever had, its first and last. */
function turningDays(action: Action, plan: Plan): Day[] {
  const entries = plan.reports.flatMap(({ actions }) => actions[action.ref] ?? []);
  const dues = [
    action.due,
    ...action.milestones.map(({ due }) => due),
    ...entries.flatMap((entry) => [entry.due, ...Object.values(entry.milestones).map(({ due }) => due)]),
  ];
  const days = [
    ...plan.reports.map(({ asAt }) => asAt),
    ...dues.flatMap((due) => (due === undefined ? [] : [addDays(due.to, 1)])),
    ...(action.added === undefined ? [] : [action.added]),
    ...(action.withdrawn === undefined ? [] : [action.withdrawn.date]),
  ];
  return [...new Set(days)].toSorted();
}

function declaredChanges(action: Action): Change[] {
  const about = { action, milestone: null };
  return [
    ...(action.added === undefined ? [] : [{ ...about, kind: 'added' as const, day: action.added }]),
    ...action.amendments.map(({ date, because }) => ({
      ...about,
      kind: 'amended' as const,
      day: date,
      because,
    })),
    ...(action.withdrawn === undefined
      ? []
      : [
          {
            ...about,
            kind: 'withdrawn' as const,
            day: action.withdrawn.date,
            because: action.withdrawn.because,
          },
        ]),
  ];
}

function stateChanges(before: ActionState | null, now: ActionState, day: Day): Change[] {
  const { action } = now;
  return [
    ...promiseChanges(before, now, { day, action, milestone: null }),
    ...now.milestones.flatMap((state, index) =>
      promiseChanges(before?.milestones[index] ?? null, state, { day, action, milestone: state.milestone }),
    ),
  ];
}

function promiseChanges(before: PromiseState | null, now: PromiseState, about: AboutPromise): Change[] {
  const moved = now.due.moves
    .slice(before?.due.moves.length ?? 0)
    .map((move): Change => ({ ...about, kind: 'date-moved', move }));
  const turned = turn(before, now, about);
  return turned === null ? moved : [...moved, turned];
}

/** The one thing, besides its date, that is told of a promise on a day: that it is complete, or late, or said to be otherwise. */
function turn(before: PromiseState | null, now: PromiseState, about: AboutPromise): Change | null {
  const from = before?.reported?.status ?? null;
  const to = now.reported?.status ?? null;
  if (now.standing !== before?.standing) {
    if (now.standing === 'complete') return { ...about, kind: 'completed' };
    if (now.standing === 'late') {
      return { ...about, kind: 'newly-late', basis: now.basis, due: now.due.current, reported: to };
    }
  }
  if (from === null || to === null || from.id === to.id || now.standing === 'withdrawn') return null;
  return { ...about, kind: 'status-changed', from, to };
}

/** A view is dated by the day on which it was given; without one, by the report that carries it. */
function viewChanges(action: Action, plan: Plan, last: Day): Change[] {
  return plan.reports
    .filter(({ asAt }) => asAt <= last)
    .flatMap(({ asAt, actions }) =>
      (actions[action.ref]?.views ?? []).map((view) => ({
        kind: 'view-added' as const,
        day: view.date ?? asAt,
        action,
        milestone: null,
        view,
      })),
    )
    .filter(({ day }) => day <= last);
}
