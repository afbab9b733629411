import type { Due } from '../../model/due.ts';
import type { Day } from '../../model/day.ts';
import type { HistoryEntry } from '../../model/history.ts';
import type { Action, Milestone } from '../../model/schema/action.ts';
import type { Lead, Status } from '../../model/schema/plan.ts';
import type { Standing } from '../../model/standing.ts';
import type { PromiseState } from '../../model/state.ts';
import { dayWords, periodWords } from './dates.ts';
import { stopped } from './frame.ts';
import { sentenceText, type Sentence } from '../sentence.ts';
import { why } from './reasons.ts';
import { dueSentence, STANDING, standingInSentence, statusWords } from './standing.ts';

/** "Action 1.3". */
export const actionName = ({ ref }: Pick<Action, 'ref'>): string => `Action ${ref}`;

/** A lead in words: role and organisation; where no lead of the plan has the name, the name as printed. */
export function leadWords(name: string, lead: Lead | null): string {
  if (lead === null) return name;
  return lead.organisation === undefined ? lead.role : `${lead.role}, ${lead.organisation}`;
}

/** Beside a lead whose name is nothing but initials or codes; null beside any other. */
export const initialsNote = (name: string): string | null =>
  /^\p{Lu}{1,4}(?:[\s/,&+-]+\p{Lu}{1,4})*$/u.test(name.trim()) ? 'the plan gives these letters alone' : null;

/** In a table's cell, whose heading says "Due": the date, or why there is none. */
export function dueWords(promised: Pick<Action | Milestone, 'timescale' | 'ongoing'>, due: Due): string {
  if (due.current !== null)
    return promised.ongoing === true ? `${periodWords(due.current)}, then ongoing` : periodWords(due.current);
  if (promised.timescale !== undefined) return `No date: “${promised.timescale}”`;
  return promised.ongoing === true ? 'Ongoing, so no date' : 'No date was given';
}

/** In a table, under a standing that is not what was reported: "Reported as Amber (at risk)". Otherwise null. */
export function otherwiseReported({ standing, basis, reported }: PromiseState): string | null {
  if (reported?.status.means === standing) return null;
  if (basis === 'date-passed') {
    return reported === null
      ? 'No report says that it is done'
      : `Reported as ${statusWords(reported.status)}`;
  }
  if (basis === 'milestones') return 'Worked out from its milestones';
  return basis === 'words' ? 'Reported in words, with no status' : null;
}

/** "Reported 31 January 2026", over the last words that were reported. */
export const reportedAt = (day: Day): string => `Reported as at ${dayWords(day)}`;

/** In an action's history, in whose word it was reported, and what this site made of it. */
export function historyWords(entry: HistoryEntry): string {
  switch (entry.kind) {
    case 'report':
      return reportedWords(entry);
    case 'left-out':
      return 'Nothing was reported for this promise. The report of that day leaves it out.';
    case 'missed-round':
      return 'No report was made, though one was promised.';
    case 'newly-late':
      return newlyLateWords(entry);
    case 'added':
      return 'This promise was added to the plan.';
    case 'amended':
      return `The wording changed. Why: ${stopped(entry.because)}`;
    case 'withdrawn':
      return `The promise was withdrawn. Why: ${stopped(entry.because)}`;
  }
}

/** The shape beside an entry of the history. */
export function historyStanding(entry: HistoryEntry): Standing {
  switch (entry.kind) {
    case 'report':
      return entry.standing;
    case 'newly-late':
      return 'late';
    case 'withdrawn':
      return 'withdrawn';
    case 'added':
    case 'amended':
      return 'not-started';
    case 'left-out':
    case 'missed-round':
      return 'no-report';
  }
}

/** The number that the document has, where a ref had to be made distinct. */
export const printedAs = (printed: string): string => `In print its number is ${printed}.`;

/** In an action's history, a date that moved, after "The date moved": " from March to June 2025". */
export const movedFromTo = (from: Due['current'], to: NonNullable<Due['current']>): string =>
  `${from === null ? '' : ` from ${periodWords(from)}`} to ${periodWords(to)}`;

