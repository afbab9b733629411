import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { EXAMPLE_TODAY } from '../../scripts/site/example.ts';
import { inSandbox, whyNoSandbox } from '../../scripts/site/sandbox.ts';
import { filesIn, manifestOf } from '../../src/publish/manifest.ts';
import type { Report } from '../../src/publish/report.ts';
import { ROOT } from '../house/source-files.ts';

let room: string;
let content: string;
let to: string;
beforeAll(() => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-published-'));
  content = path.join(room, 'content');
  to = path.join(room, 'live');
  cpSync(path.join(ROOT, 'content'), content, { recursive: true });
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Runs a script without npm; what it said, and its exit code. */
async function run(script: string, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: ROOT });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}
const publish = async (...more: string[]): ReturnType<typeof run> =>
  run('publish', '--to', to, '--content', content, '--without-pdf', '--today', EXAMPLE_TODAY, ...more);
const report = (): Report => JSON.parse(readFileSync(path.join(to, 'publish.json'), 'utf8')) as Report;
const live = (): ReturnType<typeof manifestOf> => manifestOf(path.join(to, 'current'));
const without = ({ 'build.json': _, ...files }: Record<string, string>): Record<string, string> => files;

describe('a night', () => {
  test('that is the first publishes the bytes that a build makes', async () => {
    expect(await publish()).toMatchObject({ code: 0 });
    expect(without(live())).toEqual(without(manifestOf(inject('example'))));
  });

  test('on which nothing changed publishes nothing, and says so', async () => {
    expect(await publish()).toMatchObject({
      code: 0,
      said: expect.stringContaining('Nothing has changed. Nothing was published.'),
    });
  });

  test('on which only the day changed changes what a page says only where the day decides it', async () => {
    const next = await run(
      'publish',
      '--to',
      to,
      '--content',
      content,
      '--without-pdf',
      '--today',
      '2026-02-14',
    );
    expect(next).toMatchObject({ code: 0 });
    const { changes, pages } = report();
    expect(changes?.same).toBeGreaterThan((pages ?? 0) / 2);
  });

  test('with a mistake in the content refuses, with file and line, and leaves the site as it was', async () => {
    const before = live();
    const file = path.join(content, 'site.yaml');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, `${right}nonsense: 1\n`);
    const { code, said } = await publish();
    writeFileSync(file, right);
    expect(code).toBe(1);
    expect(said).toMatch(/site\.yaml:\d+:1/);
    expect(said).toContain('The published site has not changed.');
    expect(live()).toEqual(before);
    expect(report().outcome).toBe('refused');
  });

  test('that was wrong is rolled back, byte for byte', async () => {
    const list = await run('rollback', '--to', to, '--list');
    expect(list.said.trim().split('\n')).toHaveLength(2);
    expect(await run('rollback', '--to', to)).toMatchObject({ code: 0 });
    expect(without(live())).toEqual(without(manifestOf(inject('example'))));
  });
});

/** The sandbox is tried with a program that does all that content must never do. */
describe.skipIf(whyNoSandbox() !== null)('the sandbox', () => {
  test('has no network, no environment, no secrets, and nothing to write to but the release', async () => {
    let calls = 0;
    const server = createServer(() => (calls += 1)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const canary = path.join(room, 'canary');
    const secret = path.join(room, 'secret');
    writeFileSync(secret, 'a secret');
    const folder = mkdtempSync(path.join(room, 'release-'));
    const code = `
      import fs from 'node:fs';
      import net from 'node:net';
      const tried = {};
      const attempt = (name, what) => { try { what(); tried[name] = 'done'; } catch (error) { tried[name] = error.code; } };
      // Whatever is written elsewhere is in the sandbox's memory, and gone with it: the test looks for it outside.
      try { fs.writeFileSync(${JSON.stringify(canary)}, 'x'); } catch {}
      attempt('write to the content', () => fs.writeFileSync(${JSON.stringify(path.join(content, 'new.yaml'))}, 'x'));
      attempt('write to the project', () => fs.writeFileSync(${JSON.stringify(path.join(ROOT, 'src/new.ts'))}, 'x'));
      attempt('read a secret', () => fs.readFileSync(${JSON.stringify(secret)}));
      attempt('read the password file', () => fs.readFileSync('/etc/passwd'));
      attempt('read a token', () => { if (fs.readFileSync(${JSON.stringify(path.join(ROOT, '.git'))}).length === 0) throw { code: 'EMPTY' }; });
      tried.environment = Object.keys(process.env).filter((name) => name.startsWith('CANDOUR_CANARY'));
      tried.network = await new Promise((resolve) => {
        const socket = net.connect(${port}, '127.0.0.1');
        socket.on('connect', () => resolve('done')).on('error', (error) => resolve(error.code));
      });
      fs.writeFileSync(${JSON.stringify(path.join(ROOT, '.candour/.made/tried.json'))}, JSON.stringify(tried));`;
    const [program, args] = inSandbox(folder, [content], ['--input-type=module', '--eval', code]);
    const child = spawn(program, args, { env: { ...process.env, CANDOUR_CANARY: 'x' }, stdio: 'pipe' });
    await new Promise((resolve) => child.on('close', resolve));
    server.close();
    const tried = JSON.parse(readFileSync(path.join(folder, '.made/tried.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(Object.entries(tried).filter(([, came]) => came === 'done')).toEqual([]);
    expect(tried).toMatchObject({ environment: [], network: 'ECONNREFUSED' });
    expect(calls).toBe(0);
    expect(readdirSync(room)).not.toContain('canary');
    expect(filesIn(content)).not.toContain('new.yaml');
  });
});
