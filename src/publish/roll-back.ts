/** Making an earlier release live again, byte for byte as it was. */
import { readFileSync } from 'node:fs';
import { writeDurably } from './durable.ts';
import { layoutOf, type Layout } from './layout.ts';
import { takeLock } from './lock.ts';
import { readRelease, releaseIds, releasesOf, writeRelease, type Release } from './release.ts';
import type { LastRun } from './report.ts';
import { faultsSince } from './stamps.ts';
import { liveId, switchTo } from './switch.ts';

/** A release as `--list` tells it. */
export interface Listed {
  id: string;
  at: string;
  today: string;
  commit: string | null;
  pages: number;
  bytes: number;
  isLive: boolean;
  withdrawn: string | null;
}

export interface RollBackOrder {
  to: string;
  /** The release to go back to; the one before the live one where it is null. */
  release: string | null;
  clock: () => Date;
}

/** `files` are all of the release's; `read` those of them that had to be read to know that they are what was published. */
export type RolledBack =
  { done: string; from: string | null; files: number; read: number } | { refused: string; hint: string };

/** The releases that are kept, newest first. */
export function listReleases(to: string): Listed[] {
  const layout = layoutOf(to);
  const live = liveId(layout);
  return releasesOf(layout)
    .toReversed()
    .map(({ id, at, inputs, facts, bytes, withdrawn }) => ({
      id,
      at,
      today: inputs.today,
      commit: inputs.commit,
      pages: Object.keys(facts.pages).length,
      bytes,
      isLive: id === live,
      withdrawn,
    }));
}

/** Switches to the release that is asked for, once it was seen to be whole. */
export async function rollBack(order: RollBackOrder): Promise<RolledBack> {
  const layout = layoutOf(order.to);
  if (releaseIds(layout).length === 0)
    return { refused: `Nothing was ever published to ${order.to}.`, hint: 'Is that the folder?' };
  const taking = takeLock(layout.lock, order.clock);
  if ('holder' in taking) {
    return {
      refused: `Process ${taking.holder.pid} on ${taking.holder.host} is publishing there.`,
      hint: 'Wait until it is done, or end it.',
    };
  }
  try {
    const live = liveId(layout);
    const target = targetOf(layout, live, order.release);
    if (target === null || target.id === live) return whyNot(layout, order.release, target);
    return await go(layout, live === null ? null : readRelease(layout, live), target, order.clock);
  } finally {
    taking.lock.release();
  }
}

function whyNot(layout: Layout, asked: string | null, target: Release | null): RolledBack {
  const hint = `These are kept: ${releaseIds(layout).join(', ')}.`;
  if (target !== null) return { refused: `${target.id} is live already.`, hint };
  return asked === null
    ? { refused: 'There is no release before the one that is live.', hint }
    : { refused: `There is no release ${asked}.`, hint };
}

/** The release to go back to. Of a large site no more records are read than have to be. */
function targetOf(layout: Layout, live: string | null, asked: string | null): Release | null {
  const ids = releaseIds(layout);
  if (asked !== null) return ids.includes(asked) ? readRelease(layout, asked) : null;
  for (const id of ids.filter((one) => live === null || one < live).toReversed()) {
    const release = readRelease(layout, id);
    if (release?.withdrawn === null) return release;
  }
  return null;
}

async function go(
  layout: Layout,
  live: Release | null,
  target: Release,
  clock: () => Date,
): Promise<RolledBack> {
  const { faults, read } = faultsSince(layout, target);
  if (faults.length > 0) {
    return {
      refused: `${target.id} is no longer what was published: ${faults[0] ?? ''}`,
      hint: 'Choose another: npm run rollback -- --to DIR --list',
    };
  }
  if (live !== null && target.id < live.id)
    writeRelease(layout, { ...live, withdrawn: clock().toISOString() });
  if (target.withdrawn !== null) writeRelease(layout, { ...target, withdrawn: null });
  await switchTo(layout, target.id);
  tellLastRun(layout, target);
  return { done: target.id, from: live?.id ?? null, files: Object.keys(target.files).length, read };
}

/** The last run is still the last one; what is live is another release. */
function tellLastRun(layout: Layout, { id, at, inputs }: Release): void {
  let last: LastRun;
  try {
    last = JSON.parse(readFileSync(layout.lastRun, 'utf8')) as LastRun;
  } catch {
    return;
  }
  const now: LastRun = { ...last, release: id, publishedAt: at, today: inputs.today };
  writeDurably(layout.lastRun, `${JSON.stringify(now, null, 2)}\n`);
}
