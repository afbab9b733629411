import type { Warning } from '../account.ts';
import type { Field } from '../headings.ts';
import type { Cell } from '../source.ts';
import { isColour, readStatus } from '../status-words.ts';
import { findDates } from '../timescale/date-words.ts';
import { isDate } from '../timescale/timescale.ts';
import type { Column } from '../heading-row.ts';

type Cells = readonly (Cell | null)[];

/** The shifts that are tried, the smallest first. */
const SHIFTS = [1, -1, 2, -2] as const;
/** A status is a word or two: this much text is an account of progress. */
const LONGEST_STATUS = 40;
/** A long text with no date in it is not a time scale. */
const LONGEST_TIMESCALE = 120;

/**
 * Puts a row right that lost a cell or gained one, so that its values slid under their neighbours' headings. It is
 * noticed, and mended, by what the values are: a colour where a date should be. Nothing is moved unless
 * every value then stands where such a value can.
 */
export function realign(cells: Cells, columns: readonly Column[]): { cells: Cells; warnings: Warning[] } {
  const wrong = misfits(cells, columns)[0];
  if (wrong === undefined) return { cells, warnings: [] };
  for (const shift of SHIFTS) {
    for (let from = wrong.index; from >= 1; from -= 1) {
      const moved = shifted(cells, from, shift, columns.length);
      if (moved !== null && misfits(moved, columns).length === 0) {
        return { cells: moved, warnings: [warningOf(wrong, shift)] };
      }
    }
  }
  return { cells, warnings: [] };
}

interface Misfit {
  readonly index: number;
  readonly cell: Cell;
  readonly field: Field;
}

function misfits(cells: Cells, columns: readonly Column[]): Misfit[] {
  return cells.flatMap((cell, index) => {
    const field = columns[index]?.field;
    if (cell === null || cell.text === '' || field === undefined || field === null) return [];
    return fits(cell.text, field) ? [] : [{ index, cell, field }];
  });
}

/** False where a value cannot be what its column holds. */
function fits(text: string, field: Field): boolean {
  switch (field) {
    case 'due':
      return !isStatus(text) && (text.length <= LONGEST_TIMESCALE || findDates(text).length > 0);
    case 'status':
      return (isStatus(text) || text.length <= LONGEST_STATUS) && !isDate(text);
    case 'lead':
    case 'source':
      return !isColour(text) && !isDate(text);
    case 'progress':
      return !isColour(text);
    default:
      return true;
  }
}

function isStatus(text: string): boolean {
  return isColour(text) || (text.length > 1 && readStatus(text) !== null && findDates(text).length === 0);
}

/** The row with its cells from `from` on moved, or null where a value would be pushed out or fall on another. */
function shifted(cells: Cells, from: number, shift: number, width: number): Cells | null {
  const moved: (Cell | null)[] = cells.slice(0, from);
  const place = (index: number, cell: Cell | null): boolean => {
    if (cell === null || cell.text === '') return true;
    if (index < 1 || index >= width || (moved[index]?.text ?? '') !== '') return false;
    moved[index] = cell;
    return true;
  };
  const placed = cells.slice(from).every((cell, index) => place(from + index + shift, cell));
  return placed ? Array.from(moved, (cell: Cell | null | undefined) => cell ?? null) : null;
}

function warningOf({ cell, field }: Misfit, shift: number): Warning {
  const way = shift > 0 ? 'right' : 'left';
  const places = Math.abs(shift) === 1 ? 'one column' : `${Math.abs(shift)} columns`;
  return {
    line: cell.line,
    ofProgress: true,
    message: `"${cell.text.slice(0, 40)}" stood in the column of the ${COLUMN_NAMES[field] ?? field}. It was moved ${places} to the ${way}, with what follows it. Check this row.`,
  };
}

const COLUMN_NAMES: Readonly<Partial<Record<Field, string>>> = {
  due: 'date',
  lead: 'lead',
  status: 'status',
};
