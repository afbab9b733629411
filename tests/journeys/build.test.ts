import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { EXAMPLE_TODAY } from '../../scripts/site/example.ts';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';
import { ROOT } from '../house/source-files.ts';

let room: string;
let out: string;

beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-build-'));
  out = path.join(room, 'site');
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string;
}

/** Runs `npm run build` without npm; `fault` is code that runs before it. */
async function build(args: string[], { env = {}, fault = '' } = {}): Promise<Ended> {
  const before = fault === '' ? [] : ['--import', `data:text/javascript,${encodeURIComponent(fault)}`];
  const child = spawn(process.execPath, [...before, 'scripts/build.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, said })));
}

/** The smallest content that there can be, about an area of this name. */
function smallContent(area: string): string {
  const folder = path.join(room, `content of ${area}`);
  mkdirSync(path.join(folder, 'plans', 'only'), { recursive: true });
  const contact = 'contact:\n  role: The coordinator\n  email: ask@council.example\n';
  writeFileSync(
    path.join(folder, 'site.yaml'),
    `name: Promises\narea: ${area}\npublisher: The council\n${contact}`,
  );
  writeFileSync(
    path.join(folder, 'plans', 'only', 'plan.mdx'),
    '---\ntitle: The only plan\nkind: improvement-plan\n---\n\nA few words.\n',
  );
  return folder;
}

/** Every file of a folder, by its path. */
function bytesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(
    names.toSorted().map((name) => [name, readFileSync(path.join(folder, name), 'base64')]),
  );
}

/** An old site at `out`; what it is made of. */
function oldSite(): Record<string, string> {
  mkdirSync(out);
  writeFileSync(path.join(out, 'build.json'), '{}');
  writeFileSync(path.join(out, 'index.html'), 'The old site');
  return bytesOf(out);
}

/** What is in the room but the site and its content. */
function leftOver(): string[] {
  return readdirSync(room).filter((name) => name !== 'site' && !name.startsWith('content'));
}

/** Lets the process do `what` when it first renames something that stands beside the site. */
const whenRenaming = (what: string): string => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { rename } = fs.promises;
  fs.promises.rename = async (from, to) => {
    if (String(to).includes('.site.')) { ${what} }
    return rename(from, to);
  };
  syncBuiltinESMExports();`;

describe('a build that comes to nothing leaves the old site byte for byte, and nothing beside it', () => {
  test('for a mistake in the content', async () => {
    const before = oldSite();
    const content = smallContent('Eastshire');
    writeFileSync(path.join(content, 'site.yaml'), 'name: Promises\nnonsense: 1\n');
    const { code, said } = await build(['--content', content, '--out', out]);
    expect(code).toBe(1);
    expect(said).toContain('site.yaml:2:1');
    expect(said).toContain(`${out} has not changed.`);
    expect(bytesOf(out)).toEqual(before);
    expect(leftOver()).toEqual([]);
  });

  test('for a disk that is full, in words and without a stack trace', async () => {
    const before = oldSite();
    const fault = whenRenaming(`throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });`);
    const { code, said } = await build(['--content', smallContent('Eastshire'), '--out', out], { fault });
    expect(code).toBe(1);
    expect(said).toContain('The disk is full.');
    expect(said).toContain(`${out} has not changed.`);
    expect(said).not.toMatch(/^\s+at /m);
    expect(bytesOf(out)).toEqual(before);
    expect(leftOver()).toEqual([]);
  });

  test('for a process that is killed as it was to switch; the next build clears up', async () => {
    const before = oldSite();
    const content = smallContent('Eastshire');
    const fault = whenRenaming(`process.kill(process.pid, 'SIGKILL');`);
    expect(await build(['--content', content, '--out', out], { fault })).toMatchObject({ signal: 'SIGKILL' });
    expect(bytesOf(out)).toEqual(before);
    expect(leftOver()).not.toEqual([]);

    expect(await build(['--content', content, '--out', out])).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toContain('Eastshire');
    expect(leftOver()).toEqual([]);
  });
});

test('two builds at once, of different content, do not mix', async () => {
  const areas = ['Eastshire', 'Westshire'];
  const outs = areas.map((area) => path.join(room, `site of ${area}`));
  const ended = await Promise.all(
    areas.map(async (area, index) => build(['--content', smallContent(area), '--out', outs[index] ?? ''])),
  );
  expect(ended).toMatchObject([{ code: 0 }, { code: 0 }]);
  const found = outs.map((folder) =>
    areas.filter((area) => readBuiltSite(folder).pages.some(({ html }) => html.includes(area))),
  );
  expect(found).toEqual([['Eastshire'], ['Westshire']]);
});

test('every address of a site with a base begins with it', async () => {
  const args = [
    '--content',
    smallContent('Eastshire'),
    '--out',
    out,
    '--site',
    'https://east.example/promises',
  ];
  expect(await build(args)).toMatchObject({ code: 0 });
  const addresses = readBuiltSite(out).pages.flatMap(({ html }) =>
    [...html.matchAll(/(?:href|src|content)="((?:0;\s*url=)?\/[^"]*|https:\/\/east\.example[^"]*)"/g)].map(
      ([, address = '']) => address,
    ),
  );
  expect(addresses.length).toBeGreaterThan(20);
  expect(
    addresses.filter((address) => !/^(0;\s*url=|https:\/\/east\.example)?\/promises\//.test(address)),
  ).toEqual([]);
});

test('the same content makes the same bytes in another folder, time zone and language', async () => {
  const content = path.join(room, 'content elsewhere');
  cpSync(path.join(ROOT, 'content'), content, { recursive: true });
  const env = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const { code, said } = await build(['--content', content, '--out', out, '--today', EXAMPLE_TODAY], { env });
  expect({ code, said }).toMatchObject({ code: 0 });
  // The commit of the content is the one thing that it cannot have: the copy is not in git.
  const without = ({ 'build.json': _, ...files }: Record<string, string>): typeof files => files;
  const [here, there] = [without(bytesOf(inject('example'))), without(bytesOf(out))];
  expect(Object.keys(there)).toEqual(Object.keys(here));
  expect(Object.keys(here).filter((name) => here[name] !== there[name])).toEqual([]);
});
