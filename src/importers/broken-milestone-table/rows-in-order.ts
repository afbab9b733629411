import type { Placement, Refusal, Warning } from '../account.ts';
import { hasForeignLetters } from '../look-alikes.ts';
import type { Block, Cell } from '../source.ts';
import { fitRow, usualFields, type FittedRow, type Fitting } from './fit-row.ts';
import type { TableLine } from './find-rows.ts';
import type { Passage } from './promises.ts';
import { inPrintedOrder } from './reading-order.ts';
import { readRefCell } from './ref-cell.ts';
import { statedIn } from './status-cell.ts';
import { saysSomething } from './steps.ts';

/** The rows of all tables, fitted to their headings and in the order of print, with what came of the cells between. */
export interface OrderedRows {
  readonly passages: readonly Passage[];
  readonly placed: readonly Placement[];
  readonly refused: readonly Refusal[];
  readonly warnings: readonly Warning[];
}

const RULE = /^[-–—_=.\s]+$/;
const COLLAPSED =
  'A row of the table became one run of words, and its columns cannot be told apart. Copy it from the document by hand.';
const RUBBISH = 'These are marks, not words: the page was misread here.';
const NO_STATUS =
  'No row of this piece of table has a status, a ref or a date. Nothing says what it belongs to.';
const REF_IN_PROSE = /(?<![\d.])\d{1,2}\.\d{1,2}(?![\d.])/;

type RowLine = Extract<TableLine, { kind: 'row' }>;
type BetweenLine = Exclude<TableLine, { kind: 'row' }>;

/** Fits every row of the tables, and puts rows right that were printed upside down. */
export function rowsInOrder(lines: readonly TableLine[], statuses: readonly string[]): OrderedRows {
  const read = stretchesOf(lines).map((stretch) =>
    stretch.kind === 'rows' ? readRows(stretch.lines, statuses) : readBetween(stretch.line),
  );
  return {
    passages: read.flatMap(({ passages }) => passages ?? []),
    placed: read.flatMap(({ placed }) => placed ?? []),
    refused: read.flatMap(({ refused }) => refused ?? []),
    warnings: read.flatMap(({ warnings }) => warnings ?? []),
  };
}

function readBetween(line: BetweenLine): Partial<OrderedRows> {
  if (line.kind === 'prose') {
    return {
      passages: [lostIn(line.cells)],
      refused: line.cells.map((cell) => ({ cell, why: COLLAPSED })),
    };
  }
  return { placed: line.cells.map((cell) => ({ cell, as: line.kind === 'page' ? 'page' : 'heading' })) };
}

function readRows(lines: readonly RowLine[], statuses: readonly string[]): Partial<OrderedRows> {
  const rows = fitted(lines, statuses);
  if (!rows.some(isAnchored))
    return { refused: rows.flatMap(cellsIn).map((cell) => ({ cell, why: NO_STATUS })) };
  const ordered = inPrintedOrder(rows.filter((row) => !isRubbish(row)));
  const grouped = lines[0]?.columns.some(({ field }) => field === 'priority') ?? false;
  const stray = [...ordered.rows.flatMap(strayIn), ...rows.filter(isRubbish).flatMap(cellsIn)];
  return {
    passages: ordered.rows.map((row) => ({ kind: 'row', row, grouped })),
    placed: [...ordered.rows.flatMap(refsIn), ...stray.filter(isRule).map((cell) => ({ cell, as: 'rule' }))],
    refused: stray.filter((cell) => !isRule(cell)).map((cell) => ({ cell, why: RUBBISH })),
    warnings: ordered.turned.map(aboutTurned),
  };
}

function isRule({ text }: Cell): boolean {
  return RULE.test(text);
}

type Stretch =
  | { readonly kind: 'rows'; readonly lines: RowLine[] }
  | { readonly kind: 'between'; readonly line: BetweenLine };

/** Rows of one table and under one heading together; every other line by itself. */
function stretchesOf(lines: readonly TableLine[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (line.kind !== 'row') stretches.push({ kind: 'between', line });
    else if (last?.kind === 'rows' && last.lines[0]?.table === line.table) last.lines.push(line);
    else stretches.push({ kind: 'rows', lines: [line] });
  }
  return stretches;
}

/** Fits the rows of one piece of table twice: the surest rows of the first time tell the others what their columns hold. */
function fitted(lines: readonly RowLine[], statuses: readonly string[]): FittedRow[] {
  const fitAll = (usual?: Fitting['usual']): FittedRow[] => {
    let slid = 0;
    return lines.map(({ row, columns }) => {
      const read = fitRow(row, { columns, statuses, usual }, slid);
      slid = read.slid;
      return read;
    });
  };
  return fitAll(usualFields(fitAll()));
}

/** A row of a table of actions has a status, a time scale or a ref in one of its rows. */
function isAnchored({ cells }: FittedRow): boolean {
  return (
    cells.status !== undefined ||
    (cells.due ?? []).some(saysSomething) ||
    (cells.ref ?? []).some(({ text }) => readRefCell(text).ref !== null)
  );
}

/** Most of it specks, and no status in it. */
function isRubbish({ cells, specks }: FittedRow): boolean {
  const words = Object.values(cells).flat();
  const misread = words.filter(({ text }) => hasForeignLetters(text)).length;
  const fewest = Math.max(2, words.length - misread);
  return cells.status === undefined && cells.milestone === undefined && specks.length + misread >= fewest;
}

function strayIn({ cells, specks }: FittedRow): Cell[] {
  return [...specks, ...(cells.ref ?? []).filter(({ text }) => !readRefCell(text).clear)];
}

function refsIn({ cells }: FittedRow): Placement[] {
  return (cells.ref ?? []).flatMap((cell) => {
    const { ref, clear } = readRefCell(cell.text);
    return clear ? [{ cell, as: ref === cell.text ? 'ref' : 'page' }] : [];
  });
}

function cellsIn({ cells, specks }: FittedRow): Cell[] {
  return [...Object.values(cells).flat(), ...specks];
}

function lostIn(cells: readonly Cell[]): Passage {
  const text = cells.map((cell) => cell.text).join(' ');
  return { kind: 'lost', line: cells[0]?.line ?? 0, ref: REF_IN_PROSE.exec(text)?.[0] ?? null };
}

function aboutTurned({ from, to }: { from: number; to: number }): Warning {
  return {
    line: from,
    message: `The lines ${from} to ${to} stood upside down, and were turned: the page's number stands above its word. Check which action each belongs to.`,
  };
}

/** The texts that may be statuses: the last of each row. */
export function lastTexts(blocks: readonly Block[]): string[] {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  return rows.flatMap((row) => row.findLast(saysSomething)?.text ?? []);
}

/** How many of the rows state a status. */
export function rowsWithStatus(lines: readonly TableLine[], statuses: readonly string[]): number {
  return lines.filter(
    (line) => line.kind === 'row' && line.row.some(({ text }) => statedIn(text, statuses).length > 0),
  ).length;
}
