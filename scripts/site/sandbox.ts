/**
 * Where bubblewrap is there, a build runs inside it: it sees the programs, the project and the content and can change
 * none of them, has no network, nothing of the environment, and can write to the release alone.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { PROJECT, ROOMS } from './build-site.ts';

const BWRAP = 'bwrap';

/** Programs and what they are linked to; nothing that a person or a service keeps. */
const SYSTEM = ['/usr', '/bin', '/lib', '/lib64', '/etc/alternatives', '/etc/ld.so.cache', '/etc/fonts'];

/** What a build has no business reading: an access token may stand in the one, a password in the other. */
const HIDDEN = ['.git', '.env', '.env.local', '.npmrc'];

/** Why no build can run in a sandbox here; null where one can. */
export function whyNoSandbox(): string | null {
  const found = spawnSync(BWRAP, ['--version'], { stdio: 'ignore' });
  if (found.error !== undefined) return 'bubblewrap (bwrap) is not installed.';
  const tried = spawnSync(BWRAP, [...basics(), '--', process.execPath, '--version'], { encoding: 'utf8' });
  return tried.status === 0
    ? null
    : `bubblewrap cannot run here: ${tried.stderr.trim().split('\n')[0] ?? ''}`;
}

/** The folder that alone can be written to, as it is called inside the sandbox. */
const WORKSHOP = path.dirname(ROOMS);

/** Where the site is made in it. Astro moves files there from its room, which takes both to be on one file system. */
const MADE = '.made';

/** The folder that a process in the sandbox is to write the site into. */
export const MADE_INSIDE = path.join(WORKSHOP, MADE);

/** What is typed to run a program of Node's in the sandbox, with `folder` to write to and other folders to read. */
export function inSandbox(
  folder: string,
  toRead: readonly string[],
  args: readonly string[],
): [string, string[]] {
  mkdirSync(WORKSHOP, { recursive: true });
  mkdirSync(path.join(folder, MADE));
  return [
    BWRAP,
    [
      ...basics(),
      ...toRead.flatMap((one) => readOnly(realpathSync(one))),
      ...['--bind', realpathSync(folder), realpathSync(WORKSHOP)],
      '--',
      process.execPath,
      ...args,
    ],
  ];
}

/** Leaves in `folder` the site alone that a process in the sandbox has made there. */
export function takeOut(folder: string): void {
  const others = readdirSync(folder).filter((name) => name !== MADE);
  for (const name of others) rmSync(path.join(folder, name), { recursive: true });
  for (const name of readdirSync(path.join(folder, MADE))) {
    renameSync(path.join(folder, MADE, name), path.join(folder, name));
  }
  rmdirSync(path.join(folder, MADE));
}

function basics(): string[] {
  return [
    '--unshare-all',
    '--die-with-parent',
    '--new-session',
    '--clearenv',
    ...['--setenv', 'PATH', '/usr/bin:/bin'],
    ...['--setenv', 'HOME', '/tmp'],
    ...['--proc', '/proc'],
    ...['--dev', '/dev'],
    ...['--tmpfs', '/tmp'],
    ...SYSTEM.flatMap((place) => ['--ro-bind-try', place, place]),
    ...readOnly(realpathSync(PROJECT)),
    ...packages(),
    ...['--ro-bind-try', process.execPath, process.execPath],
    ...['--chdir', realpathSync(PROJECT)],
  ];
}

/** Where the packages are, if that is not in the project itself but by a link. */
function packages(): string[] {
  const real = realpathSync(path.join(PROJECT, 'node_modules'));
  return real.startsWith(realpathSync(PROJECT)) ? [] : ['--ro-bind', real, real];
}

/** A folder that can be read, but for what is hidden in it. */
function readOnly(folder: string): string[] {
  const hidden = HIDDEN.map((name) => path.join(folder, name)).filter((place) => existsSync(place));
  return [
    ...['--ro-bind', folder, folder],
    ...hidden.flatMap((place) =>
      statSync(place).isDirectory() ? ['--tmpfs', place] : ['--ro-bind', '/dev/null', place],
    ),
  ];
}
