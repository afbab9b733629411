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
import { decode, encode } from 'cborg';
import { pack, unpack } from './pagefind-file.ts';

/** How large a piece may be before it is compressed, in bytes. One word's pages are never parted. */
const LARGEST = 16_000;

/** A word's entry: the word, and then what only Pagefind reads. */
type Word = [word: string, ...rest: unknown[]];
/** How the list of pieces has one. */
type Piece = [from: string, to: string, name: string];
/** Version, pages, pieces, and more that stays as it is. */
type Meta = [
  version: string,
  pages: [fragment: string, ...rest: unknown[]][],
  pieces: Piece[],
  ...rest: unknown[],
];

/** The names of the fragments that an index in `folder` has for its pages, in the order in which it was given the pages. */
export async function fragmentNames(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.pf_meta'));
  const metas = await Promise.all(files.map(async (name) => readMeta(path.join(folder, name))));
  return metas.flatMap(([, pages]) => pages.map(([name]) => name));
}

const readMeta = async (file: string): Promise<Meta> => decode(await unpack(await readFile(file))) as Meta;

/** Cuts the index in `folder`, in place. The same index gives the same pieces. Throws where it is not as it should be. */
export async function splitIndex(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pf_meta'));
  for (const name of names) {
    const file = path.join(folder, name);
    const meta = await readMeta(file);
    meta[2] = await splitPieces(path.join(folder, 'index'), meta[2]);
    await writeFile(file, await pack(encode(meta)));
  }
}

async function splitPieces(folder: string, pieces: readonly Piece[]): Promise<Piece[]> {
  const made: Promise<Made>[] = [];
  for (const [, , name] of pieces) {
    const file = path.join(folder, `${name}.pf_index`);
    const [words] = decode(await unpack(await readFile(file))) as [Word[]];
    await rm(file);
    // Compressed beside each other, by as many threads as there are.
    for (const group of groupWords(words)) made.push(writePiece(folder, name, group));
  }
  const all = await Promise.all(made);
  return all.map(({ first, last, name }, index) => [
    startAfter(all[index - 1]?.last, first),
    endBefore(last, all[index + 1]?.first),
    name,
  ]);
}

interface Made {
  first: string;
  last: string;
  name: string;
}

/** Words of one piece, in order: the first and the last, and the CBOR of each. */
interface Group {
  first: string;
  last: string;
  encoded: Uint8Array[];
  size: number;
}

/** A piece is named after its bytes, with the language that the name of the old one begins with. */
async function writePiece(folder: string, old: string, { first, last, encoded }: Group): Promise<Made> {
  const bytes = await pack(listOf([listOf(encoded)]));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const name = `${old.slice(0, old.lastIndexOf('_'))}_${hash}`;
  await writeFile(path.join(folder, `${name}.pf_index`), bytes);
  return { first, last, name };
}

function groupWords(words: readonly Word[]): Group[] {
  const groups: Group[] = [];
  for (const word of words) {
    const [name] = word;
    const bytes = encode(word);
    const group = groups.at(-1);
    if (group === undefined || group.size + bytes.length > LARGEST) {
      groups.push({ first: name, last: name, encoded: [bytes], size: bytes.length });
    } else {
      group.encoded.push(bytes);
      group.size += bytes.length;
      group.last = name;
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

/** The CBOR of a list of what is CBOR already: its head is that of the number of items, of another type (RFC 8949, 3.1). */
function listOf(items: readonly Uint8Array[]): Buffer {
  const head = Buffer.from(encode(items.length));
  head[0] = (head[0] ?? 0) | 0x80;
  return Buffer.concat([head, ...items]);
}
