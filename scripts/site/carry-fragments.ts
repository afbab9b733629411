/**
 * The fragments of a search index: of each page, what is shown of it among the results. To compress and to write one for
 * each of thousands of pages takes Pagefind long; one that is there already it leaves as it is (1.6). Those of pages that are
 * taken over from an earlier release can be there already.
 *
 * A fragment is named after the beginning of its hash. A new page's name may by chance be that of a fragment carried
 * over; that is looked for, and the index is then written anew without.
 */
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { unpack } from './pagefind-file.ts';

const FOLDER = 'fragment';
const ENDING = '.pf_fragment';

/** The address of the page that each fragment carried over is of, by the fragment's name. */
export type Carried = ReadonlyMap<string, string>;

/** Copies into the index in `to` the fragments of the index in `from` whose pages are the same still. */
export async function carryFragments(
  from: string,
  to: string,
  isSame: (address: string) => boolean,
): Promise<Carried> {
  const carried = new Map<string, string>();
  await mkdir(path.join(to, FOLDER), { recursive: true });
  for (const file of await readdir(path.join(from, FOLDER))) {
    const source = path.join(from, FOLDER, file);
    const { url } = JSON.parse((await unpack(await readFile(source))).toString('utf8')) as { url: string };
    if (!isSame(url)) continue;
    await copyFile(source, path.join(to, FOLDER, file), constants.COPYFILE_FICLONE);
    carried.set(path.basename(file, ENDING), url);
  }
  return carried;
}

/** Removes the fragments that the index no longer names: `names` are those of its pages. */
export async function removeOthers(
  folder: string,
  carried: Carried,
  names: readonly string[],
): Promise<void> {
  const named = new Set(names);
  const others = [...carried.keys()].filter((name) => !named.has(name));
  await Promise.all(others.map((name) => rm(path.join(folder, FOLDER, `${name}${ENDING}`))));
}

/** Whether each page whose fragment was there already is the page that the fragment is of. */
export function areRight(carried: Carried, names: readonly string[], addresses: readonly string[]): boolean {
  return names.every((name, index) => !carried.has(name) || carried.get(name) === addresses[index]);
}
