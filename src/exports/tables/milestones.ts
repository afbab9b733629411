import { actionAddress, underBase } from '../../model/addresses.ts';
import type { Action, Milestone } from '../../model/schema/action.ts';
import type { MilestoneState } from '../../model/state.ts';
import { priorityTitle } from './actions.ts';
import { originColumns, PROMISE_COLUMNS } from './promise-columns.ts';
import { table, text, type Column, type Source } from './table.ts';

interface MilestoneRow {
  source: Source;
  promised: Milestone;
  state: MilestoneState;
  action: Action;
}

const MILESTONE_COLUMNS: readonly Column<MilestoneRow>[] = [
  ...PROMISE_COLUMNS,
  text('action', 'The number of the action that it is a step of.', ({ action }) => action.ref),
  text('actionTitle', 'The title of that action.', ({ action }) => action.title, 'name'),
  text(
    'priority',
    'The number of the part of the plan that the action belongs to.',
    ({ action }) => action.priority,
  ),
  text(
    'priorityTitle',
    'The title of that part.',
    ({ action, source }) => priorityTitle(action, source),
    'name',
  ),
  ...originColumns<MilestoneRow>(),
  text(
    'url',
    'The address of the action’s page on this site.',
    ({ action, source }) => underBase(source.base, actionAddress(source.edition.plan.id, action.ref)),
    'name',
  ),
];

/** `milestones.csv`: the dated steps, and how each stands. */
export const MILESTONES = table(
  { id: 'milestones', title: 'Milestones', rowsAre: 'A row for each milestone, in the plan’s order.' },
  MILESTONE_COLUMNS,
  (source) =>
    source.edition.now.actions.flatMap(({ action, milestones }) =>
      milestones.map((state): MilestoneRow => ({ source, promised: state.milestone, state, action })),
    ),
);
