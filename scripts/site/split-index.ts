/**
 * Cuts Pagefind's index into smaller pieces. A reader fetches the piece of each word that they look for; Pagefind makes
 * pieces of some 25 kB and has no setting for it, which for two words is more than its own script weighs.
 *
 * A file of the index is gzip around a mark and CBOR. A piece holds a list of words, in order, each with its pages; the
 * `pf_meta` file lists the pieces: the first and the last word of each, cut short to where they differ from their
 * neighbours', and the name of its file. Written for Pagefind 1.6; `split-index.test.ts` fails where another differs.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** What the CBOR of every file begins after. */
const MARK = Buffer.from('pagefind_dcd');
/** How large a piece may be before it is compressed, in bytes. One word's pages are never parted. */
const LARGEST = 16_000;

/** A word's entry: the word, and then what only Pagefind reads. */
type Word = [word: string, ...rest: unknown[]];
/** How the list of pieces has one. */
type Piece = [from: string, to: string, name: string];
/** Version, pages, pieces, and more that stays as it is. */
type Meta = [version: string, pages: unknown[], pieces: Piece[], ...rest: unknown[]];

/** Cuts the index in `folder`, in place. The same index gives the same pieces. Throws where it is not as it should be. */
export async function splitIndex(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pf_meta'));
  for (const name of names) {
    const file = path.join(folder, name);
    const meta = unpack(await readFile(file)) as Meta;
    meta[2] = await splitPieces(path.join(folder, 'index'), meta[2]);
    await writeFile(file, pack(meta));
  }
}

async function splitPieces(folder: string, pieces: readonly Piece[]): Promise<Piece[]> {
  const made: Made[] = [];
  for (const [, , name] of pieces) {
    const file = path.join(folder, `${name}.pf_index`);
    const [words] = unpack(await readFile(file)) as [Word[]];
    await rm(file);
    for (const some of groupWords(words)) made.push(await writePiece(folder, name, some));
  }
  return made.map(({ first, last, name }, index) => [
    startAfter(made[index - 1]?.last, first),
    endBefore(last, made[index + 1]?.first),
    name,
  ]);
}

interface Made {
  first: string;
  last: string;
  name: string;
}

/** A piece is named after its bytes, with the language that the name of the old one begins with. */
async function writePiece(folder: string, old: string, words: readonly Word[]): Promise<Made> {
  const bytes = pack([words]);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const name = `${old.slice(0, old.lastIndexOf('_'))}_${hash}`;
  await writeFile(path.join(folder, `${name}.pf_index`), bytes);
  return { first: words[0]?.[0] ?? '', last: words.at(-1)?.[0] ?? '', name };
}

function groupWords(words: readonly Word[]): Word[][] {
  const groups: Word[][] = [];
  let room = 0;
  for (const word of words) {
    const size = encode(word).length;
    const group = groups.at(-1);
    if (group === undefined || size > room) {
      groups.push([word]);
      room = LARGEST - size;
    } else {
      group.push(word);
      room -= size;
    }
  }
  return groups;
}

/** As much of a piece's first word as tells it from the word before it. */
const startAfter = (before: string | undefined, first: string): string =>
  before === undefined ? first : cut(first, before);

/**
 * As much of a piece's last word as tells it from the word after it. Pagefind compares as many letters as there are
 * here: where the next word begins with this one ("the", "therapy"), it is told by a sign that no word has.
 */
function endBefore(last: string, after: string | undefined): string {
  if (after === undefined) return last;
  return after.startsWith(last) ? `${last}\0` : cut(last, after);
}

function cut(word: string, neighbour: string): string {
  const [letters, others] = [Array.from(word), Array.from(neighbour)];
  const differs = letters.findIndex((letter, index) => letter !== others[index]);
  return differs === -1 ? word : letters.slice(0, differs + 1).join('');
}

function unpack(bytes: Uint8Array): unknown {
  const content = gunzipSync(bytes);
  if (!content.subarray(0, MARK.length).equals(MARK))
    throw new Error('The search index is not as Pagefind 1.6 makes it.');
  return decode(content.subarray(MARK.length));
}

const pack = (value: unknown): Buffer => gzipSync(Buffer.concat([MARK, encode(value)]), { level: 9 });
