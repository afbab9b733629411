import type { Column } from '../heading-row.ts';
import { FIELDS, type Field } from '../headings.ts';
import { filled, type Cell, type SourceRow } from '../source.ts';
import { saysSomething } from './steps.ts';
import { isStatus, misfit } from './suits.ts';

/** A row of a table, each cell under the field that it was fitted to. A cut cell leaves several in one field. */
export interface FittedRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Field, readonly Cell[]>>>;
  /** Cells of marks that say nothing: specks that were read as letters. */
  readonly specks: readonly Cell[];
  /** How far the row stood to the right of its headings, in columns. */
  readonly slid: number;
}

/** What a fit goes by. */
export interface Fitting {
  readonly columns: readonly Column[];
  /** The statuses that the table uses. */
  readonly statuses: readonly string[];
  /** What stands in each column of this piece of table, by its place, as its surest rows tell. */
  readonly usual?: ReadonlyMap<number, Field> | undefined;
}

interface Slot {
  readonly field: Field;
  readonly place: number;
}

/** What it costs that a row begins one column further off than the row above, and that it slides by one from a cell on. */
const ROW_OFF = 0.4;
const CELL_OFF = 1;
/** What it costs that two cells are one that was cut. */
const SHARED = 1;
const SHARED_ANEW = 1.6;
/** What it costs to stand under another field than the surest rows of the same column. */
const UNUSUAL = 0.8;
/**
 * Puts each cell of a row under one of the table's fields. Order is kept, and the row goes where it costs least: by how often it
 * slides on its way, and by how ill each cell's words suit the field. So a row that slid as a whole, or from some cell on, is
 * read by what its cells are: a status can only be a status, a date only a time scale. `slid` is how far the row above did.
 */
export function fitRow(row: SourceRow, fitting: Fitting, slid = 0): FittedRow {
  const slots = slotsOf(fitting.columns);
  const specks = filled(row).filter((cell) => isSpeck(cell, slots));
  const cells = filled(row).filter((cell) => !specks.includes(cell));
  const fit = cheapest(cells, slots, fitting, slid);
  const fields: Partial<Record<Field, Cell[]>> = {};
  for (const [index, cell] of cells.entries()) {
    const field = slots[fit[index] ?? 0]?.field;
    if (field !== undefined) fields[field] = [...(fields[field] ?? []), cell];
  }
  const [first] = cells;
  const own = offsetOf(first, slots[fit[0] ?? 0]);
  const isSure = first !== undefined && fields.ref?.[0] !== first;
  return { line: row[0]?.line ?? 0, cells: fields, specks, slid: isSure ? own : slid };
}

/** Marks alone say nothing; but a letter or a digit among the refs may be what is left of a page's number. */
function isSpeck(cell: Cell, slots: readonly Slot[]): boolean {
  if (saysSomething(cell)) return false;
  const amongRefs = cell.column - 1 <= (slots[0]?.place ?? 0);
  return !(amongRefs && /[\p{L}\p{N}]/u.test(cell.text));
}

/** The named columns in their order, with one for refs at the left of them, which often has no heading. */
function slotsOf(columns: readonly Column[]): Slot[] {
  const named = columns.flatMap(({ field }, place) => (field === null ? [] : [{ field, place }]));
  const first = named[0]?.place ?? 0;
  return named.some(({ field }) => field === 'ref') ? named : [{ field: 'ref', place: first - 1 }, ...named];
}

interface Path {
  readonly cost: number;
  readonly slots: readonly number[];
}

/** The cheapest slots for the cells of a row, in order: a shortest path, cell by cell. */
function cheapest(
  cells: readonly Cell[],
  slots: readonly Slot[],
  fitting: Fitting,
  slid: number,
): readonly number[] {
  let paths: readonly Path[] = [];
  for (const [index, cell] of cells.entries()) {
    const costs = slots.map((slot) => unsuited(cell, cells[index + 1], slot, fitting));
    paths = slots.map((slot, at): Path => {
      const here = costs[at] ?? 0;
      const offset = cell.column - 1 - slot.place;
      if (index === 0) return { cost: here + ROW_OFF * Math.abs(offset - slid), slots: [at] };
      const before = paths.slice(0, at + 1).map((path, from): Path => {
        const above = cells[index - 1];
        const shared = from !== at ? 0 : /^\p{Lu}/u.test(cell.text) ? SHARED_ANEW : SHARED;
        const bothUsual = isUsual(above, slots[from], fitting) && isUsual(cell, slot, fitting);
        const slide = bothUsual ? 0 : Math.abs(offset - offsetOf(above, slots[from]));
        return { cost: path.cost + shared + CELL_OFF * slide, slots: path.slots };
      });
      const best = before.reduce((one, other) => (other.cost < one.cost ? other : one));
      return { cost: best.cost + here, slots: [...best.slots, at] };
    });
  }
  return paths.reduce((one, other) => (other.cost < one.cost ? other : one), {
    cost: Number.POSITIVE_INFINITY,
    slots: [],
  }).slots;
}

function isUsual(cell: Cell | undefined, slot: Slot | undefined, { usual }: Fitting): boolean {
  return cell !== undefined && slot !== undefined && usual?.get(cell.column) === slot.field;
}

function offsetOf(cell: Cell | undefined, slot: Slot | undefined): number {
  return (cell?.column ?? 1) - 1 - (slot?.place ?? 0);
}

/** How ill a cell suits a field, by its words and by what stands in its column elsewhere. */
function unsuited(cell: Cell, next: Cell | undefined, { field }: Slot, { statuses, usual }: Fitting): number {
  const beforeStatus = next !== undefined && next.column - cell.column === 1 && isStatus(next.text, statuses);
  const unusual = (usual?.get(cell.column) ?? field) === field ? 0 : UNUSUAL;
  return unusual + misfit(cell.text, field, { statuses, beforeStatus });
}

/** What stands in each column, told by the rows that have a milestone and its status: those are the surest. */
export function usualFields(rows: readonly FittedRow[]): Map<number, Field> {
  const votes = new Map<number, Map<Field, number>>();
  for (const { cells } of rows.filter(
    (row) => row.cells.status !== undefined && row.cells.milestone !== undefined,
  )) {
    for (const [field, own] of entriesOf(cells)) {
      for (const { column } of own) {
        const told = votes.get(column) ?? new Map<Field, number>();
        votes.set(column, told.set(field, (told.get(field) ?? 0) + 1));
      }
    }
  }
  return new Map(
    [...votes].flatMap(([column, own]) => {
      const [best] = [...own].toSorted(([, one], [, other]) => other - one);
      return best === undefined ? [] : [[column, best[0]] as const];
    }),
  );
}

/** The fields of a row with their cells, as pairs. */
export function entriesOf(cells: FittedRow['cells']): [Field, readonly Cell[]][] {
  return FIELDS.flatMap((field) => {
    const own = cells[field];
    return own === undefined ? [] : [[field, own] as [Field, readonly Cell[]]];
  });
}
