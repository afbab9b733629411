import {
  writeXlsx,
  type Cell as ExcelCell,
  type CellStyle,
  type CellValue,
  type WriteSheet,
} from 'hucre/xlsx';
import type { Day } from '../model/day.ts';
import type { Cell, ColumnKind, ColumnFacts, Source, Table } from './tables/table.ts';
import { readMeRows, type AboutPlan } from './read-me.ts';
import { TABLES } from './tables/tables.ts';

/** A plan as an Excel workbook: a sheet that explains it, then one for each table. */

/** What one cell of Excel can hold: https://support.microsoft.com/office/excel-specifications-and-limits */
const LONGEST_CELL = 32_767;
/** Excel's calendar begins here, after the day in 1900 that it has and the world had not. */
const FIRST_DATE = '1900-03-01';
const DATE_FORMAT = 'yyyy-mm-dd';
/** `#N/A`, `#DIV/0!`, `#NAME?` and the others. */
const LIKE_AN_ERROR = /^#[A-Z0-9/_]+[!?]?$/;

/** Its sentences run on over the empty cells beside them; its last column is as wide as any meaning. */
const READ_ME_WIDTHS = [18, 24, 14, 100];

const HEADING: CellStyle = {
  font: { name: 'Calibri', size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF0' } },
  alignment: { vertical: 'top', wrapText: true },
};

/** The bytes of the workbook of a plan. The same plan on the same day gives the same bytes. */
export async function xlsxOf(source: Source, about: AboutPlan): Promise<Uint8Array> {
  const made = dateOf(about.today);
  return writeXlsx({
    sheets: [readMeSheet(source, about), ...TABLES.map((table) => tableSheet(table, source))],
    properties: {
      title: textCell(source.edition.plan.title, ''),
      creator: textCell(about.site.publisher, ''),
      created: made,
      modified: made,
    },
  });
}

function tableSheet(table: Table, source: Source): WriteSheet {
  const { columns } = table;
  const rows = table
    .cells(source)
    .map((row) => row.map((cell, index) => excelCell(cell, columns[index]?.kind, source.words.cut)));
  const all = [columns.map(({ name }) => name), ...rows];
  return {
    name: table.title,
    columns: columns.map(excelColumn),
    rows: all,
    cells: exceptions(all, [0]),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length)}${rows.length + 1}` },
    pageSetup: { orientation: 'landscape', printTitlesRow: '$1:$1' },
  };
}

function excelColumn({ width, kind }: ColumnFacts): NonNullable<WriteSheet['columns']>[number] {
  return {
    width,
    style: {
      alignment: { vertical: 'top', ...(kind === 'text' ? { wrapText: true } : {}) },
      ...(kind === 'date' ? { numFmt: DATE_FORMAT } : {}),
    },
  };
}

function readMeSheet(source: Source, about: AboutPlan): WriteSheet {
  const { rows, headings } = readMeRows(source, about);
  const cells = rows.map((row) => row.map((cell) => textCell(cell, source.words.cut)));
  return {
    name: source.words.readMe.sheet,
    columns: READ_ME_WIDTHS.map((width) => ({ width })),
    rows: cells,
    cells: exceptions(cells, headings),
  };
}

type Exception = [place: string, cell: Partial<ExcelCell>];

/**
 * The cells that are not like the rest of their column: headings, and texts that the library would take for
 * Excel's own errors. A run of rich text is always text.
 */
function exceptions(
  rows: readonly (readonly CellValue[])[],
  headings: readonly number[],
): Map<string, Partial<ExcelCell>> {
  const styled = headings.flatMap((row) =>
    (rows[row] ?? []).map((_, column): Exception => [`${row},${column}`, { style: HEADING }]),
  );
  const errors = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): Exception[] =>
      typeof cell === 'string' && LIKE_AN_ERROR.test(cell)
        ? [[`${row},${column}`, { richText: [{ text: cell }] }]]
        : [],
    ),
  );
  return new Map([...styled, ...errors]);
}

/** A cell as the workbook has it: a text is never a formula, a day is a date, a number a number. */
function excelCell(cell: Cell, kind: ColumnKind | undefined, cut: string): CellValue {
  if (typeof cell !== 'string') return cell;
  return kind === 'date' && cell >= FIRST_DATE ? dateOf(cell as Day) : textCell(cell, cut);
}

/**
 * A text as a workbook can hold it: no longer than a cell, without the two characters that XML lacks, and with
 * what looks like one of its escapes (`_x0041_`) escaped, so that it stays what it is.
 */
function textCell(text: string, cut: string): string {
  const fitting = text.length <= LONGEST_CELL ? text : `${whole(text, LONGEST_CELL - cut.length)}${cut}`;
  return fitting.replace(/[\uFFFE\uFFFF]/g, '\uFFFD').replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
}

/** The first `length` places of a text, without half a character at its end. */
function whole(text: string, length: number): string {
  const part = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(part) ? part.slice(0, -1) : part;
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The letters of a column, which counts from 1: 1 is A, 27 is AA. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last;
}
