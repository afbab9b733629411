import { together, type Fates } from '../account.ts';
import type { WordMap } from '../headings.ts';
import type { Part } from '../part.ts';
import type { Known as KnownOfAll } from '../shape.ts';
import { cell, type Block, type Cell } from '../source.ts';
import { draftAction, draftGroup } from './draft-actions.ts';
import { findRows } from './find-rows.ts';
import type { Step } from './gather.ts';
import { tellRefs } from './given-refs.ts';
import { gatherPromises, type Gathered, type Grouped, type Promised } from './promises.ts';
import { lastTexts, rowsInOrder, rowsWithStatus } from './rows-in-order.ts';
import { findRunningHeads } from './running-heads.ts';
import { statusesUsed } from './status-cell.ts';
import { draftSections, findTitles, type Titles } from './titles-over-tables.ts';

/** What was learnt from the whole document before its actions are drafted. */
export interface Known extends Pick<KnownOfAll, 'scale' | 'leads' | 'names'> {
  /** The priority that a title names, where another part of the document has it already. */
  readonly priorityNamed: (title: string, number: string) => string | null;
}

/** The tables, broken by their pages, of actions whose rows say a milestone and its status each. */
export interface BrokenMilestoneTables {
  /** What is no part of them. */
  readonly rest: readonly Block[];
  readonly statuses: readonly Cell[];
  readonly leads: readonly Cell[];
  readonly draft: (known: Known) => Part;
}

/** Fewer rows with a status of their own are no tables of this shape. */
const FEWEST_ROWS = 3;

/**
 * Reads tables, broken by their pages, that print one milestone and its status a row, below the action that it is a step of.
 * Columns may slide, rows stand upside down, and footers stand among the refs. Null where a document has no such tables. Never throws.
 */
export function readBrokenMilestoneTables(
  blocks: readonly Block[],
  map: WordMap,
): BrokenMilestoneTables | null {
  const statuses = statusesUsed(lastTexts(blocks), map);
  const found = findRows(blocks, { heads: findRunningHeads(blocks), statuses, map });
  const rows = found.lines.filter(({ kind }) => kind === 'row').length;
  const stated = rowsWithStatus(found.lines, statuses);
  if (stated < FEWEST_ROWS || stated * 2 < rows) return null;
  const ordered = rowsInOrder(found.lines, statuses);
  const gathered = gatherPromises(ordered.passages, statuses);
  const statusCells = new Map(
    gathered.actions.flatMap(({ gathering }) => gathering.steps.flatMap(statusCellOf)),
  );
  const leadCells = new Map(gathered.actions.flatMap(leadCellOf));
  const titles = findTitles(found.lines);
  return {
    rest: found.rest,
    statuses: [...statusCells.values()],
    leads: [...leadCells.values()],
    draft: (known) =>
      draftAll(gathered, titles, { ...known, statusCells, leadCells }, together(ordered, gathered)),
  };
}

/** A cell that says a step's status as the document usually spells it. */
function statusCellOf(step: Step): [Step, Cell][] {
  return step.status === null
    ? []
    : [[step, cell(step.status.cell.line, step.status.cell.column, step.status.label)]];
}

/** A cell that has the leads of all the rows of an action, one a line. */
function leadCellOf(promised: Promised): [Promised, Cell][] {
  const [first] = promised.cells.lead;
  if (first === undefined) return [];
  return [[promised, cell(first.line, first.column, namesOf(promised.cells.lead).join('\n'))]];
}

/** Who leads: a cell that begins anew after one that is whole is another. */
function namesOf(cells: readonly Cell[]): string[] {
  const lines: string[] = [];
  for (const { text } of cells) {
    const line = text.replace(/\s+/g, ' ');
    const last = lines.at(-1);
    const isWhole = last !== undefined && /(?:\b[A-Z]{2,}\)?|\))$/.test(last) && /^\p{Lu}/u.test(line);
    if (last === undefined || isWhole) lines.push(line);
    else lines[lines.length - 1] = `${last} ${line}`;
  }
  return [...new Set(lines)];
}

interface Cells {
  readonly statusCells: ReadonlyMap<Step, Cell>;
  readonly leadCells: ReadonlyMap<Promised, Cell>;
}

function draftAll(gathered: Gathered, titles: Titles, known: Known & Cells, fates: Fates): Part {
  const told = tellRefs(gathered);
  const sections = draftSections(gathered, titles, told.of, known);
  const groups = gathered.groups.map((group, index) => {
    const ref = known.names.priorities.take(told.of.get(group) ?? `S${index + 1}`);
    return { group, ref, ...draftGroup(group, ref, 'Improvement', sections.parentOf(group)) };
  });
  const groupRefs = new Map(groups.map(({ group, ref }) => [group, ref]));
  const refs = new Map([...told.of, ...lettered(gathered.actions, groupRefs)]);
  const drafted = gathered.actions.map((action) =>
    draftAction(action, {
      ...known,
      names: known.names.actions,
      refs,
      priorityOf: (one) => (one.group === null ? sections.of(one) : groupRefs.get(one.group)),
    }),
  );
  return {
    priorities: [...sections.priorities, ...groups.map(({ draft }) => draft)],
    actions: drafted.map(({ action }) => action),
    progress: Object.fromEntries(
      drafted.flatMap(({ action, progress }) => (progress === null ? [] : [[action.ref, progress]])),
    ),
    fates: together(
      fates,
      titles.fates,
      sections.fates,
      { warnings: told.warnings },
      ...groups.map((one) => one.fates),
      ...drafted.map((one) => one.fates),
    ),
  };
}

/** Actions that have no ref of their own have that of their group, with a letter: 1.3a, 1.3b. */
function lettered(
  actions: readonly Promised[],
  groupRefs: ReadonlyMap<Grouped, string>,
): [Promised, string][] {
  const counts = new Map<Grouped, number>();
  return actions.flatMap((action): [Promised, string][] => {
    if (action.group === null) return [];
    const count = counts.get(action.group) ?? 0;
    counts.set(action.group, count + 1);
    const letter = count < 26 ? String.fromCharCode(97 + count) : `-${count + 1}`;
    return [[action, `${groupRefs.get(action.group) ?? 'A'}${letter}`]];
  });
}
