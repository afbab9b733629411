/**
 * Calendar days. A day is text such as `2022-01-31`: it sorts as text, has no time and no zone, and
 * is never made from the clock in this folder.
 */

/** A day that exists, as `YYYY-MM-DD`. Made only by {@link toDay} and {@link day}. */
export type Day = string & { readonly __day: unique symbol };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_IN_MS = 86_400_000;

/** The day that `text` names, or null where it has another shape or no such day exists (`2026-02-31`). */
export function toDay(text: string): Day | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [, year, month, date] = match;
  return Number(date) >= 1 && Number(date) <= daysInMonth(Number(year), Number(month)) ? (text as Day) : null;
}

/** As {@link toDay}, for a text known to be a day. Throws a RangeError where it is not one. */
export function day(text: string): Day {
  const found = toDay(text);
  if (found === null) throw new RangeError(`There is no day "${text}".`);
  return found;
}

/** How many days the month has: 28 to 31, or 0 where there is no such month. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
}

/** The day `days` later (earlier, where negative). */
export function addDays(from: Day, days: number): Day {
  return new Date(Date.parse(from) + days * DAY_IN_MS).toISOString().slice(0, 10) as Day;
}

/** The same date `months` later, or that month's last day where it is shorter: 31 January + 1 is 28 February. */
export function addMonths(from: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return dayOf(target.year, target.month, Math.min(date, daysInMonth(target.year, target.month)));
}

const TIMES = new Map<Day, number>();

/** The start of a day in milliseconds: read once, for a site names the same days again and again. */
function timeOf(day: Day): number {
  const known = TIMES.get(day);
  if (known !== undefined) return known;
  const time = Date.parse(day);
  TIMES.set(day, time);
  return time;
}

/** Whole days from one day to another; negative where `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_IN_MS);
}

/** The first day of a month. `month` counts from 1. */
export function firstOfMonth(year: number, month: number): Day {
  return dayOf(year, month, 1);
}

/** The last day of a month. `month` counts from 1. */
export function lastOfMonth(year: number, month: number): Day {
  return dayOf(year, month, daysInMonth(year, month));
}

function dayOf(year: number, month: number, date: number): Day {
  return day(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  );
}
