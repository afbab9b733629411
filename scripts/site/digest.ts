/** One number for many files: the same for the same bytes under the same names, wherever the folder is. */
import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Of files, and of all files in folders, but for those whose name begins with a dot. */
export function digestOfFiles(root: string, places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places) addPlace(hash, root, place);
  return hash.digest('hex');
}

/** Of anything that can be written as JSON. */
export function digestOfValue(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function addPlace(hash: Hash, root: string, place: string): void {
  const full = path.join(root, place);
  if (!statSync(full).isDirectory()) {
    hash.update(`${place}\0`).update(createHash('sha256').update(readFileSync(full)).digest());
    return;
  }
  const names = readdirSync(full).filter((name) => !name.startsWith('.'));
  for (const name of names.toSorted()) addPlace(hash, root, path.posix.join(place, name));
}
