import type { Field } from '../headings.ts';
import type { Cell } from '../source.ts';
import { isDate } from '../timescale/timescale.ts';
import type { FittedRow } from './fit-row.ts';
import type { Passage, Promised } from './promises.ts';
import { readRefCell } from './ref-cell.ts';
import { saysSomething } from './steps.ts';
import { saysWhen } from './suits.ts';

/** What tells whether a row begins an action. */
export interface Signs {
  readonly above: Promised | undefined;
  readonly ref: string | null;
  readonly opening: string | null;
  /** The next ref that can be read further down. */
  readonly next: string | null;
  readonly newGroup: boolean;
}

/**
 * True where a row begins an action: it has a ref, or a time scale with words that begin anew, or the words
 * that such actions begin with and a measure or a lead of its own.
 */
export function startsAction(row: FittedRow, signs: Signs): boolean {
  const { above, ref, opening } = signs;
  if (above === undefined || ref !== null) return true;
  const words = textOf(row, 'action');
  const hasDue = (row.cells.due ?? []).some(({ text }) => saysWhen(text));
  if (hasDue && above.cells.due.length > 0) {
    if (words === '' || /^\W*\p{Ll}/u.test(words)) return skipsOne(above.ref, signs.next);
    return true;
  }
  if (hasDue && signs.newGroup) return true;
  const own = (['due', 'success', 'lead'] as const).filter((field) => textOf(row, field) !== '');
  return opening !== null && words.startsWith(opening) && own.length >= 2;
}

/** "2.5", then "2.7": an action between the two has lost its ref. */
function skipsOne(above: string | null, next: string | null): boolean {
  if (above === null || next === null) return false;
  const [mine, its] = [numbersOf(above), numbersOf(next)];
  return (
    mine.slice(0, -1).join('.') === its.slice(0, -1).join('.') && (its.at(-1) ?? 0) - (mine.at(-1) ?? 0) === 2
  );
}

/** The numbers of a ref: 2 and 7 of "2.7". */
export function numbersOf(ref: string): number[] {
  return ref.split('.').map(Number);
}

/** For each passage, the next ref that can be read in the same kind of table. */
export function refsFollowing(passages: readonly Passage[]): (string | null)[] {
  const following: (string | null)[] = passages.map(() => null);
  let [next, wasGrouped]: [string | null, boolean | null] = [null, null];
  for (let index = passages.length - 1; index >= 0; index -= 1) {
    const passage = passages[index];
    const grouped = passage?.kind === 'row' ? passage.grouped : null;
    if (grouped !== wasGrouped) next = null;
    following[index] = next;
    if (passage?.kind === 'row') next = refOf(passage.row) ?? next;
    wasGrouped = grouped;
  }
  return following;
}

/** The first two words with which most actions that have a date begin: "We will". Null where there are none. */
export function usualOpening(passages: readonly Passage[]): string | null {
  const counts = new Map<string, number>();
  let dated = 0;
  for (const passage of passages) {
    if (passage.kind === 'lost' || !passage.grouped || textOf(passage.row, 'due') === '') continue;
    const words = textOf(passage.row, 'action').split(' ').slice(0, 2).join(' ');
    if (words === '') continue;
    dated += 1;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([, one], [, other]) => other - one);
  return best !== undefined && best[1] * 2 > dated && best[1] >= 3 ? best[0] : null;
}

/** A ref that could not be read, beside words that begin anew and an action with a time scale. */
export function beginsGroup(row: FittedRow, cells: readonly Cell[], opening: string | null): boolean {
  const action = textOf(row, 'action');
  return (
    (row.cells.ref ?? []).some(saysSomething) &&
    /^\p{Lu}/u.test(cells[0]?.text ?? '') &&
    textOf(row, 'due') !== '' &&
    action !== '' &&
    (opening === null || action.startsWith(opening))
  );
}

/** The ref of a row. A number alone may be a page's: it is a ref where the row has a time scale too. */
export function refOf(row: FittedRow): string | null {
  const refs = (row.cells.ref ?? []).flatMap(({ text }) => readRefCell(text).ref ?? []);
  return refs.find((ref) => ref.includes('.') || textOf(row, 'due') !== '') ?? null;
}

function textOf(row: FittedRow, field: Field): string {
  const cells = (row.cells[field] ?? []).filter((cell) => saysSomething(cell) || isDate(cell.text));
  return cells.map(({ text }) => text).join(' ');
}
