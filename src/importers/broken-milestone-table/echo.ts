import { lettersOf, likeness } from '../likeness.ts';
import type { Cell } from '../source.ts';

const LONGEST = 60;
const FEWEST_LETTERS = 6;
const LIKE_ENOUGH = 0.75;
/** A text of so many letters is an echo wherever it was said before; a shorter one only of the last words. */
const LONG = 20;
const AS_FAR_BACK = 300;
const CELLS_BACK = 8;
const SLACK = 4;

/**
 * True where a cell says again, misread, what the cells above it said: the lower half of a line of print is sometimes read as a
 * line of its own.
 */
export function isEcho({ text }: Cell, above: readonly Cell[]): boolean {
  const letters = lettersOf(text);
  if (text.length > LONGEST || letters.length < FEWEST_LETTERS || above.length === 0) return false;
  const said = lettersOf(
    above
      .slice(-CELLS_BACK)
      .map((cell) => cell.text)
      .join(' '),
  ).slice(-AS_FAR_BACK);
  const from = letters.length >= LONG ? 0 : Math.max(0, said.length - letters.length - SLACK);
  for (let start = from; start + letters.length - SLACK <= said.length; start += 1) {
    if (likeness(letters, said.slice(start, start + letters.length)) >= LIKE_ENOUGH) return true;
  }
  return false;
}
