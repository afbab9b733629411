import { lettersOf, likeness } from '../likeness.ts';
import { filled, type Block, type Cell } from '../source.ts';

/** An indicator as a list of contents names it, or as it is headed. */
export interface Named {
  readonly number: string;
  readonly title: string;
}

/** A document's list of its indicators, with the page of each. */
export interface Contents {
  readonly listed: readonly Named[];
  readonly cells: readonly Cell[];
}

const LISTED = /^(\d{1,2})[:.]\s+(\p{L}.{5,})$/u;
const PAGES = /^[\d\s,&–-]*(?:and\s*\d+)?$/;
const FEWEST = 2;
/** "SAFE: 05 The number of concerns (Lead Officer: …)", "02: Rate of children in care". */
const HEADED = /^(?:\p{Lu}{3,}\s*:\s*(\d{1,2})[:.]?|(\d{2}):)\s+(\p{L}[^\n]{5,})$/u;
const LONGEST_TITLE = 160;
const SAME_TITLE = 0.8;

/** Finds the list of indicators: rows of a number, a title and a page. */
export function findContents(blocks: readonly Block[]): Contents {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const rows = block.rows.map(filled).flatMap(([first, page, ...others]) => {
      const match = first === undefined ? null : LISTED.exec(first.text);
      const isListed = match !== null && page !== undefined && PAGES.test(page.text) && others.length === 0;
      return isListed
        ? [{ named: { number: numberOf(match[1]), title: match[2] ?? '' }, cells: [first, page] }]
        : [];
    });
    if (rows.length >= FEWEST) {
      return { listed: rows.map(({ named }) => named), cells: rows.flatMap(({ cells }) => cells) as Cell[] };
    }
  }
  return { listed: [], cells: [] };
}

/** The indicator that a heading names, without the officers in brackets; null where it names none. */
export function readHeaded(text: string): Named | null {
  const match = HEADED.exec(text);
  if (match === null) return null;
  const title = (match[3] ?? '')
    .replace(/\s*\((?:[^()]*\b(?:officer|lead|owner)\b[^()]*|cont[’'.]?d?)\)?.*$/i, '')
    .trim();
  return title.length > LONGEST_TITLE ? null : { number: numberOf(match[1] ?? match[2]), title };
}

/** The title of an indicator as the list of contents has it: by its words, or else by its number. */
export function titleIn({ listed }: Contents, headed: Named): Named {
  const letters = lettersOf(headed.title);
  const same = listed.find(({ title }) => likeness(lettersOf(title), letters) >= SAME_TITLE);
  return same ?? listed.find(({ number }) => number === headed.number) ?? headed;
}

function numberOf(digits: string | undefined): string {
  return String(Number(digits));
}
