import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock, type Taking } from './lock.ts';
import { thisProcess } from './process-identity.ts';

const NOW = new Date('2026-02-13T02:00:00Z');
const clock = (): Date => NOW;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'candour-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const isTaken = (taking: Taking): boolean => 'lock' in taking;
function heldBy(other: object): void {
  const holding = { ...thisProcess(), since: NOW.toISOString(), released: false, ...other };
  writeFileSync(path.join(folder, '3.json'), JSON.stringify(holding));
}

test('one has the lock at a time; released, another may take it', () => {
  const first = takeLock(folder, clock);
  expect(isTaken(takeLock(folder, clock))).toBe(false);
  if ('lock' in first) first.lock.release();
  expect(isTaken(takeLock(folder, clock))).toBe(true);
  expect(readdirSync(folder)).toEqual(['2.json']);
});

test.each([
  ['of a process that has ended', { pid: 2 ** 22 + 1 }, true],
  ['of a process whose number another one has now', { started: 'another time' }, true],
  ['from before the machine was started again', { boot: 'another start' }, true],
  ['of a process that runs', {}, false],
  ['of another machine, just now', { host: `not-${hostname()}` }, false],
  ['of another machine, seven hours ago', { host: `not-${hostname()}`, since: '2026-02-12T19:00:00Z' }, true],
])('a lock %s: taken over is %j', (_, other, taken) => {
  heldBy(other);
  expect(isTaken(takeLock(folder, clock))).toBe(taken);
});

test('a lock that is damaged is nobody’s', () => {
  writeFileSync(path.join(folder, '3.json'), '{');
  expect(isTaken(takeLock(folder, clock))).toBe(true);
});
