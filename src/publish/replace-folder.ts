/**
 * Puts a finished folder in the place of another, so that whoever opens that place finds the old one
 * whole or the new one whole. There is no way to exchange two folders in one step with Node alone, so
 * there are two renames, and {@link tidyBeside} finishes the work of a process that died between them.
 */
import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** What a folder beside the place is for: the next one, being made; or the last one, moved aside. */
type Role = 'next' | 'last';

/** The moments of a replacement, in order. Tests let the process die at each. */
export type Moment = 'before' | 'moved-aside' | 'replaced' | 'tidied';

interface Beside {
  name: string;
  role: Role;
  process: number;
}

const TRIES = 20;

/** The folders beside a place that this process itself made: its number alone does not tell, as a new process may get an old one's. */
const ours = new Set<string>();

/** A new, empty folder beside `place`, on the same file system, for {@link replaceFolder} to put there. */
export async function makeFolderBeside(place: string): Promise<string> {
  const target = await resolvePlace(place);
  const folder = besideName(target, 'next');
  await mkdir(folder, { recursive: true });
  return folder;
}

/**
 * Puts `made` where `place` is, and removes what was there. Both must be on one file system; `place` need
 * not exist. Where it fails, what was there is put back. `reached` is told of each moment.
 */
export async function replaceFolder(
  made: string,
  place: string,
  reached: (moment: Moment) => void = () => undefined,
): Promise<void> {
  const target = await resolvePlace(place);
  const aside: string[] = [];
  reached('before');
  for (let tried = 1; ; tried += 1) {
    aside.push(...(await moveAside(target)));
    reached('moved-aside');
    try {
      await rename(made, target);
      break;
    } catch (error) {
      // Another build put its own there in between: this one takes its turn after it.
      if (isTaken(error) && tried < TRIES) continue;
      const last = aside.pop();
      if (last !== undefined) await rename(last, target);
      throw error;
    }
  }
  reached('replaced');
  for (const folder of aside) await rm(folder, { recursive: true, force: true });
  reached('tidied');
}

/**
 * Mends what a process that died has left beside `place`: puts back what it had moved aside and not
 * replaced, and removes the rest. The folders of living processes are left alone.
 */
export async function tidyBeside(place: string): Promise<void> {
  const target = await resolvePlace(place);
  const parent = path.dirname(target);
  const left = (await listBeside(target)).filter((beside) => !isAtWork(beside));
  for (const { name } of left.filter(({ role }) => role === 'last')) {
    if (!(await exists(target))) await rename(path.join(parent, name), target);
  }
  for (const { name } of left) await rm(path.join(parent, name), { recursive: true, force: true });
}

/** Where the place really is: a symbolic link stays, and what it leads to is replaced. */
async function resolvePlace(place: string): Promise<string> {
  return realpath(place).catch(async () => {
    const parent = path.dirname(path.resolve(place));
    await mkdir(parent, { recursive: true });
    return path.join(await realpath(parent), path.basename(place));
  });
}

/** Where the target now is: one folder, or none where there was no target. */
async function moveAside(target: string): Promise<string[]> {
  const last = besideName(target, 'last');
  try {
    await rename(target, last);
    return [last];
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function besideName(target: string, role: Role): string {
  const mark = `${role}-${process.pid}-${randomBytes(4).toString('hex')}`;
  const name = `.${path.basename(target)}.${mark}`;
  ours.add(name);
  return path.join(path.dirname(target), name);
}

async function listBeside(target: string): Promise<Beside[]> {
  const start = `.${path.basename(target)}.`;
  return (await readdir(path.dirname(target))).flatMap((name) => {
    const match = name.startsWith(start)
      ? /^(next|last)-(\d+)-[0-9a-f]{8}$/.exec(name.slice(start.length))
      : null;
    return match === null ? [] : [{ name, role: match[1] as Role, process: Number(match[2]) }];
  });
}

function isAtWork({ name, process: id }: Beside): boolean {
  if (id === process.pid) return ours.has(name);
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
