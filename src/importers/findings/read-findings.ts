import { findRunningHeads, type RunningHeads } from '../broken-milestone-table/running-heads.ts';
import type { DistinctNames } from '../names.ts';
import { filled, type Block, type Cell } from '../source.ts';
import { draftFindings, type DraftedFindings } from './draft-findings.ts';
import { FindingsGatherer, type Finding } from './gather-findings.ts';
import { readFindingColumns, readLineHeading } from './headings.ts';

/** Tables and lists that set what inspectors said beside what is done about it. */
export interface FindingTables {
  readonly rest: readonly Block[];
  readonly draft: (known: { readonly priorities: DistinctNames }) => DraftedFindings;
}

const LONGEST_TITLE = 240;
const TITLE = /^(?:\p{L}+\s)?\d{1,2}[.:)]\s+\p{L}/u;
const KINDS =
  /\b(areas? (?:of|for) (?:significant )?(?:weakness(?:es)?|concerns?|development|improvement))\b/i;
/** So many blocks above its headings, a line still says what the findings are. */
const NEAR = 4;

/**
 * Reads what inspectors said beside what is sought and what is done: in rows of a table, below a title, or
 * where a page broke the table into paragraphs. Null where a document has none. Never throws.
 */
export function readFindings(blocks: readonly Block[]): FindingTables | null {
  const reader = new Reader(blocks);
  for (const [index, block] of blocks.entries()) reader.read(block, index);
  return reader.found();
}

class Reader {
  readonly #blocks: readonly Block[];
  readonly #heads: RunningHeads;
  readonly #gatherer = new FindingsGatherer();
  readonly #taken = new Set<Block>();
  readonly #kinds: { readonly from: number; readonly kind: string }[] = [];
  #open = false;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    this.#heads = findRunningHeads(blocks);
  }

  read(block: Block, index: number): void {
    if (block.kind === 'paragraph') {
      if (this.#open) this.#paragraph(block, index);
      return;
    }
    const at = block.rows.findIndex((row) => readFindingColumns(row) !== null);
    if (at === -1 && (!this.#open || this.#isOther(block))) {
      this.#open = false;
      return;
    }
    this.#taken.add(block);
    for (const [rowIndex, row] of block.rows.entries()) {
      const columns = readFindingColumns(row);
      if (columns === null)
        this.#row(
          filled(row),
          index,
          block.rows.slice(rowIndex + 1, rowIndex + 2).some((next) => readFindingColumns(next) !== null),
        );
      else
        this.#head(filled(row), columns, this.#titleAbove(block.rows[rowIndex - 1], rowIndex, index), index);
    }
  }

  found(): FindingTables | null {
    const { findings } = this.#gatherer;
    if (findings.length === 0) return null;
    return {
      rest: this.#blocks.filter((block) => !this.#taken.has(block)),
      draft: ({ priorities }) =>
        draftFindings(findings, (finding) => this.#kindOf(finding), priorities, this.#gatherer),
    };
  }

  #head(
    cells: readonly Cell[],
    columns: NonNullable<ReturnType<typeof readFindingColumns>>,
    title: Cell | null,
    index: number,
  ): void {
    this.#open = true;
    this.#gatherer.placed.push(...cells.map((cell) => ({ cell, as: 'heading' })));
    this.#kinds.push({ from: cells[0]?.line ?? 0, kind: this.#kindAbove(index) });
    this.#gatherer.head(columns, title);
  }

  #row(cells: readonly Cell[], table: number, isTitle: boolean): void {
    if (cells.length === 0 || isTitle) return;
    if (this.#heads.has(cells) && readLineHeading(cells) === null) {
      this.#gatherer.placed.push(...cells.map((cell) => ({ cell, as: 'page' })));
      return;
    }
    const heading = readLineHeading(cells);
    if (heading === null) this.#gatherer.add({ cells, table });
    else this.#turn(cells, heading);
  }

  #turn(cells: readonly Cell[], heading: NonNullable<ReturnType<typeof readLineHeading>>): void {
    this.#gatherer.turn(heading);
    this.#gatherer.placed.push(...cells.map((cell) => ({ cell, as: 'heading' })));
  }

  #paragraph(block: Extract<Block, { kind: 'paragraph' }>, index: number): void {
    const { cell } = block;
    if (this.#leadsIn(index) && isTitle(cell)) return;
    const heading = readLineHeading([cell]);
    if (heading === null && !this.#heads.has([cell]) && this.#ends(cell, index)) {
      this.#open = false;
      return;
    }
    this.#taken.add(block);
    this.#row([cell], -1 - index, false);
  }

  /** The row or paragraph right above a row of headings, where it is a title. */
  #titleAbove(row: readonly Cell[] | undefined, rowIndex: number, index: number): Cell | null {
    const cells = row === undefined ? [] : filled(row);
    const above = rowIndex === 0 ? this.#blocks[index - 1] : undefined;
    const cell = above?.kind === 'paragraph' ? above.cell : cells.length === 1 ? cells[0] : undefined;
    if (cell === undefined || !isTitle(cell)) return null;
    if (above?.kind === 'paragraph') this.#taken.add(above);
    return cell;
  }

  /** The kind of what is found, as a title above says it. */
  #kindAbove(index: number): string {
    const near = this.#blocks.slice(Math.max(0, index - NEAR), index).toReversed();
    const said = near
      .flatMap((block) => (block.kind === 'paragraph' ? [KINDS.exec(block.cell.text)?.[1]] : []))
      .find(Boolean);
    return said === undefined ? 'Finding' : singular(said);
  }

  #kindOf(finding: Finding): string {
    if (finding.title !== null) return /^\p{L}+/u.exec(finding.title.text)?.[0] ?? 'Outcome';
    return this.#kinds.findLast(({ from }) => from <= finding.line)?.kind ?? 'Finding';
  }

  /** A numbered title, or a short one that is no sentence, begins another part of the document. */
  #ends({ text }: Cell, index: number): boolean {
    if (this.#leadsIn(index)) return false;
    const withoutHead = this.#heads.texts.find((head) => text.startsWith(head));
    const own = withoutHead === undefined ? text : text.slice(withoutHead.length).trim();
    return own.length <= LONGEST_TITLE / 2 && TITLE.test(own) && !/[.:;,!?"”]$/.test(own);
  }

  /** True where a table of findings stands right below. */
  #leadsIn(index: number): boolean {
    const next = this.#blocks[index + 1];
    return next?.kind === 'table' && next.rows.slice(0, 2).some((row) => readFindingColumns(row) !== null);
  }

  #isOther(block: Extract<Block, { kind: 'table' }>): boolean {
    const widest = Math.max(...block.rows.map((row) => filled(row).length));
    return widest > 4 && !block.rows.some((row) => this.#heads.has(filled(row)));
  }
}

/** "Outcome 2: Getting it right": a title with a word before its number. A number alone is a section's of the document. */
function isTitle({ text }: Cell): boolean {
  return TITLE.test(text) && !/^\d/.test(text) && text.length <= LONGEST_TITLE;
}

function singular(kind: string): string {
  const one = kind
    .toLowerCase()
    .replace(/^areas\b/, 'area')
    .replace(/weaknesses$/, 'weakness')
    .replace(/concerns$/, 'concern');
  return one.slice(0, 1).toUpperCase() + one.slice(1);
}
