import type { Day } from '../../model/day.ts';
import { together, type Fates } from '../account.ts';
import { readHeading, type Field, type Heading, type WordMap } from '../headings.ts';
import { filled, type Cell, type SourceRow } from '../source.ts';
import { isColour } from '../status-words.ts';
import { isDate } from '../timescale/timescale.ts';

/** One column of a table: what it holds, and its heading. A null field is a column that nothing is known of. */
export interface Column {
  readonly field: Field | null;
  readonly heading: Cell;
  readonly asAt: Day | null;
}

/** A heading row, understood. */
export interface HeadingRow {
  readonly columns: readonly Column[];
  readonly fates: Fates;
}

/** What a heading may mean besides its first meaning, where another column has that better. */
const SECOND_MEANING: Readonly<Partial<Record<Field, Field>>> = { source: 'action', milestone: 'action' };
/** So many headings must be known as they stand: one word such as "action" also stands in a sentence. */
const MIN_EXACT = 2;

/** The columns that a row's headings name, or null where the row is no heading row. */
export function readHeadingRow(row: SourceRow, map: WordMap): HeadingRow | null {
  const named = filled(row).map((cell) => ({ cell, heading: readHeading(cell.text, map) }));
  const known = named.flatMap(({ heading }) => heading ?? []);
  const exact = known.filter((heading) => heading.exact).length;
  if (exact < MIN_EXACT || known.length * 2 < named.length) return null;
  if (named.some(({ cell, heading }) => heading === null && isValue(cell.text))) return null;
  return columnsOf(row, withAction(row.map((cell) => readHeading(cell.text, map))));
}

/** A date or a colour stands under a heading, never in a heading's place. */
function isValue(text: string): boolean {
  return isColour(text) || isDate(text);
}

/** Where no column is headed "Action", one whose heading can also mean that is the actions'. */
function withAction(headings: readonly (Heading | null)[]): (Heading | null)[] {
  if (headings.some((heading) => heading?.field === 'action')) return [...headings];
  const index = headings.findIndex(
    (heading) => heading !== null && SECOND_MEANING[heading.field] === 'action',
  );
  return headings.map((heading, place) =>
    place === index && heading !== null ? { ...heading, field: 'action' } : heading,
  );
}

function columnsOf(row: SourceRow, headings: readonly (Heading | null)[]): HeadingRow | null {
  const chosen = headings.map((heading, index) => heading !== null && isChosen(headings, index));
  const columns = row.map((cell, index): Column => {
    const heading = chosen[index] === true ? headings[index] : null;
    return { heading: cell, field: heading?.field ?? null, asAt: heading?.asAt ?? null };
  });
  if (!columns.some((column) => column.field === 'action')) return null;
  return { columns, fates: together(...columns.filter(({ heading }) => heading.text !== '').map(fateOf)) };
}

/** Of two columns with one meaning, the one as at the later month is taken; of two without one, the first. */
function isChosen(headings: readonly (Heading | null)[], index: number): boolean {
  const heading = headings[index];
  return !headings.some((other, place) => {
    if (other === null || place === index || other.field !== heading?.field) return false;
    const [mine, its] = [heading.asAt ?? '', other.asAt ?? ''];
    return its > mine || (its === mine && place < index);
  });
}

function fateOf({ field, heading }: Column): Partial<Fates> {
  if (field !== null) return { placed: [{ cell: heading, as: 'heading' }] };
  return {
    refused: [
      {
        cell: heading,
        why: `Nothing says what this column holds. Say it in a file given with --map, such as {"${heading.text}": "progress"}.`,
      },
    ],
  };
}
