import type { Period } from '../../model/period.ts';
import { periodWords } from './dates.ts';

/** When something was: "on 31 January 2026", "in the autumn term of 2025", "from October to December 2025". */
export function duringPeriod(period: Period): string {
  const words = periodWords(period);
  switch (period.kind) {
    case 'day':
      return `on ${words}`;
    case 'month':
    case 'year':
      return `in ${words}`;
    case 'term':
      return `in ${theTerm(period)}`;
    default:
      return words.includes(' to ') ? `from ${words}` : `in ${words}`;
  }
}

/** A period as a thing that something is for or from: "31 January 2026", "the autumn term of 2025". */
export const periodAsSubject = (period: Period): string =>
  period.kind === 'term' ? theTerm(period) : periodWords(period);

function theTerm({ text }: Period): string {
  return `the ${text.slice(5)} term of ${text.slice(0, 4)}`;
}
