import type { Day } from '../../model/day.ts';
import type { Status } from '../../model/schema/plan.ts';
import { accountFor, type Account, type Placement, type Refusal } from '../account.ts';
import type { ProgressDraft, ReportDraft } from '../draft.ts';
import { asMarkdown } from '../markdown.ts';
import { cellsOf, type Cell, type SourceDocument, type SourceRow } from '../source.ts';
import { findDates } from '../timescale/date-words.ts';
import { joinDates } from '../timescale/periods.ts';
import { readTimescale } from '../timescale/timescale.ts';
import {
  aboutBecause,
  aboutDue,
  aboutKept,
  aboutNewRow,
  aboutStatus,
  nameOf,
  placeOf,
  type Row,
} from './row.ts';

/**
 * A workbook that this program made of a plan, filled in by hand and sent back. What was typed over becomes one report; all else
 * has to be as it was made, so it is held against the same workbook made anew.
 */

/** Which plan a workbook was made of, and of what day. */
export interface Origin {
  readonly plan: string;
  readonly day: Day;
}

/** The report that was typed into a workbook with where its cells went, or all that keeps it from being added, a sentence each. */
export type ReturnedReport =
  { readonly report: ReportDraft; readonly account: Account } | { readonly differences: readonly string[] };

/** Columns that no other table has together. */
const SIGNS = ['ref', 'title', 'originalDue', 'reported', 'progress', 'asAt', 'plan'];
/** What may be typed over, by its column: the field of a report that it is. A column "because" may be added. */
const TYPED = {
  reported: 'status',
  progress: 'progress',
  next: 'next',
  due: 'due',
  because: 'because',
} as const;
type Typed = keyof typeof TYPED;
/** It depends on where the workbook was made for, and says nothing of the promise. */
const ADDRESS = 'url';

/** What a workbook was made of, or null where it is none of ours. */
export function originOf(document: SourceDocument): Origin | null {
  const [row] = rowsOf(document);
  const plan = row?.cells.get('plan')?.text ?? '';
  const asAt = row?.cells.get('asAt')?.text ?? '';
  const day = joinDates(asAt, findDates(asAt)).periods[0]?.period.to;
  return plan === '' || day === undefined ? null : { plan, day };
}

/** Makes a report of what differs between a workbook that came back and the same workbook as it was made. */
export function readReturned(
  given: SourceDocument,
  made: SourceDocument,
  statuses: readonly Status[],
  asAt: Day,
): ReturnedReport {
  const known = new Map(rowsOf(made).map((row) => [keyOf(row), row]));
  const rows = rowsOf(given);
  const read = rows.map((row) => readRow(row, known.get(keyOf(row)), statuses));
  const differences = [...repeated(rows), ...read.flatMap((one) => one.differences)];
  if (differences.length > 0) return { differences };
  const reported = read.filter(({ entry }) => Object.keys(entry).length > 0);
  if (reported.length === 0) return { differences: [NOTHING_TYPED] };
  return {
    report: { asAt, actions: progressOf(reported) },
    account: accountFor(cellsOf(given), {
      placed: read.flatMap(({ placed }) => placed),
      refused: elsewhere(given, made),
    }),
  };
}

const NOTHING_TYPED =
  'Nothing was filled in. On the sheets "Actions" and "Milestones", type over "reported", "progress" or "next", and save.';

type Entry = Partial<Record<(typeof TYPED)[Typed], string>>;

interface ReadRow {
  readonly row: Row;
  readonly entry: Entry;
  readonly placed: readonly Placement[];
  readonly differences: readonly string[];
}

function readRow(row: Row, made: Row | undefined, statuses: readonly Status[]): ReadRow {
  const placed = [...row.cells].map(([column, cell]): Placement => ({ cell, as: column }));
  if (made === undefined) return { row, entry: {}, placed, differences: [aboutNewRow(row)] };
  const changed = [...row.cells].filter(([column, { text }]) => text !== textIn(made, column));
  const kept = changed.filter(([column]) => !isTyped(column) && column !== ADDRESS);
  const values = new Map(
    changed.flatMap(([column, { text }]) =>
      isTyped(column) && text !== '' ? [[column, text] as const] : [],
    ),
  );
  const { entry, differences } = readTyped(row, values, statuses);
  return {
    row,
    entry,
    placed,
    differences: [...kept.map(([column, cell]) => aboutKept(row, column, cell, made)), ...differences],
  };
}

