import type { SourceDocument } from '../source.ts';
import { wordsOf } from './archive.ts';
import { readCsv } from './csv.ts';
import { readExcel } from './excel.ts';
import { readTabSeparated } from './tab-separated.ts';
import { readWord } from './word.ts';

/** A file that was read, or why it cannot be and what to do about it. */
export type Opened = { readonly document: SourceDocument } | { readonly refused: Refusal };

interface Refusal {
  readonly message: string;
  readonly hint: string;
}

/** A reader of one kind of file. A new kind of file is one more entry in {@link FORMATS}. */
interface Format {
  readonly endings: readonly string[];
  readonly open: (bytes: Uint8Array) => Promise<Opened>;
}

const FORMATS: readonly Format[] = [
  { endings: ['.docx'], open: async (bytes) => openOffice(bytes, 'Word', readWord) },
  { endings: ['.xlsx', '.xlsm'], open: async (bytes) => openOffice(bytes, 'Excel', readExcel) },
  { endings: ['.csv'], open: async (bytes) => Promise.resolve({ document: readCsv(decodeCsv(bytes)) }) },
  { endings: ['.txt', '.tsv', '.tab'], open: async (bytes) => Promise.resolve(openText(bytes)) },
];

/** The endings of the files that can be imported: ".docx", ".xlsx". */
export const FILE_ENDINGS: readonly string[] = FORMATS.flatMap(({ endings }) => endings);

/** Kinds of file that people try, and what to save them as. */
const SAVE_AS: Readonly<Record<string, string>> = {
  '.doc': 'Open it in Word, choose Save As, and choose "Word Document (.docx)".',
  '.odt': 'Open it, choose Save As, and choose "Word Document (.docx)".',
  '.rtf': 'Open it in Word, choose Save As, and choose "Word Document (.docx)".',
  '.xls': 'Open it in Excel, choose Save As, and choose "Excel Workbook (.xlsx)".',
  '.ods': 'Open it, choose Save As, and choose "Excel Workbook (.xlsx)".',
  '.pdf':
    'Copy its tables into a new Excel sheet, headings too, and save that as .xlsx. Or ask whoever wrote it for the Word file.',
};

/** Reads a file by the ending of its name. Never throws: what cannot be read is refused, with the fix. */
export async function openDocument(fileName: string, bytes: Uint8Array): Promise<Opened> {
  const ending = /\.[^./\\]+$/.exec(fileName)?.[0].toLowerCase() ?? '';
  const format = FORMATS.find((known) => known.endings.includes(ending));
  if (format !== undefined) return format.open(bytes);
  return {
    refused: {
      message: `A file that ends in "${ending || 'nothing'}" cannot be imported.`,
      hint: SAVE_AS[ending] ?? `Save it as a Word document (.docx), an Excel workbook (.xlsx) or .csv.`,
    },
  };
}

/** What a password, and the older kinds of file, make a file begin with. */
const SEALED = [0xd0, 0xcf, 0x11, 0xe0] as const;

async function openOffice(
  bytes: Uint8Array,
  program: 'Word' | 'Excel',
  read: (bytes: Uint8Array) => Promise<SourceDocument>,
): Promise<Opened> {
  if (SEALED.every((byte, index) => bytes[index] === byte)) return { refused: sealed(program) };
  const words = wordsOf(bytes);
  if (words === 'too large') return { refused: tooLarge(program) };
  if (words === 'no archive') return { refused: broken(program) };
  try {
    return { document: await read(words) };
  } catch {
    return { refused: broken(program) };
  }
}

const sealed = (program: string): Refusal => ({
  message: `The file has a password, or is of an older kind than its name says.`,
  hint: `Open it in ${program}, take the password off, and save it again.`,
});

const tooLarge = (program: string): Refusal => ({
  message: 'The file unpacks to more than any plan has words.',
  hint: `Copy the tables into a new file in ${program}, and save that.`,
});

const broken = (program: string): Refusal => ({
  message: `This is not a file that ${program} could open, or it is damaged.`,
  hint: `Open it in ${program} and save it again. If ${program} cannot open it either, ask for it to be sent again.`,
});

/** Excel's "Unicode Text" is UTF-16, and begins with these two bytes. */
const isUtf16 = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;

/** Excel on Windows writes CSV in Windows-1252, unless it is asked for UTF-8. */
function decodeCsv(bytes: Uint8Array): string {
  return decode(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

function openText(bytes: Uint8Array): Opened {
  const text = decode(bytes);
  if (text !== null) return { document: readTabSeparated(text) };
  return {
    refused: {
      message: 'The file is not Unicode text.',
      hint: 'Save it again as Unicode text. In Excel, choose "Unicode Text"; in Notepad, choose the encoding "UTF-8".',
    },
  };
}

/** Unicode text without its byte order mark, or null where the bytes are something else. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(isUtf16(bytes) ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
