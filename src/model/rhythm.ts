import { addMonths, type Day } from './day.ts';
import type { Rhythm } from './schema/plan.ts';

const MONTHS: Record<Rhythm, number> = { month: 1, quarter: 3, term: 4, 'half-year': 6, year: 12 };

/** The last day of the round that follows a report, at the rhythm that the plan promised. Silence begins the day after. */
export function nextRound(asAt: Day, rhythm: Rhythm): Day {
  return addMonths(asAt, MONTHS[rhythm]);
}
