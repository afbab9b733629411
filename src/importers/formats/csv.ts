import { parse } from 'csv-parse/sync';
import { cell, type SourceDocument } from '../source.ts';
import { readGrid } from './grid.ts';

/** What may part one cell from the next. A spreadsheet that writes numbers with a comma parts cells with a semicolon. */
const DELIMITERS = [',', ';', '\t'] as const;
/** So many lines are looked at to tell which of them parts the cells. */
const LINES_LOOKED_AT = 20;

/** A record as `csv-parse` gives it, with the line on which it ends. */
interface Parsed {
  record: string[];
  info: { lines: number };
}

/** The document that comma-separated text is, after RFC 4180. Never throws. */
export function readCsv(text: string): SourceDocument {
  let begins = 1;
  const rows = recordsOf(text).map(({ record, info }) => {
    const line = begins;
    begins = info.lines + 1;
    return record.map((words, index) => cell(line, index + 1, words));
  });
  return readGrid(rows);
}

/** The records. Where a quotation mark opens and never closes, none of them means anything, and each stays where it is. */
function recordsOf(text: string): Parsed[] {
  const options = {
    delimiter: delimiterOf(text),
    info: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
  } as const;
  try {
    return parse(text, options) as unknown as Parsed[];
  } catch {
    return parse(text, { ...options, quote: null }) as unknown as Parsed[];
  }
}

/** The character that stands most often outside quotation marks. */
function delimiterOf(text: string): string {
  const bare = text
    .split(/\r\n|\n|\r/, LINES_LOOKED_AT)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).delimiter;
}
