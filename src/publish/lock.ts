/**
 * One publish at a time. Whoever holds the lock is named in the newest file of its folder, `lock/12.json`. To take it
 * is to make the next one, `lock/13.json`, which one process alone can do; the newest is never removed, so nobody can
 * take a lock that another has taken meanwhile. A process that died holds nothing: the next one sees that it is gone.
 */
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { besideName, removeHalfWritten, writeDurably } from './durable.ts';
import { isRunning, thisProcess, type ProcessIdentity } from './process-identity.ts';

/** Nothing can be known of a process on another machine but how long it has been: no publish takes this long. */
const HOURS_ELSEWHERE = 6;

interface Holding extends ProcessIdentity {
  /** When it was taken. */
  since: string;
  released: boolean;
}

/** A lock that this process holds. */
export interface Lock {
  release: () => void;
}

/** The lock, or who holds it. */
export type Taking = { lock: Lock } | { holder: Pick<Holding, 'pid' | 'host' | 'since'> };

/** Takes the lock in `folder`, which is made where there is none. */
export function takeLock(folder: string, clock: () => Date): Taking {
  mkdirSync(folder, { recursive: true });
  for (;;) {
    const newest = newestOf(folder);
    const holding = newest === 0 ? null : readHolding(folder, newest);
    if (holding !== null && isHeld(holding, clock())) return { holder: holding };
    const mine: Holding = { ...thisProcess(), since: clock().toISOString(), released: false };
    if (!make(folder, newest + 1, mine)) continue;
    if (newestOf(folder) > newest + 1) {
      rmSync(fileOf(folder, newest + 1), { force: true });
      continue;
    }
    clearBefore(folder, newest + 1);
    return { lock: { release: () => release(folder, newest + 1, mine) } };
  }
}

/** Where even that cannot be written, the end of this process releases the lock. */
function release(folder: string, number: number, mine: Holding): void {
  try {
    writeDurably(fileOf(folder, number), textOf({ ...mine, released: true }));
  } catch {
    return;
  }
}

/** Makes the file with all that is in it, in one step; false where another process was quicker. */
function make(folder: string, number: number, holding: Holding): boolean {
  const beside = besideName(fileOf(folder, number));
  writeFileSync(beside, textOf(holding), { flush: true });
  try {
    linkSync(beside, fileOf(folder, number));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

function isHeld(holding: Holding, now: Date): boolean {
  if (holding.released) return false;
  const hours = (now.getTime() - Date.parse(holding.since)) / 3_600_000;
  return isRunning(holding) ?? hours < HOURS_ELSEWHERE;
}

/** The number of the newest file; 0 where there is none. */
function newestOf(folder: string): number {
  return Math.max(0, ...numbersIn(folder));
}

function numbersIn(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const match = /^(\d+)\.json$/.exec(name);
    return match === null ? [] : [Number(match[1])];
  });
}

/** Null where it is damaged or was removed meanwhile: then nobody holds it. */
function readHolding(folder: string, number: number): Holding | null {
  try {
    return JSON.parse(readFileSync(fileOf(folder, number), 'utf8')) as Holding;
  } catch {
    return null;
  }
}

function clearBefore(folder: string, number: number): void {
  for (const older of numbersIn(folder)) {
    if (older < number) rmSync(fileOf(folder, older), { force: true });
  }
  removeHalfWritten(folder);
}

const fileOf = (folder: string, number: number): string => path.join(folder, `${number}.json`);
const textOf = (holding: Holding): string => `${JSON.stringify(holding, null, 2)}\n`;
