import type { Unit } from './schema/measure.ts';

/** What a published figure leaves open: a number is a range of one; "<1%" is everything below 1. */
export interface Bounds {
  /** The lowest that it can be, and whether that itself is meant. */
  from: number;
  fromMeant: boolean;
  /** The highest that it can be, and whether that itself is meant. */
  to: number;
  toMeant: boolean;
}

/** The range that is one number. */
export const exactly = (value: number): Bounds => ({
  from: value,
  fromMeant: true,
  to: value,
  toMeant: true,
});

const SIGNS: readonly [sign: RegExp, bounds: (value: number) => Bounds][] = [
  [
    /^(?:<|less than|under|below|fewer than)$/,
    (to) => ({ from: -Infinity, fromMeant: false, to, toMeant: false }),
  ],
  [
    /^(?:≤|<=|at most|no more than|up to|maximum of)$/,
    (to) => ({ from: -Infinity, fromMeant: false, to, toMeant: true }),
  ],
  [/^(?:>|more than|over|above)$/, (from) => ({ from, fromMeant: false, to: Infinity, toMeant: false })],
  [
    /^(?:≥|>=|at least|no fewer than|no less than|minimum of)$/,
    (from) => ({ from, fromMeant: true, to: Infinity, toMeant: false }),
  ],
  [/^$/, exactly],
];

/** How each unit is written after a number, where it is written at all. */
const UNIT_WORDS: Partial<Record<Unit, RegExp>> = {
  percent: /^(?:%|per ?cent)$/,
  days: /^(?:(?:working|school|calendar) )?days?$/,
  weeks: /^weeks?$/,
};

const WORDS = /^(?<sign>[<>≤≥]=?|[a-z ]*?) ?(?<pound>£)?(?<value>-?\d[\d,]*(?:\.\d+)?) ?(?<unit>%|[a-z ]*)$/;

/**
 * What words such as "<1%" or "at least 92%" bound, in the measure's unit; null where they do not say
 * that alone ("Improve from baseline by at least 20%") or are in another unit.
 */
export function boundsOfWords(words: string, unit: Unit): Bounds | null {
  const match = WORDS.exec(words.trim().toLowerCase().replace(/\.$/, ''))?.groups;
  if (match === undefined || !unitAgrees(match['unit'] ?? '', match['pound'] !== undefined, unit))
    return null;
  const sign = (match['sign'] ?? '').trim();
  const value = Number((match['value'] ?? '').replaceAll(',', ''));
  return SIGNS.find(([pattern]) => pattern.test(sign))?.[1](value) ?? null;
}

/** True where every number that `inner` leaves open lies within `outer`. */
export function within(inner: Bounds, outer: Bounds): boolean {
  const above =
    inner.from > outer.from || (inner.from === outer.from && (outer.fromMeant || !inner.fromMeant));
  const below = inner.to < outer.to || (inner.to === outer.to && (outer.toMeant || !inner.toMeant));
  return above && below;
}

/** True where no number lies in both. */
export function apart(one: Bounds, other: Bounds): boolean {
  return before(one, other) || before(other, one);
}

function before(lower: Bounds, higher: Bounds): boolean {
  return lower.to < higher.from || (lower.to === higher.from && !(lower.toMeant && higher.fromMeant));
}

/** A unit that is written must be the measure's own; one that is not written is taken to be, unless it is money. */
function unitAgrees(written: string, pound: boolean, unit: Unit): boolean {
  if (pound) return unit === 'money' && written === '';
  if (written === '') return unit !== 'words';
  return UNIT_WORDS[unit]?.test(written.trim()) === true;
}
