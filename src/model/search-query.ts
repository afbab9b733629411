/** What a reader asks for, taken apart: the refs in it, and the things it is about, each in all its spellings. */
import type { Term } from './schema/site.ts';

/** One thing that is asked about. */
export interface Concept {
  /** As it was asked for. */
  said: string;
  /** Other spellings of the same, as the glossary has them: for "EHCP", "education, health and care plan". */
  also: string[];
}

/** A question, ready to be looked up. */
export interface Query {
  /** What may be the number of a promise or of a part of a plan: "1.10". */
  refs: string[];
  concepts: Concept[];
}

/** All spellings of one thing. */
export type Spellings = readonly string[];

/** A promise's number has parts, or begins with letters: "1.10", "B5", "PR-3". */
const REF = /^(?:\p{L}{1,3}-?\d+|\d+[.-]\d+)(?:[.-]\d+)*$/u;
const NUMBER = /^\d+$/;

/** How refs are compared, whatever the case in which they are written. */
export const foldRef = (ref: string): string => ref.toLowerCase();

/** The terms of a glossary, each with all its spellings, as the search is given them. */
export const spellingsOf = (glossary: readonly Term[]): Spellings[] =>
  glossary
    .map(({ term, expansion, also }) => [term, ...(expansion === undefined ? [] : [expansion]), ...also])
    .filter((spellings) => spellings.length > 1);

/**
 * Takes a question apart. Little words are left out, unless there are no others; a spelling of the glossary is one
 * thing, however many words it has, and so is looked for in every other spelling too.
 */
export function readQuery(
  text: string,
  { glossary, littleWords }: { glossary: readonly Spellings[]; littleWords: ReadonlySet<string> },
): Query {
  const words = wordsOf(text);
  const refs = words.filter((word) => REF.test(word) || (words.length === 1 && NUMBER.test(word)));
  const concepts = conceptsOf(
    words.filter((word) => !refs.includes(word)),
    glossary,
  );
  const telling = concepts.filter(({ said, also }) => also.length > 0 || !isLittle(said, littleWords));
  return { refs: refs.map(foldRef), concepts: telling.length + refs.length > 0 ? telling : concepts };
}

/** On a phone few write the apostrophe: "dont" is "don't". */
function isLittle(word: string, littleWords: ReadonlySet<string>): boolean {
  return littleWords.has(word) || littleWords.has(word.replace(/(n?)(t|s|m|re|ve)$/, "$1'$2"));
}

/** The words of a text in small letters: "Children’s EHC plan, 1.10" is children's, ehc, plan, 1.10. */
export function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('’', "'");
  return plain.match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Whether the word is the other, or its plural: "reviews" is "review". */
const isSameWord = (one: string, other: string): boolean =>
  one === other || one === `${other}s` || `${one}s` === other;

/** From left to right the longest spelling of the glossary, and else one word. */
function conceptsOf(words: readonly string[], glossary: readonly Spellings[]): Concept[] {
  const known = glossary
    .flatMap((spellings) => spellings.map((spelling) => ({ spellings, spelling, words: wordsOf(spelling) })))
    .toSorted((one, other) => other.words.length - one.words.length);
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length;) {
    const length = (known.find((one) => startsWith(words, at, one.words))?.words.length ?? 1) || 1;
    const said = words.slice(at, at + length);
    const same = known.filter((one) => one.words.length === length && startsWith(said, 0, one.words));
    const also = same.flatMap(({ spellings, spelling }) => spellings.filter((other) => other !== spelling));
    concepts.push({ said: said.join(' '), also: [...new Set(also)] });
    at += length;
  }
  return concepts;
}

function startsWith(words: readonly string[], at: number, wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((word, index) => isSameWord(words[at + index] ?? '', word));
}
