/** Writing so that it is there after a loss of power: whole, or not at all. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** How a file that is being written is called, so that one left by a crash can be known. */
const BEING_WRITTEN = /^\.[\w.-]+\.[0-9a-f]{8}\.tmp$/;

/** Writes beside the file and renames into its place, each step on the disk before the next. */
export function writeDurably(file: string, text: string): void {
  const beside = besideName(file);
  try {
    const opened = openSync(beside, 'wx', 0o644);
    try {
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length;) done += writeSync(opened, bytes, done);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  flushFolder(path.dirname(file));
}

/** A new name beside the file, that nothing else has. */
export function besideName(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}.tmp`);
}

/** Removes from a folder what was being written when a process died. */
export function removeHalfWritten(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (BEING_WRITTEN.test(name)) rmSync(path.join(folder, name), { force: true });
  }
}

/** Sees to it that the names in a folder are on the disk. */
export function flushFolder(folder: string): void {
  flush(folder, constants.O_RDONLY | constants.O_DIRECTORY);
}

/**
 * Sees to it that a folder is on the disk with all that is in it. One call for the whole file system is far quicker
 * than one a file; where there is no such command, each is flushed by itself.
 */
export function flushTree(folder: string): void {
  if (spawnSync('sync', ['--file-system', folder], { stdio: 'ignore' }).status === 0) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const place = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) flushFolder(place);
    else if (entry.isFile()) flush(place, constants.O_RDONLY);
  }
  flushFolder(folder);
}

function flush(place: string, flags: number): void {
  const opened = openSync(place, flags);
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
