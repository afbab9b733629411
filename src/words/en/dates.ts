import type { Day } from '../../model/day.ts';
import { toPeriod, type Period } from '../../model/period.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WHOLE = new Intl.NumberFormat('en-GB');
const MONTH_IN_DAYS = 30.4375;
/** Six months may have 181 days: a month is called whole when three days are wanting. */
const NEARLY_A_MONTH = 0.1;

/** A day in words: "15 September 2019". */
export function dayWords(day: Day): string {
  return `${Number(day.slice(8, 10))} ${monthOf(day)} ${yearOf(day)}`;
}

/** The month of a day in words: "September 2019". */
export function monthWords(day: Day): string {
  return `${monthOf(day)} ${yearOf(day)}`;
}

/** A period in words: "September 2019", "autumn term 2019", "October to December 2019". Never digits with slashes. */
export function periodWords(period: Period): string {
  switch (period.kind) {
    case 'day':
      return dayWords(period.from);
    case 'month':
      return monthWords(period.from);
    case 'year':
      return period.text;
    case 'term':
      return `${period.text.slice(5)} term ${period.text.slice(0, 4)}`;
    case 'quarter':
    case 'financial-year':
    case 'financial-quarter':
      return between(period.from, period.to);
    case 'range':
      return rangeWords(period);
  }
}

/** A length of time in the largest whole units that say it fairly: "3 days", "6 weeks", "8 months", "2 years and 2 months". */
export function lengthWords(days: number): string {
  if (days < 14) return counted(days, 'day');
  if (days < 182) return counted(Math.floor(days / 7), 'week');
  const months = Math.floor(days / MONTH_IN_DAYS + NEARLY_A_MONTH);
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return counted(rest, 'month');
  return rest === 0 ? counted(years, 'year') : `${counted(years, 'year')} and ${counted(rest, 'month')}`;
}

/** A number with the thing it counts: "1 week", "6 weeks". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${WHOLE.format(count)} ${count === 1 ? one : many}`;
}

function rangeWords(period: Period): string {
  const [first, last] = period.text.split('..').map((text) => toPeriod(text));
  if (!first || !last) return between(period.from, period.to);
  if (first.kind === 'month' && last.kind === 'month') return between(first.from, last.to);
  return `${periodWords(first)} to ${periodWords(last)}`;
}

/** Whole months from one to another: "October to December 2019", "November 2021 to February 2022". */
function between(from: Day, to: Day): string {
  if (yearOf(from) === yearOf(to) && monthOf(from) === monthOf(to)) return monthWords(from);
  return yearOf(from) === yearOf(to)
    ? `${monthOf(from)} to ${monthWords(to)}`
    : `${monthWords(from)} to ${monthWords(to)}`;
}

function monthOf(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

function yearOf(day: Day): string {
  return String(Number(day.slice(0, 4)));
}
