import type { Cell } from './source.ts';

/** What a cell was taken to be: a field of the content, or a part of the document that only orders it. */
export interface Placement {
  readonly cell: Cell;
  /** "heading", "key", "rule", or the field in which its words now stand: "title", "due". */
  readonly as: string;
}

/** A cell that was read and has no place in the content, and why. */
export interface Refusal {
  readonly cell: Cell;
  readonly why: string;
}

/** Something that was understood, but that an editor should look at. */
export interface Warning {
  /** The line of the document, or null where it is about the whole of it. */
  readonly line: number | null;
  /** What was done and what to check, in plain sentences. */
  readonly message: string;
  /** True where it is about what is reported, and so concerns a further report on a plan that is there. */
  readonly ofProgress?: true;
}

/** What became of some of a document's cells. */
export interface Fates {
  readonly placed: readonly Placement[];
  readonly refused: readonly Refusal[];
  readonly warnings: readonly Warning[];
}

/** A cell of the document that is nowhere in the content, as the report lists it. */
export interface Unplaced extends Cell {
  readonly why: string;
}

/** Where every cell of a document went. */
export interface Account {
  readonly placed: readonly Placement[];
  readonly unplaced: readonly Unplaced[];
}

const NOT_UNDERSTOOD = 'Nothing in the document says what this is.';

/** Several fates as one, in order. */
export function together(...fates: readonly Partial<Fates>[]): Fates {
  return {
    placed: fates.flatMap((one) => one.placed ?? []),
    refused: fates.flatMap((one) => one.refused ?? []),
    warnings: fates.flatMap((one) => one.warnings ?? []),
  };
}

/**
 * Every cell of a document, in exactly one of two lists: that is so by the way it is made, whatever the
 * readers forgot or said twice. A cell that was both placed and refused is unplaced.
 */
export function accountFor(cells: readonly Cell[], fates: Pick<Fates, 'placed' | 'refused'>): Account {
  const placements = new Map(fates.placed.map((placement) => [placement.cell, placement]));
  const refusals = new Map(fates.refused.map(({ cell, why }) => [cell, why]));
  const placed: Placement[] = [];
  const unplaced: Unplaced[] = [];
  for (const cell of cells) {
    const placement = refusals.has(cell) ? undefined : placements.get(cell);
    if (placement !== undefined) placed.push(placement);
    else unplaced.push({ ...cell, why: refusals.get(cell) ?? NOT_UNDERSTOOD });
  }
  return { placed, unplaced };
}
