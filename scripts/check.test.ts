import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLEAN } from '../tests/mistakes/clean-content.ts';

/** Starting a program takes a while on a busy machine. */
const SLOW = 60_000;

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'));
  for (const [path, text] of Object.entries(CLEAN)) {
    for (const [folder, written] of [
      ['clean', text],
      ['broken', text.replace('title:', 'titel:')],
    ] as const) {
      mkdirSync(dirname(join(root, folder, path)), { recursive: true });
      writeFileSync(join(root, folder, path), written);
    }
  }
});
afterAll(() => rmSync(root, { recursive: true }));

function check(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/check.ts', ...args], { encoding: 'utf8' });
}

test(
  'where nothing is wrong that is said, and the exit code is 0',
  () => {
    const { status, stdout, stderr } = check('--content', join(root, 'clean'), '--today', '2026-02-13');
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'Nothing is wrong.\n', stderr: '' });
  },
  SLOW,
);

test(
  'where there are errors the exit code is 1, and standard output holds the JSON alone',
  () => {
    const { status, stdout, stderr } = check('--content', join(root, 'broken'), '--format', 'json');
    const { counts, findings } = JSON.parse(stdout) as { counts: { error: number }; findings: unknown[] };
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(counts.error).toBeGreaterThan(5);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'unknown-field',
        file: 'plans/send/actions/1.3.yaml',
        line: 2,
        column: 1,
      }),
    );
  },
  SLOW,
);

test(
  'where there are warnings alone the exit code is 0',
  () => {
    writeFileSync(join(root, 'clean/plans/send/actions/2.1.yaml'), 'ref: 2.1\ntitle: Words\n');
    const { status, stdout } = check(
      '--content',
      join(root, 'clean'),
      '--today',
      '2026-02-13',
      '--format',
      'github',
    );
    expect(status).toBe(0);
    expect(stdout.split('\n').filter((line) => line.startsWith('::warning file='))).toHaveLength(3);
  },
  SLOW,
);

test.each([
  ['--agianst', '--'],
  ['--against', '--'],
  ['--format=xml', 'text'],
  ['--today=2026-02-31', '2026'],
])(
  '%s is wrong use: exit code 2, in words',
  (option, word) => {
    const { status, stdout, stderr } = check(option);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/ at .*:\d+:\d+/);
  },
  SLOW,
);
