import { toPeriod, type Period } from '../../model/period.ts';
import type { DateParts, FoundDate } from './date-words.ts';

/** How two dates that stand side by side belong together: "Feb to July" is a stretch, "Feb and July" two dates. */
type Join = 'range' | 'list' | 'apart';

/** A stretch of time that a text names, and where its words begin and end in it. */
export interface FoundPeriod {
  readonly period: Period;
  readonly start: number;
  readonly end: number;
}

/** What the dates in a text come to. */
export interface FoundPeriods {
  readonly periods: readonly FoundPeriod[];
  /** True where a date has no year, and no neighbour tells it. */
  readonly yearless: boolean;
  /** True where the calendar has no such date: "31 June 2022", or a stretch that ends before it begins. */
  readonly impossible: boolean;
}

const NEAR = '(?:the )?(?:(?:early|mid|late|start|beginning|end)\\b[\\s-]*(?:of )?)?(?:the )?';
const RANGE = new RegExp(`^\\s*(?:-|–|—|to|until|till|through(?: to)?|up to)\\s*${NEAR}$`, 'i');
const LIST = new RegExp(`^\\s*(?:and(?: then)?|&|,|;|\\/|or|then|, and)\\s*(?:by |in )?${NEAR}$`, 'i');

/** Puts the dates of a text together: years told by neighbours, stretches joined. */
export function joinDates(text: string, dates: readonly FoundDate[]): FoundPeriods {
  const joins = dates.slice(1).map((date, index) => joinOf(text.slice(dates[index]?.end ?? 0, date.start)));
  const dated = withYears(dates, joins);
  const periods: FoundPeriod[] = [];
  let impossible = false;
  for (let index = 0; index < dated.length; index += 1) {
    const first = dated[index];
    if (first === undefined || first.year === null) continue;
    const second = joins[index] === 'range' ? dated[index + 1] : undefined;
    const last = second === undefined || second.year === null ? first : second;
    const found = toPeriod(first === last ? textOf(first) : `${firstText(first)}..${lastText(last)}`);
    if (found === null) impossible = true;
    else periods.push({ period: found, start: first.start, end: last.end });
    if (last !== first) index += 1;
  }
  return { periods, yearless: dated.some((date) => date.year === null), impossible };
}

function joinOf(between: string): Join {
  if (RANGE.test(between)) return 'range';
  return LIST.test(between) ? 'list' : 'apart';
}

/** "Feb to July 22": February has July's year. "Nov to Feb 22": November has the year before. */
function withYears(dates: readonly FoundDate[], joins: readonly Join[]): FoundDate[] {
  const dated: FoundDate[] = [...dates];
  const tell = (index: number, neighbour: number, join: Join | undefined): void => {
    const [date, beside] = [dated[index], dated[neighbour]];
    if (!date || !beside || join === 'apart' || date.year !== null || beside.year === null) return;
    const [earlier, later] = index < neighbour ? [date, beside] : [beside, date];
    const turn = monthOf(earlier) > monthOf(later) ? neighbour - index : 0;
    dated[index] = { ...date, year: beside.year - turn };
  };
  for (let index = dated.length - 2; index >= 0; index -= 1) tell(index, index + 1, joins[index]);
  for (let index = 1; index < dated.length; index += 1) tell(index, index - 1, joins[index - 1]);
  return dated;
}

function monthOf(date: DateParts): number {
  if (date.kind === 'day' || date.kind === 'month') return date.month;
  if (date.kind === 'term') return { spring: 1, summer: 5, autumn: 9 }[date.term];
  return date.kind === 'quarter' ? date.quarter * 3 - 2 : 4;
}

/** The date as a period in the content's own writing: `2022-01`, `2019-autumn`. The date must have a year. */
function textOf(date: DateParts): string {
  const year = date.year ?? 0;
  const twoYears = `${year}/${two((year + 1) % 100)}`;
  switch (date.kind) {
    case 'day':
      return date.fromDay === undefined ? lastText(date) : `${firstText(date)}..${lastText(date)}`;
    case 'month':
      return `${year}-${two(date.month)}`;
    case 'term':
      return `${year}-${date.term}`;
    case 'quarter':
      return `${year}-Q${date.quarter}`;
    case 'year':
      return String(year);
    case 'financial-year':
      return twoYears;
    case 'financial-quarter':
      return `${twoYears}-Q${date.quarter}`;
    case 'academic-year':
      return `${firstText(date)}..${lastText(date)}`;
  }
}

/** The end of a stretch that begins with this date: a stretch of stretches is written by its outer ends. */
function firstText(date: DateParts): string {
  if (date.kind === 'academic-year') return `${date.year}-09`;
  if (date.kind === 'day') return `${date.year}-${two(date.month)}-${two(date.fromDay ?? date.day)}`;
  return textOf(date);
}

function lastText(date: DateParts): string {
  if (date.kind === 'academic-year') return `${date.year + 1}-08`;
  if (date.kind === 'day') return `${date.year}-${two(date.month)}-${two(date.day)}`;
  return textOf(date);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
