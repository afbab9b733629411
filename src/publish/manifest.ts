/** What a folder holds, file by file, so that it can be told later whether it still does. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The SHA-256 of each file in hexadecimal, by its path with `/`, in the order of the paths. */
export type Manifest = Readonly<Record<string, string>>;

/** The paths of the files in a folder, sorted, with `/` between their parts. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

export function manifestOf(folder: string, files: readonly string[] = filesIn(folder)): Manifest {
  return Object.fromEntries(files.map((file) => [file, hashOf(path.join(folder, file))]));
}

/** What is wrong with a folder that should hold the manifest and nothing else: sentences, none where all is well. */
export function faultsOf(folder: string, manifest: Manifest): string[] {
  const wanted = Object.entries(manifest).flatMap(([file, hash]) => {
    const found = hashIfThere(path.join(folder, file));
    if (found === hash) return [];
    return [found === null ? `${file} is missing.` : `${file} is not what was made.`];
  });
  const extra = filesIn(folder).filter((file) => !Object.hasOwn(manifest, file));
  return [...wanted, ...extra.map((file) => `${file} should not be there.`)];
}

/** One hash of all: the same for the same files of the same names. */
export function digestOf(manifest: Manifest): string {
  const hash = createHash('sha256');
  for (const file of Object.keys(manifest).toSorted()) hash.update(`${file}\0${manifest[file] ?? ''}\n`);
  return hash.digest('hex');
}

/** How many bytes the files have together. */
export function bytesOf(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The SHA-256 of a file; null where there is none. */
export function hashIfThere(file: string): string | null {
  try {
    return hashOf(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code)))
      return null;
    throw error;
  }
}
