import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { EXAMPLE_TODAY } from '../../scripts/site/example.ts';
import { PLAN_FILES } from '../../src/exports/plan-files.ts';
import { editionOf } from '../../src/model/edition.ts';
import { readLibrary } from '../../src/reader/read-library.ts';
import { EXPORT_WORDS } from '../../src/words/en.ts';
import { ROOT } from '../house/source-files.ts';

let room = '';
beforeAll(() => (room = mkdtempSync(path.join(tmpdir(), 'candour-exports-'))));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const library = readLibrary(path.join(ROOT, 'content')).library;
if (library === null) throw new Error('The example cannot be read.');
const { site, plans } = editionOf(library, EXAMPLE_TODAY);

const built = (plan: string, name: string): Buffer =>
  readFileSync(path.join(inject('example'), 'plans', plan, name));

test.each(plans.map((edition) => [edition.plan.id, edition] as const))(
  'the site has the files of the plan "%s" as they are made without it',
  async (plan, edition) => {
    for (const { name, make } of PLAN_FILES) {
      const bytes = await make({ edition, site, today: EXAMPLE_TODAY, base: '/', words: EXPORT_WORDS });
      expect([name, built(plan, name).equals(bytes)]).toEqual([name, true]);
    }
  },
);

test('npm run export makes the bytes that the site has for download', () => {
  const plan = 'send';
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
  for (const { name } of PLAN_FILES) {
    expect([name, readFileSync(path.join(folder, name)).equals(built(plan, name))]).toEqual([name, true]);
  }
});
