/** A slip of the pen in a question: the word of the site that was most likely meant. */
import { nearest } from './nearest.ts';

/** In a shorter word any slip makes another word. */
const SHORTEST = 4;
/** From so many letters on, two of them may be wrong: in fewer, that would find words that nobody meant. */
const LONG = 8;

/** Whether the site knows the word, or one that begins with it, as it does while a word is being typed. */
export function isKnown(word: string, vocabulary: Iterable<string>): boolean {
  for (const known of vocabulary) {
    if (known.startsWith(word)) return true;
    if (word.startsWith(known) && known.length >= SHORTEST && word.length - known.length <= 3) return true;
  }
  return false;
}

/** The word that was meant, or null where none is near enough. It begins with the same letter: few slip there. */
export function wordMeant(word: string, vocabulary: Iterable<string>): string | null {
  if (word.length < SHORTEST) return null;
  return nearest(
    word,
    [...vocabulary].filter((known) => known.length >= SHORTEST && known.startsWith(word.charAt(0))),
    word.length < LONG ? 1 : 2,
  );
}
