import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import type { BuiltPage } from '../../src/checks/built/built-site.ts';
import { launchBrowser } from '../browser/launch.ts';
import { tellFigure } from '../figures.ts';

/** What a parent on an old phone has to wait for, as it is sent: bytes after gzip. */
const MOST = { html: 8 * 1024, css: 12 * 1024, script: 3 * 1024, requests: 4, fonts: 0 };
const PHONE = { width: 390, height: 844 };

const KINDS = [
  { kind: 'action page', address: /^\/plans\/[^/]+\/actions\/[^/]+\/$/ },
  { kind: 'measure page', address: /^\/plans\/[^/]+\/measures\/[^/]+\/$/ },
];

const folder = inject('example');
const { pages } = readBuiltSite(folder);
const weights = new Map<string, number>();

/** A file of the site, as it is sent. */
function weightOf(file: string): number {
  const known = weights.get(file) ?? gzipSync(readFileSync(path.join(folder, file))).length;
  weights.set(file, known);
  return known;
}

interface Weight {
  html: number;
  css: number;
  script: number;
  requests: number;
  fonts: number;
}

/** What the first view of a page takes. What stands in a template is neither fetched nor run until it is taken out. */
function weigh({ html }: BuiltPage): Weight {
  const shown = html.replaceAll(/<template\b[\s\S]*?<\/template>/g, '');
  const found = (pattern: RegExp): string[] => [...shown.matchAll(pattern)].map(([, file = '']) => file);
  const sheets = found(/<link rel="stylesheet" href="([^"]+)"/g);
  const scripts = found(/<script\b[^>]*\bsrc="([^"]+)"/g);
  const pictures = found(/<img\b[^>]*\bsrc="(\/[^"]+)"/g);
  const sum = (files: readonly string[]): number => files.reduce((total, file) => total + weightOf(file), 0);
  return {
    html: gzipSync(html).length,
    css: sum(sheets),
    script: sum(scripts),
    // A script only adds to what is there: the first view does not wait for it.
    requests: 1 + new Set([...sheets, ...pictures]).size,
    fonts: sheets.flatMap(
      (sheet) => readFileSync(path.join(folder, sheet), 'utf8').match(/@font-face/g) ?? [],
    ).length,
  };
}

describe.each(KINDS)('the first view of every $kind', ({ kind, address }) => {
  const weighed = pages
    .filter((page) => address.test(page.address))
    .map((page) => ({ page: page.address, ...weigh(page) }));

  test.each(Object.entries(MOST))('%s: at most %d', (what, most) => {
    const part = what as keyof Weight;
    const heaviest = weighed.toSorted((one, other) => other[part] - one[part])[0];
    tellFigure(
      `${kind}, ${what}`,
      `${heaviest?.[part] ?? 0} at most (${heaviest?.page ?? 'no page'}), of ${most} allowed`,
    );
    expect(weighed.length).toBeGreaterThan(10);
    expect(weighed.filter((one) => one[part] > most).map((one) => `${one.page} ${one[part]}`)).toEqual([]);
  });
});

describe('nothing moves while a page comes', () => {
  let site: Served;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([serveFolder(folder, 0), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each([
    '/',
    '/plans/send/',
    '/plans/send/actions/',
    '/plans/send/actions/1.3/',
    '/plans/send/measures/',
    '/plans/send/measures/assessment-wait/',
    '/plans/send/changes/',
    '/plans/send/statement/',
    '/you-said-we-did/',
    '/search/',
    '/glossary/',
  ])('%s', async (address) => {
    const page = await browser.newPage({ viewport: PHONE, locale: 'en-GB' });
    await page.goto(`${site.url}${address}`);
    const shift = await page.evaluate(async () => {
      let total = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) total += (entry as PerformanceEntry & { value: number }).value;
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      const frame = async (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
        scrollTo(0, top);
        await frame();
        await frame();
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return total;
    });
    await page.close();
    tellFigure(`layout shift of ${address}`, String(shift));
    expect(shift).toBe(0);
  });
});
