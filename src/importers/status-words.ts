import type { Meaning } from '../model/schema/plan.ts';

/** What a status cell says, as far as its words tell it. */
export interface StatusWord {
  /** The plan's own word, as printed: "Green", "On target". */
  readonly label: string;
  /** The colour that it names: "green". Null where it names none. */
  readonly colour: string | null;
  /** What its words mean. Null where they are a colour alone, which each plan's key explains. */
  readonly means: Meaning | null;
}

/** Colours by which plans are rated, with the one letter that stands for each in a narrow column. */
const COLOURS: readonly (readonly [name: string, letter: string | null])[] = [
  ['red', 'r'],
  ['amber', 'a'],
  ['orange', null],
  ['yellow', 'y'],
  ['green', 'g'],
  ['blue', 'b'],
  ['purple', 'p'],
  ['grey', null],
  ['gray', null],
  ['white', 'w'],
  ['black', null],
];

/** The colour that each meaning is usually printed in, the likeliest first. */
export const USUAL_COLOURS: Readonly<Record<Meaning, readonly string[]>> = {
  complete: ['blue', 'green', 'purple'],
  late: ['red', 'black'],
  'at-risk': ['amber', 'yellow', 'orange', 'red'],
  'on-track': ['green', 'amber', 'yellow', 'orange'],
  'not-started': ['grey', 'white', 'black', 'purple'],
  withdrawn: ['grey', 'black', 'purple', 'white'],
};

/** Words for each meaning. The order matters: "not yet achieved, but on track" is on track, "not achieved" is late. */
const MEANING_WORDS: readonly (readonly [Meaning, RegExp])[] = [
  ['not-started', /\bnot (?:yet )?(?:started|begun|due|commenced)\b|\byet to (?:start|begin)\b/],
  ['withdrawn', /\b(?:withdrawn|cancelled|no longer (?:needed|required|relevant)|superseded)\b/],
  ['at-risk', /\b(?:slippage|slipping|at risk|(?:some|minor) (?:delay|concern)s?|may be (?:late|delayed))\b/],
  ['late', /\b(?:not|off|behind) (?:on )?(?:track|target|schedule|plan)\b|\bbehind\b/],
  ['on-track', /\b(?:on|to) (?:track|target|schedule|plan)\b|\b(?:in progress|under ?way|progressing)\b/],
  ['late', /\b(?:overdue|late|missed|delayed|not (?:yet )?(?:achieved|completed?|delivered|met))\b/],
  ['complete', /\b(?:completed?|achieved|delivered|done|closed|finished|implemented)\b/],
];

const MAX_STATUS_WORDS = 6;
/** Marks between a colour and its explanation: "Green – milestone achieved". */
const COLOUR_FIRST = /^([a-z]+)\s*(?:[-–—:=]|\()\s*(.+?)\)?$/is;

/** The status that a short text states, or null where it states none that is known. */
export function readStatus(text: string): StatusWord | null {
  const words = text.toLowerCase().replace(/[.;:!]+$/, '');
  const colour = colourOf(words);
  if (colour !== null) return { label: text, colour, means: null };
  if (words.split(/\s+/).length > MAX_STATUS_WORDS) return null;
  const means = meaningOf(words);
  return means === null ? null : { label: text, colour: null, means };
}

/** True where the text is the name of a colour and nothing else: it can then stand in no other column. */
export function isColour(text: string): boolean {
  return COLOURS.some(([name]) => name === text.toLowerCase());
}

/** The colour that a text names, in full or by its letter; null where it says anything else. */
function colourOf(text: string): string | null {
  const found = COLOURS.find(([name, letter]) => text === name || text === letter);
  if (found === undefined) return null;
  return found[0] === 'gray' ? 'grey' : found[0];
}

/** What a line of a key, or a status in words, means; null where it is none of the common meanings. */
export function meaningOf(text: string): Meaning | null {
  return MEANING_WORDS.find(([, words]) => words.test(text.toLowerCase()))?.[0] ?? null;
}

/** A line of a key taken apart: the colour that it names, if it names one, and what it says of it. */
export function readKeyLine(text: string): { colour: string | null; meaning: string } {
  const [, first, rest] = COLOUR_FIRST.exec(text) ?? [];
  const colour = first === undefined ? null : colourOf(first.toLowerCase());
  return colour === null || rest === undefined ? { colour: null, meaning: text } : { colour, meaning: rest };
}
