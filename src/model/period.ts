import { firstOfMonth, lastOfMonth, toDay, type Day } from './day.ts';

/**
 * Periods: the stretches of time in which plans promise things and measures are read.
 * A period falls due on its last day, and is late from the day after.
 */

/** The kinds of period, from the shortest form of writing to the longest. */
export type PeriodKind =
  'day' | 'month' | 'year' | 'quarter' | 'financial-year' | 'financial-quarter' | 'term' | 'range';

/** A stretch of whole days. `text` is its one canonical writing, so two periods are the same when their texts are. */
export interface Period {
  /** As written in content: `2019-09-15`, `2019-09`, `2019`, `2019-Q3`, `2022/23`, `2019/20-Q3`, `2019-autumn`, `2022-04..2022-06`. */
  text: string;
  kind: PeriodKind;
  /** The first day, included. */
  from: Day;
  /** The last day, included: the day on which the period falls due. */
  to: Day;
}

/** The months of each school term, from the first to the last, as a council's calendar has them. */
const TERMS = { spring: [1, 4], summer: [5, 8], autumn: [9, 12] } as const;
type Term = keyof typeof TERMS;

const YEAR = /^(\d{4})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const FINANCIAL_YEAR = /^(\d{4})\/(\d{2})$/;
const FINANCIAL_QUARTER = /^(\d{4})\/(\d{2})-Q([1-4])$/;
const TERM = /^(\d{4})-(autumn|spring|summer)$/;

/** The period that `text` names, or null where its shape is unknown or the calendar has no such period (`2026-02-31`, `2022/24`). */
export function toPeriod(text: string): Period | null {
  const ends = text.split('..');
  if (ends.length === 2) return range(text, ends[0] ?? '', ends[1] ?? '');
  return toDayPeriod(text) ?? toMonths(text);
}

/** As {@link toPeriod}, for a text known to be a period. Throws a RangeError where it is not one. */
export function period(text: string): Period {
  const found = toPeriod(text);
  if (found === null) throw new RangeError(`There is no period "${text}".`);
  return found;
}

/** True where the two periods are the same stretch, however each is written. */
export function samePeriod(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}

function toDayPeriod(text: string): Period | null {
  const found = toDay(text);
  return found === null ? null : { text, kind: 'day', from: found, to: found };
}

function toMonths(text: string): Period | null {
  let match = YEAR.exec(text);
  if (match) return months(text, 'year', Number(match[1]), 1, 12);
  match = MONTH.exec(text);
  if (match) return months(text, 'month', Number(match[1]), Number(match[2]), 1);
  match = QUARTER.exec(text);
  if (match) return months(text, 'quarter', Number(match[1]), Number(match[2]) * 3 - 2, 3);
  match = FINANCIAL_YEAR.exec(text);
  if (match) return isNextYear(match) ? months(text, 'financial-year', Number(match[1]), 4, 12) : null;
  match = FINANCIAL_QUARTER.exec(text);
  if (match) {
    return isNextYear(match)
      ? months(text, 'financial-quarter', Number(match[1]), Number(match[3]) * 3 + 1, 3)
      : null;
  }
  match = TERM.exec(text);
  if (match === null) return null;
  const [first, last] = TERMS[match[2] as Term];
  return months(text, 'term', Number(match[1]), first, last - first + 1);
}

/** `2022/23` names two years in a row; `2022/24` names nothing. */
function isNextYear([, first, second]: RegExpExecArray): boolean {
  return (Number(first) + 1) % 100 === Number(second);
}

/** A stretch of whole months. `first` counts from 1 and may pass 12: month 13 is January of the year after. */
function months(text: string, kind: PeriodKind, year: number, first: number, count: number): Period | null {
  if (kind === 'month' && (first < 1 || first > 12)) return null;
  const last = first + count - 1;
  return {
    text,
    kind,
    from: firstOfMonth(year + Math.floor((first - 1) / 12), ((first - 1) % 12) + 1),
    to: lastOfMonth(year + Math.floor((last - 1) / 12), ((last - 1) % 12) + 1),
  };
}

function range(text: string, first: string, last: string): Period | null {
  const start = toPeriod(first);
  const end = toPeriod(last);
  if (start === null || end === null || start.kind === 'range' || end.kind === 'range') return null;
  return start.from <= end.to && start.to <= end.to
    ? { text, kind: 'range', from: start.from, to: end.to }
    : null;
}
