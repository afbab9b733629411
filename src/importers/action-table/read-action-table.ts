import { together } from '../account.ts';
import type { ProgressDraft } from '../draft.ts';
import type { Part } from '../part.ts';
import { withRefColumns } from '../ref-columns.ts';
import { refuseNotes, type Known, type ReadTables, type Section, type Shape } from '../shape.ts';
import type { Cell } from '../source.ts';
import { classify } from './classify.ts';
import { actionColumns } from './columns.ts';
import { outline, type Outline } from './outline.ts';
import { draftAction, draftPriority, draftProgress, placeProgress } from './promises.ts';
import { giveRefs } from './refs.ts';
import { readRows } from './rows.ts';

/**
 * A table of actions with their progress: a tracker. Steps are told by their bullets or by the source that they
 * lack, priorities by titles between the rows or by a column of their own.
 */
export const ACTION_TABLE: Shape = { name: 'actions', head: actionColumns, read: readActionTables };

function readActionTables(sections: readonly Section[]): ReadTables {
  const read = readRows(withRefColumns(sections));
  const outlined = outline(classify(read.rows));
  const promised = outlined.actions.flatMap((action) => [action, ...action.steps]);
  const cellsOf = (field: 'status' | 'lead'): Cell[] =>
    promised.flatMap(({ row }) => row.fields[field] ?? []);
  return {
    statuses: cellsOf('status'),
    leads: cellsOf('lead'),
    draft: (known) => {
      const part = draftPart(outlined, known);
      const fates = [...read.fates, outlined.fates, part.fates, refuseNotes(sections)];
      return { ...part, fates: together(...fates, ...promised.map(placeProgress)) };
    },
  };
}

function draftPart(outlined: Outline, { names, leads, scale }: Known): Part {
  const known = { refs: giveRefs(outlined, names), leads, scale };
  const actions = outlined.actions.map((action) => draftAction(action, known));
  const priorities = outlined.groups.map((group) => draftPriority(group, known.refs));
  return {
    priorities: priorities.map(({ draft }) => draft),
    actions: actions.map(({ draft }) => draft),
    progress: progressOf(outlined, known),
    fates: together(...[...actions, ...priorities].map(({ fates }) => fates)),
  };
}

function progressOf({ actions }: Outline, known: Parameters<typeof draftProgress>[1]): ProgressDraft {
  const entries = actions.map((action) => [known.refs.of(action).ref, draftProgress(action, known)] as const);
  return Object.fromEntries(
    entries.flatMap(([ref, progress]) => (progress === null ? [] : [[ref, progress]])),
  );
}
