import type { Refusal, Warning } from '../account.ts';
import type { Cell } from '../source.ts';
import type { FittedRow } from './fit-row.ts';
import type { StatedStatus } from './status-cell.ts';
import { statedIn } from './status-cell.ts';
import { isFinished, piecesOf, saysSomething } from './steps.ts';

/** One milestone, with the status that is printed for it. */
export interface Step {
  readonly line: number;
  words: string;
  readonly cells: Cell[];
  status: { readonly label: string; readonly cell: Cell } | null;
}

/** What milestones came of the rows so far, and what is still looked for. */
export interface Gathering {
  readonly steps: Step[];
  /** A status that stands in a row of its own, until the words that it belongs to are found. */
  pending: { readonly stated: StatedStatus; readonly cell: Cell } | null;
  readonly refused: Refusal[];
  readonly warnings: Warning[];
}

/** Nothing gathered yet. */
export function emptyGathering(): Gathering {
  return { steps: [], pending: null, refused: [], warnings: [] };
}

const LOST_WORDS =
  'A status stands here, and nothing says of which milestone. Find it in the document, and add it to the report.';
const OUT_OF_STEP =
  'The cell has more statuses than the cell beside it has milestones, or fewer. Give each milestone its own in the report.';

/** Adds a row's milestones and statuses to those of its action. */
export function gather(row: FittedRow, statuses: readonly string[], found: Gathering): void {
  const cells = (row.cells.milestone ?? []).filter(saysSomething);
  const stated = (row.cells.status ?? []).flatMap((cell) =>
    statedIn(cell.text, statuses).map((one) => ({ stated: one, cell })),
  );
  for (const { stated: one, cell } of stated) if (one.misspelt) found.warnings.push(aboutSpelling(one, cell));
  const words = ownWords(cells, found);
  if (words.length === 0) for (const one of stated) loneStatus(one, found);
  else if (stated.length === 0) for (const one of words) startOrGoOn(row, one, cells, found);
  else withStatus(row, words, cells, stated, found);
}

/** The milestones of a cell, without the date in front that ends the one above. */
function ownWords(cells: readonly Cell[], found: Gathering): readonly string[] {
  const { tail, pieces } = piecesOf(cells.map(({ text }) => text).join(' '));
  const above = found.steps.at(-1);
  if (tail === null) return pieces;
  if (above !== undefined && !isFinished(above.words)) {
    goOn(above, tail, cells);
    return pieces;
  }
  const [first = '', ...others] = pieces;
  return [`${tail} ${first}`.trim(), ...others];
}

/** A status alone belongs to the milestone above that has none, or else to the next one that has none. */
function loneStatus(one: { stated: StatedStatus; cell: Cell }, found: Gathering): void {
  const above = found.steps.at(-1);
  if (above?.status === null) {
    above.status = { label: one.stated.label, cell: one.cell };
    return;
  }
  dropPending(found);
  found.pending = one;
}

/** Says of a status whose words were not found where it stands. */
export function dropPending(found: Gathering): void {
  if (found.pending !== null) found.refused.push({ cell: found.pending.cell, why: LOST_WORDS });
  found.pending = null;
}

/** Words without a status go on with a milestone that has no date yet; otherwise they are one of their own. */
function startOrGoOn(row: FittedRow, words: string, cells: readonly Cell[], found: Gathering): void {
  const above = found.steps.at(-1);
  if (above !== undefined && found.pending === null && !isFinished(above.words)) {
    goOn(above, words, cells);
    return;
  }
  const status =
    found.pending === null ? null : { label: found.pending.stated.label, cell: found.pending.cell };
  found.pending = null;
  found.steps.push({ line: row.line, words, cells: [...cells], status });
}

function withStatus(
  row: FittedRow,
  pieces: readonly string[],
  cells: readonly Cell[],
  stated: readonly { stated: StatedStatus; cell: Cell }[],
  found: Gathering,
): void {
  dropPending(found);
  const fits = stated.length === pieces.length || stated.length === 1;
  if (!fits) for (const { cell } of stated) found.refused.push({ cell, why: OUT_OF_STEP });
  if (fits && pieces.length > 1) found.warnings.push(aboutPieces(row, pieces.length, stated.length));
  for (const [index, words] of pieces.entries()) {
    const own = fits ? (stated[index] ?? stated[0]) : undefined;
    const status = own === undefined ? null : { label: own.stated.label, cell: own.cell };
    found.steps.push({ line: row.line, words, cells: [...cells], status });
  }
}

function goOn(step: Step, words: string, cells: readonly Cell[]): void {
  step.words = `${step.words} ${words}`;
  step.cells.push(...cells);
}

function aboutPieces(row: FittedRow, pieces: number, statuses: number): Warning {
  const how =
    statuses === 1
      ? 'The one status beside them was given to each'
      : 'The statuses were given in their order';
  return {
    line: row.line,
    ofProgress: true,
    message: `One cell has ${pieces} milestones. ${how}. Check this row.`,
  };
}

function aboutSpelling({ label }: StatedStatus, cell: Cell): Warning {
  return { line: cell.line, ofProgress: true, message: `"${cell.text}" was taken as "${label}".` };
}
