/**
 * What a folder that is published to holds. A web server serves `current`, a symbolic link to one release.
 *
 *     current → releases/20260213T020005123Z-1a2b3c4d
 *     releases/20260213T020005123Z-1a2b3c4d/        the site
 *     releases/20260213T020005123Z-1a2b3c4d.json    what it is: a release without this was never finished
 *     releases/20260213T020005123Z-1a2b3c4d.stamps.json   what the disk said of each file when all was right
 *     publish.json  publish.md                      the report of the last run that came to something
 *     last-run.json                                 when the job last ran, and what came of it
 *     lock/                                         who is publishing
 */
import path from 'node:path';

export const CURRENT = 'current';
const RELEASES = 'releases';

/** The paths of a folder that is published to. */
export interface Layout {
  root: string;
  /** The symbolic link that a web server serves. */
  current: string;
  releases: string;
  lock: string;
  reportJson: string;
  reportText: string;
  lastRun: string;
}

export function layoutOf(to: string): Layout {
  const root = path.resolve(to);
  const inside = (name: string): string => path.join(root, name);
  return {
    root,
    current: inside(CURRENT),
    releases: inside(RELEASES),
    lock: inside('lock'),
    reportJson: inside('publish.json'),
    reportText: inside('publish.md'),
    lastRun: inside('last-run.json'),
  };
}

/** What the link holds: relative, so that the whole folder can be moved. */
export const linkTo = (id: string): string => path.join(RELEASES, id);

export const releaseFolder = ({ releases }: Layout, id: string): string => path.join(releases, id);
export const recordFile = ({ releases }: Layout, id: string): string => path.join(releases, `${id}.json`);
export const stampsFile = ({ releases }: Layout, id: string): string =>
  path.join(releases, `${id}.stamps.json`);
/** A release that is being made. */
export const unfinishedFolder = ({ releases }: Layout, id: string): string =>
  path.join(releases, `.unfinished-${id}`);

/** A release's name: when it was made, to sort by, and the beginning of its digest, to tell apart. */
export function releaseId(at: Date, digest: string): string {
  return `${at.toISOString().replaceAll(/[-:.]/g, '')}-${digest.slice(0, 8)}`;
}

/** Whether a name in the folder of releases is a release's. */
export const isReleaseId = (name: string): boolean => /^\d{8}T\d{9}Z-[0-9a-f]{8}$/.test(name);
