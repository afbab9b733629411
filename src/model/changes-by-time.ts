import type { Change } from './changes.ts';
import type { Day } from './day.ts';
import { period, type Period } from './period.ts';

/** What changed in three months of a year. */
export interface QuarterOfChanges {
  period: Period;
  /** In the order in which they were given. */
  changes: Change[];
}

/** What changed in a year. */
export interface YearOfChanges {
  year: string;
  total: number;
  quarters: QuarterOfChanges[];
}

/** Changes by year and quarter, in the order in which they are given: a long record is read a few months at a time. */
export function changesByTime(changes: readonly Change[]): YearOfChanges[] {
  return [...Map.groupBy(changes, ({ day }) => day.slice(0, 4))].map(([year, its]) => ({
    year,
    total: its.length,
    quarters: [...Map.groupBy(its, ({ day }) => quarterOf(day))].map(([text, within]) => ({
      period: period(text),
      changes: within,
    })),
  }));
}

function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
