import type { Counts } from '../../model/counts.ts';
import type { Day } from '../../model/day.ts';
import type { PlanFacts, Priority, Rhythm } from '../../model/schema/plan.ts';
import type { Report } from '../../model/schema/report.ts';
import { sentenceText } from '../sentence.ts';
import { countsInWords, didWeDoIt, PLAN_KIND, RHYTHM } from './answers.ts';
import { counted, dayWords, periodWords } from './dates.ts';
import { uncapital } from './figures.ts';
import { publishedBy } from './frame.ts';

/** On the home page: who publishes this, and why, in three sentences. */
export const purpose = (publisher: string): string[] => [
  `${publisher} made these promises to children, young people and their families.`,
  'Here we say what we promised, by when, and what we have done.',
  'Where something is late, we say so, and why.',
];

/** One sentence or two about a plan, as a search engine shows them. */
export const planDescription = (plan: Pick<PlanFacts, 'kind'>, counts: Counts): string =>
  `${PLAN_KIND[plan.kind]}. ${sentenceText(didWeDoIt(counts))}`;

/** "Area of weakness 2". */
export const priorityName = ({ kind, ref }: Pick<Priority, 'kind' | 'ref'>): string => `${kind} ${ref}`;

/** The plural of a plan's own name for a kind of priority: "areas of weakness", "priorities", "recommendations". */
function pluralOf(kind: string): string {
  return kind.replace(/^.*?(?= (?:of|for|in|to) |$)/, (noun) =>
    /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`,
  );
}

/** "Area of weakness 2: Families wait too long". */
export const namedPriority = (priority: Pick<Priority, 'kind' | 'ref' | 'title'>): string =>
  `${priorityName(priority)}: ${priority.title}`;

/** One sentence or two about a priority, as a search engine shows them. */
export const priorityDescription = (
  priority: Pick<Priority, 'kind' | 'ref' | 'title'>,
  counts: Counts,
): string => `${namedPriority(priority)}. ${countsInWords(counts)}`;

/** What a table of actions holds. */
export const actionsCaption = (priority: Pick<Priority, 'kind' | 'ref'> | null): string =>
  priority === null
    ? 'Promises: who leads, when each is due and how it stands'
    : `${priorityName(priority)}: who leads each promise, when it is due and how it stands`;

/** How many of each kind there are: "3 workstreams and 5 areas of weakness". */
export function kindsInWords(priorities: readonly Pick<Priority, 'kind'>[]): string {
  const kinds = [...new Set(priorities.map(({ kind }) => kind))].map((kind) => {
    const one = kind.charAt(0).toLowerCase() + kind.slice(1);
    return counted(priorities.filter((priority) => priority.kind === kind).length, one, pluralOf(one));
  });
  const last = kinds.pop() ?? '';
  return kinds.length === 0 ? `${last}.` : `${kinds.join(', ')} and ${last}.`;
}

/** Over the parts of a part of the plan, which are folded away: "See its 2 areas of weakness". */
export const seeParts = (parts: readonly Pick<Priority, 'kind'>[]): string =>
  `See its ${kindsInWords(parts).slice(0, -1).replace(/^1 /, '')}`;

type Version = PlanFacts['versions'][number];

const VERSION: Record<Version['what'], string> = {
  drafted: 'Drafted',
  submitted: 'Submitted',
  accepted: 'Accepted',
  amended: 'Amended',
  closed: 'Closed',
};

/**
 * What happened to the plan itself on a day: "Version 1.1: amended, 16 September 2024." A written statement of
 * action goes to the inspectors, who say whether it is fit for purpose; other plans go to whoever asked for them.
 */
export function versionSentence(
  { version, what, date }: Pick<Version, 'version' | 'what' | 'date'>,
  kind: PlanFacts['kind'],
): string {
  const isStatement = kind === 'written-statement-of-action';
  const where =
    what === 'submitted' ? ' to the inspectors' : what === 'accepted' ? ' as fit for purpose' : '';
  const happened = `${VERSION[what]}${isStatement ? where : ''}, ${dayWords(date)}.`;
  return version === undefined ? happened : `Version ${version}: ${uncapital(happened)}`;
}

/** Where a plan is closed: that nothing after it counts. */
export const closedSentence = (day: Day): string =>
  `This plan was closed on ${dayWords(day)}. It stands here as it did that day.`;

/** The days of an inspection: "10 to 14 October 2022". Null where none is known. */
export function inspectionDays(from: Day | undefined, to: Day | undefined): string | null {
  if (from === undefined || to === undefined || from === to) {
    const known = from ?? to;
    return known === undefined ? null : dayWords(known);
  }
  const [day, month] = dayWords(from).split(' ') as [string, string];
  if (from.slice(0, 7) === to.slice(0, 7)) return `${day} to ${dayWords(to)}`;
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${day} ${month} to ${dayWords(to)}`
    : `${dayWords(from)} to ${dayWords(to)}`;
}

/** Over the list of those that are late: how many, and how many of them lately. */
export function lateNote(late: number, newly: number, since: Day | null): string {
  const all = `${counted(late, 'promise')} ${late === 1 ? 'is' : 'are'} late.`;
  if (newly === 0 || since === null) return all;
  return `${all} ${newly === late && late > 1 ? 'All' : newly} became late after the report of ${dayWords(since)}.`;
}

/** Links to whole lists. */
export const seeAllActions = (total: number): string =>
  total === 1 ? 'See the one promise' : `See all ${total} promises`;
export const seeAllLate = (total: number): string => `See all ${total} that are late`;
export const seeStatuses = (total: number): string =>
  total === 1 ? 'See the word that its reports use' : `See the ${total} words that its reports use`;
export const seeFiles = (total: number): string => `Take it away: ${counted(total, 'file')}`;
export const seeAllReports = (total: number): string => `See all ${total} reports`;
export const seeAllChanges = (): string => 'See everything that changed';

/** Over the changes of a report that are folded away. */
export const seeOtherChanges = (others: number): string =>
  others === 1 ? 'See the other change' : `See the other ${others} changes`;

/** Beside the list of changes: since when; and where nothing changed since a report, what is shown instead. */
export function changesNote(report: Day | null, changes: number): string | null {
  if (report === null) return changes === 0 ? 'Nothing has changed yet.' : null;
  const day = dayWords(report);
  return changes > 0
    ? `Since the report of ${day}.`
    : `Nothing has changed since the report of ${day}. This is what that report changed.`;
}

/** The title of a report's page. */
export const reportTitle = (day: Day): string => `The plan as at ${dayWords(day)}`;

/** Beside the list of reports: how often they were promised, and that each stays. */
export const reportsNote = (every: Rhythm | undefined): string =>
  every === undefined
    ? 'Each stays here as it was.'
    : `We promised one ${RHYTHM[every]}. Each stays here as it was.`;

/** The days of the rounds that were promised and never made. */
export const missedRound = (day: Day): string => `We promised a report for ${dayWords(day)}. None was made.`;

/** One sentence about a plan's reports, as a search engine shows it. */
export const reportsDescription = (plan: string, total: number): string =>
  `${counted(total, 'report')} on “${plan}”. Each stays as it was on its day.`;

/** One sentence about a plan's changes, as a search engine shows it. */
export const changesDescription = (plan: string): string =>
  `Everything that changed in “${plan}”, newest first.`;

/** Under a report's title: what it covers, when it was published, and that it stays. */
export function reportNote({ period, published }: Pick<Report, 'period' | 'published'>): string {
  return [
    ...(period === undefined ? [] : [`This report covers ${periodWords(period)}.`]),
    ...(published === undefined ? [] : [`It was published on ${dayWords(published)}.`]),
    'This page stays as it is, so you can cite its address.',
  ].join(' ');
}

/** What a table of a report's page holds. */
export const reportedCaption = (priority: Pick<Priority, 'kind' | 'ref'> | null, day: Day): string =>
  `${priority === null ? 'Promises' : priorityName(priority)}: how each stood on ${dayWords(day)}`;

/** About a page of prose that has no summary. */
export const proseDescription = (title: string, publisher: string): string =>
  `${title}. ${publishedBy(publisher)}`;
