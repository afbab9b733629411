/** The one of `known` that `typed` is likeliest to have meant, or null where none is near enough to offer. */
export function nearest(typed: string, known: readonly string[]): string | null {
  const allowed = Math.max(1, Math.floor(typed.length / 3));
  const ranked = known
    .map((word) => ({ word, edits: editsBetween(typed.toLowerCase(), word.toLowerCase()) }))
    .filter(({ edits }) => edits <= allowed)
    .toSorted((one, other) => one.edits - other.edits);
  return ranked[0]?.word ?? null;
}

/** How many letters must be put in, taken out or changed to turn one word into the other. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [count, letter] of [...one].entries()) {
    const next = [count + 1];
    for (const [index, target] of [...other].entries()) {
      const change = (row[index] ?? 0) + (letter === target ? 0 : 1);
      next.push(Math.min(change, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
