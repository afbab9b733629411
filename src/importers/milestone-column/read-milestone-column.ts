import { together } from '../account.ts';
import { actionColumns } from '../action-table/columns.ts';
import { kindName } from '../banner-rows.ts';
import { hasColumn } from '../heading-row.ts';
import type { Part } from '../part.ts';
import { withRefColumns } from '../ref-columns.ts';
import { refuseNotes, type Known, type ReadTables, type Section, type Shape } from '../shape.ts';
import { draftActions } from './draft-actions.ts';
import { joinRows, textOf } from './join-rows.ts';
import { cellFor, ownersIn, type SteppedAction } from './owners.ts';
import { readPriorities } from './priorities.ts';
import { giveRefs } from './refs.ts';
import { readSteps } from './steps.ts';

/**
 * A table of actions whose milestones stand in a column of their own: one a row, or many in a cell. What is said once
 * of an action is in its first row, and goes on in the rows below.
 */
export const MILESTONE_COLUMN: Shape = {
  name: 'milestones',
  head: (columns) =>
    hasColumn(columns, 'action') && hasColumn(columns, 'milestone') ? actionColumns(columns) : null,
  read: readMilestoneColumn,
};

function readMilestoneColumn(sections: readonly Section[]): ReadTables {
  const joined = joinRows(withRefColumns(sections));
  const actions = joined.actions.map((action): SteppedAction => {
    const rows = action.rows.map((row) => ({
      ...row,
      read: row.steps === null ? [] : readSteps(textOf(row.steps)),
    }));
    return { ...action, rows };
  });
  const ofSteps = ownersIn(actions);
  const rows = actions.flatMap((action) => action.rows);
  const ownLeads = new Map(actions.map((action) => [action, cellFor(action, 'lead', ofSteps)]));
  const stepLeads = ofSteps.lead ? rows.filter(({ read }) => read.length > 0) : [];
  return {
    statuses: rows.flatMap(({ fields }) => fields.status ?? []),
    leads: [
      ...[...ownLeads.values()].flatMap((cell) => cell ?? []),
      ...stepLeads.flatMap(({ fields }) => fields.lead ?? []),
    ],
    draft: (known: Known): Part => {
      const priorities = readPriorities(actions, known, kindOf(sections));
      const part = draftActions(actions, {
        ...known,
        refs: giveRefs(actions, known.names),
        ofSteps,
        priorityOf: priorities.of,
        leadCell: (action) => ownLeads.get(action) ?? null,
      });
      const own = { refused: joined.refused, warnings: joined.warnings };
      return {
        ...part,
        priorities: priorities.made,
        fates: together(own, part.fates, refuseNotes(sections)),
      };
    },
  };
}

function kindOf(sections: readonly Section[]): string {
  const columns = sections.flatMap((section) => section.columns);
  return kindName(columns.find(({ field }) => field === 'priority')?.heading.text ?? 'Section');
}
