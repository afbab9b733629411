import { daysBetween, type Day } from './day.ts';
import { foldDue, type Due } from './due.ts';
import type { Plan } from './library.ts';
import type { Period } from './period.ts';
import { nextRound } from './rhythm.ts';
import type { Action, Milestone } from './schema/action.ts';
import type { Status } from './schema/plan.ts';
import type { ActionReport, MilestoneReport, Report } from './schema/report.ts';
import { rollUp, type Basis, type Standing } from './standing.ts';
import type {
  ActionState,
  DateKept,
  MilestoneState,
  PlanState,
  PromiseState,
  Reported,
  Said,
} from './state.ts';

/** What one round of reporting says of one promise; `entry` is null where the report leaves it out. */
interface Round<Entry> {
  asAt: Day;
  entry: Entry | null;
}

/** What the fold of a promise needs to know of the plan around it. */
interface Circumstances {
  statuses: ReadonlyMap<string, Status>;
  day: Day;
}

/**
 * How a plan stands on a day: the fold, in order, of every report up to and including that day, over
 * the promises as they then were. A plan that has been closed stands as at its closing day. What is
 * published only later must have been left out before (see `published.ts`).
 */
export function planAsAt(plan: Plan, asked: Day): PlanState {
  const closing = plan.versions.find((version) => version.what === 'closed' && version.date <= asked);
  const day = closing?.date ?? asked;
  const reports = plan.reports.filter((report) => report.asAt <= day);
  const circumstances = { statuses: new Map(plan.statuses.map((status) => [status.id, status])), day };
  return {
    plan,
    day,
    closed: closing !== undefined,
    actions: plan.actions
      .filter((action) => action.added === undefined || action.added <= day)
      .map((action) =>
        actionAsAt(
          action,
          reports,
          circumstances,
          closing === undefined ? plan : { ...plan, reportEvery: undefined },
        ),
      ),
  };
}

function actionAsAt(
  action: Action,
  reports: readonly Report[],
  circumstances: Circumstances,
  plan: Pick<Plan, 'reportEvery'>,
): ActionState {
  const rounds = reports.map(({ asAt, actions }): Round<ActionReport> => ({
    asAt,
    entry: actions[action.ref] ?? null,
  }));
  const withdrawn = action.withdrawn !== undefined && action.withdrawn.date <= circumstances.day;
  const milestones = action.milestones.map((milestone) =>
    milestoneAsAt(milestone, rounds, circumstances, withdrawn),
  );
  const own = promiseAsAt(action, rounds, circumstances, withdrawn);
  const state = own.basis === 'nothing' || own.basis === 'words' ? rolledUp(own, milestones) : own;
  const lastReport = rounds.findLast(({ entry }) => entry !== null && saysSomething(entry))?.asAt ?? null;
  return {
    ...state,
    action,
    milestones,
    lastReport,
    silent: isSilent(state.standing, lastReport, plan, circumstances.day),
    views: rounds.flatMap(({ entry }) => entry?.views ?? []).reverse(),
  };
}

function milestoneAsAt(
  milestone: Milestone,
  rounds: readonly Round<ActionReport>[],
  circumstances: Circumstances,
  actionWithdrawn: boolean,
): MilestoneState {
  const own = rounds.map(({ asAt, entry }): Round<MilestoneReport> => ({
    asAt,
    entry: entry?.milestones[milestone.ref] ?? null,
  }));
  const state = promiseAsAt(milestone, own, circumstances, false);
  const goesWithAction = actionWithdrawn && state.standing !== 'complete';
  return { ...(goesWithAction ? promiseAsAt(milestone, own, circumstances, true) : state), milestone };
}

/** A promise with a date, or without one: an action or a milestone. */
interface Promised {
  due?: Period | undefined;
  ongoing?: boolean | undefined;
}

