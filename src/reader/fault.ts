import type { Position } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';

/** What is wrong with one file, before the file is named. */
export interface Fault {
  rule: RuleId;
  message: string;
  hint: string;
  /** Null where no position is known. */
  position: Position | null;
}

/** At most so many faults are told of one file. Past that it is another file than was meant. */
export const MOST_FAULTS = 500;

/** Tells the position of the character at an offset (from 0, in UTF-16 units) of a text. */
export type Positions = (offset: number) => Position;

/** The positions within a text. Its lines are counted once, when the first position is asked for. */
export function positionsIn(text: string): Positions {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The same position in a file where the text begins `lines` further down. */
export function movedDown({ line, column }: Position, lines: number): Position {
  return { line: line + lines, column };
}

/** The whole line that holds `offset`, without its line break. */
export function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
}
