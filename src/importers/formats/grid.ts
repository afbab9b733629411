import { filled, type Block, type SourceDocument, type SourceRow } from '../source.ts';

/** A table that is wider than this has titles and notes above it. A row of one cell in a narrower one is a row of it. */
const NARROW = 2;

/**
 * The document that the rows of a sheet are. Empty rows part one block from the next. Rows of one cell are paragraphs where they
 * stand alone, or at the head of a table of three columns or more, as its title and notes do.
 */
export function readGrid(rows: readonly SourceRow[]): SourceDocument {
  return { blocks: stretches(rows).flatMap(blocksOf) };
}

function blocksOf(rows: readonly SourceRow[]): Block[] {
  const counts = rows.map((row) => filled(row).length);
  const widest = Math.max(...counts);
  const head = widest === 1 ? rows.length : widest > NARROW ? counts.findIndex((count) => count > 1) : 0;
  const paragraphs = rows
    .slice(0, head)
    .flatMap((row) => filled(row).map((cell): Block => ({ kind: 'paragraph', cell })));
  return head === rows.length ? paragraphs : [...paragraphs, { kind: 'table', rows: rows.slice(head) }];
}

/** Runs of rows that say something. */
function stretches(rows: readonly SourceRow[]): SourceRow[][] {
  const found: SourceRow[][] = [];
  let open: SourceRow[] | null = null;
  for (const row of rows) {
    if (filled(row).length === 0) open = null;
    else if (open === null) found.push((open = [row]));
    else open.push(row);
  }
  return found;
}
