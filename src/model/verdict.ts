import { apart, boundsOfWords, exactly, within, type Bounds } from './bounds.ts';
import { daysBetween } from './day.ts';
import { samePeriod, type Period } from './period.ts';
import type { Baseline, Measure, Reading, Statement } from './schema/measure.ts';

/** Why nothing can be said of a measure. Each has its sentence in `src/words/`. */
export type CannotSay =
  /** There is no reading yet. */
  | 'no-reading'
  /** There is nothing to compare with: no baseline, no earlier reading, or no target at all. */
  | 'nothing-to-compare'
  /** There are targets, and none for the period of the reading. */
  | 'other-period'
  /** One of the two covers a longer time than the other, and it is a count of what happened in it. */
  | 'other-length'
  /** It is a count of what happened in a time, and nothing says what time the baseline is of. */
  | 'no-period'
  /** One of the two is words that do not bound a number in the measure's unit. */
  | 'words'
  /** The bounds that were published ("<5%") leave both answers open. */
  | 'too-wide'
  /** The number is withheld because it is small. */
  | 'suppressed'
  /** There is no number. */
  | 'missing'
  /** Neither more nor less is better. */
  | 'neither';

/** A measure against its target for the same period. */
export type Verdict =
  | { verdict: 'met' | 'not-met'; target: Statement }
  | { verdict: 'cannot-say'; why: CannotSay; target: Statement | null };

/** Which way a measure went, from one stated number to another. */
export type Direction =
  | { direction: 'better' | 'worse' | 'same'; from: Baseline | Reading }
  | { direction: 'cannot-say'; why: CannotSay; from: Baseline | Reading | null };

type Judged = Pick<Measure, 'unit' | 'better' | 'targets'>;

/**
 * A reading against its measure's target for the same period. Nought is a target like any other. Never
 * a guess: what does not say, by itself, whether the target is met, is "cannot say" with the reason.
 */
export function verdictOf(reading: Reading | null, measure: Judged): Verdict {
  const target =
    reading === null ? undefined : measure.targets.find(({ period }) => samePeriod(period, reading.period));
  const cannot = (why: CannotSay): Verdict => ({ verdict: 'cannot-say', why, target: target ?? null });
  if (reading === null) return cannot('no-reading');
  const known = boundsOf(reading, measure);
  if (typeof known === 'string') return cannot(known);
  if (measure.targets.length === 0) return cannot('nothing-to-compare');
  if (target === undefined) return cannot('other-period');
  const wanted = wantedBy(target, measure);
  if (typeof wanted === 'string') return cannot(wanted);
  if (within(known, wanted)) return { verdict: 'met', target };
  return apart(known, wanted) ? { verdict: 'not-met', target } : cannot('too-wide');
}

/** Which way a reading went from a baseline or an earlier reading. */
export function directionOf(
  from: Baseline | Reading | null,
  reading: Reading | null,
  measure: Judged,
): Direction {
  const cannot = (why: CannotSay): Direction => ({ direction: 'cannot-say', why, from });
  if (reading === null) return cannot('no-reading');
  const now = boundsOf(reading, measure);
  if (typeof now === 'string') return cannot(now);
  if (from === null) return cannot('nothing-to-compare');
  const then = boundsOf(from, measure);
  if (typeof then === 'string') return cannot(then);
  if (measure.better === 'neither') return cannot('neither');
  if (isCounted(measure)) {
    if (from.period === undefined) return cannot('no-period');
    if (!sameLength(from.period, reading.period)) return cannot('other-length');
  }
  if (isOne(now) && isOne(then) && now.from === then.from) return { direction: 'same', from };
  if (!apart(now, then)) return cannot('too-wide');
  const rose = now.from >= then.to;
  return { direction: rose === (measure.better === 'higher') ? 'better' : 'worse', from };
}

/** True where a target asks for less than the baseline already had: a slip of the pen, or an ambition to explain. */
export function isWorseThanBaseline(
  target: Statement,
  measure: Pick<Measure, 'unit' | 'better' | 'baseline'>,
): boolean {
  const { baseline, better } = measure;
  if (baseline?.value === undefined || target.value === undefined || better === 'neither') return false;
  return better === 'higher' ? target.value < baseline.value : target.value > baseline.value;
}

/** What a stated figure leaves open, or why it says no number. */
function boundsOf(stated: Baseline | Reading, { unit }: Judged): Bounds | CannotSay {
  if ('suppressed' in stated && stated.suppressed === true) return 'suppressed';
  if ('missing' in stated && stated.missing !== undefined) return 'missing';
  if (stated.value !== undefined) return exactly(stated.value);
  return boundsOfWords(stated.words ?? '', unit) ?? 'words';
}

/** The numbers that would meet a target: from it on in the direction that is better, or within the bounds that its words give. */
function wantedBy(target: Statement, measure: Judged): Bounds | CannotSay {
  const stated = boundsOf(target, measure);
  if (typeof stated === 'string' || !isOne(stated)) return stated;
  if (measure.better === 'neither') return 'neither';
  return measure.better === 'higher'
    ? { ...stated, to: Infinity, toMeant: false }
    : { ...stated, from: -Infinity, fromMeant: false };
}

/** True for a count of what happened in a period: twice as long a period has twice as many. */
function isCounted({ unit }: Judged): boolean {
  return unit === 'number' || unit === 'money';
}

/** Periods of one length, as months and terms go: a month may have 28 days or 31. */
function sameLength(one: Period, other: Period): boolean {
  const days = ({ from, to }: Period): number => daysBetween(from, to) + 1;
  return Math.abs(days(one) - days(other)) <= 3;
}

function isOne({ from, to }: Bounds): boolean {
  return from === to;
}
