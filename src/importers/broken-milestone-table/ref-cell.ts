import { foldLookAlikes } from '../look-alikes.ts';

/** What stands in the column of refs. A page's footer is often read into it. */
export interface RefCell {
  /** The ref, where one can be read: "2.7". */
  readonly ref: string | null;
  /** True where all of it was read: a ref, or the number of a page. False where some of it is rubbish. */
  readonly clear: boolean;
}

const REF = /(?<![\d.])(\d{1,2}(?:\.\d{1,2}){1,2})(?![\d.])/;
const ORDINAL = /^(\d{1,2})[.):]?$/;
/** "Page 19", and what is left of it where it was cut between two rows: "Pag", "e 25", "age 20". */
const PAGE_NUMBER = /^\W{0,2}\w?\W?(?:p|pa|pag|page|age|ge|e)\b\W*\d{0,3}$|^(?:p|pa|pag|page)$/iu;
/** Marks of a raised number: "^{1.1}". */
const RAISED = /[\^{}]/g;

/** Reads a cell of the column of refs. */
export function readRefCell(text: string): RefCell {
  const plain = foldLookAlikes(text).replace(RAISED, ' ').trim();
  const found = REF.exec(plain)?.[1] ?? ORDINAL.exec(plain)?.[1] ?? null;
  const rest = found === null ? plain : plain.replace(found, '').replace(/^[\s.):]+|[\s.):]+$/g, '');
  return { ref: found, clear: rest === '' || PAGE_NUMBER.test(rest) };
}

/** True where a text is a page's number, whole or cut. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text);
}
