import type { Day } from '../model/day.ts';
import type { Fates } from './account.ts';
import { readHeading, type Field, type WordMap } from './headings.ts';
import { filled, type Cell, type SourceRow } from './source.ts';
import { isColour } from './status-words.ts';
import { isDate } from './timescale/timescale.ts';

/** One column of a table: what it holds, and its heading. A null field is a column that nothing is known of. */
export interface Column {
  readonly field: Field | null;
  readonly heading: Cell;
  readonly asAt: Day | null;
}

/** So many headings must be known as they stand: one word such as "action" also stands in a sentence. */
const MIN_EXACT = 2;

/**
 * The columns that a row's headings name, or null where the row is no heading row. Which shape of table
 * they make, and which of two columns with one meaning counts, is for the shape to say.
 */
export function readHeadingRow(row: SourceRow, map: WordMap): Column[] | null {
  const named = filled(row).map((cell) => ({ cell, heading: readHeading(cell.text, map) }));
  const known = named.flatMap(({ heading }) => heading ?? []);
  const exact = known.filter((heading) => heading.exact).length;
  if (exact < MIN_EXACT || known.length * 2 < named.length) return null;
  if (named.some(({ cell, heading }) => heading === null && isValue(cell.text))) return null;
  return row.map((cell): Column => {
    const heading = cell.text === '' ? null : readHeading(cell.text, map);
    return { heading: cell, field: heading?.field ?? null, asAt: heading?.asAt ?? null };
  });
}

/** A date or a colour stands under a heading, never in a heading's place. */
function isValue(text: string): boolean {
  return isColour(text) || isDate(text);
}

/** True where one of the columns holds the field. */
export function hasColumn(columns: readonly Column[], field: Field): boolean {
  return columns.some((column) => column.field === field);
}

/** What becomes of a heading: it is understood, or asks to be explained. */
export function fateOfHeading({ field, heading }: Column): Partial<Fates> {
  if (heading.text === '') return {};
  if (field !== null) return { placed: [{ cell: heading, as: 'heading' }] };
  const why = `Nothing says what this column holds. Say it in a file given with --map, such as {"${heading.text}": "progress"}.`;
  return { refused: [{ cell: heading, why }] };
}
