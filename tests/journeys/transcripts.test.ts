import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import { STANDING } from '../../src/words/en.ts';
import { tellFigure } from '../figures.ts';
import { launchBrowser } from '../browser/launch.ts';
import { ROOT } from '../house/source-files.ts';

/**
 * What a screen reader says of whole pages, from the first word of the main content to the last. Each transcript is
 * kept in `tests/transcripts/`, to be read: a change there is to be read again before it is taken over.
 */
const PAGES = [
  { name: 'home', address: '/' },
  { name: 'plan', address: '/plans/send/' },
  { name: 'action', address: '/plans/send/actions/1.3/' },
  { name: 'actions', address: '/plans/send/actions/' },
  { name: 'measure', address: '/plans/send/measures/assessment-wait/' },
  { name: 'search', address: '/search/' },
  { name: 'you-said', address: '/you-said-we-did/' },
];

/** What the virtual screen reader is called within the page. */
interface Reader {
  start: (at: { container: Node }) => Promise<void>;
  next: () => Promise<void>;
  stop: () => Promise<void>;
  lastSpokenPhrase: () => Promise<string>;
  spokenPhraseLog: () => Promise<string[]>;
}
declare global {
  interface Window {
    reader: Reader;
  }
}

let site: Served;
let browser: Browser;
let said: ReadonlyMap<string, string[]>;

beforeAll(async () => {
  const [{ outputFiles }, ...opened] = await Promise.all([
    build({
      stdin: {
        contents: `import { virtual } from '@guidepup/virtual-screen-reader'; window.reader = virtual;`,
        resolveDir: ROOT,
      },
      bundle: true,
      write: false,
      format: 'iife',
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    serveFolder(inject('example'), 0),
    launchBrowser(),
  ]);
  [site, browser] = opened;
  const context = await browser.newContext({ locale: 'en-GB' });
  await context.addInitScript({ content: outputFiles[0]?.text ?? '' });
  const page = await context.newPage();
  const transcripts = new Map<string, string[]>();
  for (const { name, address } of PAGES) transcripts.set(name, await listenTo(page, `${site.url}${address}`));
  said = transcripts;
  const all = [...transcripts.values()].flat();
  const tables = all.filter((phrase) => phrase.startsWith('table, ')).length;
  const figures = all.filter((phrase) => phrase === 'figure').length;
  tellFigure(
    'screen reader',
    `${PAGES.length} pages said aloud in ${all.length} phrases, with ${tables} tables and ${figures} figures`,
  );
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Every phrase, in order: the reader goes on from each to the next until it comes round to the first. */
async function listenTo(page: Page, url: string): Promise<string[]> {
  await page.goto(url);
  return page.evaluate(async () => {
    const { reader } = window;
    await reader.start({ container: document.querySelector('main') ?? document.body });
    for (let phrases = 0; phrases < 10_000; phrases += 1) {
      await reader.next();
      if ((await reader.lastSpokenPhrase()) === 'end of main') break;
    }
    const phrases = await reader.spokenPhraseLog();
    await reader.stop();
    return phrases;
  });
}

/** Phrases that say that something is there and not what. */
const EMPTY =
  /^(link|button|heading|image|img|graphics-document|textbox|searchbox|combobox|checkbox|table|figure)(, (level \d|visited))?$/;

describe.each(PAGES)('a screen reader says of the page: $name', ({ name }) => {
  const phrases = (): string[] => said.get(name) ?? [];

  test('what was read and found good', async () => {
    await expect(`${phrases().join('\n')}\n`).toMatchFileSnapshot(`../transcripts/${name}.txt`);
  });

  test('all of it, to the end', () => {
    expect(phrases().at(-1)).toBe('end of main');
    expect(phrases().length).toBeGreaterThan(20);
  });

  test('nothing without a name', () => {
    expect(phrases().filter((phrase) => EMPTY.test(phrase) && !/^(figure)$/.test(phrase))).toEqual([]);
  });

  test('a name and headers for every table', () => {
    const tables = phrases().filter((phrase) => phrase.startsWith('table'));
    expect(tables.filter((phrase) => !/^table, .{10}/.test(phrase))).toEqual([]);
    const headers = phrases().filter((phrase) => phrase.startsWith('columnheader, '));
    expect(headers.length).toBeGreaterThanOrEqual(2 * tables.length);
  });
});

const STANDINGS = Object.values(STANDING);

test.each(['action', 'actions', 'plan'])('every status is a word: %s', (name) => {
  const phrases = said.get(name) ?? [];
  expect(phrases.some((phrase) => STANDINGS.some((word) => phrase.startsWith(word)))).toBe(true);
});

test('in the table of actions every row says where its promise stands', () => {
  const rows = (said.get('actions') ?? []).filter((phrase) => /^row, \d/.test(phrase));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => !STANDINGS.some((word) => row.includes(word)))).toEqual([]);
});

test('a chart is a sentence, and then the table of its numbers', () => {
  const phrases = said.get('measure') ?? [];
  const caption = phrases.findIndex((phrase) => /^(caption|figcaption)/i.test(phrase));
  const table = phrases.findIndex((phrase) => phrase.startsWith('table, '));
  expect(caption).toBeGreaterThan(-1);
  expect(table).toBeGreaterThan(caption);
  expect(phrases.slice(caption, table).some((phrase) => /\w.*\d.*\.$/.test(phrase))).toBe(true);
});
