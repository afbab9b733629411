import { hasColumn, readHeadingRow, type Column } from '../heading-row.ts';
import type { Field, WordMap } from '../headings.ts';
import { isMisspeltBy, lettersOf } from '../likeness.ts';
import { filled, type Block, type Cell, type SourceRow } from '../source.ts';
import { readStatus } from '../status-words.ts';
import { isPageNumber } from './ref-cell.ts';
import { joined, type RunningHeads } from './running-heads.ts';

/** One line of the tables of a document whose rows each say one milestone and its status. */
export type TableLine =
  | { readonly kind: 'heading'; readonly cells: readonly Cell[]; readonly columns: readonly Column[] }
  | { readonly kind: 'title'; readonly cells: readonly Cell[]; readonly number: string }
  | { readonly kind: 'page'; readonly cells: readonly Cell[] }
  | { readonly kind: 'prose'; readonly cells: readonly Cell[] }
  /** `table` tells rows of one table from those of the next. */
  | {
      readonly kind: 'row';
      readonly row: SourceRow;
      readonly columns: readonly Column[];
      readonly table: number;
    };

/** The lines of such tables, and the blocks that are no part of them. */
export interface FoundRows {
  readonly lines: readonly TableLine[];
  readonly rest: readonly Block[];
}

const NEEDED: readonly Field[] = ['action', 'milestone', 'status'];
/** "3. Involving families", "Outcome 2: Getting it right", with a stray letter in front. */
const TITLE = /^.{0,25}?(\d{1,2})[.:)]\s+\p{L}/u;
const LONGEST_TITLE = 240;
/** So many blocks further on, a table is still the next one. */
const NEAR = 4;

/** What is known of a document before its rows are found. */
export interface Reading {
  readonly heads: RunningHeads;
  /** The statuses that its tables use. */
  readonly statuses: readonly string[];
  readonly map: WordMap;
}

/**
 * Finds the tables with a heading of actions, of milestones and of statuses, and what stands between their pages: titles,
 * running heads, and rows that became prose. Other tables and paragraphs are left.
 */
export function findRows(blocks: readonly Block[], reading: Reading): FoundRows {
  const { map } = reading;
  const lines: TableLine[] = [];
  const rest: Block[] = [];
  let columns: readonly Column[] | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'paragraph') {
      const line =
        columns === null
          ? null
          : paragraphLine(block.cell, blocks.slice(index + 1, index + 1 + NEAR), reading);
      if (line === null) columns = null;
      const title = line ?? titleBefore(block.cell, blocks[index + 1], map);
      if (title === null) rest.push(block);
      else lines.push(title);
      continue;
    }
    const first = readable(block.rows, map);
    if (first === 'other') columns = null;
    if (columns === null && first !== 'milestones') {
      rest.push(block);
      continue;
    }
    const read = readTable(block.rows, columns, { ...reading, table: index });
    columns = read.columns;
    lines.push(...read.lines);
  }
  return { lines, rest };
}

/** What the first row of headings of a table says that it is. */
function readable(rows: readonly SourceRow[], map: WordMap): 'milestones' | 'other' | null {
  for (const row of rows) {
    if (milestoneHeadings(row, map) !== null) return 'milestones';
    if (isOtherHeading(row)) return 'other';
  }
  return null;
}

/** Headings of other tables, which end the one before: "What inspectors said", "Term", "Risk". */
const OTHER_HEADING = /^(?:what .{2,40} said|terms?|how much\b.*|(?:corporate )?risks?|date of meeting)\W*$/i;

function isOtherHeading(row: SourceRow): boolean {
  return filled(row).some(({ text }) => OTHER_HEADING.test(text));
}

/** The columns of a heading row that has an action, a milestone and a status; null for any other row. */
function milestoneHeadings(row: SourceRow, map: WordMap): readonly Column[] | null {
  const headings = readHeadingRow(row, map);
  return headings !== null && NEEDED.every((field) => hasColumn(headings, field)) ? headings : null;
}

