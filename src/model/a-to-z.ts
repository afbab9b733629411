/** A list by first letter. */

/** What begins with one letter, in the order of the alphabet. */
export interface Letter<Item> {
  /** A capital; null for what begins with no letter. */
  letter: string | null;
  items: Item[];
}

/** Items by the first letter of their names, with what begins with none at the end. Signs before it do not count. */
export function aToZ<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  language: string,
): Letter<Item>[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sorted = items.toSorted((one, other) => collator.compare(bare(nameOf(one)), bare(nameOf(other))));
  const byLetter = Map.groupBy(sorted, (item) => firstLetter(nameOf(item)));
  const letters = [...byLetter].map(([letter, its]) => ({ letter, items: its }));
  return [
    ...letters.filter(({ letter }) => letter !== null),
    ...letters.filter(({ letter }) => letter === null),
  ];
}

const bare = (name: string): string => name.replace(/^[^\p{L}\p{N}]+/u, '');

function firstLetter(name: string): string | null {
  const first = bare(name).normalize('NFD')[0]?.toUpperCase() ?? '';
  return /\p{L}/u.test(first) ? first : null;
}
