import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { ROOT } from '../house/source-files.ts';

/** A page is made when it is first asked for, on a machine that may be busy. */
const PATIENCE = 90_000;
const ACTION = '/plans/send/actions/1.3/';
const ACTION_FILE = 'plans/send/actions/1.3.yaml';

let content: string;
let site: { url: string; process: ChildProcess };
let browser: Browser;
let page: Page;

beforeAll(async () => {
  content = path.join(mkdtempSync(path.join(tmpdir(), 'candour-dev-')), 'content');
  cpSync(path.join(ROOT, 'content'), content, { recursive: true });
  [site, browser] = await Promise.all([startDev(), launchBrowser()]);
  page = await browser.newPage({ locale: 'en-GB', viewport: { width: 390, height: 800 } });
  page.setDefaultTimeout(PATIENCE);
});
afterAll(async () => {
  await browser.close();
  site.process.kill();
  await once(site.process, 'exit');
  rmSync(path.dirname(content), { recursive: true, force: true });
});

async function startDev(): Promise<typeof site> {
  // Told that it is under test, Astro's server answers with no page at all: it is started as an editor starts it.
  const env = { ...process.env };
  delete env['VITEST'];
  const started = spawn(process.execPath, ['scripts/dev.ts', '--content', content, '--port', '0'], {
    cwd: ROOT,
    env,
  });
  let said = '';
  return new Promise((resolve, reject) => {
    started.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (url !== undefined) resolve({ url, process: started });
    });
    started.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    started.on('exit', () => reject(new Error(said)));
  });
}

function edit(file: string, from: string, to: string): void {
  const whole = path.join(content, file);
  const text = readFileSync(whole, 'utf8');
  expect(text).toContain(from);
  writeFileSync(whole, text.replace(from, to));
}

/** A page that still shows what was edited before may load itself again just then, which ends the first attempt. */
async function open(address: string): Promise<void> {
  const whole = site.url + address;
  await page.goto(whole).catch(() => page.goto(whole));
}

/** What is told on the page at `address`, once it is `awaited`: the server sees a change a moment after it is saved. */
async function toldAt(address: string, part: string, awaited: RegExp): Promise<string> {
  const told = async (): Promise<string> => {
    await open(address);
    return page.locator(part).innerText();
  };
  await expect.poll(told, { timeout: PATIENCE }).toMatch(awaited);
  return page.locator(part).innerText();
}

const BANNER = 'aside.candour-findings';

test('the logo and the downloads are served as they will be published', async () => {
  await open('/plans/send/');
  expect(await page.textContent('h1')).toContain('Our plan to put things right');
  const logo = await page.request.get(`${site.url}/logo.svg`);
  expect([logo.status(), logo.headers()['content-type']]).toEqual([200, 'image/svg+xml']);
  for (const file of ['plan.json', 'actions.csv', 'plan.xlsx', 'dates.ics'])
    expect((await page.request.get(`${site.url}/plans/send/${file}`)).status(), file).toBe(200);
});

test('a mistake is told on the page that it concerns, and is gone when it is mended', async () => {
  expect(await toldAt(ACTION, BANNER, /finding/)).not.toContain('Must be mended');
  edit(ACTION_FILE, '\ntitle:', '\ntitel:');
  const told = await toldAt(ACTION, BANNER, /There is no field "titel" here\./);
  expect(told).toContain('Write "title:" in place of "titel:".');
  expect(told).toMatch(/plans\/send\/actions\/1\.3\.yaml, line \d+/);
  edit(ACTION_FILE, '\ntitel:', '\ntitle:');
  await toldAt(ACTION, BANNER, /^(?![\s\S]*Must be mended)/);
});

test('what is wrong in a report is told on the page of the action that it speaks of, and in the list of all', async () => {
  edit('plans/send/reports/2026-01-31.yaml', '  1.3:\n    status: amber', '  1.3:\n    status: ambre');
  expect(await toldAt(ACTION, BANNER, /ambre/)).toContain('Did you mean "amber"?');
  expect(await toldAt('/plans/send/actions/1.4/', BANNER, /finding/)).not.toContain('ambre');
  await toldAt('/_findings/', 'main', /"ambre" is not one of the plan’s statuses\./);
});

test('content from which no page can be made is told in words, without a stack trace', async () => {
  edit('site.yaml', 'name:', 'name: "');
  const told = await toldAt('/', 'main', /This page cannot be shown yet/);
  expect(told).toContain('site.yaml, line 1');
  expect(told).not.toMatch(/\bat .+:\d+:\d+|node_modules/);
});

test('the site that is built has none of it', () => {
  expect(readFileSync(path.join(inject('example'), 'index.html'), 'utf8')).not.toContain('candour-findings');
});
