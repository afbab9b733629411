import { findDates } from '../timescale/date-words.ts';
import { joinDates } from '../timescale/periods.ts';

/** Whether a figure is what was wanted or what was. */
export type FigureKind = 'target' | 'actual';

/** What a label above figures says of them: which kind they are, or of which period, or both. */
export interface Label {
  readonly kind: FigureKind | null;
  /** A period in the content's writing; null where the label names none. */
  readonly period: string | null;
}

const KINDS: readonly (readonly [FigureKind, RegExp])[] = [
  ['target', /\b(?:targets?|goals?|aims?|ambitions?|milestones?)\b/gi],
  ['actual', /\b(?:actuals?|results?|outturns?|achieved|readings?|performance)\b/gi],
];
/** Words that add nothing to a label: "Target for the end of July 2020". */
const FILLERS = /\b(?:for|by|at|in|the|end|of|as|to|term|data|figures?|and)\b/gi;
const LONGEST_LABEL = 60;

/** The label that a cell is, or null where it says anything else: "Target", "Dec 2019", "Actual August 2019". */
export function readLabel(text: string): Label | null {
  if (text.length > LONGEST_LABEL) return null;
  const { periods, yearless, impossible } = joinDates(text, findDates(text));
  const [found, second] = periods;
  if (second !== undefined || yearless || impossible) return null;
  const words = found === undefined ? text : `${text.slice(0, found.start)} ${text.slice(found.end)}`;
  const kinds = KINDS.filter(([, named]) => words.search(named) !== -1);
  const rest = kinds.reduce((left, [, named]) => left.replace(named, ' '), words);
  const saysMore = /[\p{L}\p{N}%£]/u.test(rest.replace(FILLERS, ' '));
  if (saysMore || (kinds.length === 0 && found === undefined)) return null;
  const [kind] = kinds;
  return {
    kind: kinds.length === 1 && kind !== undefined ? kind[0] : null,
    period: found?.period.text ?? null,
  };
}

/** The one period that a heading names; null where it names none, or several. */
export function periodIn(text: string): string | null {
  if (text.length > LONGEST_LABEL) return null;
  const { periods } = joinDates(text, findDates(text));
  return periods.length === 1 ? (periods[0]?.period.text ?? null) : null;
}

/** True for a bare year, which is also a number: what stands around it tells which of the two it is. */
export function isBareYear(text: string): boolean {
  return /^20\d\d$/.test(text);
}
