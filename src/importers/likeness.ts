/** How alike two texts are, where a page was misread or its words were broken over cells. */

/** The letters of a text alone, small and without marks: what is left of it however its spaces fell. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '');
}

/**
 * How much two texts have in common, from 0 to 1: twice the pairs of neighbouring letters that both have, out of all pairs
 * (Dice 1945, on letter pairs).
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [letterPairs(one), letterPairs(other)];
  const [sizeA, sizeB] = [sum(a), sum(b)];
  if (sizeA + sizeB === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return (2 * shared) / (sizeA + sizeB);
}

/** Letters put in, left out or changed to make one word of the other (Levenshtein 1965), no further than `most`. */
export function isMisspeltBy(most: number, word: string, known: string): boolean {
  if (Math.abs(word.length - known.length) > most) return false;
  let row = Array.from({ length: known.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(word).entries()) {
    const next = [index + 1];
    for (const [place, other] of Array.from(known).entries()) {
      const [above, beside, corner] = [row[place + 1] ?? 0, next[place] ?? 0, row[place] ?? 0];
      next.push(Math.min(above + 1, beside + 1, corner + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return (row[known.length] ?? most + 1) <= most;
}

function letterPairs(letters: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < letters.length; index += 1) {
    const pair = letters.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
