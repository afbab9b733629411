import type { Cell } from '../source.ts';
import { findDates } from '../timescale/date-words.ts';

/** What one cell of milestones says: the pieces of which each ends in a bracketed date. */
export interface Pieces {
  /** The end of the milestone above, where the cell begins with its date: "(Oct 17)". */
  readonly tail: string | null;
  readonly pieces: readonly string[];
}

/** A bracket with a date in it, and the start of a new sentence after it. */
const BETWEEN = /(?<=\([^()]*\d[^()]*\))[.,;]?\s+(?=\p{Lu})/u;
const LEADING_DATE = /^(\([^()]*\d[^()]*\))\s*/u;
const LAST_BRACKET = /\(([^()]*\d[^()]*)\)[\s.,;:]*$/u;
/** A date whose first bracket was lost: "available, Nov 17)". */
const HALF_BRACKET = /[,\s]\s*([A-Za-z]{3,9}\.?\s?\d{2,4})\)[\s.]*$/u;

/** Takes a cell of milestones apart where one ends in its date and the next begins. */
export function piecesOf(text: string): Pieces {
  const line = text.replace(/\s+/g, ' ').trim();
  const leading = LEADING_DATE.exec(line);
  const hasTail = leading !== null && findDates(leading[1] ?? '').length > 0;
  const rest = hasTail ? line.slice(leading[0].length) : line;
  return {
    tail: hasTail ? (leading[1] ?? null) : null,
    pieces: rest.split(BETWEEN).filter((piece) => piece !== ''),
  };
}

/** True where a milestone's words end in its date. */
export function isFinished(words: string): boolean {
  return dateWordsOf(words) !== null;
}

/** The words of the date that a milestone ends in, without its brackets; null where it ends in none. */
export function dateWordsOf(words: string): string | null {
  const inside = LAST_BRACKET.exec(words)?.[1] ?? HALF_BRACKET.exec(words)?.[1];
  return inside !== undefined && findDates(inside).length > 0 ? inside.trim() : null;
}

/** Two letters or digits side by side, or with a dot between: a speck of a page is read as one at most. */
export function saysSomething({ text }: Cell): boolean {
  return /[\p{L}\p{N}]\.?[\p{L}\p{N}]/u.test(text);
}
