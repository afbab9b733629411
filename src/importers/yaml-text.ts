import { Document, isScalar, visit, type Scalar } from 'yaml';

/** Data of which every scalar is text. A field that is undefined, or an empty list or map, is left out of a file. */
export type TextData = string | undefined | readonly TextData[] | { readonly [field: string]: TextData };

/** A line of a file is about as wide as an editor's window. */
const LINE_WIDTH = 100;
/** Longer text is a block of its own below its field. */
const LONGEST_INLINE = 70;
/** Words that a reader of YAML may take for nothing at all. */
const NOTHING = /^(?:~|null)$/i;

/**
 * YAML as a person would write it: plain words, long texts as blocks. Read with every scalar as text, it gives
 * back exactly the data. Ends with a new line.
 */
export function yamlText(data: TextData): string {
  const document = new Document(pruned(data) ?? {}, { schema: 'failsafe', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, scalar) => {
      if (key !== 'key') setStyle(scalar);
      else if (isOtherNumber(String(scalar.value))) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: LINE_WIDTH });
}

function setStyle(scalar: Scalar): void {
  if (!isScalar<string>(scalar)) return;
  if (scalar.value.includes('\n')) scalar.type = 'BLOCK_LITERAL';
  else if (scalar.value.length > LONGEST_INLINE) scalar.type = 'BLOCK_FOLDED';
  else if (NOTHING.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
}

/**
 * True of a text that editors and other readers of YAML take for a number that is written otherwise: to them the fields `1.1` and
 * `1.10` are one, given twice.
 */
export function isOtherNumber(text: string): boolean {
  return !Number.isNaN(Number(text)) && String(Number(text)) !== text;
}

function pruned(data: TextData): TextData {
  if (data === undefined || typeof data === 'string') return data;
  if (isList(data)) return data.length === 0 ? undefined : data.map(pruned);
  const kept = Object.entries(data)
    .map(([field, value]) => [field, pruned(value)] as const)
    .filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function isList(data: NonNullable<TextData>): data is readonly TextData[] {
  return Array.isArray(data);
}
