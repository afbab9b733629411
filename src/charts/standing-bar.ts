import type { Counts } from '../model/counts.ts';
import { DIRECTIONS, type DirectionCounts, type DirectionWord } from '../model/measure-counts.ts';
import { STANDINGS, type Standing } from '../model/standing.ts';

/** One block of a bar: one thing, or all of one kind where there are many. Shares are of the bar's width, in per cent. */
export interface Block<Kind extends string> {
  kind: Kind;
  x: number;
  width: number;
}

/** Past this many actions a block each would be too thin to see. */
export const MOST_BLOCKS = 40;

const GAP_OF_BLOCK = 0.22;
const GAP_OF_STRETCH = 0.6;
/** So that one late action among two hundred is still seen. */
const THINNEST = 0.4;

/**
 * The blocks of a bar in the order of the standings: one an action up to 40, past that one stretch a
 * standing. `full` is how many actions the whole width stands for, so that bars can be set side by side.
 */
export function standingBlocks(counts: Counts, full = counts.total): Block<Standing>[] {
  return blocksOf(STANDINGS, counts, full);
}

/** The blocks of measures, by which way they went, best first. */
export function directionBlocks(counts: DirectionCounts, full = counts.total): Block<DirectionWord>[] {
  return blocksOf(DIRECTIONS, counts, full);
}

function blocksOf<Kind extends string>(
  kinds: readonly Kind[],
  counts: Record<Kind, number>,
  full: number,
): Block<Kind>[] {
  const share = 100 / full;
  let at = 0;
  return kinds.flatMap((kind) => {
    const from = at;
    const count = counts[kind];
    at += count * share;
    if (count === 0) return [];
    if (full > MOST_BLOCKS) {
      return [block(kind, from, Math.max(count * share - GAP_OF_STRETCH, THINNEST))];
    }
    return Array.from({ length: count }, (_, index) =>
      block(kind, from + index * share, share * (1 - GAP_OF_BLOCK)),
    );
  });
}

/** Hundredths of a per cent are finer than a screen shows, and short to write. */
function block<Kind extends string>(kind: Kind, x: number, width: number): Block<Kind> {
  return { kind, x: Math.round(x * 100) / 100, width: Math.round(width * 100) / 100 };
}
