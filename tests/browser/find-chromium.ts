/** Finds a Chromium on this machine, or puts one there. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Best first: the shell is the same browser without the windows that nobody would see, and so does a page with less work. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/** Where a browser may be although the PATH does not say so. */
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
];
const NAMES_IN_PLACES = [...NAMES, 'chrome', 'Google Chrome', 'Chromium'];

/** What to do where there is no browser and none can be had. */
export const NO_BROWSER =
  'No Chromium was found and none could be installed. Install one, or name it: CANDOUR_CHROMIUM=/path/to/chromium npm test';

/** A file that can be run: the one that CANDOUR_CHROMIUM names, or one of this machine's; null where there is none. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment.CANDOUR_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (canRun(named)) return named;
    throw new Error(`CANDOUR_CHROMIUM names ${named}, and there is no program there.`);
  }
  const folders = (environment.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...PLACES.flatMap((folder) => NAMES_IN_PLACES.map((name) => path.join(folder, name))),
    chromium.executablePath(),
  ];
  return candidates.find((candidate) => canRun(candidate)) ?? null;
}

/** As {@link findChromium}; installs one where there is none. Throws a sentence that says what to do where that fails. */
export function findOrInstallChromium(say: (text: string) => void): string {
  const found = findChromium();
  if (found !== null) return found;
  for (const { name, commands } of waysToInstall()) {
    say(`There is no Chromium here. Installing one with ${name} …`);
    const installed = commands.every(([program, ...args]) => runs(program, args));
    const chromiumNow = installed ? findChromium() : null;
    if (chromiumNow !== null) return chromiumNow;
  }
  throw new Error(NO_BROWSER);
}

interface Way {
  name: string;
  commands: [string, ...string[]][];
}

/** Debian's own package brings the libraries that a browser needs; Playwright's brings the browser alone. */
function waysToInstall(): Way[] {
  const playwright = path.join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  const isRoot = process.getuid?.() === 0;
  const debian = ['chromium-headless-shell', 'chromium'].map((name): Way => ({
    name: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', name],
    ],
  }));
  const ours: Way = {
    name: 'Playwright',
    commands: [[process.execPath, playwright, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']],
  };
  return isRoot && runs('apt-get', ['--version']) ? [...debian, ours] : [ours];
}

function runs(program: string, args: string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio: 'ignore', env: environment }).status === 0;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
