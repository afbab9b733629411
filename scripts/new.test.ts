import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROJECT } from './site/build-site.ts';

/** Each test starts the command, on a machine that may be busy. */
const SLOW = 120_000;

let content = '';
beforeEach(() => {
  content = path.join(mkdtempSync(path.join(tmpdir(), 'candour-new-')), 'content');
  cpSync(path.join(PROJECT, 'content'), content, { recursive: true });
});
afterEach(() => rmSync(path.dirname(content), { recursive: true, force: true }));

function run(...typed: string[]): { code: number | null; said: string; wrong: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(PROJECT, 'scripts/new.ts'), ...typed, '--content', content, '--today', '2026-02-13'],
    { encoding: 'utf8' },
  );
  return { code: status, said: stdout, wrong: stderr };
}

test(
  'a file is written once, with the schemas for editors; the second time it is let be',
  () => {
    const file = path.join(content, 'plans/send/reports/2026-02-13.yaml');
    rmSync(path.join(content, '.schema'), { recursive: true });
    expect(run('report', '--plan', 'send')).toMatchObject({
      code: 0,
      said: expect.stringContaining('It is valid as it is.'),
    });
    const written = readFileSync(file, 'utf8');
    expect(existsSync(path.join(content, '.schema/report.json'))).toBe(true);
    expect(run('report', '--plan', 'send', '--title', 'Another')).toMatchObject({
      code: 1,
      said: '',
      wrong: expect.stringContaining('is there already, and nothing is overwritten.'),
    });
    expect(readFileSync(file, 'utf8')).toBe(written);
  },
  SLOW,
);

test(
  'what is missing in a new file is told, with its line',
  () => {
    const { code, said } = run('action', '--plan', 'whole-council');
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('M15.yaml:6:1  error') });
    expect(said).toContain('Add a line "title:" here. The promise in a few plain words.');
  },
  SLOW,
);

test(
  'what is misspelt is told with what was meant',
  () => {
    expect(run('reprot', '--plan', 'send')).toMatchObject({
      code: 2,
      wrong: expect.stringContaining('Did you mean report?'),
    });
    expect(run('report', '--plan', 'sned')).toMatchObject({
      code: 2,
      wrong: expect.stringContaining('Did you mean send?'),
    });
  },
  SLOW,
);
