import path from 'node:path';
import { PLAN_FILES, type Form, type PlanFile } from '../../src/exports/plan-files.ts';

/** What was asked of an export. */
export interface ExportAsked {
  plan: string;
  as: Form | undefined;
  /** The one table that is wanted as CSV. */
  table: string | undefined;
  out: string | undefined;
}

/** Where a file goes: to a path, or to standard output where that is null. */
export interface ExportTarget {
  file: PlanFile;
  to: string | null;
}

/** The names of the tables that there are as CSV: `actions`. */
export const TABLE_NAMES: readonly string[] = PLAN_FILES.filter(({ form }) => form === 'csv').map(
  ({ name }) => path.parse(name).name,
);

/**
 * Which files are to be made, and where each goes; or what is wrong with what was asked, as a sentence with what
 * to type. One file of text goes to standard output. A workbook, and several tables, are put beside each other
 * under names that say which plan they are of.
 */
export function targetsOf(asked: ExportAsked): ExportTarget[] | string {
  const form = formOf(asked);
  if (asked.table !== undefined && form !== 'csv') {
    return `--table ${asked.table} is for --as csv: ${form} holds every table. Leave --table out, or type --as csv.`;
  }
  const files = PLAN_FILES.filter(
    (file) => file.form === form && (asked.table === undefined || file.name === `${asked.table}.csv`),
  );
  const [only] = files;
  if (files.length === 1 && only !== undefined)
    return [{ file: only, to: asked.out ?? nameless(only, asked.plan) }];
  if (asked.out !== undefined && endingOf(asked.out) === 'csv') {
    return `There are ${files.length} tables, and --out ${asked.out} is one file. Type --table ${TABLE_NAMES.join(' or ')}, or give --out a folder.`;
  }
  const folder = asked.out ?? `${asked.plan}-csv`;
  return files.map((file) => ({ file, to: path.join(folder, file.name) }));
}

/** As was asked; or as the name of the file says; or what most people can open. */
function formOf({ as, out, table }: ExportAsked): Form {
  if (as !== undefined) return as;
  if (table !== undefined) return 'csv';
  const ending = endingOf(out ?? '');
  return ending === 'csv' || ending === 'json' ? ending : 'xlsx';
}

function endingOf(out: string): string {
  return path.extname(out).slice(1).toLowerCase();
}

/** Where a file goes that was given no place: a workbook is nothing to print on a screen. */
function nameless(file: PlanFile, plan: string): string | null {
  return file.form === 'xlsx' ? `${plan}.xlsx` : null;
}
