/** A row of a workbook that came back, and the sentences about what cannot be taken from it. */
import { nearest } from '../../model/nearest.ts';
import type { Status } from '../../model/schema/plan.ts';
import type { Cell } from '../source.ts';

/** A row about one promise. */
export interface Row {
  readonly ref: string;
  /** The action of which it is a milestone; null for an action. */
  readonly action: string | null;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Where a row is, in words. */
export const placeOf = ({ cells }: Row): string =>
  cells.get('ref')?.where ?? `row ${cells.get('ref')?.line ?? ''}`;
/** The promise that a row is about. */
export const nameOf = ({ action, ref }: Row): string =>
  action === null ? `action ${ref}` : `milestone ${ref} of action ${action}`;

export function aboutNewRow(row: Row): string {
  return `${placeOf(row)}: the plan has no ${nameOf(row)}. A report adds no promise: take the row out, and add the promise to the plan by hand.`;
}

export function aboutKept(row: Row, column: string, { text }: Cell, made: Row): string {
  const was = made.cells.get(column);
  if (was === undefined) return `${placeOf(row)}: nothing reads a column "${column}". Take it out.`;
  const what = `${placeOf(row)}: "${column}" of ${nameOf(row)} is "${text}" here, and "${was.text}" in the plan.`;
  if (column === 'standing')
    return `${what} It is worked out: put it back, and type the plan's own status under "reported".`;
  return `${what} A report changes no promise: put it back, or change the plan by hand.`;
}

export function aboutStatus(row: Row, text: string, statuses: readonly Status[]): string {
  const labels = statuses.map(({ label }) => label);
  const meant = nearest(text, labels);
  const hint = meant === null ? `The plan's are ${labels.join(', ')}.` : `Did you mean "${meant}"?`;
  return `${placeOf(row)}: "${text}" is no status of the plan. ${hint}`;
}

export function aboutDue(row: Row, text: string): string {
  return `${placeOf(row)}: "${text}" is no date that ${nameOf(row)} could be due. Type a month or a day, such as "May 2026".`;
}

export function aboutBecause(row: Row, text: string): string {
  return `${placeOf(row)}: the date of ${nameOf(row)} moves to "${text}", and nothing says why. Add a column "because", and type the reason there.`;
}
