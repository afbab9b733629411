import type { MeasureState } from './measure-state.ts';

/** What can be said of a measure since the start, best first. */
export const DIRECTIONS = ['better', 'same', 'worse', 'cannot-say'] as const;
/** One of them. */
export type DirectionWord = (typeof DIRECTIONS)[number];

/** How many measures went which way since the start. `total` is the sum of the four, always. */
export type DirectionCounts = Record<DirectionWord, number> & {
  total: number;
  /** How many have met their target for the period of their last reading. */
  met: number;
};

/** Measures by their direction since the start. */
export function countDirections(
  measures: readonly Pick<MeasureState, 'sinceStart' | 'verdict'>[],
): DirectionCounts {
  const counts: DirectionCounts = {
    total: measures.length,
    better: 0,
    same: 0,
    worse: 0,
    'cannot-say': 0,
    met: 0,
  };
  for (const { sinceStart, verdict } of measures) {
    counts[sinceStart.direction] += 1;
    if (verdict.verdict === 'met') counts.met += 1;
  }
  return counts;
}

/** The order in which bad news comes first: worse, the same, better, cannot say. */
const WORST_FIRST: Record<DirectionWord, number> = { worse: 0, same: 1, better: 2, 'cannot-say': 3 };

/** The measures with those that are worse first; of one direction, in the order given. */
export function worstFirst(measures: readonly MeasureState[]): MeasureState[] {
  return measures.toSorted(
    (one, other) => WORST_FIRST[one.sinceStart.direction] - WORST_FIRST[other.sinceStart.direction],
  );
}
