/** The hashed files of earlier releases, for readers who still have one of their pages open. */
import { copyFileSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { hashIfThere } from './manifest.ts';
import { releaseFolder, type Layout } from './layout.ts';
import { ownFiles, type Release } from './release.ts';

/** What was carried over, and what could not be since it was no longer what its release had made. */
export interface Carried {
  files: string[];
  damaged: string[];
}

/**
 * Copies into `folder` each hashed file that one of the `earlier` releases made and `folder` has not. They are copies
 * and not hard links, so that damage to one release is not damage to all.
 */
export function carryHashed(
  layout: Layout,
  folder: string,
  has: ReadonlySet<string>,
  { earlier, isHashed }: { earlier: readonly Release[]; isHashed: (file: string) => boolean },
): Carried {
  const wanted = new Map<string, { source: string; hash: string }>();
  for (const release of earlier) {
    for (const [file, hash] of Object.entries(ownFiles(release))) {
      if (isHashed(file) && !has.has(file))
        wanted.set(file, { source: releaseFolder(layout, release.id), hash });
    }
  }
  const carried: Carried = { files: [], damaged: [] };
  for (const file of [...wanted.keys()].toSorted()) {
    const { source = '', hash = '' } = wanted.get(file) ?? {};
    carried[copyWhole(path.join(source, file), path.join(folder, file), hash) ? 'files' : 'damaged'].push(
      file,
    );
  }
  return carried;
}

/** False, and nothing there, where the source is not what it was. */
function copyWhole(source: string, target: string, hash: string): boolean {
  if (hashIfThere(source) !== hash) return false;
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(source, target, constants.COPYFILE_FICLONE);
  return true;
}
