/** Publishes again and again while things go wrong and a reader reads: the live site must be whole at every moment. */
import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  contentsOf,
  filesOfSite,
  publishSite,
  type SmallSite,
} from '../../src/publish/small-site.fixture.ts';
import { STEPS } from '../../src/publish/step.ts';
import { startNginx } from '../servers/nginx.ts';
import type { Drive, Fault } from './driver.ts';
import { ask, startReader, type Allowed } from './reader.ts';

/** What is done to one publish. */
type Trial =
  | { way: 'fault'; fault: Fault }
  | { way: 'kill after'; ms: number }
  | { way: 'two at once' }
  | { way: 'read-only' }
  | { way: 'small files only' }
  | { way: 'full disk'; left: number };

/** What came of all of them. */
export interface Figures {
  trials: number;
  /** After how many the live site was wholly the old release, or wholly the new one; what it was otherwise. */
  old: number;
  new: number;
  broken: string[];
  answers: number;
  faults: readonly string[];
  /** How often each thing was done. */
  ways: Record<string, number>;
}

const DISK_BYTES = 24 * 1024 * 1024;
const MOST_MS = 900;
/** No file may become larger than this, in blocks of 512 bytes: less than a page of the small site. */
const SMALL_BLOCKS = 4;

/** `random` gives numbers from 0 to 1. Ways that this machine cannot do are left out: `ways` says what was done. */
export async function injectFaults(nginx: string, count: number, random: () => number): Promise<Figures> {
  const room = mkdtempSync(path.join(tmpdir(), 'candour-faults-'));
  const disk = path.join(room, 'disk');
  mkdirSync(disk);
  const isDisk = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', disk]).status === 0;
  const to = path.join(disk, 'live');
  let live: SmallSite = { version: 'v0' };
  await publishSite(to, live);
  const server = await startNginx(nginx, to);
  const reader = startReader(server.url, allowedFor(live, live));
  const figures: Figures = { trials: 0, old: 0, new: 0, broken: [], answers: 0, faults: [], ways: {} };
  try {
    for (const trial of trialsFor(count, random, isDisk)) {
      const next: SmallSite = { version: `v${figures.trials + 1}` };
      reader.expect(allowedFor(live, next));
      await run(trial, to, next);
      const found = await whatIsLive(server.url, to, live, next);
      figures.trials += 1;
      const name = trial.way === 'fault' ? `${trial.way}: ${trial.fault.kind}` : trial.way;
      figures.ways[name] = (figures.ways[name] ?? 0) + 1;
      if (found === 'old' || found === 'new') figures[found] += 1;
      else figures.broken.push(`${JSON.stringify(trial)}: ${found}`);
      if (found === 'new') live = next;
    }
    return { ...figures, answers: reader.answers(), faults: reader.faults() };
  } finally {
    await reader.stop();
    await server.stop();
    if (isDisk) spawnSync('umount', [disk]);
    rmSync(room, { recursive: true, force: true });
  }
}

/** Publishes `count` times, one after the other, under load; the reader also asks for the hashed files of the last ten. */
export async function switchOften(nginx: string, count: number): Promise<Figures> {
  const room = mkdtempSync(path.join(tmpdir(), 'candour-switches-'));
  const to = path.join(room, 'live');
  const sites = Array.from({ length: count + 1 }, (_, index): SmallSite => ({ version: `v${index}` }));
  const [first = { version: 'v0' }] = sites;
  await publishSite(to, first);
  const publisher = fork(path.join(import.meta.dirname, 'publisher.ts'), [to]);
  const server = await startNginx(nginx, to);
  const reader = startReader(server.url, allowedFor(first, first));
  const figures: Figures = { trials: 0, old: 0, new: 0, broken: [], answers: 0, faults: [], ways: {} };
  try {
    for (const [index, next] of sites.entries()) {
      const last = sites[index - 1];
      if (last === undefined) continue;
      // The ninth before the next is the oldest of ten: it is still there before the switch and after it.
      const earlier = sites.slice(Math.max(0, index - 9), index - 1);
      reader.expect(new Map([...earlier.flatMap(hashedOf), ...allowedFor(last, next)]));
      const outcome = await publishedBy(publisher, next);
      figures.trials += 1;
      if (outcome === 'published') figures.new += 1;
      else figures.broken.push(`${next.version}: ${outcome}`);
    }
    return { ...figures, answers: reader.answers(), faults: reader.faults() };
  } finally {
    publisher.disconnect();
    await reader.stop();
    await server.stop();
    rmSync(room, { recursive: true, force: true });
  }
}

/** What came of it, when the process that publishes says so. */
async function publishedBy(publisher: ChildProcess, site: SmallSite): Promise<string> {
  const answer = new Promise<string>((resolve) =>
    publisher.once('message', (outcome: string) => resolve(outcome)),
  );
  publisher.send(site);
  return answer;
}

