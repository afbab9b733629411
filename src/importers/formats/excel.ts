import { formatValue, readXlsx, type Cell as ExcelCell, type CellValue, type Sheet } from 'hucre';
import { cell, type Block, type SourceDocument, type SourceRow } from '../source.ts';
import { readGrid } from './grid.ts';

/**
 * The document that a workbook is: its sheets that can be seen, in order. `bytes` are those of an `.xlsx`. Each cell says what
 * it shows, so that 1.10 stays "1.10" where the sheet shows it so. Throws where the file is broken.
 */
export async function readExcel(bytes: Uint8Array): Promise<SourceDocument> {
  const { sheets } = await readXlsx(bytes, {
    readStyles: true,
    sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
  });
  const many = sheets.length > 1;
  return { blocks: sheets.flatMap((sheet) => blocksOf(sheet, many ? `sheet "${sheet.name}", ` : '')) };
}

function blocksOf({ rows, cells, rowDefs }: Sheet, sheet: string): readonly Block[] {
  const seen = rows.flatMap((row, index): SourceRow[] => {
    if (rowDefs?.get(index)?.hidden === true) return [];
    const where = `${sheet}row ${index + 1}`;
    return [
      row.map((value, column) => ({
        ...cell(index + 1, column + 1, shown(value, cells?.get(`${index},${column}`))),
        where,
      })),
    ];
  });
  return readGrid(seen).blocks;
}

/** What a cell shows. A date is said in words: its figures would mean one day here and another in America. */
function shown(value: CellValue, { style, richText }: Partial<ExcelCell> = {}): string {
  if (value === null) return '';
  const format = style?.numFmt ?? 'General';
  if (value instanceof Date) return dateWords(value, format);
  if (typeof value === 'number')
    return format === 'General' ? plainNumber(value) : formatValue(value, format);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return richText === undefined ? value : richText.map(({ text }) => text).join('');
}

/** As many digits as a spreadsheet keeps. */
const DIGITS = 15;

/** A number without what binary arithmetic leaves behind: 0.3, and not 0.30000000000000004. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(DIGITS)));

/** A day, a month or a year, as far as the cell's format shows it: "15 September 2019", "September 2019", "2019". */
function dateWords(date: Date, format: string): string {
  const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  const year = 'numeric';
  const options: Intl.DateTimeFormatOptions = letters.includes('d')
    ? { day: 'numeric', month: 'long', year }
    : letters.includes('m')
      ? { month: 'long', year }
      : { year };
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(date);
}
