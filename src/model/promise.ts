import { daysBetween, type Day } from './day.ts';
import { foldDue, type Due } from './due.ts';
import type { Period } from './period.ts';
import type { Status } from './schema/plan.ts';
import type { MilestoneReport } from './schema/report.ts';
import type { Basis, Standing } from './standing.ts';
import type { DateKept, PromiseState, Reported, Said } from './state.ts';

/** A promise: an action or a milestone. */
interface Promised {
  due?: Period | undefined;
  ongoing?: boolean | undefined;
}

/** What one round of reporting says of one promise; `entry` is null where the report leaves it out. */
export interface Round<Entry> {
  asAt: Day;
  entry: Entry | null;
}

/** A round in which something is said of it. */
type Reporting<Entry> = Round<Entry> & { entry: Entry };

/** What the fold of a promise needs to know of the plan around it. */
export interface Circumstances {
  /** The plan's own scale, by id. */
  statuses: ReadonlyMap<string, Status>;
  day: Day;
}

/**
 * How one promise stands by itself: the fold of `rounds`, oldest first, none later than the day.
 * The roll-up of an action's milestones is not made here.
 */
export function promiseAsAt(
  promised: Promised,
  rounds: readonly Round<MilestoneReport>[],
  { statuses, day }: Circumstances,
  withdrawn: boolean,
): PromiseState {
  const entries = rounds.filter(isReported);
  const reports = entries.flatMap(({ asAt, entry }) => reportedOf(asAt, entry.status, statuses));
  const said = lastWords(entries);
  const due = foldDue(
    promised.due,
    entries.flatMap(({ asAt, entry: { due: to, because } }) =>
      to === undefined ? [] : [{ asAt, due: to, because }],
    ),
  );
  const [standing, basis] = withdrawn
    ? (['withdrawn', 'withdrawn'] as const)
    : standingOf({ due, reports, said, ongoing: promised.ongoing === true, day });
  const completeAsAt = standing === 'complete' ? sinceWhen(reports) : null;
  return {
    standing,
    basis,
    due,
    reported: reports.at(-1) ?? null,
    said,
    daysLate: standing === 'late' ? daysPast(due.current, day) : null,
    daysSinceFirstDue:
      standing === 'complete' || standing === 'withdrawn' ? null : daysPast(due.original, day),
    completeAsAt,
    dateKept: dateKept(due.original, completeAsAt, rounds, day),
    evidence: entries.flatMap(({ entry }) => entry.evidence).reverse(),
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
function datePassed(known: { due: Due; reports: readonly Reported[]; ongoing: boolean; day: Day }): boolean {
  const last = known.due.current?.to;
  if (last === undefined || known.day <= last) return false;
  return !(known.ongoing && known.reports.some(({ asAt, status }) => asAt >= last && isUnderWay(status)));
}

function isUnderWay({ means }: Status): boolean {
  return means === 'on-track' || means === 'at-risk' || means === 'complete';
}

function reportedOf(asAt: Day, id: string | undefined, statuses: ReadonlyMap<string, Status>): Reported[] {
  const status = id === undefined ? undefined : statuses.get(id);
  return status === undefined ? [] : [{ status, asAt }];
}

function isReported<Entry>(round: Round<Entry>): round is Reporting<Entry> {
  return round.entry !== null;
}

function lastWords(entries: readonly Reporting<MilestoneReport>[]): Said | null {
  const last = entries.findLast(
    ({ entry: { progress, next } }) => progress !== undefined || next !== undefined,
  );
  if (last === undefined) return null;
  const { progress = null, next = null } = last.entry;
  return { asAt: last.asAt, progress, next };
}

/** The first of the unbroken run of reports that say it is complete. */
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
  if (completeAsAt === null) return day > original.to ? 'missed' : 'open';
  const firstChance = rounds.find(({ asAt }) => asAt >= original.to)?.asAt ?? original.to;
  return completeAsAt <= firstChance ? 'kept' : 'missed';
}
