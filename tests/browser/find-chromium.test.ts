import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';

let folder: string;
let program: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'candour-browser-'));
  program = path.join(folder, 'chromium');
  writeFileSync(program, '');
  chmodSync(program, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the browser that CANDOUR_CHROMIUM names is taken before any other', () => {
  expect(findChromium({ CANDOUR_CHROMIUM: program, PATH: '' })).toBe(program);
});

test('a browser that is named and not there is said, rather than another taken', () => {
  expect(() => findChromium({ CANDOUR_CHROMIUM: path.join(folder, 'none') })).toThrow(
    'there is no program there',
  );
});

test('a browser on the PATH is found; a file that cannot be run is passed over', () => {
  const other = mkdtempSync(path.join(folder, 'other-'));
  writeFileSync(path.join(other, 'chromium'), '');
  expect(findChromium({ PATH: [other, folder].join(path.delimiter) })).toBe(program);
});

test('of two browsers in a folder the one without windows is taken', () => {
  const shell = path.join(folder, 'chromium-headless-shell');
  writeFileSync(shell, '');
  chmodSync(shell, 0o755);
  expect(findChromium({ PATH: folder })).toBe(shell);
});
