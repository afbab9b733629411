/**
 * Dates as people write them in plans: "Nov-21", "31st March 2022", "Q3 2021/22", "autumn term".
 * A date's year may be missing ("Feb to July 22"): it is left open here and told by its neighbours.
 */

/** One date found in a text. `start` and `end` are its place in the text, `end` not included. */
export type FoundDate = DateParts & { readonly start: number; readonly end: number };

/** What a date is made of. A null year was not written. */
export type DateParts =
  | { kind: 'day'; year: number | null; month: number; day: number; fromDay?: number }
  | { kind: 'month'; year: number | null; month: number }
  | { kind: 'term'; year: number | null; term: 'autumn' | 'spring' | 'summer' }
  | { kind: 'quarter'; year: number; quarter: number }
  | { kind: 'year'; year: number }
  | { kind: 'financial-year'; year: number }
  | { kind: 'financial-quarter'; year: number; quarter: number }
  | { kind: 'academic-year'; year: number };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?';
/** Four digits, or two that stand for a year of this half-century: "Feb 12" is a year, "Feb 5" a day without one. */
const YEAR = "(20\\d\\d|['’‘]?[1-4]\\d)(?![\\d])";
const GAP = "[\\s,.'’‘/–-]*";
const DAY = '(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?';
const DASH = '\\s*[/–—-]\\s*';

type Groups = readonly (string | undefined)[];
type Form = readonly [shape: RegExp, parts: (groups: Groups) => DateParts | null];

const form = (shape: string, parts: (groups: Groups) => DateParts | null): Form => [
  new RegExp(shape, 'iy'),
  parts,
];

/**
 * Every way of writing a date, the longest first: the first that fits a place is the one taken. Two digits are
 * a year of "21/22" only where they cannot be a month.
 */
