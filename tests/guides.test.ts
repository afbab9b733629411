/** Follows each guide word for word, in a copy of the example: its commands are run and its edits made. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from './house/source-files.ts';

const GUIDES = path.join(ROOT, 'docs/guide');
/** Those whose edits are marked, to be made as they stand. Others speak of a server, of git, or of people. */
const FOLLOWED = readdirSync(GUIDES).filter((file) =>
  readFileSync(path.join(GUIDES, file), 'utf8').includes('```yaml find\n'),
);
/** A guide starts several commands, on a machine that may be busy. */
const SLOW = 240_000;

interface Step {
  kind: 'open' | 'run' | 'seen' | 'find' | 'write' | 'add';
  text: string;
}

const KINDS: Readonly<Record<string, Step['kind']>> = {
  sh: 'run',
  text: 'seen',
  'yaml find': 'find',
  'yaml write': 'write',
  'yaml add': 'add',
};

/** What a guide asks for, in order: a file is opened where its path stands after the word "Open". */
function stepsOf(markdown: string): Step[] {
  const parts = markdown.matchAll(/^```(?<info>[^\n]+)\n(?<text>[\s\S]*?)^```$|\bOpen `(?<file>[^`]+)`/gm);
  return [...parts].map(({ groups }) => {
    if (groups?.['file'] !== undefined) return { kind: 'open', text: groups['file'] };
    const kind = KINDS[groups?.['info'] ?? ''];
    if (kind === undefined)
      throw new Error(`A guide has a block "${groups?.['info'] ?? ''}" that is not followed.`);
    return { kind, text: groups?.['text'] ?? '' };
  });
}

let room = '';
beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-guide-'));
  cpSync(path.join(ROOT, 'content'), path.join(room, 'content'), { recursive: true });
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

/** Runs `npm run NAME -- …` in the room, where the folder `content` is that of the room; what it said. */
function run(line: string): string {
  const [, name = '', typed = ''] = /^npm run (\S+)(?: -- (.*))?$/.exec(line) ?? [];
  const words = [...typed.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
  const script = path.join(ROOT, 'scripts', `${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: room,
    encoding: 'utf8',
  });
  expect([line, status, stderr]).toEqual([line, 0, '']);
  return stdout;
}

/** The text with the lines that were to be found replaced. They must be there, once. */
function replaced(text: string, lines: string, by: string): string {
  const [before = '', after, ...more] = `\n${text}`.split(`\n${lines}`);
  expect([lines, after !== undefined, more.length]).toEqual([lines, true, 0]);
  return `${before}\n${by}${after ?? ''}`.slice(1);
}

function follow(steps: readonly Step[]): void {
  let [file, said, lines] = ['', '', ''];
  const edit = (change: (text: string) => string): void =>
    writeFileSync(
      path.join(room, 'content', file),
      change(readFileSync(path.join(room, 'content', file), 'utf8')),
    );
  for (const { kind, text } of steps) {
    if (kind === 'open') file = text;
    if (kind === 'run') for (const line of text.trimEnd().split('\n')) said = run(line);
    if (kind === 'seen') expect(said).toContain(text.trimEnd());
    if (kind === 'find') lines = text;
    if (kind === 'write') edit((whole) => replaced(whole, lines, text));
    if (kind === 'add') edit((whole) => whole + text);
  }
}

describe('a guide can be followed word for word:', () => {
  test('there are four at least', () => expect(FOLLOWED.length).toBeGreaterThanOrEqual(4));

  test.each(FOLLOWED)(
    '%s',
    (guide) => {
      const steps = stepsOf(readFileSync(path.join(GUIDES, guide), 'utf8'));
      expect(steps.some(({ kind }) => kind === 'write')).toBe(true);
      expect(steps.at(-1)?.kind).toBe('run');
      follow(steps);
    },
    SLOW,
  );
});

test('every guide is in the list of guides', () => {
  const list = readFileSync(path.join(GUIDES, 'README.md'), 'utf8');
  const listed = [...list.matchAll(/\]\(([^)]+\.md)\)/g)].map(([, file = '']) => file);
  expect(listed.toSorted()).toEqual(
    readdirSync(GUIDES)
      .filter((file) => file !== 'README.md')
      .toSorted(),
  );
});
