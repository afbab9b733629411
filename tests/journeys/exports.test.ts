import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { EXAMPLE_TODAY } from '../../scripts/example.ts';
import { PLAN_FILES } from '../../src/exports/plan-files.ts';
import { ROOT } from '../house/source-files.ts';

let room = '';
beforeAll(() => (room = mkdtempSync(path.join(tmpdir(), 'candour-exports-'))));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** The files of a plan, as `npm run export` makes them. */
function exported(plan: string): string {
  const folder = path.join(room, plan);
  for (const out of [folder, path.join(folder, 'plan.xlsx'), path.join(folder, 'plan.json')]) {
    const as = path.extname(out).slice(1) || 'csv';
    const typed = [plan, '--as', as, '--out', out, '--today', EXAMPLE_TODAY, '--base', '/'];
    const { status, stderr } = spawnSync(process.execPath, ['scripts/export.ts', ...typed], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  }
  return folder;
}

test('npm run export makes the bytes that the site has for download, of every plan', () => {
  const plans = readdirSync(path.join(ROOT, 'content/plans'));
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans) {
    const folder = exported(plan);
    for (const { name } of PLAN_FILES) {
      const [ours, built] = [path.join(folder, name), path.join(inject('example'), 'plans', plan, name)];
      expect([plan, name, readFileSync(ours).equals(readFileSync(built))]).toEqual([plan, name, true]);
    }
  }
});
