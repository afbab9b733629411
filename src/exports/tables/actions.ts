import { actionAddress, underBase } from '../../model/addresses.ts';
import type { Action } from '../../model/schema/action.ts';
import type { ActionState } from '../../model/state.ts';
import { originColumns, PROMISE_COLUMNS, yesNo } from './promise-columns.ts';
import { date, inLine, inLines, table, text, type Column, type Source } from './table.ts';

interface ActionRow {
  source: Source;
  promised: Action;
  state: ActionState;
}

const ACTION_COLUMNS: readonly Column<ActionRow>[] = [
  ...PROMISE_COLUMNS,
  text(
    'priority',
    'The number of the part of the plan that it belongs to.',
    ({ promised }) => promised.priority,
  ),
  text(
    'priorityTitle',
    'The title of that part.',
    ({ promised, source }) => priorityTitle(promised, source),
    'name',
  ),
  text('summary', 'The promise in plain words.', ({ promised }) => promised.summary, 'prose'),
  text('wording', 'The official words, as Markdown.', ({ promised }) => promised.wording, 'prose'),
  text(
    'success',
    'How we will know that it worked, one sign on a line.',
    ({ promised }) => inLines(promised.success),
    'prose',
  ),
  text('partners', 'Who helps.', ({ promised }) => inLine(promised.partners), 'name'),
  text(
    'measures',
    'The ids of the measures that it should move.',
    ({ promised }) => inLine(promised.measures),
    'name',
  ),
  text('related', 'The numbers of related promises.', ({ promised }) => inLine(promised.related)),
  text('source', 'The plan or review that it came from.', ({ promised }) => promised.source, 'name'),
  date('lastReport', 'The last report that says anything of it.', ({ state }) => state.lastReport),
  text('silent', 'Yes where that report is older than the plan promised.', ({ state, source }) =>
    yesNo(state.silent, source),
  ),
  date(
    'added',
    'The day on which it was added, where that is later than the plan.',
    ({ promised }) => promised.added,
  ),
  date('withdrawn', 'The day on which it was withdrawn.', ({ promised }) => promised.withdrawn?.date),
  text('withdrawnBecause', 'Why it was withdrawn.', ({ promised }) => promised.withdrawn?.because, 'name'),
  text(
    'earlierWordings',
    'The words that were replaced, until when, and why, one on a line.',
    ({ promised, source }) => inLines(promised.amendments.map(source.words.amendment)),
    'prose',
  ),
  text('was', 'Numbers that it had before.', ({ promised }) => inLine(promised.was)),
  ...originColumns<ActionRow>(),
  text(
    'url',
    'The address of its page on this site.',
    ({ promised, source }) => underBase(source.base, actionAddress(source.edition.plan.id, promised.ref)),
    'name',
  ),
];

/** `actions.csv`: what was promised, and how it stands. */
export const ACTIONS = table(
  { id: 'actions', title: 'Actions', rowsAre: 'A row for each action, in the plan’s order.' },
  ACTION_COLUMNS,
  (source) =>
    source.edition.now.actions.map((state): ActionRow => ({ source, promised: state.action, state })),
);

/** The title of the part of the plan that an action belongs to. */
export function priorityTitle(action: Action, { edition }: Source): string | undefined {
  return action.priority === undefined ? undefined : edition.tree.byRef.get(action.priority)?.priority.title;
}
