import type { Action, Milestone } from '../../model/schema/action.ts';
import type { PromiseState } from '../../model/state.ts';
import { isWorkedOut } from '../promise-json.ts';
import { date, inLine, inLines, number, text, type Column, type Source } from './table.ts';

/** A row about one promise: an action or a milestone. */
export interface PromiseRow {
  source: Source;
  promised: Action | Milestone;
  state: PromiseState;
}

/** What every promise says of itself first: what it is, how it stands, and when it is due. */
export const PROMISE_COLUMNS: readonly Column<PromiseRow>[] = [
  text('ref', 'Its number, as text: 1.10 is not 1.1.', ({ promised }) => promised.ref),
  text('title', 'The promise in a few words.', ({ promised }) => promised.title, 'name'),
  text(
    'standing',
    'How it stands, in one of seven words that mean the same in every plan.',
    ({ state, source }) => source.words.standing[state.standing],
  ),
  text(
    'due',
    'When it is now due: a day, a month or a longer period.',
    ({ state }) => state.due.current?.text,
  ),
  date(
    'dueBy',
    'The last day of that period. It is late from the day after.',
    ({ state }) => state.due.current?.to,
  ),
  text('originalDue', 'When it was first due.', ({ state }) => state.due.original?.text),
  date('originalDueBy', 'The last day of that first period.', ({ state }) => state.due.original?.to),
  number('timesMoved', 'How many times its date moved.', ({ state }) => state.due.moves.length),
  text(
    'moves',
    'Each move of its date and the reason for it, oldest first, one on a line.',
    ({ state, source }) => inLines(state.due.moves.map(source.words.move)),
    'name',
  ),
  number(
    'daysLate',
    'How many days late it is. Empty where it is not late by its date.',
    ({ state }) => state.daysLate,
  ),
  text(
    'dateKept',
    'Whether the date first promised was kept.',
    ({ state, source }) => source.words.dateKept[state.dateKept],
  ),
  text('workedOut', 'Yes where the standing is more than what was last reported.', ({ state, source }) =>
    yesNo(isWorkedOut(state), source),
  ),
  text('why', 'Why it stands as it does.', ({ state, source }) => source.words.whyStanding(state), 'name'),
  text(
    'reported',
    'The last status reported, in the plan’s own word.',
    ({ state }) => state.reported?.status.label,
  ),
  text(
    'reportedMeaning',
    'What that word means, in the words that are the same in every plan.',
    ({ state, source }) => state.reported && source.words.standing[state.reported.status.means],
  ),
  date('reportedAsAt', 'The report that gave that status.', ({ state }) => state.reported?.asAt),
  text(
    'progress',
    'What was last reported in words, as Markdown.',
    ({ state }) => state.said?.progress,
    'prose',
  ),
  text(
    'next',
    'What the same report says happens next, as Markdown.',
    ({ state }) => state.said?.next,
    'prose',
  ),
  date('saidAsAt', 'The report that gave those words.', ({ state }) => state.said?.asAt),
  date('completeAsAt', 'The report that first said that it was complete.', ({ state }) => state.completeAsAt),
  text(
    'leads',
    'Who leads: roles, or the names that the plan prints.',
    ({ promised, source }) => inLine(promised.leads.map((name) => source.edition.leadOf(name)?.role ?? name)),
    'name',
  ),
  text(
    'timescale',
    'The plan’s own words for when, where they say more than a date.',
    ({ promised }) => promised.timescale,
    'name',
  ),
  text('ongoing', 'Yes where the work goes on after its date.', ({ promised, source }) =>
    yesNo(promised.ongoing === true, source),
  ),
  text(
    'printed',
    'The number as a document prints it, where that is not its number here.',
    ({ promised }) => promised.printed,
  ),
];

/** "Yes" or "No". */
export function yesNo(is: boolean, { words }: Source): string {
  return is ? words.yes : words.no;
}

/** What every row says last: where it comes from, so that the tables of several plans can be put together. */
export function originColumns<Row extends { source: Source }>(): readonly Column<Row>[] {
  return [
    date('asAt', 'The day that the row is true of.', ({ source }) => source.edition.now.day),
    text('plan', 'The plan, by its name in addresses.', ({ source }) => source.edition.plan.id, 'name'),
  ];
}
