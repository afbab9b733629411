import type { Day } from '../../model/day.ts';
import type { PlanEdition } from '../../model/edition.ts';
import type { ExportWords } from '../export-words.ts';

/**
 * The tables that are published, each described once: from a table follow its CSV file, its sheet and
 * its part of the `/data/` page.
 */

/** What a table is filled from. */
export interface Source {
  edition: PlanEdition;
  /** The path that every address of the site begins with: `/`. */
  base: string;
  words: ExportWords;
}

/** What a column holds: text, a number, or a day as `2025-09-15`. */
export type ColumnKind = 'text' | 'number' | 'date';

/** One cell; null where it is empty. */
export type Cell = string | number | null;

/** What a reader is told of a column. */
export interface ColumnFacts {
  /** Its heading. It does not change without a version. */
  name: string;
  kind: ColumnKind;
  /** What it holds, in plain words. */
  meaning: string;
  /** How wide a spreadsheet shows it, in characters. */
  width: number;
}

/** A column, with what it holds of a row. */
export interface Column<Row> extends ColumnFacts {
  of: (row: Row) => Cell;
}

/** A table, whatever its rows are made from. */
export interface Table {
  /** The name of its file: `actions` for `actions.csv`. */
  id: string;
  /** The name of its sheet. */
  title: string;
  /** What one row is, and in what order they stand. */
  rowsAre: string;
  columns: readonly ColumnFacts[];
  /** Its rows, with a cell for each column: worked out once for one source, however many files are made of it. */
  cells: (source: Source) => readonly (readonly Cell[])[];
}

/** A table of `columns` over `rows`. */
export function table<Row>(
  facts: Pick<Table, 'id' | 'title' | 'rowsAre'>,
  columns: readonly Column<Row>[],
  rows: (source: Source) => Row[],
): Table {
  const known = new WeakMap<Source, Cell[][]>();
  return {
    ...facts,
    columns,
    cells: (source) => {
      const cells = known.get(source) ?? rows(source).map((row) => columns.map(({ of }) => of(row)));
      known.set(source, cells);
      return cells;
    },
  };
}

/** How wide columns are shown: for a code or a day, for a name, for a paragraph. */
const WIDTHS = { code: 14, name: 30, prose: 60 } as const;

type Width = keyof typeof WIDTHS;

/** A column of text. */
export function text<Row>(
  name: string,
  meaning: string,
  of: (row: Row) => string | null | undefined,
  width: Width = 'code',
): Column<Row> {
  return { name, kind: 'text', meaning, width: WIDTHS[width], of: (row) => of(row) ?? null };
}

/** A column of numbers. */
export function number<Row>(
  name: string,
  meaning: string,
  of: (row: Row) => number | null | undefined,
): Column<Row> {
  return { name, kind: 'number', meaning, width: WIDTHS.code, of: (row) => of(row) ?? null };
}

/** A column of days. */
export function date<Row>(
  name: string,
  meaning: string,
  of: (row: Row) => Day | null | undefined,
): Column<Row> {
  return { name, kind: 'date', meaning, width: WIDTHS.code, of: (row) => of(row) ?? null };
}

/** Short things in one cell: "Head of SEND; Head of Inclusion". Null where there are none. */
export function inLine(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join('; ');
}

/** Longer things in one cell, each on a line of its own. Null where there are none. */
export function inLines(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join('\n');
}