/** What stands before the words on where a date moved from and to. */
export const MOVED_DATE = 'The date moved';

/** In an action's history, what was reported of one of its milestones: "Step 1.3.2: Blue (complete)." */
export const stepReported = (ref: string, status: Status | null): string =>
  status === null ? `Step ${ref}.` : `Step ${ref}: ${statusWords(status)}.`;

/** On a report's page, which promises are missing from view. */
export const onlyShown = (standing: Standing): string =>
  standing === 'no-report'
    ? 'Only promises with no report yet are shown.'
    : `Only promises that are ${standingInSentence(standing)} are shown.`;

function reportedWords(entry: Extract<HistoryEntry, { kind: 'report' }>): string {
  const { reported, standing } = entry;
  if (reported === null) {
    return entry.entry.progress === undefined
      ? 'Reported on, with no status.'
      : 'Reported in words, with no status.';
  }
  const said = `Reported as ${statusWords(reported.status)}.`;
  return standing === reported.status.means
    ? said
    : `${said} This site showed it as ${standingInSentence(standing)}.`;
}

/** The plan's own meaning of its own word: "Amber means, in the plan’s words, “…”." Null where it gives none. */
export const statusMeaning = ({ label, meaning }: Status): string | null =>
  meaning === undefined ? null : `In the plan’s words, ${label} means “${meaning.replace(/\.$/, '')}”.`;

/** The colour in which a plan prints a status, where its word is not that colour: "Printed in orange." Null where it is. */
export const colourNote = (label: string, colour: string): string | null =>
  label.toLowerCase() === colour.toLowerCase() ? null : `Printed in ${colour}.`;

/** Beside a status whose word or colour another plan uses for something else: "In another plan, “Our plan”, Green means on track." */
export const meansElsewhere = ({ label, means }: Status, plan: string, to: string): Sentence => [
  'In another plan, “',
  { link: plan, to },
  `”, ${label} means ${standingInSentence(means)}.`,
];

/** One sentence about an action, as a search engine shows it: what, how it stands, when it is due. */
export const actionDescription = (title: string, standing: Standing, due: string): string =>
  `${stopped(title)} ${STANDING[standing]}. ${due}`;

/** The title of a page about one thing: "Action 1.3, Open a second clinic". */
export const named = (name: string, title: string): string => `${name}, ${title}`;

/** A title that is of one plan among several. */
export const inPlan = (title: string, plan: string | null): string =>
  plan === null ? title : `${title}, in “${plan}”`;

/** What the table of an action's milestones holds. */
export const milestonesCaption = (ref: string): string =>
  `The steps of action ${ref}, when each is due and where it stands`;

/** Under an earlier wording: until when it stood, and why it was changed. */
export const wordedUntil = (day: Day, reason: string): string =>
  `Until ${dayWords(day)}. It was then changed${why(reason)}`;

/** Over the older part of an action's story, which is folded away. */
export const seeEarlier = (entries: number): string =>
  entries === 1 ? 'See what came before' : `See the ${entries} things that came before`;

/** When something is due, as plain text. */
export const dueText = (promised: Pick<Action, 'timescale' | 'ongoing'>, due: Due): string =>
  sentenceText(dueSentence(promised, due));

/** Over what was found wrong, by inspectors or by others. */
export const findingHeading = (inspected: boolean): string =>
  inspected ? 'What inspectors found' : 'What was found';

function newlyLateWords({ basis, due, reported }: Extract<HistoryEntry, { kind: 'newly-late' }>): string {
  const passed = basis === 'date-passed' && due !== null;
  const why = passed
    ? `its date, ${periodWords(due)}, had passed`
    : basis === 'milestones'
      ? 'one of its milestones was late'
      : 'a report had said so';
  const last =
    reported === null
      ? 'No status had been reported.'
      : `The status last reported was ${statusWords(reported)}.`;
  return `This site marked it late: ${why}. ${last}`;
}
