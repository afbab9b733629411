import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pagePolicy } from '../../src/model/content-security.ts';
import { launchBrowser } from '../browser/launch.ts';
import { openAll } from '../browser/open-all.ts';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';
import { leadsOn } from '../../src/checks/built/built-site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

test('no page breaks its own policy or asks anything of another origin', async () => {
  const { folder, pages } = readBuiltSite(inject('example'));
  const addresses = pages.filter((page) => !leadsOn(page)).map(({ address }) => address);
  expect(addresses.length).toBeGreaterThan(100);
  expect(await openAll(browser, folder, [...addresses, '/search/?q=wheelchair'])).toEqual({
    violations: [],
    elsewhere: [],
    ran: [],
  });
});

test('every page carries its policy before anything that the policy is about', () => {
  const { pages } = readBuiltSite(inject('example'));
  const start =
    /^<!doctype html><html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none';/i;
  expect(pages.filter(({ html }) => !start.test(html)).map(({ address }) => address)).toEqual([]);
});

test('a page that breaks its policy, one that asks something of another origin, and one that runs something, are noticed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'candour-policy-'));
  try {
    const put = (name: string, policy: string, body: string): void => {
      mkdirSync(path.join(folder, name));
      const head = policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
      writeFileSync(path.join(folder, name, 'index.html'), `<!doctype html><head>${head}</head>${body}`);
    };
    put('inline', pagePolicy('/'), '<script>document.title = "run";</script>');
    put('canary', '', '<script>globalThis.canary = 1;</script>');
    put('elsewhere', '', '<img src="https://elsewhere.example/pixel.png" alt="">');
    const { violations, elsewhere, ran } = await openAll(browser, folder, [
      '/inline/',
      '/elsewhere/',
      '/canary/',
    ]);
    expect(violations).toEqual(['/inline/: script-src-elem inline']);
    expect(elsewhere).toEqual(['https://elsewhere.example/pixel.png']);
    expect(ran).toEqual(['/canary/']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
