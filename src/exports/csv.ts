import { stringify } from 'csv-stringify/sync';
import type { Cell, Source, Table } from './tables/table.ts';

/**
 * Tables as CSV: RFC 4180, in UTF-8 with a byte-order mark, so that Excel takes the letters for what they are.
 */

/**
 * Text that a spreadsheet might run, or that already begins like a text that was made harmless.
 * Source: OWASP, "CSV Injection", with the full-width signs that some spreadsheets take for the same.
 */
const MIGHT_RUN = /^(?:[\s']*[=+\-@＝＋－＠]|'*[\t\r\n])/;
const NUMBER = /^[+-]?\d[\d.,]*%?$/;

/** One table of a plan as the bytes of a CSV file, with a row of headings. */
export function csvOf(table: Table, source: Source): Uint8Array {
  const heading = table.columns.map(({ name }) => name);
  return csvBytes([heading, ...table.cells(source)]);
}

/** Rows of cells as the bytes of a CSV file. */
export function csvBytes(rows: readonly (readonly Cell[])[]): Uint8Array {
  const harmless = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : cell)),
  );
  const csv = stringify(harmless, {
    bom: true,
    record_delimiter: '\r\n',
    // It looks for the whole delimiter alone, and half of one ends a row for some readers.
    quoted_match: /[\r\n]/,
  });
  return new TextEncoder().encode(csv);
}

/** A text with an apostrophe before it where a spreadsheet might run it. {@link asWritten} takes it away. */
export function withoutFormula(text: string): string {
  return MIGHT_RUN.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** A text of a CSV file as it was before it was made harmless. */
export function asWritten(text: string): string {
  return text.startsWith("'") && MIGHT_RUN.test(text) ? text.slice(1) : text;
}
