import { addMonths, daysBetween, type Day } from './day.ts';
import { ANSWER_STATES, type Answer, type AnswerState, type YouSaid } from './schema/you-said.ts';

/** One answer to families, as it stands on a day. */
export interface AnswerNow {
  answer: Answer;
  /**
   * How many days ago we said that we would, where that is more than six months and no answer came
   * after it; null for every other answer.
   */
  waitingDays: number | null;
  /** True where it is older than the comment: what was done before it was asked for answers nobody. */
  cameFirst: boolean;
}

/** How many answers there are of each state. `total` is their sum, always; `waiting` counts some of `will` again. */
export type AnswerCounts = Record<AnswerState, number> & { total: number; waiting: number };

/** A promise to families may go without news for so many months before the site says so. */
const PATIENCE_IN_MONTHS = 6;

/** The answers to one comment, in the order of its file, as they stand on a day. */
export function answersAsAt(entry: YouSaid, today: Day): AnswerNow[] {
  return entry.response.map((answer) => ({
    answer,
    waitingDays: waitingDays(answer, entry, today),
    cameFirst: cameFirst(answer, entry),
  }));
}

/** Whether an answer is dated before the first day on which it could have been asked for. */
export function cameFirst({ date }: Answer, { from }: YouSaid): boolean {
  return date !== undefined && from?.period !== undefined && date < from.period.from;
}

/** Answers by state. */
export function countAnswers(answers: readonly AnswerNow[]): AnswerCounts {
  const counts: AnswerCounts = { total: 0, done: 0, doing: 0, will: 0, cannot: 0, waiting: 0 };
  for (const { answer, waitingDays: days } of answers) {
    counts.total += 1;
    counts[answer.state] += 1;
    if (days !== null) counts.waiting += 1;
  }
  return counts;
}

/** The states of which there is an answer, in the order in which the site shows them. */
export function statesOf(answers: readonly AnswerNow[]): AnswerState[] {
  return ANSWER_STATES.filter((state) => answers.some(({ answer }) => answer.state === state));
}

/** Without a day of its own an answer was given, at the latest, on the day on which it was published. */
function waitingDays({ state, date }: Answer, { published, response }: YouSaid, today: Day): number | null {
  const since = date ?? published;
  if (state !== 'will' || since === undefined || addMonths(since, PATIENCE_IN_MONTHS) >= today) return null;
  const isAnswered = response.some((other) => other.date !== undefined && other.date > since);
  return isAnswered ? null : daysBetween(since, today);
}
