import type { FieldPath } from '../model/finding.ts';
import type { Raw } from './yaml.ts';

/**
 * A file's data without what could not be used. Where an item of a list is left out, those after it
 * move up: a place in what is left and the same place in the file have different paths, and these
 * functions lead from one to the other.
 */

/** The paths of the holes: items that the file has and that cannot be used. */
export function holesOf(raw: Raw | undefined, path: FieldPath = []): FieldPath[] {
  if (raw === undefined) return [path];
  if (typeof raw === 'string') return [];
  const entries: [string | number, Raw | undefined][] = Array.isArray(raw)
    ? raw.map((item, index) => [index, item])
    : Object.entries(raw);
  return entries.flatMap(([step, value]) => holesOf(value, [...path, step]));
}

/** The data without what stands at the paths that are left out; the same object where nothing is. */
export function without(raw: Raw, leftOut: readonly FieldPath[]): Raw {
  if (leftOut.length === 0 || typeof raw === 'string') return raw;
  const inside = (step: string | number): FieldPath[] =>
    leftOut.filter((path) => path[0] === step).map((path) => path.slice(1));
  const kept = (step: string | number, value: Raw | undefined): Raw[] => {
    const paths = inside(step);
    return value === undefined || paths.some(({ length }) => length === 0) ? [] : [without(value, paths)];
  };
  if (Array.isArray(raw)) return raw.flatMap((item, index) => kept(index, item));
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) => kept(name, value).map((left) => [name, left] as const)),
  );
}

/** The path in the file of what stands at `path` in what is left. */
export function pathInFile(path: FieldPath, leftOut: readonly FieldPath[]): FieldPath {
  const found: (string | number)[] = [];
  for (const step of path) {
    found.push(typeof step === 'number' ? indexInFile(found, step, leftOut) : step);
  }
  return found;
}

/** True where `path` leads to `start` or to a place within it. */
export function startsWith(path: FieldPath, start: FieldPath): boolean {
  return start.length <= path.length && start.every((step, index) => path[index] === step);
}

function indexInFile(list: FieldPath, index: number, leftOut: readonly FieldPath[]): number {
  const gone = leftOut
    .filter((path) => path.length === list.length + 1 && startsWith(path, list))
    .map((path) => Number(path.at(-1)))
    .toSorted((one, other) => one - other);
  let found = index;
  for (const hole of new Set(gone)) if (hole <= found) found += 1;
  return found;
}
