import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalOfOut } from './out-folder.ts';

let room: string;
const at = (...names: string[]): string => path.join(room, ...names);

beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-out-'));
  for (const folder of ['project', 'council/content', 'empty', 'built', 'photos']) {
    mkdirSync(at(folder), { recursive: true });
  }
  writeFileSync(at('built', 'build.json'), '{}');
  writeFileSync(at('photos', 'one.jpg'), '');
  writeFileSync(at('file'), '');
  symlinkSync(at('council'), at('link'));
});
afterEach(() => rmSync(room, { recursive: true }));

test.each(['new', 'new/deep', 'empty', 'built', 'council/site'])('a build may go to %s', async (out) => {
  expect(await refusalOfOut(at(out), at('council/content'), at('project'))).toBeNull();
});

test.each([
  ['photos', 'holds files that no build made'],
  ['file', 'is a file'],
  ['.', 'holds more than a site'],
  ['project', 'holds more than a site'],
  ['council', 'holds more than a site'],
  ['link', 'holds more than a site'],
  ['council/content', 'is in the content folder'],
  ['council/content/dist', 'is in the content folder'],
])('a build may not replace %s', async (out, why) => {
  expect(await refusalOfOut(at(out), at('council/content'), at('project'))).toContain(why);
});
