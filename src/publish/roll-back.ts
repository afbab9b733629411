/** Making an earlier release live again, byte for byte as it was. */
import { readFileSync } from 'node:fs';
import { writeDurably } from './durable.ts';
import { layoutOf, releaseFolder, type Layout } from './layout.ts';
import { takeLock } from './lock.ts';
import { faultsOf } from './manifest.ts';
import { releasesOf, writeRelease, type Release } from './release.ts';
import type { LastRun } from './report.ts';
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

export type RolledBack = { done: string; from: string | null } | { refused: string; hint: string };

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
  const refusal = whyNot(layout, order);
  if (refusal !== null) return refusal;
  const taking = takeLock(layout.lock, order.clock);
  if ('holder' in taking) {
    return {
      refused: `Process ${taking.holder.pid} on ${taking.holder.host} is publishing there.`,
      hint: 'Wait until it is done, or end it.',
    };
  }
  try {
    const releases = releasesOf(layout);
    const live = releases.find(({ id }) => id === liveId(layout)) ?? null;
    const target = targetOf(releases, live, order.release);
    if (target === null) throw new Error('The releases changed while the lock was taken.');
    return await go(layout, live, target, order.clock);
  } finally {
    taking.lock.release();
  }
}

function whyNot(layout: Layout, { release, to }: RollBackOrder): RolledBack | null {
  const releases = releasesOf(layout);
  const live = liveId(layout);
  if (releases.length === 0)
    return { refused: `Nothing was ever published to ${to}.`, hint: 'Is that the folder?' };
  const target = targetOf(releases, releases.find(({ id }) => id === live) ?? null, release);
  const hint = `These are kept: ${releases.map(({ id }) => id).join(', ')}.`;
  if (target === null && release !== null) return { refused: `There is no release ${release}.`, hint };
  if (target === null) return { refused: 'There is no release before the one that is live.', hint };
  if (target.id === live) return { refused: `${target.id} is live already.`, hint };
  return null;
}

function targetOf(releases: readonly Release[], live: Release | null, asked: string | null): Release | null {
  if (asked !== null) return releases.find(({ id }) => id === asked) ?? null;
  const earlier = releases.filter(
    ({ id, withdrawn }) => withdrawn === null && (live === null || id < live.id),
  );
  return earlier.at(-1) ?? null;
}

async function go(
  layout: Layout,
  live: Release | null,
  target: Release,
  clock: () => Date,
): Promise<RolledBack> {
  const faults = faultsOf(releaseFolder(layout, target.id), target.files);
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
  return { done: target.id, from: live?.id ?? null };
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
