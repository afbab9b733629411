/**
 * What the file system says of each file and folder of a release, kept when all of it had just been read and was right. A
 * file whose stamp is the same needs no reading again: so a release of a hundred thousand files is known to be whole in less than a second.
 * It is what git does with its index: https://git-scm.com/docs/index-format.
 */
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeDurably } from './durable.ts';
import { releaseFolder, stampsFile, type Layout } from './layout.ts';
import { faultsOf, filesIn, hashIfThere, type Manifest } from './manifest.ts';

/**
 * Four numbers for each folder and then each file, in the order of the release's record: its size in bytes, when it last
 * changed, when anything that is known of it did, and its number on the disk. Nobody sets the last two at will.
 */
type Stamps = readonly number[];
const NUMBERS = 4;

/** Keeps the stamps of a release that was just seen to be whole. */
export function writeStamps(layout: Layout, id: string, files: Manifest): void {
  const folder = releaseFolder(layout, id);
  const stamps = [...foldersOf(files), ...Object.keys(files)].flatMap((place) => stampOf(folder, place));
  writeDurably(stampsFile(layout, id), `${JSON.stringify(stamps)}\n`);
}

/** What is wrong with a release: sentences, none where all is well; and how many files had to be read to know. */
export function faultsSince(
  layout: Layout,
  { id, files }: { id: string; files: Manifest },
): { faults: string[]; read: number } {
  const folder = releaseFolder(layout, id);
  const [folders, names] = [foldersOf(files), Object.keys(files)];
  const stamps = readStamps(layout, id);
  if (stamps?.length !== NUMBERS * (folders.length + names.length))
    return { faults: faultsOf(folder, files), read: names.length };
  const isSame = (place: string, index: number): boolean =>
    stampOf(folder, place).every((value, nth) => value === stamps[NUMBERS * index + nth]);
  const changed = names.filter((file, index) => !isSame(file, folders.length + index));
  const wrong = changed.flatMap((file) => faultOf(folder, file, files[file] ?? ''));
  const more = folders.every(isSame) ? [] : unwanted(folder, files);
  return { faults: [...wrong, ...more], read: changed.length };
}

function faultOf(folder: string, file: string, hash: string): string[] {
  const found = hashIfThere(path.join(folder, file));
  if (found === hash) return [];
  return [found === null ? `${file} is missing.` : `${file} is not what was made.`];
}

function unwanted(folder: string, files: Manifest): string[] {
  return filesIn(folder)
    .filter((file) => !Object.hasOwn(files, file))
    .map((file) => `${file} should not be there.`);
}

/** Every folder in which the files lie. */
function foldersOf(files: Manifest): string[] {
  const folders = new Set(['']);
  for (const file of Object.keys(files)) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      if (folders.has(file.slice(0, end))) break;
      folders.add(file.slice(0, end));
    }
  }
  return [...folders];
}

/** Of what is not there, four numbers that nothing has. */
function stampOf(folder: string, place: string): number[] {
  const found = lstatSync(`${folder}/${place}`, { throwIfNoEntry: false });
  return found === undefined ? [-1, -1, -1, -1] : [found.size, found.mtimeMs, found.ctimeMs, found.ino];
}

function readStamps(layout: Layout, id: string): Stamps | null {
  try {
    return JSON.parse(readFileSync(stampsFile(layout, id), 'utf8')) as Stamps;
  } catch {
    return null;
  }
}
