import type { PlanEdition } from './edition.ts';
import type { Day } from './day.ts';
import type { ActionState } from './state.ts';

/** A late action; `newly` where it became late after the report before the last. */
export interface LateAction {
  state: ActionState;
  newly: boolean;
}

/** The late actions of a plan. */
export interface LateList {
  /** The longest overdue first; those that were reported late before their date come last. */
  actions: LateAction[];
  /** The day of the report before the last, after which an action is newly late; null where there is none. */
  since: Day | null;
}

/** The actions of a plan that are late today. */
export function lateActions({
  now,
  changes,
  reports,
}: Pick<PlanEdition, 'now' | 'changes' | 'reports'>): LateList {
  const since = reports[1]?.report.asAt ?? null;
  const newly = new Set(
    changes.flatMap((change) =>
      since !== null && change.kind === 'newly-late' && change.milestone === null && change.day > since
        ? [change.action.ref]
        : [],
    ),
  );
  const actions = now.actions
    .filter(({ standing }) => standing === 'late')
    .map((state) => ({ state, newly: newly.has(state.action.ref) }))
    .toSorted((one, other) => (other.state.daysLate ?? -1) - (one.state.daysLate ?? -1));
  return { actions, since };
}
