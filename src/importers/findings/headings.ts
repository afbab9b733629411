import { lettersOf, likeness } from '../likeness.ts';
import { filled, type Cell, type SourceRow } from '../source.ts';

/** What a column, or what follows a line, holds in a table that sets inspectors' words beside the answer. */
export type Part = 'said' | 'sought' | 'response';

/** Such a heading, with those who said it. */
export interface PartHeading {
  readonly part: Part;
  /** "Ofsted and CQC" of "What Ofsted and CQC said". */
  readonly source: string | null;
}

const LONGEST = 90;
const SAID = /^(?:what )?(.{2,60}?)(?:['’]s?)? (?:said|found|told us|findings?|feedback)\W*$/i;
const RESPONSE =
  /^(?:(?:and )?what (?:we are|are we) doing(?: about it)?|what we (?:will|plan to) do(?: about it)?|what we have done|our response|response|our answer)\W*$/i;
const SOUGHT =
  /^(?:the )?outcomes? (?:that )?(?:we (?:are seeking|seek|want|aim|are aiming)|sought|wanted)\b.{0,40}$/i;
const USUAL = 'whatwearedoingaboutit';
const LIKE_ENOUGH = 0.6;
const SHORTEST_USUAL = 16;
/** Those who inspect are named in a few words; a longer text is a sentence. */
const MOST_WORDS = 8;

/** What a text heads; null where it heads nothing of the kind. */
export function readPartHeading(text: string): PartHeading | null {
  if (text.length > LONGEST) return null;
  if (RESPONSE.test(text)) return { part: 'response', source: null };
  if (SOUGHT.test(text)) return { part: 'sought', source: null };
  const letters = lettersOf(text);
  if (
    letters.length >= SHORTEST_USUAL &&
    letters.startsWith('what') &&
    likeness(letters, USUAL) >= LIKE_ENOUGH
  ) {
    return { part: 'response', source: null };
  }
  const source = SAID.exec(text)?.[1]?.trim();
  return source === undefined || source.split(/\s+/).length > MOST_WORDS ? null : { part: 'said', source };
}

/** The columns of a row that sets what was said beside what is sought or done; null for any other row. */
export function readFindingColumns(row: SourceRow): ReadonlyMap<number, PartHeading> | null {
  const cells = filled(row);
  const read = cells.map((cell) => [cell.column, readPartHeading(cell.text)] as const);
  const columns = new Map(
    read.flatMap(([column, heading]) => (heading === null ? [] : [[column, heading] as const])),
  );
  const parts = [...columns.values()].map(({ part }) => part);
  const isWhole = cells.length - columns.size <= 1;
  return isWhole && parts.includes('said') && parts.length === new Set(parts).size && parts.length >= 2
    ? columns
    : null;
}

/** The heading that a line of one cell is. */
export function readLineHeading(cells: readonly Cell[]): PartHeading | null {
  const [only, ...others] = cells;
  return only === undefined || others.length > 0 ? null : readPartHeading(only.text);
}
