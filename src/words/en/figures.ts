import type { Baseline, Measure, Reading } from '../../model/schema/measure.ts';
import { counted } from './dates.ts';

/** What decides how a measure's figures are written. */
export type Counted = Pick<Measure, 'unit'> & Partial<Pick<Measure, 'decimals' | 'per' | 'outOf'>>;

/** The signs that stand in a table for a figure that is not there, as official statistics have them. */
export const NO_FIGURE = { suppressed: '[c]', missing: '[x]', notApplicable: '[z]' } as const;
/** One of them. */
export type NoFigure = keyof typeof NO_FIGURE;

/** A figure by itself: "41 weeks", "39%", "£1,200", "12.4 of every 1,000", "3.4 out of 5". */
export function figureWords(value: number, measure: Counted): string {
  const { unit, per, outOf } = measure;
  const bare = figureCell(value, measure);
  if (unit === 'weeks' || unit === 'days') return `${bare} ${value === 1 ? unit.slice(0, -1) : unit}`;
  if (unit === 'rate' && per !== undefined) return `${bare} of every ${digits(per)}`;
  if (unit === 'score' && outOf !== undefined) return `${bare} out of ${digits(outOf)}`;
  return bare;
}

/** A figure under a heading that says its unit: "41", "39%", "£1,200". */
export function figureCell(value: number, { unit, decimals }: Counted): string {
  if (unit === 'percent') return `${digits(value, decimals)}%`;
  if (unit !== 'money') return digits(value, decimals);
  const pounds = digits(Math.abs(value), decimals ?? (Number.isInteger(value) ? 0 : 2));
  return value < 0 ? `−£${pounds}` : `£${pounds}`;
}

/** A figure in a sentence. A share in whole numbers is said as people count: "36 of every 100". */
export function figureInSentence(value: number, measure: Counted): string {
  return measure.unit === 'percent' && isShare(value) ? `${value} of every 100` : figureWords(value, measure);
}

/** What a baseline, a target or a reading says: its figure, or its words. Null where it says neither. */
export function statedWords(stated: Baseline | Reading, measure: Counted): string | null {
  if (stated.value !== undefined) return figureWords(stated.value, measure);
  return stated.words === undefined ? null : signInWords(stated.words);
}

/** The same in a sentence. Words that only bound a number stand as they are; others are quoted. */
export function statedInSentence(stated: Baseline | Reading, measure: Counted): string | null {
  if (stated.value !== undefined) return figureInSentence(stated.value, measure);
  if (stated.words === undefined) return null;
  return isBound(stated.words)
    ? uncapital(signInWords(stated.words))
    : `“${stated.words.replace(/[.\s]+$/, '')}”`;
}

/** How far one figure is from another, whichever is more: "26 weeks", "4 of every 100", "£210,000". Null where they are the same. */
export function gapWords(from: number, to: number, measure: Counted): string | null {
  const by = rounded(Math.abs(to - from), Math.max(places(from), places(to), measure.decimals ?? 0));
  if (by === 0) return null;
  if (measure.unit === 'score') return counted(by, 'point');
  if (measure.unit !== 'percent') return figureWords(by, measure);
  return isShare(from) && isShare(to) ? `${by} of every 100` : counted(by, 'percentage point');
}

/** A value at its line in a chart, short: "60", "60%", "£1.5m". The highest has its unit: "60 weeks". */
export function tickWords(value: number, isTop: boolean, measure: Counted): string {
  const { unit } = measure;
  if (unit === 'money' && Math.abs(value) >= 1_000_000) return `£${digits(value / 1_000_000)}m`;
  if (isTop && (unit === 'weeks' || unit === 'days')) return figureWords(value, { unit });
  return figureCell(value, unit === 'percent' || unit === 'money' ? { unit } : { unit: 'number' });
}

/** In what a measure is counted, under its table's heading: "In weeks". Null where every figure says so itself. */
export function unitWords({ unit, per, outOf }: Counted): string | null {
  if (unit === 'weeks' || unit === 'days') return `In ${unit}.`;
  if (unit === 'rate' && per !== undefined) return `Of every ${digits(per)}.`;
  if (unit === 'score' && outOf !== undefined) return `Out of ${digits(outOf)}.`;
  return null;
}

/** A number with its thousands parted, and as many decimal places as given, or as it has. */
export function digits(value: number, decimals?: number): string {
  const shown = decimals ?? Math.min(places(value), 6);
  return withDecimals(shown).format(value).replace('-', '−');
}

const FORMATS = new Map<number, Intl.NumberFormat>();

/** One format for each number of places: making one takes longer than all that it does. */
function withDecimals(shown: number): Intl.NumberFormat {
  const known = FORMATS.get(shown);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('en-GB', { minimumFractionDigits: shown, maximumFractionDigits: shown });
  FORMATS.set(shown, made);
  return made;
}

const SIGNS: readonly [RegExp, string][] = [
  [/^(?:<=|≤)\s*/, 'at most '],
  [/^(?:>=|≥)\s*/, 'at least '],
  [/^<\s*/, 'less than '],
  [/^>\s*/, 'more than '],
];

/** "<1%" as a reader, or a screen reader, can say it: "less than 1%". */
function signInWords(words: string): string {
  const found = SIGNS.find(([sign]) => sign.test(words));
  return found === undefined ? words : words.replace(found[0], found[1]);
}

/** True of words that are a number, with a sign or a few words before it: "<1%", "at least 92%". */
function isBound(words: string): boolean {
  return words.length <= 24 && /^[^\d“”]*£?\d[\d,.]*\s*(?:%|per cent|weeks?|days?)?\.?$/.test(words);
}

/** Words as they follow others in a sentence. */
export const uncapital = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const isShare = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 100;

/** How many decimal places a number is written with. */
function places(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(Math.min(decimals, 6)));
}