function readTable(
  rows: readonly SourceRow[],
  above: readonly Column[] | null,
  { heads, map, table }: Reading & { readonly table: number },
): { lines: TableLine[]; columns: readonly Column[] | null } {
  let columns = above;
  const lines = rows.flatMap((row, index): TableLine[] => {
    const cells = filled(row);
    if (cells.length === 0) return [];
    const headings = milestoneHeadings(row, map);
    if (headings !== null) {
      columns = completed(headings, columns);
      return [{ kind: 'heading', cells, columns }];
    }
    const beside = [rows[index + 1], rows[index - 1]].some(
      (other) => other !== undefined && milestoneHeadings(other, map) !== null,
    );
    const title = beside ? titleOf(cells) : null;
    if (title !== null) return [title];
    if (heads.has(cells)) return [{ kind: 'page', cells }];
    if (columns === null) return [{ kind: 'prose', cells }];
    const pieces = cells.filter((cell) => heads.hasPiece(cell));
    const own = row.filter((cell) => !pieces.includes(cell));
    const page: TableLine[] = pieces.length === 0 ? [] : [{ kind: 'page', cells: pieces }];
    return [...page, { kind: 'row', row: own, columns, table }];
  });
  return { lines, columns };
}

/** A heading that was misread has the field of the same column above, where its letters are nearly those. */
function completed(columns: readonly Column[], above: readonly Column[] | null): readonly Column[] {
  return columns.map((column) => {
    if (column.field !== null || column.heading.text === '') return column;
    const known = [...(above ?? [])].find(
      ({ field, heading }) =>
        field !== null && isMisspeltBy(2, lettersOf(column.heading.text), lettersOf(heading.text)),
    );
    const field = known?.field ?? misreadField(column.heading.text);
    return field === null || columns.some((other) => other.field === field) ? column : { ...column, field };
  });
}

/** The commonest words for the fields that such tables have, for a first heading row that was misread. */
const USUAL: readonly (readonly [string, Field])[] = [
  ['timescale', 'due'],
  ['lead', 'lead'],
  ['responsible', 'lead'],
  ['success criteria', 'success'],
];

function misreadField(text: string): Field | null {
  const letters = lettersOf(text);
  const found = USUAL.find(([word]) => isMisspeltBy(word.length > 5 ? 2 : 1, letters, lettersOf(word)));
  return found?.[1] ?? null;
}

/** A paragraph between pages: a running head, a title, a row that became prose, or marks. Null where the tables end. */
function paragraphLine(
  cell: Cell,
  after: readonly Block[],
  { heads, statuses, map }: Reading,
): TableLine | null {
  const next = after.find((block) => block.kind === 'table' || !heads.has([block.cell]));
  const title = titleBefore(cell, next, map);
  if (title !== null) return title;
  if (heads.has([cell]) || !/\p{L}{3}/u.test(cell.text)) return { kind: 'page', cells: [cell] };
  // A row that lost its cells is long, and has a status in its midst.
  const isCollapsed = cell.text.length > LONGEST_TITLE && statuses.some((label) => cell.text.includes(label));
  return isCollapsed ? { kind: 'prose', cells: [cell] } : null;
}

function titleBefore(cell: Cell, next: Block | undefined, map: WordMap): TableLine | null {
  if (next?.kind !== 'table') return null;
  const [first, second] = next.rows.filter((row) => filled(row).length > 0);
  const leads = [first, second].some((row) => row !== undefined && milestoneHeadings(row, map) !== null);
  return leads ? titleOf([cell]) : null;
}

function titleOf(cells: readonly Cell[]): TableLine | null {
  const text = cells.map((cell) => cell.text).join(' ');
  if (text.length > LONGEST_TITLE || joined(cells).length < 8) return null;
  if (cells.some((cell) => isPageNumber(cell.text) || isStatusWord(cell.text))) return null;
  const number = TITLE.exec(text)?.[1];
  return number === undefined ? null : { kind: 'title', cells, number };
}

function isStatusWord(text: string): boolean {
  return text.length > 1 && text.length <= 20 && readStatus(text) !== null;
}
