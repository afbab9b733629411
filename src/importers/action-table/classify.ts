import { hasBullet, withoutBullet } from '../bullets.ts';
import type { Cell } from '../source.ts';
import type { FieldRow } from './rows.ts';

/** What a row of a table of actions is. */
export type Entry =
  /** A title over the actions that follow. */
  | { readonly kind: 'group'; readonly row: FieldRow; readonly text: Cell }
  /** A promise. */
  | { readonly kind: 'action'; readonly row: FieldRow; readonly text: Cell }
  /** A step of the promise above it. */
  | { readonly kind: 'step'; readonly row: FieldRow; readonly text: Cell; readonly bullet: boolean }
  /** Cells without the words of an action. */
  | { readonly kind: 'nameless'; readonly row: FieldRow };

/** Tells from its bullet, its ref, its source and its neighbours what each row is. */
export function classify(rows: readonly FieldRow[]): Entry[] {
  const entries: Entry[] = [];
  let above: FieldRow | null = null;
  for (const [index, row] of rows.entries()) {
    const entry = classifyRow(row, rows.slice(index + 1), above);
    entries.push(entry);
    if (entry.kind === 'action') above = row;
    if (entry.kind === 'group') above = null;
  }
  return entries;
}

function classifyRow(row: FieldRow, after: readonly FieldRow[], above: FieldRow | null): Entry {
  const text = row.fields.action;
  if (text === undefined || withoutBullet(text.text) === '') return { kind: 'nameless', row };
  const bullet = hasBullet(text.text);
  if (!bullet && isTitleAlone(row) && leadsToAction(row, after)) return { kind: 'group', row, text };
  if (isStep(row, above) && above !== null) return { kind: 'step', row, text, bullet };
  return { kind: 'action', row, text };
}

/** True where a row has nothing but its words, and a ref at most. */
function isTitleAlone({ fields }: FieldRow): boolean {
  return Object.keys(fields).every((field) => field === 'action' || field === 'ref');
}

/** A title stands over actions: the next row that is more than a title must be one, and under its ref if it has one. */
function leadsToAction({ fields }: FieldRow, after: readonly FieldRow[]): boolean {
  const next = after.find((row) => !isTitleAlone(row));
  if (next?.fields.action === undefined || isStep(next, null)) return false;
  return fields.ref === undefined || (next.fields.ref?.text.startsWith(`${fields.ref.text}.`) ?? false);
}

/**
 * A step has a bullet, or lacks what each action of its table has: the source it came from, or a ref of its own. Bullets
 * are often lost; a source is not.
 */
function isStep(row: FieldRow, above: FieldRow | null): boolean {
  const { action, ref, source } = row.fields;
  if (action !== undefined && hasBullet(action.text)) return true;
  if (above?.fields.ref !== undefined && ref?.text.startsWith(`${above.fields.ref.text}.`)) return true;
  if (row.has('source')) return source === undefined;
  return row.has('ref') && ref === undefined;
}
