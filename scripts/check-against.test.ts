import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUBLISHED, TODAY } from '../tests/record/published-content.ts';

/** Starting a program takes a while on a busy machine. */
const SLOW = 60_000;
const REPORT = 'plans/send/reports/2026-01-31.yaml';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'against-'));
  for (const [path, text] of Object.entries(PUBLISHED)) put(path, text);
  const git = (...args: string[]): unknown => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git(
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@example.org',
    '-c',
    'commit.gpgsign=false',
    'commit',
    '-qm',
    'Words',
  );
  put(REPORT, (PUBLISHED[REPORT] ?? '').replace('Five new', 'Fifty new'));
});
afterAll(() => rmSync(root, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function check(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const own = ['scripts/check.ts', '--content', root, '--today', TODAY, ...args];
  return spawnSync(process.execPath, own, { encoding: 'utf8' });
}

test(
  'a published report that was edited is refused, with the entry to paste in',
  () => {
    const { status, stdout } = check('--against', 'main');
    expect(status).toBe(1);
    expect(stdout).toContain(`${REPORT}:7:5  error`);
    expect(stdout).toContain(
      [
        '  - date: 2026-02-13',
        '    file: reports/2026-01-31.yaml',
        '    field: actions.1.3.progress',
        '    said: "Five new staff began in January."',
        '    says: "Fifty new staff began in January."',
        '    because: Write why it was corrected.',
      ].join('\n'),
    );
    expect(check().status).toBe(0);
  },
  SLOW,
);

test(
  'a version that is not there is one finding, with the nearest name',
  () => {
    const { status, stdout } = check('--against', 'mian', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'unknown-version', file: null, line: null }),
      ]) as unknown,
    });
    expect(stdout).toContain('Did you mean \\"main\\"?');
  },
  SLOW,
);