/** Pages may be of either site; the hashed file of the old one is always there. */
function allowedFor(old: SmallSite, next: SmallSite): Allowed {
  const [before, after] = [filesOfSite(old), filesOfSite(next)];
  const pages = Object.keys(before).filter((file) => file.endsWith('.html'));
  return new Map([
    ...pages.map((file) => [addressOf(file), [before[file] ?? '', after[file] ?? '']] as const),
    ...hashedOf(old),
  ]);
}

function hashedOf(site: SmallSite): (readonly [string, readonly string[]])[] {
  return Object.entries(filesOfSite(site))
    .filter(([file]) => file.startsWith('_astro/'))
    .map(([file, text]) => [`/${file}`, [text]] as const);
}

const addressOf = (file: string): string => `/${file.replace(/index\.html$/, '')}`;

function* trialsFor(count: number, random: () => number, isDisk: boolean): Iterable<Trial> {
  const isBound = spawnSync('bwrap', ['--dev-bind', '/', '/', 'true']).status === 0;
  const each: Trial[] = [
    ...STEPS.map((step): Trial => ({ way: 'fault', fault: { kind: 'kill', step } })),
    ...STEPS.map((step): Trial => ({ way: 'fault', fault: { kind: 'error', step, code: 'ENOSPC' } })),
    { way: 'fault', fault: { kind: 'truncate', step: 'carried' } },
    { way: 'fault', fault: { kind: 'truncate', step: 'flushed' } },
    { way: 'fault', fault: { kind: 'content' } },
    { way: 'two at once' },
    { way: 'small files only' },
    ...(isBound ? [{ way: 'read-only' } as const] : []),
  ];
  for (let index = 0; index < count; index += 1) {
    const fixed = each[index];
    if (fixed !== undefined) yield fixed;
    else if (isDisk && index % 3 === 0) yield { way: 'full disk', left: Math.floor(random() * 400_000) };
    else if (index % 7 === 0) yield { way: 'two at once' };
    else yield { way: 'kill after', ms: random() * MOST_MS };
  }
}

async function run(trial: Trial, to: string, site: SmallSite): Promise<void> {
  const drive = (fault: Fault, before: readonly string[] = []): ChildProcess =>
    start({ to, site, fault }, before);
  switch (trial.way) {
    case 'fault':
      return ended(drive(trial.fault));
    case 'two at once':
      await Promise.all([ended(drive({ kind: 'none' })), ended(drive({ kind: 'none' }))]);
      return;
    case 'read-only':
      return ended(drive({ kind: 'none' }, ['bwrap', '--dev-bind', '/', '/', '--ro-bind', to, to]));
    case 'small files only':
      return ended(drive({ kind: 'none' }, ['sh', '-c', `ulimit -f ${SMALL_BLOCKS}; exec "$@"`, 'sh']));
    case 'kill after': {
      const child = drive({ kind: 'none' });
      const timer = setTimeout(() => child.kill('SIGKILL'), trial.ms);
      await ended(child);
      clearTimeout(timer);
      return;
    }
    case 'full disk': {
      const filler = path.join(path.dirname(to), 'filler');
      const { bavail, bsize } = statfsSync(path.dirname(to));
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - trial.left)));
      await ended(drive({ kind: 'none' }));
      rmSync(filler);
      return;
    }
  }
}

function start(drive: Drive, before: readonly string[]): ChildProcess {
  const driver = path.join(import.meta.dirname, 'driver.ts');
  const [first, ...rest] = before;
  const own = [driver, JSON.stringify(drive)];
  return first === undefined
    ? spawn(process.execPath, own, { stdio: 'ignore' })
    : spawn(first, [...rest, process.execPath, ...own], { stdio: 'ignore' });
}

async function ended(child: ChildProcess): Promise<void> {
  await new Promise((resolve) => child.on('close', resolve));
}

/** `old` or `new` where every file on the disk and every answer of the server is of that one release. */
async function whatIsLive(url: string, to: string, old: SmallSite, next: SmallSite): Promise<string> {
  const there = contentsOf(path.join(to, 'current'));
  const isWhole = (site: SmallSite): boolean =>
    Object.entries(filesOfSite(site)).every(([file, text]) => there[file] === text) &&
    Object.keys(there).every((file) => file.startsWith('_astro/') || file in filesOfSite(site));
  const found = [
    { name: 'old', site: old },
    { name: 'new', site: next },
  ].find(({ site }) => isWhole(site));
  if (found === undefined) return 'neither release, on the disk';
  for (const [file, text] of Object.entries(filesOfSite(found.site))) {
    const { body } = await ask(`${url}${addressOf(file)}`);
    if (body !== text) return `${found.name} on the disk, and another for a reader at ${file}`;
  }
  return found.name;
}
