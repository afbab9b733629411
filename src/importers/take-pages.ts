import { together, type Fates } from './account.ts';
import type { PriorityDraft } from './draft.ts';
import { readFindings } from './findings/read-findings.ts';
import type { WordMap } from './headings.ts';
import { readFramework } from './indicators/questions.ts';
import { readIndicators } from './indicators/read-indicators.ts';
import { lettersOf, likeness } from './likeness.ts';
import { readBrokenMilestoneTables } from './broken-milestone-table/read-broken-milestone-tables.ts';
import { findRunningHeads } from './broken-milestone-table/running-heads.ts';
import { merge, type Part } from './part.ts';
import type { Known, ReadTables } from './shape.ts';
import type { Block, Cell } from './source.ts';

/** What was taken out of a document whose pages broke its tables, and what is left of it. */
export interface Pages {
  /** What is left: all of it, or the tables each with the paragraph above it. */
  readonly rest: readonly Block[];
  /** The plan's own title, where it has one, and the paragraphs from there to its first table. Null where all above the tables is the plan's. */
  readonly front: readonly Cell[] | null;
  readonly tables: ReadTables;
}

const PASSED_OVER =
  'It stands outside the tables of the plan: in an agenda, minutes, a letter or a report around it.';
const PLAN = /\b(?:statement of action|(?:action|improvement|delivery|progress) plan)\b/i;
const LONGEST_TITLE = 120;
const SAME_TITLE = 0.85;

/**
 * Takes out of a document what only its readers of broken pages can read: findings beside the answer, actions that print a
 * milestone and its status a row, indicators beside their charts. Such a document is often a pack, with other papers around
 * the plan: their paragraphs are passed over and listed. Null where there is nothing of the kind. Never throws.
 */
export function takePages(blocks: readonly Block[], map: WordMap): Pages | null {
  const [milestones, afterMilestones] = take(blocks, (left) => readBrokenMilestoneTables(left, map));
  const [findings, afterFindings] = take(afterMilestones, readFindings);
  const [framework, afterFramework] = take(afterFindings, readFramework);
  const [indicators, left] = take(afterFramework, readIndicators);
  if (left.length === blocks.length) return null;
  const isPack = milestones !== null || indicators !== null;
  const around = isPack ? passOver(blocks, left) : { rest: left, front: null, fates: together() };
  const draft = (known: Known): Part => {
    const found: Part = findings?.draft(known.names) ?? { fates: together() };
    const named = priorityNamed(found.priorities ?? []);
    const parts = [
      milestones?.draft({ ...known, priorityNamed: named }),
      framework?.draft(known.names.measures),
      indicators?.draft(known.names.measures),
    ];
    return merge([found, ...parts.filter((part) => part !== undefined), { fates: around.fates }]);
  };
  const [statuses, leads] = [milestones?.statuses ?? [], milestones?.leads ?? []];
  return { rest: around.rest, front: around.front, tables: { statuses, leads, draft } };
}

/** What a reader takes out of some blocks, and the blocks that it leaves. */
function take<Taken extends { readonly rest: readonly Block[] }>(
  blocks: readonly Block[],
  read: (blocks: readonly Block[]) => Taken | null,
): [Taken | null, readonly Block[]] {
  const taken = read(blocks);
  return [taken, taken?.rest ?? blocks];
}

/** Finds a priority by the number and the words of a title, which a page may have misread. */
function priorityNamed(
  priorities: readonly PriorityDraft[],
): (title: string, number: string) => string | null {
  return (title, number) => {
    const letters = lettersOf(title);
    const same = priorities.find(
      (one) => one.ref.endsWith(`-${number}`) && likeness(lettersOf(one.title), letters) >= SAME_TITLE,
    );
    return same?.ref ?? null;
  };
}

/** From the last title of a plan above the first table that was taken, to that table. Without such a title, nothing. */
function frontOf(blocks: readonly Block[], left: ReadonlySet<Block>): Cell[] {
  const first = blocks.findIndex((block) => !left.has(block));
  const above = blocks.slice(0, first);
  const heads = findRunningHeads(blocks);
  const title = above.findLastIndex(
    (block) => block.kind === 'paragraph' && isPlanTitle(block.cell.text) && !heads.has([block.cell]),
  );
  if (title === -1) return [];
  return above
    .slice(title)
    .flatMap((block) => (block.kind === 'paragraph' && !heads.has([block.cell]) ? [block.cell] : []));
}

function isPlanTitle(text: string): boolean {
  return PLAN.test(text) && text.length <= LONGEST_TITLE && /^\p{Lu}/u.test(text) && !/[.:;,]$/.test(text);
}

/** Tables, each with the paragraph right above it: that may say what the table is. */
function tablesWithTitles(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => block.kind === 'table' || blocks[index + 1]?.kind === 'table');
}

/** Passes over the papers around a plan: of what is left, tables stay, and the paragraphs are its front or are listed. */
function passOver(
  blocks: readonly Block[],
  left: readonly Block[],
): Pick<Pages, 'front' | 'rest'> & { fates: Fates } {
  const front = frontOf(blocks, new Set(left));
  const own = new Set(front);
  const papers = left.filter((block) => block.kind === 'table' || !own.has(block.cell));
  const rest = tablesWithTitles(papers);
  const kept = new Set(rest);
  const cells = papers.flatMap((block) =>
    block.kind === 'paragraph' && !kept.has(block) ? [block.cell] : [],
  );
  return {
    rest,
    front,
    fates: together({
      refused: cells.map((cell) => ({ cell, why: PASSED_OVER })),
      warnings: aboutPapers(cells),
    }),
  };
}

/** Minutes name people. Nothing of them is in the plan, but the list of what was not placed has their lines. */
function aboutPapers(cells: readonly Cell[]): Fates['warnings'] {
  const [first] = cells;
  if (first === undefined) return [];
  return [
    {
      line: first.line,
      message: `${cells.length} lines of papers around the plan were passed over. They are listed in import-report.json, and may name people. Remove that file before you publish the content.`,
    },
  ];
}
