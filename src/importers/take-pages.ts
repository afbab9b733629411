import type { Fates } from './account.ts';
import type { PriorityDraft } from './draft.ts';
import { readFindings } from './findings/read-findings.ts';
import type { WordMap } from './headings.ts';
import { lettersOf, likeness } from './likeness.ts';
import { readMilestoneTables } from './milestone-table/read-milestone-tables.ts';
import { findRunningHeads } from './milestone-table/running-heads.ts';
import { merge } from './part.ts';
import type { ReadTables } from './shape.ts';
import type { Block, Cell } from './source.ts';

/** What was taken out of a document whose pages broke its tables, and what is left of it. */
export interface Pages {
  /** The tables that are left, each with the paragraph above it. */
  readonly rest: readonly Block[];
  /** The plan's own title, where it has one, and the paragraphs from there to its first table. */
  readonly front: readonly Cell[];
  readonly tables: ReadTables;
}

const PASSED_OVER =
  'It stands outside the tables of the plan: in an agenda, minutes, a letter or a report around it.';
const PLAN = /\b(?:statement of action|(?:action|improvement|delivery|progress) plan)\b/i;
const LONGEST_TITLE = 120;
const SAME_TITLE = 0.85;

/**
 * Takes out of a document what only its readers of broken pages can read: findings beside the answer, and actions that print a
 * milestone and its status a row. Such a document is often a pack, with other papers around the plan: their paragraphs
 * are passed over and listed. Null where there is nothing of the kind. Never throws.
 */
export function takePages(blocks: readonly Block[], map: WordMap): Pages | null {
  const milestones = readMilestoneTables(blocks, map);
  if (milestones === null) return null;
  const findings = readFindings(milestones.rest);
  const left = new Set(findings?.rest ?? milestones.rest);
  const front = frontOf(blocks, left);
  const rest = tablesWithTitles(
    [...left].filter((block) => block.kind === 'table' || !front.includes(block.cell)),
  );
  const kept = new Set([...rest, ...blocks.filter((block) => !left.has(block))]);
  const fates = passOver(blocks, kept, front);
  return {
    rest,
    front,
    tables: {
      statuses: milestones.statuses,
      leads: milestones.leads,
      draft: (known) => {
        const found = findings?.draft(known.names);
        const named = priorityNamed(found?.priorities ?? []);
        return merge([found ?? { fates }, milestones.draft({ ...known, priorityNamed: named }), { fates }]);
      },
    },
  };
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

function passOver(blocks: readonly Block[], kept: ReadonlySet<Block>, front: readonly Cell[]): Fates {
  const cells = blocks.flatMap((block) =>
    block.kind === 'paragraph' && !kept.has(block) ? [block.cell] : [],
  );
  return {
    placed: [],
    refused: cells.filter((cell) => !front.includes(cell)).map((cell) => ({ cell, why: PASSED_OVER })),
    warnings: [],
  };
}
