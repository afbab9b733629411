import { readHeadingRow } from './heading-row.ts';
import type { Field, WordMap } from './headings.ts';
import type { Block } from './source.ts';
import { readStatus } from './status-words.ts';

/** Fewer rows with a status tell nothing of how a document's tables came out of it. */
const FEWEST = 6;

/**
 * True where a document's tables of milestones are whole: every row has a milestone, its status under the heading of statuses, and no
 * words of an action that begin in the middle. Such tables are read by their headings. Where pages broke them, what a cell is must be told by what it says.
 */
export function standUnderHeadings(blocks: readonly Block[], map: WordMap): boolean {
  let places: { action: number; milestone: number; status: number } | null = null;
  let whole = 0;
  for (const row of blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))) {
    const columns = readHeadingRow(row, map);
    if (columns !== null) {
      const at = (field: Field): number => columns.findIndex((column) => column.field === field);
      const found = { action: at('action'), milestone: at('milestone'), status: at('status') };
      places = Object.values(found).includes(-1) ? null : found;
    } else if (places !== null) {
      const { action, milestone, status } = places;
      const stated = row.flatMap(({ text }, index) => (readStatus(text) === null ? [] : [index]));
      if (stated.length !== 1 || stated[0] !== status || row[milestone]?.text === '') return false;
      if (/^\p{Ll}/u.test(row[action]?.text ?? '')) return false;
      whole += 1;
    }
  }
  return whole >= FEWEST;
}
