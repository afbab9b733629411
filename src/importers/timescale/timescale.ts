import { addDays } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import { findDates } from './date-words.ts';
import { joinDates, type FoundPeriod } from './periods.ts';

/** When something is promised for, as far as its words honestly say. */
export interface Timescale {
  /** A period in the content's writing: `2022-02..2022-07`. Absent where there is no date that anyone could be held to. */
  readonly due?: string;
  /** The words as published, wherever they say more, or less, than `due` does. */
  readonly timescale?: string;
  /** The work goes on after that date. */
  readonly ongoing?: true;
  /** What an editor should look at, in plain sentences. */
  readonly warnings: readonly string[];
}

/** Words that add nothing to a date: "by end of July 2022" falls due when "July 2022" does. */
const FILLERS =
  /\b(?:to be (?:completed|delivered|in place)|(?:completed|delivered) by|in place|no later than|latest|by|in|on|at|the|end|of|during|within|due|term|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/gi;
const GOES_ON =
  /\b(?:on[- ]?going|thereafter|onwards?|continu(?:es|ed|ing|ous|ously|al|ally)|rolling|business as usual|bau|until further notice)\b/i;
const BEGINS = /\b(?:from|starts?|starting|commenc(?:e|es|ing))\b(?! of)/i;
const REPEATS =
  /\b(?:daily|weekly|fortnightly|(?:six-|6-|bi)?monthly|quarterly|termly|annual(?:ly)?|yearly|every|each|times a|per (?:year|term|month|week))\b/i;
const UNDECIDED = /\b(?:tbc|tba|tbd|to be (?:agreed|confirmed|decided|determined|announced))\b/i;
const MOVED =
  /\b(?:revised|extended|original(?:ly)?|previous(?:ly)?|moved|slipped|delayed|was|now|brought forward)\b/i;
const DONE = /^\W*(?:already )?(?:complete|completed|achieved|done|delivered|closed)\b(?! by)/i;
const AFTER = /\b(?:after|following|since|post)\b/i;
const WINTER = /\bwinter\b/i;
const BEFORE = /\bbefore\b/i;

/** A text longer than this is more than a date. */
const LONGEST_DATE = 120;

/**
 * Reads the words of a "by when" cell. Pure; a word that it does not know never becomes a date. Where the
 * words are exactly a period, the period is all; otherwise they are kept as published in `timescale`.
 */
export function readTimescale(words: string): Timescale {
  const found = joinDates(words, findDates(words));
  const [only] = found.periods;
  if (found.impossible) return wordsOnly(words, 'There is no such date in the calendar');
  if (only === undefined) {
    return wordsOnly(words, found.yearless ? 'This date has no year' : 'This says no date');
  }
  const rest = without(words, found.periods);
  if (MOVED.test(rest)) return wordsOnly(words, 'This date seems to have moved');
  if (DONE.test(rest)) return wordsOnly(words, 'This says when it was done, not when it is due');
  if (AFTER.test(rest)) return wordsOnly(words, 'This says what it comes after, not when it is due');
  if (WINTER.test(rest)) return wordsOnly(words, 'Winter has no last day here');
  if (found.yearless) return wordsOnly(words, 'One of these dates has no year');
  return found.periods.length === 1
    ? oneDate(words, rest, only.period)
    : manyDates(words, rest, found.periods);
}

/** True where the words are a date and nothing else: "Nov-21", "by end of July 2022". */
export function isDate(words: string): boolean {
  if (words.length > LONGEST_DATE) return false;
  const { periods } = joinDates(words, findDates(words));
  return periods.length > 0 && saysNothing(without(words, periods));
}

/** True where words that have no date still say when: "quarterly", "ongoing", "to be agreed". */
export function saysWhen(words: string): boolean {
  return (
    words.length <= LONGEST_DATE && (GOES_ON.test(words) || REPEATS.test(words) || UNDECIDED.test(words))
  );
}

function wordsOnly(words: string, why: string): Timescale {
  return {
    timescale: words,
    ...(GOES_ON.test(words) ? { ongoing: true } : {}),
    warnings: [`${why}: "${words}". The words were kept, and no date was given.`],
  };
}

function oneDate(words: string, rest: string, period: Period): Timescale {
  const goesOn = GOES_ON.test(rest) || REPEATS.test(rest) || (BEGINS.test(rest) && period.kind !== 'range');
  const due = BEFORE.test(rest) ? addDays(period.from, -1) : period.text;
  if (saysNothing(rest) && period.kind !== 'range') return { due, warnings: [] };
  const known = goesOn || BEFORE.test(rest) || saysNothing(rest.replace(BEGINS, ''));
  return {
    due,
    timescale: words,
    ...(goesOn ? { ongoing: true } : {}),
    warnings: known ? [] : [`"${words}" says more than a date. It was taken as due ${due}.`],
  };
}

/** Several dates in one cell: all of it is delivered only when the last is. */
function manyDates(words: string, rest: string, found: readonly FoundPeriod[]): Timescale {
  const last = found.map(({ period }) => period).reduce((one, other) => (other.to > one.to ? other : one));
  return {
    due: last.text,
    timescale: words,
    ...(GOES_ON.test(rest) || REPEATS.test(rest) ? { ongoing: true } : {}),
    warnings: [
      `"${words}" gives ${found.length} dates. The last was taken: ${last.text}. Make a milestone of each, if each is a promise.`,
    ],
  };
}

/** The words that are left when the dates, and what joins them, are taken out. */
function without(words: string, found: readonly FoundPeriod[]): string {
  let rest = '';
  let place = 0;
  for (const { start, end } of found) {
    rest += `${words.slice(place, start)} `;
    place = end;
  }
  return rest + words.slice(place);
}

function saysNothing(rest: string): boolean {
  return !/[\p{L}\p{N}]/u.test(rest.replace(FILLERS, ' '));
}
