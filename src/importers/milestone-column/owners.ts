import type { Cell } from '../source.ts';
import { cell as cellOf } from '../source.ts';
import type { JoinedAction, JoinedRow, RowField } from './join-rows.ts';
import type { Step } from './steps.ts';

/** An action with the steps of each of its rows read. */
export interface SteppedAction extends Omit<JoinedAction, 'rows'> {
  readonly rows: readonly SteppedRow[];
}
export interface SteppedRow extends JoinedRow {
  readonly read: readonly Step[];
}

/** Of which fields each row speaks for its own steps, and not for the action. */
export type OfSteps = Readonly<Record<RowField, boolean>>;

/**
 * Tells whether the dates, leads and statuses of a table are its actions' or its steps'. A table that says them anew in the
 * rows below an action's first says them of the steps; one that says them once says them of the action.
 */
export function ownersIn(actions: readonly SteppedAction[]): OfSteps {
  const below = actions.flatMap(({ rows }) => rows.slice(1)).filter(({ read }) => read.length > 0);
  const mostly = (field: RowField): boolean =>
    below.length > 0 && below.filter(({ fields }) => fields[field] !== undefined).length * 2 >= below.length;
  const stated = actions.flatMap(({ rows }) => rows).filter(({ fields }) => fields.status !== undefined);
  const status = stated.some((row) => below.includes(row)) || stated.every(({ read }) => read.length === 1);
  return {
    due: mostly('due'),
    lead: mostly('lead'),
    status,
    progress: status && mostly('progress'),
    next: status && mostly('next'),
  };
}

/**
 * What the rows of an action say of the action in one field, as one cell: what a page cut is one line, what stands apart is
 * another. Null where they say nothing of it.
 */
export function cellFor(action: SteppedAction, field: 'due' | 'lead', ofSteps: OfSteps): Cell | null {
  const rows = action.rows.filter(
    ({ fields, read }) => fields[field] !== undefined && !(ofSteps[field] && read.length > 0),
  );
  const [first, ...others] = rows.flatMap(({ fields, afterBreak }) => {
    const cell = fields[field];
    return cell === undefined ? [] : [{ cell, afterBreak }];
  });
  if (first === undefined) return null;
  if (others.length === 0) return first.cell;
  const texts = others.reduce((text, { cell, afterBreak }) => {
    if (text.split('\n').includes(cell.text)) return text;
    return `${text}${afterBreak && field === 'lead' ? ' ' : '\n'}${cell.text}`;
  }, first.cell.text);
  return cellOf(first.cell.line, first.cell.column, texts);
}
