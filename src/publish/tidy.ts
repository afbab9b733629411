/** Removing what is no longer wanted: what a process that died left behind, and the oldest releases. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { removeHalfWritten } from './durable.ts';
import { isReleaseId, recordFile, releaseFolder, stampsFile, type Layout } from './layout.ts';
import type { Release } from './release.ts';

/** Removes every release that was never finished. What is live is left alone, whatever else is true of it. */
export function tidyUp(layout: Layout, finished: readonly Release[], live: string | null): void {
  removeHalfWritten(layout.root);
  removeHalfWritten(layout.releases);
  const known = new Set([...finished.map(({ id }) => id), ...(live === null ? [] : [live])]);
  for (const name of readdirSync(layout.releases)) {
    const id = name.replace(/(?:\.stamps)?\.json$/, '');
    const unfinished = name.startsWith('.unfinished-') || (isReleaseId(id) && !known.has(id));
    if (unfinished) rmSync(path.join(layout.releases, name), { recursive: true, force: true });
  }
}

/** Leaves the newest `keep` releases, and what is live; the ids of those that went. */
export function prune(
  layout: Layout,
  finished: readonly Release[],
  live: string | null,
  keep: number,
): string[] {
  const old = finished.slice(0, Math.max(0, finished.length - keep)).map(({ id }) => id);
  const gone = old.filter((id) => id !== live);
  for (const id of gone) {
    // The record first: a release without one is known not to be whole.
    rmSync(recordFile(layout, id), { force: true });
    rmSync(stampsFile(layout, id), { force: true });
    rmSync(releaseFolder(layout, id), { recursive: true, force: true });
  }
  return gone;
}