const FORMS: readonly Form[] = [
  form('(20\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)', ([y, m, d]) => dayParts(d, m, y)),
  form(`(\\d{1,2})([./-])(\\d{1,2})\\2(20\\d\\d|\\d\\d)(?!\\d)`, ([d, , m, y]) => dayParts(d, m, y)),
  form(`academic year (20\\d\\d)${DASH}(20\\d\\d|\\d\\d)(?!\\d)`, ([y, next]) =>
    twoYears('academic-year', y, next),
  ),
  form(
    `(?:q|quarter |qtr )([1-4])${GAP}(?:of\\s)?(?:fy\\s?)?(20\\d\\d|\\d\\d)${DASH}(20\\d\\d|\\d\\d)(?!\\d)`,
    ([q, y, n]) => financialQuarter(q, y, n),
  ),
  form(`(20\\d\\d)${DASH}(20\\d\\d|\\d\\d)${GAP}(?:q|quarter )([1-4])\\b`, ([y, n, q]) =>
    financialQuarter(q, y, n),
  ),
  form(`(?:q|quarter |qtr )([1-4])${GAP}(?:of\\s)?(20\\d\\d)(?!\\d)`, ([q, y]) => calendarQuarter(q, y)),
  form(`(20\\d\\d)${GAP}q([1-4])\\b`, ([y, q]) => calendarQuarter(q, y)),
  form(
    `${DAY}\\s*(?:-|–|to|and|&)\\s*${DAY}[\\s-]+(?:of\\s)?${MONTH}(?:${GAP}${YEAR})?`,
    ([from, d, m, y]) => {
      const parts = dayParts(d, monthNumber(m), y);
      return parts?.kind === 'day' ? { ...parts, fromDay: Number(from) } : null;
    },
  ),
  form(`(?:fy\\s?)?(20\\d\\d|1[3-9]|[2-4]\\d)${DASH}(20\\d\\d|\\d\\d)(?![\\d/.-])`, ([y, n]) =>
    twoYears('financial-year', y, n),
  ),
  form('(20\\d\\d)-(\\d\\d)(?!\\d)', ([y, m]) => monthParts(Number(m), y)),
  form('(\\d{1,2})/(20\\d\\d|[1-4]\\d)(?![\\d/])', ([m, y]) => monthParts(Number(m), y)),
  form(`${DAY}[\\s-]*(?:of\\s)?${MONTH}(?:${GAP}${YEAR})?`, ([d, m, y]) => dayParts(d, monthNumber(m), y)),
  form(`${MONTH}\\s+${DAY},?\\s+(20\\d\\d)(?!\\d)`, ([m, d, y]) => dayParts(d, monthNumber(m), y)),
  form(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)\\b`, ([m, d]) => dayParts(d, monthNumber(m), undefined)),
  form(`${MONTH}${GAP}${YEAR}`, ([m, y]) => monthParts(monthNumber(m), y)),
  form(MONTH, ([m]) => monthParts(monthNumber(m), undefined)),
  form(
    `(autumn|spring|summer)(?:\\s+term)?(?:${GAP}${YEAR}(?:${DASH}(20\\d\\d|\\d\\d)(?!\\d))?)?`,
    ([t, y, n]) => termParts(t, y, n),
  ),
  form('(20\\d\\d)(?![\\d/])', ([y]) => ({ kind: 'year', year: Number(y) })),
];

/** The dates that stand in a text, in its order. None overlaps another. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  let place = 0;
  while (place < text.length) {
    const date = /[a-z0-9]/i.test(text[place - 1] ?? ' ') ? null : dateAt(text, place);
    if (date !== null) found.push(date);
    place = date?.end ?? place + 1;
  }
  return found;
}

function dateAt(text: string, start: number): FoundDate | null {
  for (const [shape, parts] of FORMS) {
    shape.lastIndex = start;
    const match = shape.exec(text);
    const made = match === null ? null : parts(match.slice(1));
    if (made !== null) return { ...made, start, end: shape.lastIndex };
  }
  return null;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function yearNumber(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const year = Number(digits.replace(/\D/g, ''));
  return year < 100 ? 2000 + year : year;
}

/** The day may not exist: that is for the calendar to say, of a day that was plainly meant. */
function dayParts(
  day: string | undefined,
  month: string | number | undefined,
  year: string | undefined,
): DateParts | null {
  const parts = { day: Number(day), month: Number(month) };
  return parts.month >= 1 && parts.month <= 12 ? { kind: 'day', year: yearNumber(year), ...parts } : null;
}

function monthParts(month: number, year: string | undefined): DateParts | null {
  return month >= 1 && month <= 12 ? { kind: 'month', year: yearNumber(year), month } : null;
}

/** Two years that follow each other, "2022/23" or "2022-2023": anything else names no one stretch of a year. */
function twoYears(
  kind: 'financial-year' | 'academic-year',
  first: string | undefined,
  next: string | undefined,
): DateParts | null {
  const year = yearNumber(first);
  return year !== null && yearNumber(next) === year + 1 ? { kind, year } : null;
}

function financialQuarter(
  quarter: string | undefined,
  first: string | undefined,
  next: string | undefined,
): DateParts | null {
  const parts = twoYears('financial-year', first, next);
  return parts?.kind === 'financial-year'
    ? { kind: 'financial-quarter', year: parts.year, quarter: Number(quarter) }
    : null;
}

function calendarQuarter(quarter: string | undefined, year: string | undefined): DateParts {
  return { kind: 'quarter', year: Number(year), quarter: Number(quarter) };
}

/** In "spring term 2021/22" the two years are a school year, whose spring and summer are in the second. */
function termParts(
  name: string | undefined,
  first: string | undefined,
  next: string | undefined,
): DateParts | null {
  const term = (name ?? '').toLowerCase() as 'autumn' | 'spring' | 'summer';
  return { kind: 'term', term, year: yearNumber(next !== undefined && term !== 'autumn' ? next : first) };
}
