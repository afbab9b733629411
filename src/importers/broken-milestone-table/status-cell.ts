import { isMeaning, mapKey, type WordMap } from '../headings.ts';
import { isMisspeltBy } from '../likeness.ts';
import { foldLookAlikes } from '../look-alikes.ts';
import { isColour, readStatus } from '../status-words.ts';

/** A status as a cell states it. */
export interface StatedStatus {
  /** The status as the document spells it elsewhere: "Complete" for "Compete". */
  readonly label: string;
  /** True where the cell spells it in another way. */
  readonly misspelt: boolean;
}

const MOST_WORDS = 3;
/** A longer cell states more than statuses. */
const LONGEST_CELL = 80;
/** A word of fewer letters is as near to any other. */
const SHORTEST_MISSPELT = 5;

/** The statuses that a table uses, told from those of its cells that are a status and nothing else. */
export function statusesUsed(texts: readonly string[], map: WordMap): string[] {
  const counts = new Map<string, number>();
  for (const text of texts.filter(({ length }) => length <= LONGEST_CELL)) {
    const folded = foldLookAlikes(text);
    if (isStatusAlone(folded, map)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  const byUse = [...counts].toSorted(([, one], [, other]) => other - one).map(([label]) => label);
  return byUse.filter((label, index) => {
    const others = byUse.filter((other) => other !== label);
    const likelier = others.slice(0, index);
    return !likelier.some((known) => isSpelling(label, known)) && statedIn(label, others).length < 2;
  });
}

/** The statuses that a cell states, in its order; none where it says anything else. */
export function statedIn(text: string, used: readonly string[]): StatedStatus[] {
  if (text.length > LONGEST_CELL) return [];
  const folded = foldLookAlikes(text);
  const one = statedBy(folded, used);
  if (one !== null) return [one];
  const found: StatedStatus[] = [];
  const words = folded.split(/\s+/);
  for (let from = 0; from < words.length;) {
    const next = longestAt(words, from, used);
    if (next === null) return [];
    found.push(next.stated);
    from = next.to;
  }
  return found;
}

function longestAt(
  words: readonly string[],
  from: number,
  used: readonly string[],
): { stated: StatedStatus; to: number } | null {
  for (let to = Math.min(words.length, from + MOST_WORDS); to > from; to -= 1) {
    const stated = statedBy(words.slice(from, to).join(' '), used);
    if (stated !== null) return { stated, to };
  }
  return null;
}

function statedBy(text: string, used: readonly string[]): StatedStatus | null {
  const same = used.find((label) => label.toLowerCase() === text.toLowerCase());
  if (same !== undefined) return { label: same, misspelt: false };
  const near = used.find((label) => isSpelling(text, label));
  return near === undefined ? null : { label: near, misspelt: true };
}

function isSpelling(text: string, label: string): boolean {
  if (Math.min(text.length, label.length) < SHORTEST_MISSPELT)
    return text.toLowerCase() === label.toLowerCase();
  return isMisspeltBy(1, text.toLowerCase(), label.toLowerCase());
}

function isStatusAlone(text: string, map: WordMap): boolean {
  const mapped = map.get(mapKey(text));
  if (isColour(text) || (mapped !== undefined && isMeaning(mapped))) return true;
  return (
    text.length > 1 && text.split(/\s+/).length <= MOST_WORDS && !/\d/.test(text) && readStatus(text) !== null
  );
}
