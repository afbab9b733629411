import type { Field } from '../headings.ts';
import type { FittedRow } from './fit-row.ts';

/** A table's rows in the order in which they were printed. */
export interface Ordered {
  readonly rows: readonly FittedRow[];
  /** The first and last row of each stretch that was turned round. */
  readonly turned: readonly { readonly from: number; readonly to: number }[];
}

const PAGE_WORD = /^\W*(?:p|pa|pag|page)\W*$/i;
const PAGE_END = /^\W*(?:\d{1,2}\s)?\d{1,3}\W*$/;
/** So far apart a page's word and its number may stand. */
const NEAR = 3;
/** More rows than a page has. */
const FURTHEST = 25;
/** A text column, in which a sentence that is cut goes on in the row below. */
const TEXTS: readonly Field[] = ['priority', 'action', 'success'];

/**
 * Puts rows right that came out of the page upside down. A page's footer tells it: its number then stands above its word. The
 * stretch runs over the rows around, as far as turning them makes more sentences go on than it breaks.
 */
export function inPrintedOrder(rows: readonly FittedRow[]): Ordered {
  const at = rows.findIndex((row, index) => isPageEnd(row) && wordFollows(rows, index));
  if (at === -1) return { rows, turned: [] };
  const first = Math.max(0, at - FURTHEST);
  const around = rows.slice(first, at + FURTHEST);
  const stretch = bestStretch(around, at - first);
  if (stretch === null) return { rows, turned: [] };
  const [from, to] = [first + stretch[0], first + stretch[1]];
  const inside = rows.slice(from, to + 1);
  return {
    rows: [...rows.slice(0, from), ...inside.toReversed(), ...rows.slice(to + 1)],
    turned: [{ from: inside[0]?.line ?? 0, to: inside.at(-1)?.line ?? 0 }],
  };
}

function wordFollows(rows: readonly FittedRow[], index: number): boolean {
  const below = rows.slice(index + 1, index + 1 + NEAR);
  const above = rows.slice(Math.max(0, index - NEAR), index);
  return below.some(isPageWord) && !above.some(isPageWord);
}

function isPageWord(row: FittedRow): boolean {
  return row.cells.ref?.some(({ text }) => PAGE_WORD.test(text)) ?? false;
}

function isPageEnd(row: FittedRow): boolean {
  return row.cells.ref?.some(({ text }) => PAGE_END.test(text)) ?? false;
}

/** The stretch around a row whose turning gains most, the longest of those that gain as much; null where none gains. */
function bestStretch(rows: readonly FittedRow[], at: number): readonly [number, number] | null {
  const before = continuity(rows);
  const tried = rows.slice(0, at + 1).flatMap((_, from) =>
    rows.slice(at + 1).map((__, index) => {
      const to = at + 1 + index;
      const inside = rows.slice(from, to + 1).toReversed();
      const gain = continuity([...rows.slice(0, from), ...inside, ...rows.slice(to + 1)]) - before;
      return { stretch: [from, to] as const, gain };
    }),
  );
  const [best] = tried.toSorted(
    (one, other) => other.gain - one.gain || lengthOf(other.stretch) - lengthOf(one.stretch),
  );
  return best !== undefined && best.gain > 0 ? best.stretch : null;
}

function lengthOf([from, to]: readonly [number, number]): number {
  return to - from;
}

/** How many sentences go on from row to row, less those that break off. */
function continuity(rows: readonly FittedRow[]): number {
  return TEXTS.reduce((sum, field) => {
    const texts = rows.map((row) => row.cells[field]?.map(({ text }) => text).join(' ') ?? '');
    const told = texts.filter((text) => text !== '');
    return sum + told.slice(1).reduce((total, text, index) => total + join(told[index] ?? '', text), 0);
  }, 0);
}

/** A small letter goes on with what has no end; after an end it breaks, as a capital does after what has none. */
function join(above: string, below: string): number {
  const ended = /[.!?”"]\s*$/u.test(above);
  const small = /^\W*\p{Ll}/u.test(below);
  if (small) return ended ? -1 : 1;
  return ended ? 1 : -0.5;
}
