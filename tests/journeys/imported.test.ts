import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookAtBuilt } from '../../scripts/site/look-at-built.ts';
import type { Fault } from '../../src/checks/built/fault.ts';
import { RULES } from '../../src/model/rules.ts';
import { linesOf, PAGE_RULES } from '../gate/page-rules.ts';
import { ROOT } from '../house/source-files.ts';

/** Real councils' documents, which name people and so are no part of the project. The first is a tracker. */
const REAL = path.join(ROOT, '../shared/seeds');
const realTracker = existsSync(REAL) ? readdirSync(REAL).find((name) => name.startsWith('001_')) : undefined;

const DOCUMENTS = [
  { what: 'a made-up tracker', file: path.join(ROOT, 'tests/fixtures/import/tracker.txt') },
  {
    what: 'a real tracker (skipped where there is none)',
    file: realTracker === undefined ? null : path.join(REAL, realTracker),
  },
];

const HELD = PAGE_RULES.filter((rule) => RULES[rule].severity !== 'advice');

describe.each(DOCUMENTS)('every page made from $what', ({ file }) => {
  let room: string;
  let faults: Fault[];

  beforeAll(async () => {
    if (file === null) return;
    room = mkdtempSync(path.join(tmpdir(), 'candour-imported-'));
    const [content, out] = [path.join(room, 'content'), path.join(room, 'site')];
    run('scripts/import.ts', file, '--plan', 'tracker', '--content', content, '--as-at', '2022-01-31');
    run('scripts/build.ts', '--content', content, '--out', out, '--today', '2022-03-01');
    ({ faults } = await lookAtBuilt(out));
  });
  afterAll(() => {
    if (file !== null) rmSync(room, { recursive: true });
  });

  // Advice is on a document's own words, which no page can mend.
  test.skipIf(file === null).each(HELD)('%s', (rule) => {
    expect(linesOf(faults, rule)).toEqual([]);
  });
});

function run(...args: string[]): void {
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'pipe' });
}
