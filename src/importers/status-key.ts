import type { Meaning } from '../model/schema/plan.ts';
import { together, type Fates } from './account.ts';
import { isMeaning, mapKey, type WordMap } from './headings.ts';
import { filled, type Block, type Cell, type SourceRow } from './source.ts';
import { isColour, meaningOf, readKeyLine } from './status-words.ts';

/** One line of a document's key: what one status means, in the document's own words. */
export interface KeyLine {
  readonly line: number;
  /** The colour that the line names, or null where its swatch was lost. */
  readonly colour: string | null;
  readonly meaning: string;
  readonly means: Meaning;
}

/** A document's key, and the rest of the document. */
export interface FoundKey {
  readonly lines: readonly KeyLine[];
  readonly rest: readonly Block[];
  readonly fates: Fates;
}

/** One line alone is a sentence, not a key. */
const FEWEST_LINES = 2;
const LONGEST_LINE = 100;
/** Without a colour, a line of a key says its meaning at once: further on, it is any sentence. */
const FIRST_WORDS = 4;
const KEY_HEADING = /^(?:status |rag )?(?:key|legend)\b/i;

/** Finds the key of the statuses: lines outside the tables, or a small table, that each say what one status means. */
export function findKey(blocks: readonly Block[], map: WordMap): FoundKey {
  const groups = groupsOf(blocks);
  const found = groups.map((group) => ({ group, lines: keyLinesOf(group, map) }));
  const keys = found.filter(({ lines }) => lines.length > 0);
  const taken = new Set(keys.flatMap(({ group }) => group));
  const cells = blocks.filter((block) => taken.has(block)).flatMap(cellsIn);
  return {
    lines: keys.flatMap(({ lines }) => lines),
    rest: blocks.filter((block) => !taken.has(block)),
    fates: together({ placed: cells.map((cell) => ({ cell, as: 'key' })) }),
  };
}

/** Paragraphs that follow each other and look like lines of a key, with its heading; or one whole table. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  let run: Block[] = [];
  for (const block of blocks) {
    const joins = block.kind === 'paragraph' && (isHeading(block.cell) || isKeyLine(block.cell.text));
    if (joins && !isHeading(block.cell)) {
      run.push(block);
      continue;
    }
    groups.push(run);
    run = joins ? [block] : [];
    if (block.kind === 'table') groups.push([block]);
  }
  return [...groups, run].filter((group) => group.length > 0);
}

function keyLinesOf(group: readonly Block[], map: WordMap): KeyLine[] {
  const texts = group.flatMap((block): { line: number; text: string }[] => {
    if (block.kind === 'paragraph') return isHeading(block.cell) ? [] : [block.cell];
    if (!block.rows.every(isKeyRow)) return [];
    return block.rows.map((row) => ({
      line: row[0]?.line ?? 0,
      text: filled(row)
        .map(({ text }) => text)
        .join(' – '),
    }));
  });
  const lines = texts.map(({ line, text }) => keyLineOf(line, text, map));
  const known = lines.flatMap((line) => line ?? []);
  const distinct = new Set(known.map(({ colour, means }) => colour ?? means));
  const isKey = known.length === lines.length && distinct.size === lines.length;
  return isKey && lines.length >= FEWEST_LINES ? known : [];
}

/** In a table, a line of the key is a colour with its meaning beside it, or one cell that has both. */
function isKeyRow(row: SourceRow): boolean {
  const [first, ...others] = filled(row);
  return first !== undefined && (others.length === 0 || (others.length === 1 && isColour(first.text)));
}

function keyLineOf(line: number, text: string, map: WordMap): KeyLine | null {
  if (text.length > LONGEST_LINE) return null;
  const { colour, meaning } = readKeyLine(text);
  const mapped = map.get(mapKey(meaning)) ?? map.get(mapKey(colour ?? ''));
  const means = mapped !== undefined && isMeaning(mapped) ? mapped : meaningOf(meaning);
  return means === null || (colour === null && !saysAtOnce(meaning))
    ? null
    : { line, colour, meaning, means };
}

function isKeyLine(text: string): boolean {
  return text.length <= LONGEST_LINE && (readKeyLine(text).colour !== null || saysAtOnce(text));
}

function saysAtOnce(text: string): boolean {
  return meaningOf(text.split(/\s+/).slice(0, FIRST_WORDS).join(' ')) !== null;
}

function isHeading({ text }: Cell): boolean {
  return text.length <= LONGEST_LINE && KEY_HEADING.test(text) && meaningOf(text) === null;
}

function cellsIn(block: Block): Cell[] {
  return block.kind === 'paragraph' ? [block.cell] : block.rows.flatMap(filled);
}
