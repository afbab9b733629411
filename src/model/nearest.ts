/** Did-you-mean: the known name that a misspelt one is most likely to be. */

/** A name of more letters than this was not misspelt. */
const MOST_LETTERS = 100;

/**
 * The name in `known` that is nearest to `given`, or null where none is near enough to be meant.
 * Case is not counted. Near enough: at most a third of the letters changed, added, left out or
 * swapped with their neighbour, and always one; or `limit`, where it is given. Of two as near, the one
 * that comes first.
 */
export function nearest(
  given: string,
  known: Iterable<string>,
  limit = Math.max(1, Math.floor(given.length / 3)),
): string | null {
  if (given.length > MOST_LETTERS) return null;
  const wanted = given.toLowerCase();
  let best: string | null = null;
  let least = limit + 1;
  for (const name of known) {
    if (Math.abs(name.length - wanted.length) >= least) continue;
    const found = distance(wanted, name.toLowerCase());
    if (found < least) [best, least] = [name, found];
  }
  return best;
}

/** How many single letters to change, add, leave out or swap with their neighbour (optimal string alignment). */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const cost = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(swapped ? Math.min(cost, at(before, column - 2) + 1) : cost);
    }
    [before, above] = [above, current];
  }
  return at(above, other.length);
}

/** A cell of the table; every cell that is asked for has been filled. */
function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
