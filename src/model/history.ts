import { actionAsAt, circumstancesAsAt, isPromised, saysSomething } from './as-at.ts';
import { changesUpTo, type Change } from './changes.ts';
import type { Day } from './day.ts';
import type { Move } from './due.ts';
import type { Plan } from './library.ts';
import { nextRound } from './rhythm.ts';
import type { Action, Milestone } from './schema/action.ts';
import type { ActionReport, MilestoneReport, Report } from './schema/report.ts';
import type { Standing } from './standing.ts';
import type { Reported } from './state.ts';

/** What a report says of a milestone, in the history of its action. */
export interface MilestoneEntry {
  milestone: Milestone;
  entry: MilestoneReport;
}

/** One entry in the history of an action. */
export type HistoryEntry =
  /** A report that says something of it. `standing` is how it then stood; `moves` are those that this report made. */
  | {
      kind: 'report';
      day: Day;
      report: Report;
      entry: ActionReport;
      reported: Reported | null;
      standing: Standing;
      moves: Move[];
      milestones: MilestoneEntry[];
    }
  /** A report that leaves it out, while there was still something to say. */
  | { kind: 'left-out'; day: Day; report: Report }
  /** A round that the plan promised and in which nothing at all was reported. */
  | { kind: 'missed-round'; day: Day }
  /** The day on which it became late, or was added, amended or withdrawn. */
  | Extract<Change, { kind: 'newly-late' | 'added' | 'amended' | 'withdrawn' }>;

/** The whole history of one action up to a day, newest first. Nothing in it is ever rewritten. */
export function historyOf(action: Action, plan: Plan, today: Day): HistoryEntry[] {
  const { day: last } = circumstancesAsAt(plan, today);
  const own = { ...plan, actions: [action], measures: [] };
  const turns = changesUpTo(own, today).flatMap((change): HistoryEntry[] =>
    isTurn(change) && !isSaidByReport(change, plan) ? [change] : [],
  );
  const rounds = plan.reports
    .filter(({ asAt }) => asAt <= last && isPromised(action, asAt))
    .flatMap((report) => roundEntry(report, action, plan));
  const missed = missedRounds(plan, last)
    .filter((day) => isPromised(action, day) && isAwaited(action, plan, day))
    .map((day): HistoryEntry => ({ kind: 'missed-round', day }));
  return [...rounds, ...turns, ...missed].toSorted((one, other) =>
    one.day < other.day ? 1 : one.day > other.day ? -1 : 0,
  );
}

/**
 * The days of the rounds that a plan promised between its first report and a day, and did not keep: a
 * round is missed when the one after it has come and there is still no report.
 */
export function missedRounds(plan: Plan, upTo: Day): Day[] {
  const { reportEvery } = plan;
  if (reportEvery === undefined) return [];
  const days = plan.reports.map(({ asAt }) => asAt).filter((asAt) => asAt <= upTo);
  return days.flatMap((asAt, index) => {
    const until = days[index + 1] ?? upTo;
    const missed: Day[] = [];
    for (let round = nextRound(asAt, reportEvery); nextRound(round, reportEvery) <= until;) {
      missed.push(round);
      round = nextRound(round, reportEvery);
    }
    return missed;
  });
}

function roundEntry(report: Report, action: Action, plan: Plan): HistoryEntry[] {
  const day = report.asAt;
  const entry = report.actions[action.ref];
  if (entry === undefined || !saysSomething(entry)) {
    return isAwaited(action, plan, day) ? [{ kind: 'left-out', day, report }] : [];
  }
  const state = actionAsAt(action, circumstancesAsAt(plan, day));
  const milestones = action.milestones.flatMap((milestone): MilestoneEntry[] => {
    const said = entry.milestones[milestone.ref];
    return said === undefined ? [] : [{ milestone, entry: said }];
  });
  const reported = state.reported?.asAt === day ? state.reported : null;
  const moves = state.due.moves.filter(({ asAt }) => asAt === day);
  return [{ kind: 'report', day, report, entry, reported, standing: state.standing, moves, milestones }];
}

/** True while there is still something to say: a promise that is complete or withdrawn need not be reported on. */
function isAwaited(action: Action, plan: Plan, day: Day): boolean {
  const { standing } = actionAsAt(action, circumstancesAsAt(plan, day));
  return standing !== 'complete' && standing !== 'withdrawn';
}

function isTurn(
  change: Change,
): change is Extract<Change, { kind: 'newly-late' | 'added' | 'amended' | 'withdrawn' }> {
  if (change.kind === 'newly-late') return change.milestone === null;
  return change.kind === 'added' || change.kind === 'amended' || change.kind === 'withdrawn';
}

/** A report that itself says "late" needs no second entry for the same day. */
function isSaidByReport(change: HistoryEntry, plan: Plan): boolean {
  return change.kind === 'newly-late' && plan.reports.some(({ asAt }) => asAt === change.day);
}
