import { readTabSeparated } from './tab-separated.ts';
import type { SourceDocument } from './source.ts';

/** A file that was read, or why it cannot be and what to do about it. */
export type Opened =
  | { readonly document: SourceDocument }
  | { readonly refused: { readonly message: string; readonly hint: string } };

/** A reader of one kind of file. A new kind of file is one more entry in {@link FORMATS}. */
interface Format {
  readonly name: string;
  readonly endings: readonly string[];
  readonly open: (bytes: Uint8Array) => Opened;
}

const FORMATS: readonly Format[] = [
  { name: 'tab-separated text', endings: ['.txt', '.tsv', '.tab'], open: openText },
];

/** The endings of the files that can be imported: ".txt", ".tsv". */
export const FILE_ENDINGS: readonly string[] = FORMATS.flatMap((format) => format.endings);

/** Reads a file by the ending of its name. Never throws: what cannot be read is refused, with the fix. */
export function openDocument(fileName: string, bytes: Uint8Array): Opened {
  const ending = /\.[^./\\]+$/.exec(fileName)?.[0].toLowerCase() ?? '';
  const format = FORMATS.find((known) => known.endings.includes(ending));
  if (format !== undefined) return format.open(bytes);
  return {
    refused: {
      message: `A file that ends in "${ending || 'nothing'}" cannot be imported.`,
      hint: `Save the table as tab-separated text, in a file that ends in ${FILE_ENDINGS.join(' or ')}. In Excel, choose "Unicode Text".`,
    },
  };
}

function openText(bytes: Uint8Array): Opened {
  // Excel's "Unicode Text" is UTF-16, and begins with these two bytes.
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return { document: readTabSeparated(new TextDecoder(encoding, { fatal: true }).decode(bytes)) };
  } catch {
    return {
      refused: {
        message: 'The file is not Unicode text.',
        hint: 'Save it again as Unicode text. In Excel, choose "Unicode Text"; in Notepad, choose the encoding "UTF-8".',
      },
    };
  }
}
