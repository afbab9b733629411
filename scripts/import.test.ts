import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');
const SCRIPT = join(import.meta.dirname, 'import.ts');
const TRACKER = join(import.meta.dirname, '../tests/fixtures/import/tracker.txt');

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'candour-import-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(...typed: string[]): { code: number | null; said: string; wrong: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [SCRIPT, ...typed, '--content', join(root, 'content')],
    {
      encoding: 'utf8',
    },
  );
  return { code: status, said: stdout, wrong: stderr };
}

test('a first import writes a plan and a site.yaml, and says what to fill in', () => {
  const { code, said } = run(TRACKER, '--plan', 'tracker');
  expect(code).toBe(0);
  expect(said).toContain('Placed 79 of 80 cells.');
  expect(said).toContain('Fill in each line that says "write"');
  const report: unknown = JSON.parse(
    readFileSync(join(root, 'content/plans/tracker/import-report.json'), 'utf8'),
  );
  expect(report).toMatchObject({ source: 'tracker.txt', cells: { total: 80, placed: 79, unplaced: 1 } });
  expect(existsSync(join(root, 'content/site.yaml'))).toBe(true);
});

test('a second import adds a report, and a third as at the same day is refused', () => {
  expect(run(TRACKER, '--plan', 'tracker').code).toBe(0);
  const second = run(TRACKER, '--plan', 'tracker', '--as-at', '2025-12-31');
  expect(second).toMatchObject({
    code: 0,
    said: expect.stringContaining('Nothing else in the plan was changed.'),
  });
  const third = run(TRACKER, '--plan', 'tracker', '--as-at', '2025-12-31');
  expect(third).toMatchObject({ code: 1, wrong: expect.stringContaining('Nothing was written.') });
});

test('the guide can be followed word for word', () => {
  const guide = readFileSync(join(PROJECT, 'docs/guide/import-a-table.md'), 'utf8');
  const commands = [...guide.matchAll(/^npm run import -- (.+)$/gm)].map(([, typed = '']) => typed);
  expect(commands).toHaveLength(4);
  for (const command of commands) {
    const typed = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
    const there = typed.map((word) => (word === '../practice' ? join(root, 'content') : word));
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...there], {
      encoding: 'utf8',
      cwd: PROJECT,
    });
    expect([command, status, stderr]).toEqual([command, 0, '']);
  }
  expect(existsSync(join(root, 'content/plans/practice/reports/2025-12-31.yaml'))).toBe(true);
}, 60_000);

test('a dry run shows what would be made, and writes nothing', () => {
  const { code, said } = run(TRACKER, '--plan', 'tracker', '--dry-run');
  expect(code).toBe(0);
  expect(said).toMatch(/^RR-2 {2,}Train drivers/m);
  expect(existsSync(join(root, 'content'))).toBe(false);
});

test('wrong use ends with 2, and a document that cannot be imported with 1; both with the fix', () => {
  const words = join(root, 'words.txt');
  const undated = join(root, 'undated.txt');
  writeFileSync(words, 'Only words.\n');
  writeFileSync(undated, 'Action\tBy when\tRAG\nAsk families\tMay-26\tGreen\n');
  expect(run(TRACKER, '--plan', 'Our Plan')).toMatchObject({
    code: 2,
    wrong: expect.stringContaining('send-2026'),
  });
  expect(run(join(root, 'none.txt'), '--plan', 'x')).toMatchObject({
    code: 2,
    wrong: expect.stringContaining('no file'),
  });
  expect(run(TRACKER, '--plan', 'x', '--as-att', 'y')).toMatchObject({
    code: 2,
    wrong: expect.stringContaining('--as-at'),
  });
  expect(run(undated, '--plan', 'x')).toMatchObject({
    code: 2,
    wrong: expect.stringContaining('--as-at 2022-01-31'),
  });
  expect(run(words, '--plan', 'x')).toMatchObject({
    code: 1,
    wrong: expect.stringContaining('No action was found'),
  });
});
