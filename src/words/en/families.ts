import type { AnswerState, YouSaid } from '../../model/schema/you-said.ts';
import { counted, dayWords, periodWords } from './dates.ts';
import type { Day } from '../../model/day.ts';
import type { View } from '../../model/schema/report.ts';
import { capital } from './frame.ts';

/** What families said, and what came of it. */
export const FAMILIES = {
  said: 'You said',
  asked: 'We asked:',
  better: 'What is better:',
  because: 'Why:',
} as const;

/** How we answered. "We said we would" is never "we did". */
export const ANSWER: Record<AnswerState, string> = {
  done: 'We did',
  doing: 'We are doing',
  will: 'We said we would',
  cannot: 'We could not',
};

/** What kind of occasion it was. */
export const SOURCE: Record<NonNullable<YouSaid['from']>['kind'], string> = {
  survey: 'Survey',
  forum: 'Parent carer forum',
  meeting: 'Meeting',
  complaint: 'Complaint',
  'local-offer-comment': 'Comment on the local offer',
  event: 'Event',
};

/** Where it came from: "Spring survey, 212 people, March 2025". Null where nobody says. */
export function sourceWords(from: YouSaid['from']): string | null {
  if (from === undefined) return null;
  return [
    from.name ?? SOURCE[from.kind],
    ...(from.people === undefined ? [] : [counted(from.people, 'person', 'people')]),
    ...(from.period === undefined ? [] : [periodWords(from.period)]),
  ].join(', ');
}

/** The day of an answer: "Answered 12 January 2026". */
export const answered = (date: Day): string => `Answered ${dayWords(date)}`;

/** The heading over what others say of a promise. */
export const viewsHeading = (views: readonly View[]): string =>
  new Set(views.map(({ who }) => who)).size === 1 ? `The view of ${views[0]?.who ?? ''}` : 'What others say';

/** Under a view: who said it, and when. */
export const viewSource = ({ who, date }: View): string =>
  `${capital(who)}${date === undefined ? '' : `, ${dayWords(date)}`}`;

/** Under all of them. */
export const NOT_OURS = 'These are their words, not ours.';

/** Where a finding was written: "Inspectors’ letter, 9 January 2023, page 4". Null where nobody says. */
export function findingSource(source: string | undefined, page: string | undefined): string | null {
  const where = [...(source === undefined ? [] : [source]), ...(page === undefined ? [] : [`page ${page}`])];
  return where.length === 0 ? null : where.join(', ');
}
