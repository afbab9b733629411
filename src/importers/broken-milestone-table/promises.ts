import type { Refusal, Warning } from '../account.ts';
import type { Cell } from '../source.ts';
import { beginsGroup, refOf, refsFollowing, startsAction, usualOpening } from './beginnings.ts';
import { isEcho } from './echo.ts';
import type { FittedRow } from './fit-row.ts';
import { dropPending, emptyGathering, gather, type Gathering } from './gather.ts';
import { isPageNumber } from './ref-cell.ts';
import { saysSomething } from './steps.ts';
import { saysWhen } from './suits.ts';

/** A row in its order, or a sign between rows. */
export type Passage =
  | { readonly kind: 'row'; readonly row: FittedRow; readonly grouped: boolean }
  /** A row became prose here: what follows it has lost its beginning. */
  | { readonly kind: 'lost'; readonly line: number; readonly ref: string | null };

/** An action of such a table, gathered from the rows that it runs over. */
export interface Promised {
  readonly line: number;
  /** The ref that is printed, or null where none can be read. */
  ref: string | null;
  readonly group: Grouped | null;
  readonly cells: Readonly<Record<'action' | 'due' | 'success' | 'lead', Cell[]>>;
  readonly gathering: Gathering;
  /** True where its first words were lost. */
  readonly beginningLost: boolean;
}

/** What a column of priorities says over several actions. */
export interface Grouped {
  readonly line: number;
  ref: string | null;
  readonly cells: Cell[];
}

/** What was gathered, and what belongs to nothing. */
export interface Gathered {
  readonly actions: readonly Promised[];
  readonly groups: readonly Grouped[];
  readonly refused: readonly Refusal[];
  readonly warnings: readonly Warning[];
}

const ECHO = 'It says again, misread, what the cells above it say.';
const NO_TIME = 'It stands in the column of time scales, and says no time.';
const NO_ACTION = 'No action stands above it that it could belong to.';

/** Gathers actions with their milestones from rows, over the breaks of pages. */
export function gatherPromises(passages: readonly Passage[], statuses: readonly string[]): Gathered {
  const opening = usualOpening(passages);
  const following = refsFollowing(passages);
  const actions: Promised[] = [];
  const groups: Grouped[] = [];
  const refused: Refusal[] = [];
  let lost: Extract<Passage, { kind: 'lost' }> | null = null;
  for (const [index, passage] of passages.entries()) {
    if (passage.kind === 'lost') {
      lost = passage;
      continue;
    }
    const { row, grouped } = passage;
    const above = actions.at(-1);
    const group = grouped ? groupOf(row, { lost, groups, opening }) : null;
    const ref = grouped ? null : refOf(row);
    const next = following[index] ?? null;
    const newGroup = group !== null && group !== above?.group;
    if (lost !== null || startsAction(row, { above, ref, opening, next, newGroup })) {
      actions.push(newAction(row, ref, group, lost !== null));
    }
    lost = null;
    const action = actions.at(-1);
    if (action === undefined) refused.push(...allCells(row).map((cell) => ({ cell, why: NO_ACTION })));
    else addRow(action, row, statuses);
  }
  for (const { gathering } of actions) dropPending(gathering);
  return {
    actions,
    groups,
    refused: [...refused, ...actions.flatMap(({ gathering }) => gathering.refused)],
    warnings: actions.flatMap(({ gathering }) => gathering.warnings),
  };
}

interface GroupSigns {
  readonly lost: Extract<Passage, { kind: 'lost' }> | null;
  readonly groups: Grouped[];
  readonly opening: string | null;
}

/** The group of a row: a new one where its ref or its words begin one, otherwise the one above. */
function groupOf(row: FittedRow, { lost, groups, opening }: GroupSigns): Grouped | null {
  const cells = (row.cells.priority ?? []).filter(saysSomething);
  const ref = refOf(row);
  const begins = ref !== null || beginsGroup(row, cells, opening);
  if (lost !== null) groups.push({ line: row.line, ref: lost.ref ?? ref, cells: [] });
  else if (begins && cells.length > 0) groups.push({ line: row.line, ref, cells: [] });
  const group = groups.at(-1) ?? null;
  group?.cells.push(...cells);
  return group;
}

function newAction(
  row: FittedRow,
  ref: string | null,
  group: Grouped | null,
  beginningLost: boolean,
): Promised {
  return {
    line: row.line,
    ref,
    group,
    cells: { action: [], due: [], success: [], lead: [] },
    gathering: emptyGathering(),
    beginningLost,
  };
}

function addRow(action: Promised, row: FittedRow, statuses: readonly string[]): void {
  for (const field of ['action', 'due', 'success', 'lead'] as const) {
    const own = action.cells[field];
    for (const cell of row.cells[field] ?? []) {
      const why = whyNot(field, cell, own);
      if (why === null) own.push(cell);
      else action.gathering.refused.push({ cell, why });
    }
  }
  gather(row, statuses, action.gathering);
}

/** Why a cell is not taken into an action; null where it is. */
function whyNot(field: keyof Promised['cells'], cell: Cell, own: readonly Cell[]): string | null {
  if (field === 'due')
    return saysWhen(cell.text) || (own.length === 0 && !isPageNumber(cell.text)) ? null : NO_TIME;
  return field !== 'lead' && isEcho(cell, own) ? ECHO : null;
}

function allCells(row: FittedRow): Cell[] {
  return [...Object.values(row.cells).flat(), ...row.specks];
}
