import type { Refusal, Fates } from '../account.ts';
import type { Field, WordMap } from '../headings.ts';
import { filled, type Block, type Cell, type SourceRow } from '../source.ts';
import { readHeadingRow, type Column } from './columns.ts';
import { realign } from './realign.ts';

/** A row of a table of actions, each cell under what its column holds. Cells that say nothing are left out. */
export interface FieldRow {
  readonly line: number;
  readonly fields: Readonly<Partial<Record<Field, Cell>>>;
  /** True where the table has such a column at all: a row without a source means little where no row has one. */
  readonly has: (field: Field) => boolean;
}

/** The rows of every table of actions in a document, in order. */
export interface FieldRows {
  readonly rows: readonly FieldRow[];
  readonly columns: readonly Column[];
  readonly fates: readonly Partial<Fates>[];
}

/** Marks that stand for nothing, or that draw a line: "-----". They say nothing that could be lost. */
const RULE = /^[-–—_=.\s]+$/;

/**
 * Reads the tables under their headings. A table without headings goes on with those of the table before:
 * a page break or a key often stands between.
 */
export function readRows(blocks: readonly Block[], map: WordMap): FieldRows {
  const rows: FieldRow[] = [];
  const all: Column[] = [];
  const fates: Partial<Fates>[] = [];
  let columns: readonly Column[] = [];
  for (const row of blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))) {
    const headings = readHeadingRow(row, map);
    if (headings !== null) {
      columns = headings.columns;
      all.push(...columns);
      fates.push(headings.fates);
    } else if (columns.length === 0) {
      fates.push({ refused: filled(row).map((cell) => ({ cell, why: NO_HEADINGS })) });
    } else {
      const read = readRow(row, columns);
      rows.push(...(read.row === null ? [] : [read.row]));
      fates.push(read.fates);
    }
  }
  return { rows, columns: all, fates };
}

const NO_HEADINGS = 'It stands above the first row of headings that could be read.';

function readRow(
  row: SourceRow,
  columns: readonly Column[],
): { row: FieldRow | null; fates: Partial<Fates> } {
  const rules = filled(row).filter((cell) => RULE.test(cell.text));
  const { cells, warnings } = realign(
    row.map((cell) => (rules.includes(cell) ? null : cell)),
    columns,
  );
  const fields: Partial<Record<Field, Cell>> = {};
  const refused: Refusal[] = [];
  for (const [index, cell] of cells.entries()) {
    if (cell === null || cell.text === '') continue;
    const column = columns[index];
    const field = column?.field ?? null;
    if (field === null) refused.push({ cell, why: whyNoColumn(column) });
    else fields[field] = cell;
  }
  const line = row[0]?.line ?? 0;
  const has = (field: Field): boolean => columns.some((column) => column.field === field);
  return {
    row: Object.keys(fields).length === 0 ? null : { line, fields, has },
    fates: { placed: rules.map((cell) => ({ cell, as: 'rule' })), refused, warnings },
  };
}

function whyNoColumn(column: Column | undefined): string {
  if (column === undefined) return 'The row has more cells than the table has headings.';
  return column.heading.text === ''
    ? 'Its column has no heading.'
    : `Nothing says what the column "${column.heading.text}" holds.`;
}
