import type { Refusal, Warning } from '../account.ts';
import { realign } from '../action-table/realign.ts';
import { hasColumn } from '../heading-row.ts';
import type { Field } from '../headings.ts';
import { looksLikeRef } from '../ref-columns.ts';
import type { SectionRow } from '../shape.ts';
import { filled, type Cell } from '../source.ts';
import { readStatus } from '../status-words.ts';

/** The cells of one row by what they hold, and those that could not be told. */
export interface PlacedCells {
  readonly fields: Readonly<Partial<Record<Field, Cell>>>;
  readonly refused: readonly Refusal[];
  readonly warnings: readonly Warning[];
}

/**
 * The cells of a row under their headings. A row whose place for the ref has a sentence in it lost the cells that merged rows span: its
 * status is then known by what it is, and the texts are the last ones that a row has, what it is for and its steps.
 */
export function placeCells(row: SectionRow): PlacedCells {
  const index = row.columns.findIndex(({ field }) => field === 'ref');
  const ref = index === -1 ? undefined : row.cells[index];
  return ref === undefined || ref.text === '' || looksLikeRef(ref.text) ? inColumns(row) : slid(row);
}

function inColumns(row: SectionRow): PlacedCells {
  const { cells, warnings } = realign(row.cells, row.columns);
  const fields: Partial<Record<Field, Cell>> = {};
  const refused: Refusal[] = [];
  for (const [index, cell] of cells.entries()) {
    if (cell === null || cell.text === '') continue;
    const column = row.columns[index];
    if (column?.field == null) refused.push({ cell, why: whyNone(column?.heading.text) });
    else fields[column.field] = cell;
  }
  return { fields, refused, warnings };
}

function slid(row: SectionRow): PlacedCells {
  const said = filled(row.cells);
  const status = hasColumn(row.columns, 'status')
    ? said.find(({ text }, index) => index > 0 && readStatus(text) !== null)
    : undefined;
  const texts = said.filter((cell) => cell !== status);
  const order = (['success', 'milestone'] as const).filter((field) => hasColumn(row.columns, field));
  const taken = order.slice(-texts.length);
  const fields: Partial<Record<Field, Cell>> = status === undefined ? {} : { status };
  for (const [index, cell] of texts.slice(0, taken.length).entries())
    fields[taken[index] ?? 'milestone'] = cell;
  return {
    fields,
    refused: texts
      .slice(taken.length)
      .map((cell) => ({ cell, why: 'Its row lost cells, and nothing says what this is.' })),
    warnings: [
      {
        line: said[0]?.line ?? null,
        message: `This row lost cells, so that "${(said[0]?.text ?? '').slice(0, 40)}…" stands where a ref should be. It was taken as ${taken.join(' and ')} of the action above. Check it.`,
      },
    ],
  };
}

function whyNone(heading: string | undefined): string {
  if (heading === undefined) return 'The row has more cells than the table has headings.';
  return heading === '' ? 'Its column has no heading.' : `Nothing says what the column "${heading}" holds.`;
}
