import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { planFolder } from '../model/content-files.ts';
import type { DraftFile } from './draft-files.ts';

/** Something that stands where a file should be written. Nothing was written. */
export class AlreadyThere extends Error {
  /** What stands there, within the content folder. */
  readonly path: string;

  constructor(path: string) {
    super(`${path} is there already.`);
    this.name = 'AlreadyThere';
    this.path = path;
  }
}

/** A file of the whole site that is written with a plan. */
export interface SiteFile extends DraftFile {
  /** What the file says that it takes the place of. Absent where there must be none. */
  readonly replaces?: string;
}

/**
 * Writes a new plan, and the files of the site that come with it: all of it or none. The plan is written to a folder
 * of its own and moved into place whole. Throws {@link AlreadyThere}, also where a file no longer says what it is to replace, or
 * an error of the file system; either way the content folder is as it was.
 */
export function writePlan(
  content: string,
  plan: string,
  files: readonly DraftFile[],
  site: readonly SiteFile[] = [],
): void {
  const folder = planFolder(plan);
  if (existsSync(join(content, folder))) throw new AlreadyThere(folder);
  inStaging(content, (staging) => {
    for (const file of [...files, ...site]) writeInto(staging, file);
    mkdirSync(join(content, dirname(folder)), { recursive: true });
    const undone: (() => void)[] = [];
    try {
      for (const file of site) undone.push(putFile(staging, content, file));
      renameSync(join(staging, folder), join(content, folder));
    } catch (error) {
      for (const undo of undone.toReversed()) undo();
      throw error;
    }
  });
}

/**
 * Adds one report to a plan, with the record of its import, which takes the place of the last one's. Throws
 * {@link AlreadyThere} where the report's file exists; then nothing is changed.
 */
export function writeReport(content: string, report: DraftFile, importReport: DraftFile): void {
  inStaging(content, (staging) => {
    writeInto(staging, report);
    writeInto(staging, importReport);
    mkdirSync(dirname(join(content, report.path)), { recursive: true });
    const undo = addFile(staging, content, report.path);
    try {
      renameSync(join(staging, importReport.path), join(content, importReport.path));
    } catch (error) {
      undo();
      throw error;
    }
  });
}

/**
 * Adds files that somebody is to fill in: all of them or none. Throws {@link AlreadyThere} where one exists; then nothing
 * is changed.
 */
export function writeNew(content: string, files: readonly DraftFile[]): void {
  inStaging(content, (staging) => {
    const undone: (() => void)[] = [];
    try {
      for (const file of files) {
        writeInto(staging, file);
        mkdirSync(dirname(join(content, file.path)), { recursive: true });
        undone.push(addFile(staging, content, file.path));
      }
    } catch (error) {
      for (const undo of undone.toReversed()) undo();
      throw error;
    }
  });
}

/** Does its work with a hidden folder beside the content, on the same disk, and leaves nothing of it behind. */
function inStaging(content: string, work: (staging: string) => void): void {
  const made = mkdirSync(content, { recursive: true });
  try {
    const staging = mkdtempSync(join(content, '.import-'));
    try {
      work(staging);
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error;
  }
}

function writeInto(folder: string, { path, text }: DraftFile): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function putFile(staging: string, content: string, { path, replaces }: SiteFile): () => void {
  return replaces === undefined
    ? addFile(staging, content, path)
    : replaceFile(staging, content, path, replaces);
}

/** Puts a finished file in the place of one that says just what it is thought to say; gives back what puts the old one back. */
function replaceFile(staging: string, content: string, path: string, old: string): () => void {
  const file = join(content, path);
  if (readFileSync(file, 'utf8') !== old) throw new AlreadyThere(path);
  const kept = join(staging, `${path}.old`);
  copyFileSync(file, kept);
  renameSync(join(staging, path), file);
  return () => renameSync(kept, file);
}

/** Puts a finished file in place, unless something stands there; gives back what takes it away again. */
function addFile(staging: string, content: string, path: string): () => void {
  const file = join(content, path);
  try {
    linkOrCopy(join(staging, path), file);
  } catch (error) {
    throw hasCode(error, 'EEXIST') ? new AlreadyThere(path) : error;
  }
  return () => {
    rmSync(file, { force: true });
  };
}

/** Both ways fail where a file exists; a move would take its place. Some disks have no links. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS')) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
