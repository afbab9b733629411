import { FIELDS, isField, isMeaning, mapKey, type WordMap } from './headings.ts';
import { MEANINGS } from '../model/schema/plan.ts';
import { nearest } from '../model/nearest.ts';

/** A map that was read, or what is wrong with it and the fix. */
export type ReadMap = { readonly map: WordMap } | { readonly wrong: string };

const EXAMPLE = '{"What we promise": "action", "Gold": "complete"}';

/**
 * Reads the text of a file given with `--map`: JSON in which a document's headings, and its words for
 * statuses, are given their meanings.
 */
export function readWordMap(text: string): ReadMap {
  const data = parseJson(text);
  if (data === undefined || data === null || typeof data !== 'object' || Array.isArray(data)) {
    return { wrong: `The map is not JSON of the right shape. Write it like ${EXAMPLE}.` };
  }
  const map = new Map<string, ReturnType<WordMap['get']> & string>();
  for (const [words, meaning] of Object.entries(data)) {
    if (typeof meaning !== 'string' || !(isField(meaning) || isMeaning(meaning))) {
      return { wrong: aboutMeaning(words, String(meaning)) };
    }
    map.set(mapKey(words), meaning);
  }
  return { map };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function aboutMeaning(words: string, meaning: string): string {
  const meant = nearest(meaning, [...FIELDS, ...MEANINGS]);
  const hint = meant === null ? '' : ` Did you mean "${meant}"?`;
  return `The map gives "${words}" the meaning "${meaning}", which is not known.${hint} A heading is one of ${FIELDS.join(', ')}. A status is one of ${MEANINGS.join(', ')}.`;
}
