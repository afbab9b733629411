/**
 * What every file becomes before anything is understood of it: paragraphs and tables, in the
 * document's order, each cell with its place. Nothing here knows what kind of file it was.
 */

/** One cell of a table, or one paragraph outside tables. Two cells are the same only when they are the same object. */
export interface Cell {
  /** The line of a text, or the row of a sheet. Counts from 1. */
  readonly line: number;
  /** The cell's place in its row, or 1 for a paragraph. Counts from 1. */
  readonly column: number;
  /** What it says, tidied by {@link tidy}; empty where it says nothing. */
  readonly text: string;
  /** Where it is in words, where a line says too little: `sheet "Actions", row 5`, `table 2, row 3`. */
  readonly where?: string;
}

/** A row of a table, with its empty cells: what a cell means is told by where it stands. */
export type SourceRow = readonly Cell[];

/** A stretch of a document. */
export type Block =
  | { readonly kind: 'paragraph'; readonly cell: Cell }
  | { readonly kind: 'table'; readonly rows: readonly SourceRow[] };

/** A whole document, in its own order. */
export interface SourceDocument {
  readonly blocks: readonly Block[];
}

/** Characters that print nothing: controls other than the line break, soft hyphens, zero-width marks. */
const UNPRINTED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** A cell at a place, its text tidied. */
export function cell(line: number, column: number, text: string): Cell {
  return { line, column, text: tidy(text) };
}

/** Tags that a web page's editor leaves in the cells of a table, by what they do to the text: begin a line, or nothing. */
const LINE_TAG = /<\/?(?:p|div|ul|ol|li|br|h[1-6]|table|tbody|tr|td|th)\b[^<>]*>/gi;
const INLINE_TAG = /<\/?(?:b|i|u|em|strong|span|font|sup|sub|a)(?:\s[^<>]*)?\/?>/gi;

/** Text with one kind of space, none doubled, none at the ends; line breaks kept; nothing that cannot be seen. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(LINE_TAG, '\n')
    .replace(INLINE_TAG, '')
    .replace(UNPRINTED, '')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Every cell that says something, in the document's order: what an import must account for. */
export function cellsOf(document: SourceDocument): Cell[] {
  return document.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.cell] : block.rows.flat()))
    .filter((given) => given.text !== '');
}

/** The cells of a row that say something. */
export function filled(row: SourceRow): Cell[] {
  return row.filter((given) => given.text !== '');
}

/** Marks that stand for nothing, or that draw a line: "-----". They say nothing that could be lost. */
const RULE = /^[-–—_=.\s]+$/;

/** True where a text only draws a line. */
export function isRule(text: string): boolean {
  return RULE.test(text);
}
