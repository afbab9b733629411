import { STANDINGS, type Standing } from './standing.ts';
import type { PlanState, PromiseState } from './state.ts';

/** How many promises there are of each standing. `total` is their sum, always. */
export type Counts = Record<Standing, number> & { total: number };

/** What came of the dates first promised. Each promise is in one of the four; a moved one is counted again in `moved`. */
export interface DateCounts {
  kept: number;
  missed: number;
  open: number;
  none: number;
  /** How many dates have moved at least once. */
  moved: number;
}

/** Promises by standing. */
export function countStandings(promises: readonly Pick<PromiseState, 'standing'>[]): Counts {
  const counts = { total: promises.length, ...zeroEach() };
  for (const { standing } of promises) counts[standing] += 1;
  return counts;
}

/** Milestones of a whole plan by standing. */
export function countMilestones(state: PlanState): Counts {
  return countStandings(state.actions.flatMap(({ milestones }) => milestones));
}

/** Promises by what came of the dates first promised. */
export function countDates(promises: readonly Pick<PromiseState, 'dateKept' | 'due'>[]): DateCounts {
  const counts: DateCounts = { kept: 0, missed: 0, open: 0, none: 0, moved: 0 };
  for (const { dateKept, due } of promises) {
    counts[dateKept] += 1;
    if (due.moves.length > 0) counts.moved += 1;
  }
  return counts;
}

function zeroEach(): Record<Standing, number> {
  return Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
}
