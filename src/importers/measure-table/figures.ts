import type { MeasureDraft } from '../draft.ts';

type Facts = MeasureDraft['facts'];
export type Unit = Facts['unit'];
export type Better = Facts['better'];

/** A figure as content writes it: a number in the measure's unit, or the words where it is more, or less, than that. */
export type FigureDraft = { readonly value: string } | { readonly words: string };

const NUMBER = /^([£€$])?\s*([-−–]?)\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%|per ?cent)?$/i;
const PERCENT = /%|\bper ?cent(?:age)?\b|\bproportion\b/i;

/** The figure that a text is. "47%" is 47; "at least 92%" and "<1%" are words, which the model reads as bounds. */
export function readFigure(text: string): FigureDraft {
  const [, , minus = '', digits, decimals = ''] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return { words: text };
  return { value: `${minus === '' ? '' : '-'}${digits.replace(/,/g, '')}${decimals}` };
}

/**
 * The unit of a measure: what its figures print, else what its title says, else what its baseline prints. Where nothing has
 * a number, its figures are words. `sure` is false where the title says one thing and the figures another, or nothing says it.
 */
export function unitOf(
  title: string,
  figures: readonly string[],
  baseline: string,
): { unit: Unit; sure: boolean } {
  const numbers = figures.filter((text) => 'value' in readFigure(text) || /\d+(?:\.\d+)?\s*%/.test(text));
  if (numbers.some((text) => text.startsWith('£'))) return { unit: 'money', sure: true };
  if (numbers.some((text) => text.includes('%'))) {
    const counts = /\b(?:number\b|no\.? ?of\b)/i.test(title) && !PERCENT.test(title);
    return { unit: 'percent', sure: !counts };
  }
  const named = unitNamed(title);
  if (named !== null) return { unit: named, sure: true };
  if (numbers.length > 0) return { unit: 'number', sure: true };
  if (/\d\s*%/.test(baseline)) return { unit: 'percent', sure: true };
  return { unit: 'words', sure: figures.length > 0 };
}

function unitNamed(title: string): Unit | null {
  if (/\bscores?\b/i.test(title)) return 'score';
  if (PERCENT.test(title)) return 'percent';
  if (
    /\b(?:average|median|mean|waiting|wait|number of|time in) (?:\p{L}+ ){0,3}days\b|\bin days\b/iu.test(
      title,
    )
  )
    return 'days';
  if (
    /\b(?:average|median|mean|waiting|wait|number of|time in) (?:\p{L}+ ){0,3}weeks\b|\bin weeks\b/iu.test(
      title,
    )
  )
    return 'weeks';
  if (/\b(?:numbers?|no\.? ?of|volume|count|total|how many)\b/i.test(title)) return 'number';
  return null;
}

const MORE =
  /\b(?:increas(?:e|es|ed|ing)|more|rais(?:e|es|ed|ing)|grow(?:s|th|ing)?|higher|at least|rise)\b/i;
const LESS =
  /\b(?:reduc(?:e|es|ed|ing|tion)|decreas(?:e|es|ed|ing)|fewer|lower(?:s|ed|ing)?|less|declin(?:e|es|ed|ing)|cut|narrow(?:s|ed|ing)?|below|shorten(?:s|ed|ing)?|fall)\b/i;
const IMPROVE = /\bimprov(?:e|es|ed|ing|ement)\b/i;
/** Things of which less is better: "improved waiting times" are shorter. */
const BURDEN =
  /\b(?:wait(?:s|ing)?|times?|delays?|gaps?|complaints?|exclusions?|absences?|appeals?|backlogs?)\b/i;

/** Which way is better, and by what it was told; `null` where nothing says it. */
export function betterOf(
  title: string,
  targets: readonly number[],
): { better: Better; toldBy: 'title' | 'targets' | null } {
  const course = courseOf(targets);
  const [more, less] = [MORE.exec(title)?.index ?? Infinity, LESS.exec(title)?.index ?? Infinity];
  if (more !== less) return { better: more < less ? 'higher' : 'lower', toldBy: 'title' };
  if (course !== null) return { better: course, toldBy: IMPROVE.test(title) ? 'title' : 'targets' };
  if (IMPROVE.test(title) && !BURDEN.test(title)) return { better: 'higher', toldBy: 'title' };
  return { better: 'neither', toldBy: null };
}

/** The way in which targets go, where no step goes the other way. */
export function courseOf(targets: readonly number[]): 'higher' | 'lower' | null {
  const steps = targets.slice(1).map((target, index) => target - (targets[index] ?? target));
  if (!steps.some((step) => step !== 0)) return null;
  if (steps.every((step) => step >= 0)) return 'higher';
  return steps.every((step) => step <= 0) ? 'lower' : null;
}
