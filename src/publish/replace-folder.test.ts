import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeFolderBeside, replaceFolder, tidyBeside, type Moment } from './replace-folder.ts';

let room: string;
let place: string;

beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-replace-'));
  place = path.join(room, 'dist');
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

/** The files of a site of two pages, each saying which site it is of. */
function fill(folder: string, site: string): void {
  mkdirSync(path.join(folder, 'plans'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), site);
  writeFileSync(path.join(folder, 'plans', 'index.html'), site);
}

/** Which site is at the place; the whole of it, or the test fails. */
function siteAt(folder: string): string {
  const home = readFileSync(path.join(folder, 'index.html'), 'utf8');
  expect(readFileSync(path.join(folder, 'plans', 'index.html'), 'utf8')).toBe(home);
  return home;
}

async function build(site: string): Promise<void> {
  const made = await makeFolderBeside(place);
  fill(made, site);
  await replaceFolder(made, place);
}

describe('a finished folder', () => {
  test('takes the place of the old one and leaves nothing beside it', async () => {
    await build('old');
    await build('new');
    expect(siteAt(place)).toBe('new');
    expect(readdirSync(room)).toEqual(['dist']);
  });

  test('comes to a place that was not there, nor the folder above it', async () => {
    place = path.join(room, 'deep', 'dist');
    await build('new');
    expect(siteAt(place)).toBe('new');
  });

  test('can be read by a web server: no narrower than any other new folder', async () => {
    await build('new');
    mkdirSync(path.join(room, 'other'));
    expect(statSync(place).mode).toBe(statSync(path.join(room, 'other')).mode);
  });

  test('goes where a symbolic link leads, and the link stays', async () => {
    const real = path.join(room, 'real');
    fill(real, 'old');
    symlinkSync(real, place);
    await build('new');
    expect(siteAt(real)).toBe('new');
    expect(readdirSync(room).toSorted()).toEqual(['dist', 'real']);
  });

  test('that cannot be put there leaves the old one as it was', async () => {
    await build('old');
    await expect(replaceFolder(path.join(room, 'not-made'), place)).rejects.toThrow('ENOENT');
    expect(siteAt(place)).toBe('old');
    expect(readdirSync(room)).toEqual(['dist']);
  });

  test('of several made at once: one is there in the end, whole, and nothing beside it', async () => {
    await build('old');
    const sites = Array.from({ length: 12 }, (_, index) => `site ${index}`);
    await Promise.all(sites.map((site) => build(site)));
    expect(sites).toContain(siteAt(place));
    expect(readdirSync(room)).toEqual(['dist']);
  });

  test('of another build that is still at work is not taken for a left-over', async () => {
    const made = await makeFolderBeside(place);
    await tidyBeside(place);
    expect(readdirSync(room)).toEqual([path.basename(made)]);
  });
});

describe('a process that is killed', () => {
  const moments: [Moment, string][] = [
    ['before', 'old'],
    ['moved-aside', 'old'],
    ['replaced', 'new'],
    ['tidied', 'new'],
  ];

  test.each(moments)('at "%s" leaves the %s site, once the next run has tidied up', async (moment, site) => {
    await build('old');
    expect(killedAt(moment)).toBe('SIGKILL');
    await tidyBeside(place);
    expect(siteAt(place)).toBe(site);
    expect(readdirSync(room)).toEqual(['dist']);
    await build('newer');
    expect(siteAt(place)).toBe('newer');
  });

  /** Lets another process replace the folder and kill itself at the moment; how it ended. */
  function killedAt(moment: Moment): NodeJS.Signals | null {
    const code = `
      import { makeFolderBeside, replaceFolder } from ${JSON.stringify(new URL('replace-folder.ts', import.meta.url))};
      import { mkdirSync, writeFileSync } from 'node:fs';
      const made = await makeFolderBeside(${JSON.stringify(place)});
      mkdirSync(made + '/plans');
      writeFileSync(made + '/index.html', 'new');
      writeFileSync(made + '/plans/index.html', 'new');
      await replaceFolder(made, ${JSON.stringify(place)}, (moment) => {
        if (moment === ${JSON.stringify(moment)}) process.kill(process.pid, 'SIGKILL');
      });`;
    return spawnSync(process.execPath, ['--input-type=module', '--eval', code]).signal;
  }
});
