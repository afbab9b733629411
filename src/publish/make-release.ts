/** Everything from the content to a live release. What it throws leaves the rest to `publish`. */
import { renameSync } from 'node:fs';
import { buildBeside, type Built, type Run } from './build-beside.ts';
import { flushFolder, flushTree } from './durable.ts';
import { PublishFailure } from './failure.ts';
import type { Checked, PublishOrder } from './job.ts';
import { releaseFolder, releaseId, type Layout } from './layout.ts';
import { digestOf, faultsOf, type Manifest } from './manifest.ts';
import { releasesOf, writeRelease, type Release } from './release.ts';
import { changesBetween, type Report } from './report.ts';
import { writeStamps } from './stamps.ts';
import { stopwatch } from './stopwatch.ts';
import { liveId, switchTo } from './switch.ts';
import { prune, tidyUp } from './tidy.ts';

/** What a report says of a run that did not fail. */
export type Made = Pick<
  Report,
  'outcome' | 'message' | 'notes' | 'today' | 'commit' | 'pages' | 'changes' | 'findings' | 'seconds'
>;

export async function makeRelease(order: PublishOrder, layout: Layout): Promise<Made> {
  const reached = order.reached ?? (() => undefined);
  const { lap, seconds } = stopwatch(order.clock);
  const finished = releasesOf(layout);
  const id = liveId(layout);
  const live = finished.find((release) => release.id === id) ?? null;
  tidyUp(layout, finished, id);
  await reached('tidied');
  const run: Run = {
    order,
    layout,
    reached,
    finished,
    live,
    inputs: await order.job.inputs(),
    notes: [],
    lap,
  };
  refuseWithdrawn(run);
  const isWhole = liveIsWhole(run);
  await reached('compared');
  lap('compare');
  const same = isWhole && live?.inputs.digest === run.inputs.digest;
  if (live !== null && same) return unchanged(run, live, null, seconds());
  const checked = await check(run);
  const built = await buildBeside(run, isWhole);
  if (built === null && live !== null) return unchanged(run, live, checked, seconds());
  if (built === null) throw new Error('Nothing is live, and yet nothing changed.');
  const release = await putLive(run, built);
  return {
    outcome: 'published',
    message: `${release.id} is live.`,
    ...factsOf(run, Object.keys(built.facts.pages).length, checked),
    changes: live === null ? null : changesBetween(live.facts, built.facts),
    seconds: seconds(),
  };
}

function unchanged(run: Run, live: Release, checked: Checked | null, seconds: Made['seconds']): Made {
  return {
    outcome: 'unchanged',
    message: 'Nothing has changed. Nothing was published.',
    ...factsOf(run, Object.keys(live.facts.pages).length, checked),
    changes: null,
    seconds,
  };
}

function factsOf(
  { inputs, notes }: Run,
  pages: number,
  checked: Checked | null,
): Pick<Made, 'notes' | 'today' | 'commit' | 'pages' | 'findings'> {
  return { notes, today: inputs.today, commit: inputs.commit, pages, findings: checked?.counts ?? null };
}

/** The next night must not publish again what was rolled back from this morning. */
function refuseWithdrawn({ order, finished, live, inputs }: Run): void {
  if (order.allow.includes('rolled-back')) return;
  const withdrawn = finished.find(
    ({ id, withdrawn, inputs: { content } }) =>
      withdrawn !== null && id !== live?.id && content === inputs.content,
  );
  if (withdrawn === undefined) return;
  throw new PublishFailure(
    `This is the content of ${withdrawn.id}, which was rolled back at ${withdrawn.withdrawn ?? ''}.`,
    'Mend the content first. If it is right after all, publish once with --allow rolled-back.',
    [],
    true,
  );
}

/** Whether what is live is what was published; where it is not, a note, and it is published anew. */
function liveIsWhole({ live, layout, notes }: Run): boolean {
  if (live === null) return false;
  const faults = faultsOf(releaseFolder(layout, live.id), live.files);
  if (faults.length > 0) {
    notes.push(
      `The live release was no longer what had been published: ${faults[0] ?? ''} Faults in all: ${faults.length}.`,
    );
  }
  return faults.length === 0;
}

async function check({ order, reached, lap }: Run): Promise<Checked> {
  const checked = await order.job.check();
  await reached('checked');
  lap('check');
  if (checked.counts.error === 0) return checked;
  const problems = checked.counts.error === 1 ? '1 mistake' : `${checked.counts.error} mistakes`;
  throw new PublishFailure(
    `The content has ${problems} to mend.`,
    'Mend what is listed, then publish again.',
    checked.errors,
    true,
  );
}

/** Names, records and switches to what was built, and looks at it once more when it is live. */
async function putLive(run: Run, built: Built): Promise<Release> {
  const { order, layout, reached, lap } = run;
  flushTree(built.folder);
  await reached('flushed');
  refuseFaults(built.folder, built.files);
  await reached('verified');
  const id = releaseId(order.clock(), digestOf(built.files));
  renameSync(built.folder, releaseFolder(layout, id));
  flushFolder(layout.releases);
  await reached('named');
  const { facts, bytes, files, carried, parts } = built;
  const release: Release = {
    id,
    at: order.clock().toISOString(),
    inputs: run.inputs,
    parts,
    facts,
    bytes,
    files,
    carried,
    withdrawn: null,
  };
  writeRelease(layout, release);
  await reached('recorded');
  await switchTo(layout, id, async () => reached('linked'));
  await reached('switched');
  refuseFaults(layout.current, files);
  await reached('confirmed');
  keepStamps(run, release);
  await pruneOld(run, id);
  lap('switch');
  return release;
}

/** Without them a rollback is slow, and no less right. */
function keepStamps({ order, layout, notes }: Run, { id, files }: Release): void {
  try {
    writeStamps(layout, id, files);
  } catch (error) {
    notes.push(`What the disk says of each file could not be kept. ${order.explain(error)}`);
  }
}

/** The new release is live and whole by now: an old one that cannot be removed is no reason to take it back. */
async function pruneOld({ order, layout, reached, notes }: Run, id: string): Promise<void> {
  try {
    prune(layout, releasesOf(layout), id, order.keep);
    await reached('pruned');
  } catch (error) {
    notes.push(`Old releases could not be removed. ${order.explain(error)}`);
  }
}

function refuseFaults(folder: string, files: Manifest): void {
  const faults = faultsOf(folder, files);
  if (faults.length === 0) return;
  throw new PublishFailure(
    'What was written to the disk is not what was made.',
    'Look at the disk before you publish again.',
    faults.slice(0, 20).map((message) => ({ where: null, message, hint: '' })),
  );
}
