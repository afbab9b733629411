import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLE_TODAY } from '../../scripts/site/example.ts';
import { layoutOf } from '../../src/publish/layout.ts';
import { ownFiles, releasesOf, type Release } from '../../src/publish/release.ts';
import { tellFigure } from '../figures.ts';
import { ROOT } from '../house/source-files.ts';
import { chance, editAtRandom } from './random-edits.ts';

const NIGHTS = 10;
const EDITS_A_NIGHT = 5;
/** So seldom is a whole site made to compare with. */
const COMPARED_EVERY = 5;

let room: string;
let content: string;
beforeAll(() => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-nights-'));
  content = path.join(room, 'content');
  cpSync(path.join(ROOT, 'content'), content, { recursive: true });
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

function publish(to: string): Release {
  const args = ['--to', to, '--content', content, '--without-pdf', '--today', EXAMPLE_TODAY];
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/publish.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status, `${stdout}${stderr}`).toBe(0);
  const release = releasesOf(layoutOf(to)).at(-1);
  if (release === undefined) throw new Error(`${to} holds no release.`);
  return release;
}

test(
  `after each of ${NIGHTS} nights of ${EDITS_A_NIGHT} random edits, what was taken over and made is what a whole build makes`,
  { timeout: 30 * 60_000 },
  () => {
    const next = chance(2026);
    const live = path.join(room, 'live');
    let last = publish(live);
    let takenOver = 0;
    let compared = 0;
    const done: string[] = [];
    for (let night = 1; night <= NIGHTS; night += 1) {
      done.push(...editAtRandom(content, EDITS_A_NIGHT, next));
      const release = publish(live);
      takenOver += Object.keys(release.parts).filter(
        (part) => release.parts[part] === last.parts[part],
      ).length;
      last = release;
      if (night % COMPARED_EVERY > 0) continue;
      const whole = publish(path.join(room, `whole-${night}`));
      expect(ownFiles(release), done.join('\n')).toEqual(ownFiles(whole));
      compared += Object.keys(ownFiles(whole)).length;
    }
    expect(takenOver).toBeGreaterThan(0);
    tellFigure(
      'an incremental build against a whole one',
      `${done.length} random edits on ${NIGHTS} nights, ${takenOver} plans taken over, ${compared} files compared, 0 otherwise`,
    );
  },
);
