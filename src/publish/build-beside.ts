/** A new release beside what is live: built, looked at, and not live yet. */
import { mkdirSync, rmSync } from 'node:fs';
import { carryHashed } from './carry.ts';
import { PublishFailure } from './failure.ts';
import { fallNotes } from './fall.ts';
import type { BuiltFolder, Earlier, PublishOrder } from './job.ts';
import { releaseFolder, releaseId, unfinishedFolder, type Layout } from './layout.ts';
import { bytesOf, digestOf, manifestOf, type Manifest } from './manifest.ts';
import { ownFiles, type Inputs, type Parts, type Release, type SiteFacts } from './release.ts';
import type { Step } from './step.ts';

/** What one run has to do with. */
export interface Run {
  order: PublishOrder;
  layout: Layout;
  reached: (step: Step) => void | Promise<void>;
  finished: readonly Release[];
  live: Release | null;
  inputs: Inputs;
  notes: string[];
  lap: (part: string) => void;
}

/** A site that was built and looked at, and is not live yet. */
export interface Built {
  folder: string;
  files: Manifest;
  carried: string[];
  parts: Parts;
  facts: SiteFacts;
  bytes: number;
}

/** Builds beside what is live and looks at it; null where the bytes are what is live already. */
export async function buildBeside(run: Run, liveIsWhole: boolean): Promise<Built | null> {
  const { order, layout, reached, live, lap, notes } = run;
  const folder = unfinishedFolder(layout, releaseId(order.clock(), run.inputs.digest));
  mkdirSync(folder);
  const made = await order.job.build(folder, liveIsWhole && live !== null ? earlierOf(live, layout) : null);
  notes.push(...made.notes);
  await reached('built');
  lap('build');
  const own = manifestOf(folder);
  refuseOtherThanTaken(own, live, made);
  if (liveIsWhole && live !== null && digestOf(own) === digestOf(ownFiles(live))) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const facts = await order.job.facts(folder);
  const bytes = bytesOf(folder, Object.keys(own));
  await inspect(run, folder, { pages: Object.keys(facts.pages).length, bytes });
  const earlier = run.finished.slice(1 - order.keep);
  const { files: carried, damaged } = carryHashed(layout, folder, new Set(Object.keys(own)), {
    earlier: order.keep > 1 ? earlier : [],
    isHashed: order.job.isHashed,
  });
  if (damaged.length > 0)
    notes.push(`Files of earlier releases that were damaged and left out: ${damaged.length}.`);
  await reached('carried');
  const files = { ...own, ...manifestOf(folder, carried) };
  return { folder, files, carried, parts: made.parts, facts, bytes };
}

const earlierOf = ({ id, parts, facts }: Release, layout: Layout): Earlier => ({
  folder: releaseFolder(layout, id),
  parts,
  facts,
});

/** What was taken over must be what the earlier release was published with, whatever became of its files since. */
function refuseOtherThanTaken(own: Manifest, live: Release | null, { takenOver }: BuiltFolder): void {
  const parts = takenOver.map((part) => `${part}/`);
  const of = (files: Manifest): [string, string][] =>
    Object.entries(files).filter(([file]) => parts.some((part) => file.startsWith(part)));
  const [taken, wanted] = [Object.fromEntries(of(own)), Object.fromEntries(of(live?.files ?? {}))];
  if (digestOf(taken) === digestOf(wanted)) return;
  throw new PublishFailure(
    'What was taken over from the live release is not what that was published with.',
    'Publish again: the live release is then found damaged, and all is made anew.',
    [],
  );
}

async function inspect(
  { order, reached, live, lap }: Run,
  folder: string,
  size: { pages: number; bytes: number },
): Promise<void> {
  const last = live === null ? null : { pages: Object.keys(live.facts.pages).length, bytes: live.bytes };
  const faults = [
    ...(last === null ? [] : fallNotes(last, size, order.allow)),
    ...(await order.job.inspect(folder)),
  ];
  await reached('inspected');
  lap('inspect');
  if (faults.length === 0) return;
  throw new PublishFailure(
    'The pages that were built may not be published.',
    'Mend what is listed, then publish again.',
    faults,
    true,
  );
}
