import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from './serve-folder.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'candour-serve-'));
  mkdirSync(path.join(folder, 'plans'));
  writeFileSync(path.join(folder, 'plans', 'index.html'), 'The plans');
  writeFileSync(path.join(folder, '404.html'), 'Not here');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a page is served at its address, and what is not there is answered by the 404 page', async () => {
  const served = await serveFolder(folder, 0);
  const page = await fetch(`${served.url}/plans/`);
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
    200,
    'text/html;charset=utf-8',
    'The plans',
  ]);
  const missing = await fetch(`${served.url}/nowhere/`);
  expect([missing.status, await missing.text()]).toEqual([404, 'Not here']);
  await served.close();
});

test('where the port is taken, the next free one is used', async () => {
  const first = await serveFolder(folder, 0);
  const second = await serveFolder(folder, first.port);
  expect(second.port).toBeGreaterThan(first.port);
  await Promise.all([first.close(), second.close()]);
});

test('nothing outside the folder is served', async () => {
  const served = await serveFolder(path.join(folder, 'plans'), 0);
  const answer = await fetch(`${served.url}/..%2f404.html`);
  expect(answer.status).toBe(404);
  await served.close();
});
