import type { FieldPath } from '../../model/finding.ts';
import type { Keep } from './keeping.ts';
import { isGroup, saysTheSame, wordsOf } from './words-of.ts';

/** One thing that a record said when it was published, and does not say now; or says now, and did not. */
export interface Change {
  /** The field as a correction names it: `actions.1.3.progress`. */
  field: string;
  /** What it said; null where it said nothing. */
  said: string | null;
  /** What it says now; null where it says nothing. */
  says: string | null;
  /** Where it stands now, or what held it. */
  path: FieldPath;
  /** True where a number was withheld: what it was may not be told again. */
  withheld: boolean;
}

interface Place {
  field: readonly string[];
  path: FieldPath;
}

type Fields = Readonly<Record<string, unknown>>;

/** Everything in which a record that was published differs from what it is now, as far as it is on the record. */
export function* changesOf<Of extends object>(
  keeping: Readonly<Record<string, Keep>>,
  published: Of,
  current: Of,
  place: Place = { field: [], path: [] },
): Iterable<Change> {
  const [before, now] = [published as Fields, current as Fields];
  if (now['suppressed'] === true && before['suppressed'] !== true) {
    yield changed(place, 'The number', 'Withheld, because the number is small', true);
    return;
  }
  for (const [name, keep] of Object.entries(keeping)) {
    yield* changesIn(keep, before[name], now[name], within(place, name, name));
  }
}

/** As {@link changesOf}, of one value. */
export function* changesIn(
  keep: Keep,
  before: unknown,
  now: unknown,
  place: Place = { field: [], path: [] },
): Iterable<Change> {
  if (keep === 'free' || saysTheSame(before, now)) return;
  if (typeof keep === 'object') {
    yield* changesInItems(keep, listOf(before), listOf(now), place);
  } else if (isGroup(before) && isGroup(now)) {
    const names = new Set([...Object.keys(before), ...Object.keys(now)]);
    for (const name of names) yield* changesIn(keep, before[name], now[name], within(place, name, name));
  } else if (Array.isArray(before) || Array.isArray(now)) {
    yield* changesInList(keep, listOf(before), listOf(now), place);
  } else if (keep === 'kept' || wordsOf(before) !== null) {
    yield changed(place, wordsOf(before), wordsOf(now));
  }
}

/** A list whose items have no name: each is told by what it says, wherever it stands. */
function* changesInList(
  keep: Keep,
  before: readonly unknown[],
  now: readonly unknown[],
  place: Place,
): Iterable<Change> {
  const gone = missingFrom(before, now);
  const come = missingFrom(now, before);
  for (const [index, item] of gone.entries()) {
    const instead = come[index];
    const at = instead === undefined ? -1 : now.indexOf(instead);
    const path = at === -1 ? place.path : [...place.path, at];
    yield changed({ ...place, path }, wordsOf(item), wordsOf(instead));
  }
  if (keep === 'added-to') return;
  for (const item of come.slice(gone.length)) {
    yield changed({ ...place, path: [...place.path, now.indexOf(item)] }, null, wordsOf(item));
  }
}

function missingFrom(items: readonly unknown[], others: readonly unknown[]): unknown[] {
  const left = [...others];
  return items.filter((item) => {
    const twin = left.findIndex((other) => saysTheSame(item, other));
    if (twin !== -1) left.splice(twin, 1);
    return twin === -1;
  });
}

function* changesInItems(
  { fields, nameOf, keyOf, added }: Exclude<Keep, string>,
  before: readonly unknown[],
  now: readonly unknown[],
  place: Place,
): Iterable<Change> {
  const standing = byKey(now, keyOf);
  const known = byKey(before, keyOf);
  for (const [key, { item }] of known) {
    const name = nameOf(item as never);
    const found = standing.get(key);
    if (found === undefined) yield changed(within(place, name), wordsOf(item), null);
    else yield* changesOf(fields, item, found.item, within(place, name, found.index));
  }
  if (added) return;
  for (const [key, { item, index }] of standing) {
    if (!known.has(key)) yield changed(within(place, nameOf(item as never), index), null, wordsOf(item));
  }
}

/** Items by what tells them apart; the second of one key has ` (2)` behind it. */
function byKey(
  list: readonly unknown[],
  keyOf: (item: never) => string,
): Map<string, { item: Fields; index: number }> {
  const found = new Map<string, { item: Fields; index: number }>();
  for (const [index, item] of list.entries()) {
    const key = keyOf(item as never);
    let unique = key;
    for (let count = 2; found.has(unique); count += 1) unique = `${key} (${count})`;
    found.set(unique, { item: item as Fields, index });
  }
  return found;
}

function within({ field, path }: Place, name: string, step?: string | number): Place {
  return { field: [...field, name], path: step === undefined ? path : [...path, step] };
}

function changed({ field, path }: Place, said: string | null, says: string | null, withheld = false): Change {
  return { field: field.join('.'), said, says, path, withheld };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
