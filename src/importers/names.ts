/** Ids and refs made from a document's own words. */

/** An id: lower case with hyphens. Null where the text has no letter or digit that an id can have. */
export function idFrom(text: string): string | null {
  const id = plainLetters(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return id === '' ? null : id;
}

/** A ref: letters, digits, dots and hyphens, as near as can be to what is printed. Null where nothing of it can stay. */
export function refFrom(text: string): string | null {
  const ref = plainLetters(text)
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^[-.]+|[-.]+$/g, '');
  return ref === '' ? null : ref;
}

/** Files are named after refs, and a file's name has an end. */
const LONGEST = 60;

function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Gives out names of which no two are the same, on a disk that does not tell capitals from small letters too. */
export class DistinctNames {
  // The reader refuses a field with a name that every object of the language has; reports have refs as fields.
  readonly #taken = new Set(Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase()));

  /** The name itself where it is free, else with the first free number after it: `1.1`, `1.1-2`. */
  take(name: string): string {
    let free = name;
    for (let number = 2; this.#taken.has(free.toLowerCase()); number += 1) free = `${name}-${number}`;
    this.#taken.add(free.toLowerCase());
    return free;
  }
}
