import type { Column } from './heading-row.ts';
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
    if (meaning === UNKNOWN) continue;
    if (typeof meaning !== 'string' || !(isField(meaning) || isMeaning(meaning))) {
      return { wrong: aboutMeaning(words, String(meaning)) };
    }
    map.set(mapKey(words), meaning);
  }
  return { map };
}

/** What stands in a map for a heading of which nothing is known: an editor replaces it. */
const UNKNOWN = '?';

/**
 * A map of the headings and statuses of a document as they were understood, as the text of a file for `--map`: whoever disagrees
 * changes a word of it. A heading of which nothing is known is given "?".
 */
export function writeWordMap(
  columns: readonly Column[],
  statuses: readonly { label: string; means: string }[],
): string {
  const headings = columns.flatMap(({ heading, field }) =>
    heading.text === '' ? [] : [[heading.text.replace(/\s+/g, ' '), field ?? UNKNOWN] as const],
  );
  const meanings = statuses.map(({ label, means }) => [label, means] as const);
  return JSON.stringify(Object.fromEntries([...headings, ...meanings]), null, 2);
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
