/** A release's record: what it is, and what it must hold byte for byte. */
import { readdirSync, readFileSync } from 'node:fs';
import { isReleaseId, recordFile, type Layout } from './layout.ts';
import { writeDurably } from './durable.ts';
import type { Manifest } from './manifest.ts';

/** A promise that a report tells of. */
export interface PromiseFact {
  /** Unique within the site: its address. */
  url: string;
  /** `1.6 Shorter waits for speech therapy`. */
  name: string;
}

/** What a report compares between one release and the next. */
export interface SiteFacts {
  /** A hash of what each page says, whatever the day, by its address. */
  pages: Readonly<Record<string, string>>;
  late: readonly PromiseFact[];
  complete: readonly PromiseFact[];
}

/** What a site is made from. */
export interface Inputs {
  /** A digest of everything that decides the bytes: content, software, day, address, and the tools there are. */
  digest: string;
  /** A digest of the content and the software alone, whatever the day. */
  content: string;
  /** The content's commit; null where it is not kept in git. */
  commit: string | null;
  today: string;
}

/**
 * A digest of everything that decides the bytes of a part of the site, by the folder of the part: `plans/send`. Where the
 * digest is the same, so are the files.
 */
export type Parts = Readonly<Record<string, string>>;

export interface Release {
  id: string;
  /** When it was published. */
  at: string;
  inputs: Inputs;
  parts: Parts;
  facts: SiteFacts;
  bytes: number;
  /** Every file, also those carried over. */
  files: Manifest;
  /** The hashed files of earlier releases that were carried over for pages that readers still have open. */
  carried: readonly string[];
  /** When it was rolled back from, so that the next night does not publish the same again; null where it was not. */
  withdrawn: string | null;
}

/** The finished releases, oldest first. A record that cannot be read is none. */
export function releasesOf(layout: Layout): Release[] {
  return releaseIds(layout).flatMap((id) => readRelease(layout, id) ?? []);
}

/** The ids of the releases that have a record, oldest first. The record of a large site takes a while to read. */
export function releaseIds(layout: Layout): string[] {
  return namesIn(layout.releases)
    .flatMap((name) => {
      const id = name.replace(/\.json$/, '');
      return name !== id && isReleaseId(id) ? [id] : [];
    })
    .toSorted();
}

export function writeRelease(layout: Layout, release: Release): void {
  writeDurably(recordFile(layout, release.id), `${JSON.stringify(release, null, 1)}\n`);
}

/** The files that the release itself made. */
export function ownFiles({ files, carried }: Pick<Release, 'files' | 'carried'>): Manifest {
  const others = new Set(carried);
  return Object.fromEntries(Object.entries(files).filter(([file]) => !others.has(file)));
}

/** A release by its id; null where it has no record that can be read. */
export function readRelease(layout: Layout, id: string): Release | null {
  try {
    const record = JSON.parse(readFileSync(recordFile(layout, id), 'utf8')) as Release;
    return { ...record, parts: (record as Partial<Release>).parts ?? {} };
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
