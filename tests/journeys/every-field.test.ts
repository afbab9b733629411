import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { EXAMPLE_TODAY } from '../../scripts/site/example.ts';
import { editionOf } from '../../src/model/edition.ts';
import { readLibrary } from '../../src/reader/read-library.ts';
import type { Expected, Wordings } from '../fields/expected.ts';
import { allFields } from '../fields/fields.ts';
import { markContent, type MarkedContent } from '../fields/mark-content.ts';
import { allShown, says, shownWords } from '../fields/shown-words.ts';
import { WORDINGS_OF_MEASURES } from '../fields/wordings-of-measures.ts';
import { WORDINGS_OF_PLANS } from '../fields/wordings-of-plans.ts';
import { WORDINGS_OF_SITE } from '../fields/wordings-of-site.ts';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';
import { ROOT } from '../house/source-files.ts';

/**
 * Every field that the schemas know is used by the example, and shown by a page. What is free text, a link, a
 * day or a number is proved by a copy of the example in which it says what nothing else does: a built page has
 * to say that. What has to be one of a few words, or the name of another record, is proved by its wording.
 */

/** Fields of which no mark is made, each with its reason. */
const UNMARKED: Readonly<Record<string, string>> = {
  'site.notPersonal[].words':
    'The page about privacy shows it. With a mark it would be other words than those in the content.',
  'site.notPersonal[].because': 'The page about privacy shows it, beside the words that it excuses.',
};

const WORDINGS: Wordings = { ...WORDINGS_OF_SITE, ...WORDINGS_OF_PLANS, ...WORDINGS_OF_MEASURES };

let room = '';
let marked: MarkedContent;
let shown = '';
let plain = '';
let pages: ReadonlyMap<string, string>;
let expected: ReadonlyMap<string, Expected[]>;

beforeAll(() => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-fields-'));
  const [content, out] = [path.join(room, 'content'), path.join(room, 'site')];
  plain = allShown(readBuiltSite(inject('example')));
  marked = markContent(path.join(ROOT, 'content'), content, (words) => says(plain, words));
  execFileSync(
    process.execPath,
    ['scripts/build.ts', '--content', content, '--out', out, '--today', EXAMPLE_TODAY],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const site = readBuiltSite(out);
  shown = allShown(site);
  pages = new Map(site.pages.map(({ address, html }) => [address, shownWords(html)]));
  const { library } = readLibrary(content);
  if (library === null) throw new Error('The marked content cannot be read.');
  const edition = editionOf(library, EXAMPLE_TODAY);
  expected = new Map(Object.entries(WORDINGS).map(([field, of]) => [field, of(edition)]));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** What a page was to say and does not. */
const unsaid = (all: readonly Expected[]): Expected[] =>
  all.filter(({ page, words }) => !says(pages.get(page) ?? '', words.replace(/\s+/g, ' ')));

const names = allFields()
  .map(({ name }) => name)
  .filter((name) => !(name in UNMARKED));

test('every field of every schema is used in the example', async ({ annotate }) => {
  await annotate(`${names.length} fields, ${marked.used.size} of them used`);
  expect(names.filter((name) => !marked.used.has(name))).toEqual([]);
});

describe('on a page', () => {
  test('every text, and one link, day, period and number of each field, is to be seen', async ({
    annotate,
  }) => {
    await annotate(
      `${marked.marks.length} marks of ${new Set(marked.marks.map(({ field }) => field)).size} fields`,
    );
    expect(marked.marks.filter(({ words }) => !says(shown, words))).toEqual([]);
  });

  test('no mark is to be seen where the field says something else', () => {
    expect(marked.marks.filter(({ words }) => says(plain, words))).toEqual([]);
  });

  test.each(Object.keys(WORDINGS))('what %s says is worded', (field) => {
    const all = expected.get(field) ?? [];
    expect(all.length).toBeGreaterThan(0);
    expect(unsaid(all)).toEqual([]);
  });
});

test('every field is proved in one of the two ways', () => {
  const proved = new Set([...marked.marks.map(({ field }) => field), ...Object.keys(WORDINGS)]);
  expect(names.filter((name) => !proved.has(name))).toEqual([]);
  expect(Object.keys(WORDINGS).filter((name) => !names.includes(name))).toEqual([]);
});

test('a field that no page shows would be found out', () => {
  expect(says(shown, 'zqnever')).toBe(false);
  expect(unsaid([{ page: '/', words: 'Words that no page has' }])).toHaveLength(1);
  expect(unsaid([{ page: '/no-such-page/', words: 'Fernshire' }])).toHaveLength(1);
});
