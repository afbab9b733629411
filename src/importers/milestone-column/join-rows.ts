import type { Refusal, Warning } from '../account.ts';
import type { Banner } from '../banners.ts';
import { hasColumn } from '../heading-row.ts';
import type { Field } from '../headings.ts';
import type { Section, SectionRow } from '../shape.ts';
import { filled, type Cell } from '../source.ts';
import { placeCells } from './place-cells.ts';

/** Cells that read as one text: the parts of what a page break or a row cut in two. */
export type Run = readonly [Cell, ...Cell[]];

/** A row's worth of an action: its steps, and what stands beside them. */
export interface JoinedRow {
  readonly line: number;
  /** True where a page may have ended above it. */
  readonly afterBreak: boolean;
  readonly steps: Run | null;
  readonly fields: Readonly<Partial<Record<RowField, Cell>>>;
}

/** What may be said of each row of an action anew. */
export const ROW_FIELDS = ['due', 'lead', 'status', 'progress', 'next'] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** What is said once of an action, however many rows it has. */
const ACTION_FIELDS = ['ref', 'action', 'priority', 'source', 'partners', 'success'] as const;
type ActionField = (typeof ACTION_FIELDS)[number];

/** One action with all its rows. */
export interface JoinedAction {
  readonly line: number;
  readonly under: Banner | null;
  /** Each text of a field: a list of cells is one text that was cut. */
  readonly fields: Readonly<Partial<Record<ActionField, readonly Run[]>>>;
  readonly rows: readonly JoinedRow[];
}

/** The actions of tables, and the cells that belong to none. */
export interface JoinedActions {
  readonly actions: readonly JoinedAction[];
  readonly refused: readonly Refusal[];
  readonly warnings: readonly Warning[];
}

interface OpenRow extends Omit<JoinedRow, 'steps'> {
  steps: Run | null;
}
interface OpenAction {
  readonly line: number;
  readonly under: Banner | null;
  readonly fields: Partial<Record<ActionField, Run[]>>;
  readonly rows: OpenRow[];
}

/** Puts the rows of an action together: those that a merged cell spans, and those that go on over a page. */
export function joinRows(sections: readonly Section[]): JoinedActions {
  const actions: OpenAction[] = [];
  const refused: Refusal[] = [];
  const warnings: Warning[] = [];
  for (const { rows, under } of sections) {
    let action: OpenAction | null = null;
    for (const row of rows) {
      const placed = placeCells(row);
      refused.push(...placed.refused);
      warnings.push(...placed.warnings);
      const { ref, ...others } = placed.fields;
      const fields = placed.fields.action === undefined ? others : placed.fields;
      if (ref !== undefined && fields === others) refused.push({ cell: ref, why: NO_WORDS });
      if (Object.keys(fields).length === 0) continue;
      if (action === null && fields.action === undefined) {
        refused.push(...Object.values(fields).map((cell) => ({ cell, why: NO_ACTION })));
        continue;
      }
      if (action === null || beginsAction(row, fields, action)) {
        action = { line: lineOf(row), under, fields: {}, rows: [] };
        actions.push(action);
      }
      addRow(action, row, fields);
    }
  }
  return { actions, refused, warnings };
}

const NO_WORDS = 'No words of an action stand beside this ref.';
const NO_ACTION = 'No action stands above it or beside it.';

type Fields = Readonly<Partial<Record<Field, Cell>>>;

/** True where a row is not more of the action above it: it has another ref, or words of its own. */
function beginsAction(row: SectionRow, { ref, action }: Fields, open: OpenAction): boolean {
  const words = textOf(open.fields.action?.[0]);
  const saysAgain = action === undefined || action.text === open.fields.action?.[0]?.[0].text;
  if (ref !== undefined) return !(saysAgain && ref.text === open.fields.ref?.[0]?.[0].text);
  if (action === undefined || saysAgain) return false;
  if (row.afterBreak && hasColumn(row.columns, 'ref')) return false;
  return !goesOn(words, action.text);
}

function addRow(action: OpenAction, row: SectionRow, fields: Fields): void {
  for (const field of ACTION_FIELDS) {
    const cell = fields[field];
    if (cell === undefined) continue;
    const runs = (action.fields[field] ??= []);
    const last = runs.at(-1);
    const again = runs.some(([first]) => first.text === cell.text);
    const isOne = field === 'action' || (row.afterBreak && goesOn(textOf(last), cell.text));
    if (last !== undefined && (again || isOne)) runs.splice(-1, 1, [...last, cell]);
    else runs.push([cell]);
  }
  addSteps(action, row, fields);
}

function addSteps(action: OpenAction, row: SectionRow, fields: Fields): void {
  const own: Partial<Record<RowField, Cell>> = {};
  for (const field of ROW_FIELDS) if (fields[field] !== undefined) own[field] = fields[field];
  const last = action.rows.findLast(({ steps }) => steps !== null);
  const { milestone } = fields;
  if (
    milestone !== undefined &&
    last?.steps &&
    row.afterBreak &&
    goesOn(textOf(last.steps), milestone.text)
  ) {
    last.steps = [...last.steps, milestone];
    if (Object.keys(own).length > 0)
      action.rows.push({ line: lineOf(row), afterBreak: true, steps: null, fields: own });
    return;
  }
  action.rows.push({
    line: lineOf(row),
    afterBreak: row.afterBreak,
    steps: milestone === undefined ? null : [milestone],
    fields: own,
  });
}

/** A text ends with one of these where it is whole. */
const WHOLE = /[.!?:;)\]"”'’]$/;
const LEADS_ON = /(?:^|\s)(?:a|an|and|as|at|by|for|from|in|into|of|on|or|our|that|the|their|to|with)$/i;

/** True where a text was cut: it does not end, and the next does not begin. */
function goesOn(text: string, next: string): boolean {
  if (text === '' || WHOLE.test(text)) return false;
  return /^[\p{Ll}\d(,;]/u.test(next) || LEADS_ON.test(text);
}

/** The text that a run of cells makes. */
export function textOf(run: readonly Cell[] | undefined): string {
  const texts = (run ?? []).map(({ text }) => text);
  return texts.filter((text, index) => texts.indexOf(text) === index).join(' ');
}

function lineOf({ cells }: { cells: SectionRow['cells'] }): number {
  return filled(cells)[0]?.line ?? 0;
}