function promiseAsAt(
  promised: Promised,
  rounds: readonly Round<MilestoneReport>[],
  { statuses, day }: Circumstances,
  withdrawn: boolean,
): PromiseState {
  const said = rounds.flatMap(({ asAt, entry }) => (entry === null ? [] : [{ asAt, ...entry }]));
  const reports = said.flatMap(({ asAt, status }): Reported[] => {
    const found = status === undefined ? undefined : statuses.get(status);
    return found === undefined ? [] : [{ status: found, asAt }];
  });
  const reported = reports.at(-1) ?? null;
  const lastWords = said.findLast(({ progress, next }) => progress !== undefined || next !== undefined);
  const words: Said | null = lastWords
    ? { asAt: lastWords.asAt, progress: lastWords.progress ?? null, next: lastWords.next ?? null }
    : null;
  const due = foldDue(promised.due, said);
  const [standing, basis] = withdrawn
    ? (['withdrawn', 'withdrawn'] as const)
    : standingOf({ due, reports, said: words, ongoing: promised.ongoing === true, day });
  const completeAsAt = standing === 'complete' ? sinceWhen(reports) : null;
  const open = standing !== 'complete' && standing !== 'withdrawn';
  return {
    standing,
    basis,
    due,
    reported,
    said: words,
    daysLate: standing === 'late' ? daysPast(due.current, day) : null,
    daysSinceFirstDue: open ? daysPast(due.original, day) : null,
    completeAsAt,
    dateKept: dateKept(due.original, completeAsAt, rounds, day),
    evidence: said.flatMap(({ evidence }) => evidence).reverse(),
  };
}

/** The rule of content.md, "Standing", for a promise by itself, with the reason that decided it. */
function standingOf(known: {
  due: Due;
  reports: readonly Reported[];
  said: Said | null;
  ongoing: boolean;
  day: Day;
}): [Standing, Basis] {
  const means = known.reports.at(-1)?.status.means;
  if (means === 'complete' || means === 'withdrawn') return [means, 'reported'];
  if (datePassed(known)) return ['late', 'date-passed'];
  if (means !== undefined) return [means, 'reported'];
  return ['no-report', known.said === null ? 'nothing' : 'words'];
}

/**
 * True from the day after the due period ends. Where the work is ongoing the date is when it is to be
 * in place: a report from that day on that says it is under way keeps the promise.
 */
function datePassed({
  due,
  reports,
  ongoing,
  day,
}: {
  due: Due;
  reports: readonly Reported[];
  ongoing: boolean;
  day: Day;
}): boolean {
  const last = due.current?.to;
  if (last === undefined || day <= last) return false;
  return !(ongoing && reports.some(({ asAt, status }) => asAt >= last && isUnderWay(status)));
}

function isUnderWay({ means }: Status): boolean {
  return means === 'on-track' || means === 'at-risk' || means === 'complete';
}

function rolledUp<State extends PromiseState>(own: State, milestones: readonly MilestoneState[]): State {
  const standing = rollUp(milestones.map((milestone) => milestone.standing));
  return standing === 'no-report' ? own : { ...own, standing, basis: 'milestones' };
}

function sinceWhen(reports: readonly Reported[]): Day | null {
  const lastOpen = reports.findLastIndex(({ status }) => status.means !== 'complete');
  return reports[lastOpen + 1]?.asAt ?? null;
}

function daysPast(period: Period | null, day: Day): number | null {
  return period !== null && day > period.to ? daysBetween(period.to, day) : null;
}

function dateKept(
  original: Period | null,
  completeAsAt: Day | null,
  rounds: readonly Round<unknown>[],
  day: Day,
): DateKept {
  if (original === null) return 'none';
  if (completeAsAt !== null) {
    const firstChance = rounds.find(({ asAt }) => asAt >= original.to)?.asAt ?? original.to;
    return completeAsAt <= firstChance ? 'kept' : 'missed';
  }
  return day > original.to ? 'missed' : 'open';
}

function saysSomething({ status, progress, next, due, milestones }: ActionReport): boolean {
  return (
    [status, progress, next, due].some((value) => value !== undefined) || Object.keys(milestones).length > 0
  );
}

function isSilent(
  standing: Standing,
  lastReport: Day | null,
  { reportEvery }: Pick<Plan, 'reportEvery'>,
  day: Day,
): boolean {
  if (standing === 'complete' || standing === 'withdrawn') return false;
  return lastReport !== null && reportEvery !== undefined && day > nextRound(lastReport, reportEvery);
}
