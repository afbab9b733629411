import type { Day } from './day.ts';
import { samePeriod, type Period } from './period.ts';

/** One move of a date, as a report gave it. */
export interface Move {
  /** Null where there was no date before. */
  from: Period | null;
  to: Period;
  because: string;
  /** The report that moved it. */
  asAt: Day;
}

/** When something is due. The original date stays beside the new one, with every move and its reason. */
export interface Due {
  /** The date now promised; null where no date was ever given. */
  current: Period | null;
  /** The date first promised, from which a slip is counted. */
  original: Period | null;
  /** Oldest first. */
  moves: Move[];
}

/** What one report says of a date. */
export interface DueReport {
  asAt: Day;
  due?: Period | undefined;
  because?: string | undefined;
}

/** The due date after `reports`, oldest first. A report that repeats the date now promised moves nothing. */
export function foldDue(promised: Period | undefined, reports: readonly DueReport[]): Due {
  const first: Due = { current: promised ?? null, original: promised ?? null, moves: [] };
  return reports.reduce(applyReport, first);
}

function applyReport(before: Due, { asAt, due, because }: DueReport): Due {
  if (due === undefined || (before.current !== null && samePeriod(before.current, due))) return before;
  const move: Move = { from: before.current, to: due, because: because ?? '', asAt };
  return { current: due, original: before.original ?? due, moves: [...before.moves, move] };
}