/** What was typed into a row, by its columns. A status that still stands is said again with whatever is new beside it. */
function readTyped(
  row: Row,
  values: ReadonlyMap<Typed, string>,
  statuses: readonly Status[],
): Pick<ReadRow, 'entry' | 'differences'> {
  if (values.size === 0) return { entry: {}, differences: [] };
  const status = readStatus(row, textIn(row, 'reported'), statuses);
  const due = readDue(row, values.get('due'), textIn(row, 'because'));
  const words = {
    ...inMarkdown('progress', values.get('progress')),
    ...inMarkdown('next', values.get('next')),
  };
  return {
    entry: { ...status.entry, ...words, ...due.entry },
    differences: [...status.differences, ...due.differences],
  };
}

function readStatus(
  row: Row,
  text: string,
  statuses: readonly Status[],
): Pick<ReadRow, 'entry' | 'differences'> {
  if (text === '') return { entry: {}, differences: [] };
  const status = statusNamed(text, statuses);
  return status === undefined
    ? { entry: {}, differences: [aboutStatus(row, text, statuses)] }
    : { entry: { status: status.id }, differences: [] };
}

function readDue(
  row: Row,
  text: string | undefined,
  because: string,
): Pick<ReadRow, 'entry' | 'differences'> {
  if (text === undefined) return { entry: {}, differences: [] };
  const { due } = readTimescale(text);
  if (due === undefined) return { entry: {}, differences: [aboutDue(row, text)] };
  return because === ''
    ? { entry: {}, differences: [aboutBecause(row, text)] }
    : { entry: { due, because }, differences: [] };
}

const textIn = ({ cells }: Row, column: string): string => cells.get(column)?.text ?? '';

function inMarkdown(field: 'progress' | 'next', text: string | undefined): Entry {
  return text === undefined ? {} : { [field]: asMarkdown(text) };
}

function progressOf(read: readonly ReadRow[]): ProgressDraft {
  const actions: Record<string, Entry & { milestones?: Record<string, Entry> }> = {};
  for (const { row, entry } of read) {
    if (row.action === null) actions[row.ref] = { ...actions[row.ref], ...entry };
    else {
      const of = (actions[row.action] ??= {});
      of.milestones = { ...of.milestones, [row.ref]: entry };
    }
  }
  return actions;
}

/** Cells of other sheets: as they were made they say nothing new, and what was typed there is read nowhere. */
function elsewhere(given: SourceDocument, made: SourceDocument): Refusal[] {
  const read = new Set(tablesOf(given).flatMap(({ rows }) => rows.flat()));
  const spotOf = ({ where, line, column, text }: Cell): string =>
    JSON.stringify([where ?? line, column, text]);
  const known = new Set(cellsOf(made).map(spotOf));
  return cellsOf(given)
    .filter((cell) => !read.has(cell) && !known.has(spotOf(cell)))
    .map((cell) => ({ cell, why: 'Only the sheets "Actions" and "Milestones" are read back.' }));
}

/** The tables of promises in a workbook, with the names of their columns. */
function tablesOf({ blocks }: SourceDocument): { columns: string[]; rows: readonly SourceRow[] }[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const columns = block.rows[0]?.map(({ text }) => text) ?? [];
    return SIGNS.every((sign) => columns.includes(sign)) ? [{ columns, rows: block.rows }] : [];
  });
}

function rowsOf(document: SourceDocument): Row[] {
  return tablesOf(document).flatMap(({ columns, rows }) =>
    rows.slice(1).map((row): Row => {
      const cells = new Map(
        row.flatMap((cell, index) => (columns[index] === undefined ? [] : [[columns[index], cell] as const])),
      );
      return {
        ref: cells.get('ref')?.text ?? '',
        action: columns.includes('action') ? (cells.get('action')?.text ?? '') : null,
        cells,
      };
    }),
  );
}

const isTyped = (column: string): column is Typed => Object.hasOwn(TYPED, column);
const keyOf = ({ action, ref }: Row): string => JSON.stringify([action, ref]);

function repeated(rows: readonly Row[]): string[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : others.map(
          (row) => `${placeOf(row)}: ${nameOf(row)} has a row already, ${placeOf(first)}. Take one out.`,
        ),
  );
}

function statusNamed(text: string, statuses: readonly Status[]): Status | undefined {
  const words = text.toLowerCase();
  return statuses.find(({ id, label }) => id === words || label.toLowerCase() === words);
}
