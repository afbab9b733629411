import type { Due } from '../../model/due.ts';
import type { Action, Milestone } from '../../model/schema/action.ts';
import type { Meaning, Status } from '../../model/schema/plan.ts';
import type { Standing } from '../../model/standing.ts';
import type { ActionState, PromiseState } from '../../model/state.ts';
import type { Sentence } from '../sentence.ts';
import { why } from './reasons.ts';
import { counted, dayWords, lengthWords, monthWords, periodWords } from './dates.ts';

/** Each standing as a tag has it. */
export const STANDING: Record<Standing, string> = {
  complete: 'Complete',
  'on-track': 'On track',
  'at-risk': 'At risk',
  late: 'Late',
  'not-started': 'Not started',
  'no-report': 'No report yet',
  withdrawn: 'Withdrawn',
};

/** What each standing means, for the list of words. */
export const STANDING_MEANING: Record<Standing, string> = {
  complete: 'A report says that it is done.',
  'on-track': 'A report says that it is going as planned, and its date has not passed.',
  'at-risk': 'A report says that it may not be done in time.',
  late: 'Its date has passed and no report says that it is done, or a report says that it is late.',
  'not-started': 'A report says that work has not begun.',
  'no-report': 'No report has given it a status.',
  withdrawn: 'The promise was taken back. The page says when and why.',
};

/** A standing inside a sentence: "2 are late". */
export const standingInSentence = (standing: Standing | Meaning): string => STANDING[standing].toLowerCase();

/** Beside the tag of a late promise: "by 6 weeks". */
export const howLate = (days: number): string => `by ${lengthWords(days)}`;

/** Under it, where the date moved: "19 weeks after the date first promised"; null where there is nothing to add. */
export const waitSinceFirst = ({ daysSinceFirstDue, due }: PromiseState): string | null =>
  daysSinceFirstDue === null || due.moves.length === 0
    ? null
    : `${lengthWords(daysSinceFirstDue)} after the date first promised`;

/** The plan's own word with what it means here: "Amber (at risk)". The meaning is left out where the word already says it. */
export function statusWords(status: Status): string {
  const means = standingInSentence(status.means);
  return status.label.toLowerCase() === means ? status.label : `${status.label} (${means})`;
}

/**
 * Why a promise is shown as it is, wherever its standing is not simply what was reported; null where
 * there is nothing to explain.
 */
export function whyThisStanding(state: PromiseState): string | null {
  const { basis, reported, said, due } = state;
  if (basis === 'date-passed') {
    const passed = due.current === null ? '' : periodWords(due.current);
    if (reported === null)
      return `Its date, ${passed}, has passed. No report says that it is done, so we show it as late.`;
    return `Reported as ${statusWords(reported.status)} at ${dayWords(reported.asAt)}. Its date, ${passed}, has passed, so we show it as late.`;
  }
  if (basis === 'milestones')
    return 'No status was reported for this action. We worked this out from its milestones.';
  if (basis === 'words')
    return `Reported in words at ${said === null ? '' : dayWords(said.asAt)}, with no status.`;
  if (basis === 'nothing') return 'Nothing has been reported yet.';
  if (basis === 'withdrawn' || reported === null) return null;
  return `Reported as ${statusWords(reported.status)} at ${dayWords(reported.asAt)}.`;
}

/** "No news since April 2025", for an action whose last report is older than the rhythm that was promised. */
export function silence(state: ActionState): string | null {
  return state.silent && state.lastReport !== null ? `No news since ${monthWords(state.lastReport)}` : null;
}

/** When something is due: "Due **December 2025**." Words as published stand where there is no date. */
export function dueSentence(promised: Pick<Action | Milestone, 'timescale' | 'ongoing'>, due: Due): Sentence {
  if (due.current !== null) {
    const date = { strong: periodWords(due.current) };
    return promised.ongoing === true
      ? ['To be in place by ', date, ', and then to go on.']
      : ['Due ', date, '.'];
  }
  if (promised.timescale !== undefined)
    return ['No date was given. The plan says: ', { strong: `“${promised.timescale}”` }, '.'];
  return promised.ongoing === true
    ? ['This goes on all the time, so it has no date.']
    : ['No date was given.'];
}

/** Beside it: the first date and why it moved, or that it never did; null where there is no date to speak of. */
export function movedSentence(due: Due): string | null {
  if (due.current === null) return null;
  const last = due.moves.at(-1);
  if (last === undefined) return 'This date has not moved.';
  if (due.moves[0]?.from === null && due.moves.length === 1) {
    return `First dated at ${dayWords(last.asAt)}${why(last.because)}`;
  }
  const first = due.original === null ? '' : periodWords(due.original);
  return `First promised for ${first}. It ${timesMoved(due.moves.length, last.because)}`;
}

/** The same in a list: whether a date moved, and from when. Why it did is on the page of what was promised. */
export function movedBriefly(due: Due): string | null {
  const [first] = due.moves;
  if (due.current === null || first === undefined) return null;
  if (first.from === null && due.moves.length === 1) return `First dated at ${dayWords(first.asAt)}.`;
  const original = due.original === null ? '' : periodWords(due.original);
  return `First promised for ${original}. It moved ${times(due.moves.length)}.`;
}

/** The published wording of a timescale, where it says more than the date does. */
export function timescaleSentence(promised: Pick<Action | Milestone, 'timescale'>, due: Due): string | null {
  return promised.timescale === undefined || due.current === null
    ? null
    : `The plan says: “${promised.timescale}”.`;
}

/** What came of a date, for a complete promise: "Done on time", "Done by October 2025". */
export function doneWords(state: PromiseState): string | null {
  if (state.completeAsAt === null) return null;
  return state.dateKept === 'kept' ? 'Done on time' : `Reported done at ${dayWords(state.completeAsAt)}`;
}

/** "2 of 5 milestones are complete. 2 are late." */
export function milestonesSentence(milestones: readonly PromiseState[]): string {
  const of = (standing: Standing): number =>
    milestones.filter((milestone) => milestone.standing === standing).length;
  const complete = of('complete');
  const late = of('late');
  const done =
    complete === milestones.length
      ? milestones.length === 1
        ? 'The one milestone is complete.'
        : `All ${milestones.length} milestones are complete.`
      : milestones.length === 1
        ? 'The one milestone is not complete.'
        : `${complete} of ${counted(milestones.length, 'milestone')} ${complete === 1 ? 'is' : 'are'} complete.`;
  return late === 0 ? done : `${done} ${late} ${late === 1 ? 'is' : 'are'} late.`;
}

const timesMoved = (moves: number, reason: string): string =>
  `moved ${times(moves)}${moves === 1 ? why(reason) : why(reason, 'Why, the last time')}`;

const times = (moves: number): string => ['once', 'twice'][moves - 1] ?? `${moves} times`;
