import type { Refusal, Fates } from '../account.ts';
import type { Banner } from '../banners.ts';
import { hasColumn, type Column } from '../heading-row.ts';
import type { Field } from '../headings.ts';
import type { Section, SectionRow } from '../shape.ts';
import { filled, isRule, type Cell } from '../source.ts';
import { realign } from './realign.ts';

/** A row of a table of actions, each cell under what its column holds. Cells that say nothing are left out. */
export interface FieldRow {
  readonly line: number;
  readonly fields: Readonly<Partial<Record<Field, Cell>>>;
  /** True where the table has such a column at all: a row without a source means little where no row has one. */
  readonly has: (field: Field) => boolean;
  /** The priority over the table, where the document has one. */
  readonly under: Banner | null;
}

/** The rows of tables of actions, in order. */
export interface FieldRows {
  readonly rows: readonly FieldRow[];
  readonly fates: readonly Partial<Fates>[];
}

/** Reads the rows of sections, each cell under what its column holds. */
export function readRows(sections: readonly Section[]): FieldRows {
  const read = sections.flatMap(({ rows, under }) => rows.map((row) => readRow(row, under)));
  return { rows: read.flatMap(({ row }) => row ?? []), fates: read.map(({ fates }) => fates) };
}

function readRow(
  { cells: row, columns }: SectionRow,
  under: Banner | null,
): { row: FieldRow | null; fates: Partial<Fates> } {
  const rules = filled(row).filter((cell) => isRule(cell.text));
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
  const has = (field: Field): boolean => hasColumn(columns, field);
  return {
    row: Object.keys(fields).length === 0 ? null : { line, fields, has, under },
    fates: { placed: rules.map((cell) => ({ cell, as: 'rule' })), refused, warnings },
  };
}

function whyNoColumn(column: Column | undefined): string {
  if (column === undefined) return 'The row has more cells than the table has headings.';
  return column.heading.text === ''
    ? 'Its column has no heading.'
    : `Nothing says what the column "${column.heading.text}" holds.`;
}
