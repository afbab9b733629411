import { fateOfHeading, readHeadingRow as readAnyHeadingRow, type Column } from '../heading-row.ts';
import { together, type Fates } from '../account.ts';
import type { Field, WordMap } from '../headings.ts';
import type { SourceRow } from '../source.ts';

/** A heading row of a table of actions, understood. */
export interface HeadingRow {
  readonly columns: readonly Column[];
  readonly fates: Fates;
}

/** What a heading may mean besides its first meaning, where another column has that better. */
const SECOND_MEANING: Readonly<Partial<Record<Field, Field>>> = { source: 'action', milestone: 'action' };

/** The columns that a row's headings name, or null where the row heads no table of actions. */
export function readHeadingRow(row: SourceRow, map: WordMap): HeadingRow | null {
  const columns = readAnyHeadingRow(row, map);
  return columns === null ? null : actionColumns(columns);
}

/** Columns as those of a table of actions, one for each field; null where none of them can have the actions. */
export function actionColumns(read: readonly Column[]): HeadingRow | null {
  const named = withAction(read);
  const columns = named.map((column, index) =>
    isChosen(named, index) ? column : { ...column, field: null, asAt: null },
  );
  if (!columns.some((column) => column.field === 'action')) return null;
  return { columns, fates: together(...columns.map(fateOfHeading)) };
}

/** Where no column is headed "Action", one whose heading can also mean that is the actions'. */
function withAction(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ field }) => field === 'action')) return columns;
  const index = columns.findIndex(({ field }) => field !== null && SECOND_MEANING[field] === 'action');
  return columns.map((column, place) => (place === index ? { ...column, field: 'action' } : column));
}

/** Of two columns with one meaning, the one as at the later month is taken; of two without one, the first. */
function isChosen(columns: readonly Column[], index: number): boolean {
  const column = columns[index];
  return !columns.some((other, place) => {
    if (other.field === null || place === index || other.field !== column?.field) return false;
    const [mine, its] = [column.asAt ?? '', other.asAt ?? ''];
    return its > mine || (its === mine && place < index);
  });
}
