import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { splitIndex } from './split-index.ts';

type Word = [word: string, ...rest: unknown[]];
type Piece = [from: string, to: string, name: string];

const folder = mkdtempSync(path.join(tmpdir(), 'candour-index-'));
const unpack = (file: string): unknown =>
  decode(gunzipSync(readFileSync(path.join(folder, file))).subarray('pagefind_dcd'.length));
const wordsOf = (name: string): Word[] => (unpack(`index/${name}.pf_index`) as [Word[]])[0];
const piecesOf = (): Piece[] => {
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.pf_meta'));
  return (unpack(name) as [string, unknown[], Piece[]])[2];
};

/** Words as unlike each other as those of a language, on pages enough that Pagefind makes several pieces of them. */
/** Every other one is the beginning of another, as “the” is of “therapy”. */
const word = (number: number): string =>
  ((Math.floor(number / 2) * 2 * 2_654_435_761) % 4_294_967_296).toString(36) + (number % 2 === 0 ? '' : 'x');
let before: Word[] = [];

beforeAll(async () => {
  const { index } = await createIndex();
  for (let page = 0; page < 40; page += 1) {
    const content = Array.from({ length: 900 }, (_, at) => word((page * 331 + at * at) % 4_000)).join(' ');
    await index?.addCustomRecord({ url: `/${page}/`, content, language: 'en' });
  }
  await index?.writeFiles({ outputPath: folder });
  await close();
  before = piecesOf().flatMap(([, , name]) => wordsOf(name));
  await splitIndex(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every word is there still, with all that was with it, in the order that Pagefind gave it', () => {
  const after = piecesOf().flatMap(([, , name]) => wordsOf(name));
  expect(after.length).toBeGreaterThan(1_000);
  expect(after).toEqual(before);
});

test('each word lies between the ends of its own piece and of no other', () => {
  const pieces = piecesOf();
  expect(pieces.length).toBeGreaterThan(5);
  const isWithin = (found: string, [from, to]: Piece): boolean =>
    found.slice(0, from.length) >= from && found.slice(0, to.length) <= to;
  for (const piece of pieces) {
    for (const [found] of wordsOf(piece[2])) {
      expect(pieces.filter((other) => isWithin(found, other)).map(([, , name]) => name)).toEqual([piece[2]]);
    }
  }
});

test('no piece but that of one word weighs more than 12 kB, and none of the old ones is left', () => {
  const files = readdirSync(path.join(folder, 'index'));
  expect(files.toSorted()).toEqual(
    piecesOf()
      .map(([, , name]) => `${name}.pf_index`)
      .toSorted(),
  );
  const sizes = piecesOf().map(([, , name]) =>
    wordsOf(name).length === 1 ? 0 : readFileSync(path.join(folder, 'index', `${name}.pf_index`)).length,
  );
  expect(Math.max(...sizes)).toBeLessThan(12_000);
});
