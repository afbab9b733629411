import type { Cell } from '../charts/figures-table.ts';
import type { FiguresRow, FiguresTable } from '../charts/figures-table.ts';
import type { Measure } from '../model/schema/measure.ts';
import {
  figureCell,
  figureWords,
  MEASURE_PAGE,
  NO_FIGURE,
  NO_FIGURE_SAID,
  periodWords,
  rowWords,
  type NoFigure,
} from '../words/en.ts';

/** The cells of a measure's table in words. */

/** A cell as its table shows it: "38", "66%", "[c]". */
export function cellWords(cell: Cell, measure: Measure): string {
  switch (cell.kind) {
    case 'figure':
      return figureCell(cell.value, measure);
    case 'words':
      return cell.words;
    case 'not-yet':
      return MEASURE_PAGE.notYet;
    default:
      return NO_FIGURE[cell.kind];
  }
}

/** A row as one sentence or more, for a reader who moves over the chart. */
export function rowSaid(row: FiguresRow, { others }: FiguresTable, measure: Measure): string {
  const beside: (readonly [string, Cell])[] = [
    [MEASURE_PAGE.target, row.target],
    ...others.map((name, index) => [name, row.others[index] ?? { kind: 'missing' }] as const),
  ];
  return rowWords(
    periodWords(row.period),
    cellSaid(row.own, measure),
    beside
      .filter(([, cell]) => cell.kind === 'figure' || cell.kind === 'words')
      .map(([name, cell]) => [name, cellSaid(cell, measure)]),
  );
}

/** The signs that the table uses, so that each is explained and no other is. */
export function signsIn({ rows }: FiguresTable, { targets }: Measure): NoFigure[] {
  const used = new Set(
    rows
      .flatMap(({ own, target, others }) => [own, ...(targets.length === 0 ? [] : [target]), ...others])
      .map(({ kind }) => kind),
  );
  return (Object.keys(NO_FIGURE) as NoFigure[]).filter((sign) => used.has(sign));
}

function cellSaid(cell: Cell, measure: Measure): string {
  switch (cell.kind) {
    case 'figure':
      return figureWords(cell.value, measure);
    case 'words':
      return cell.words.replace(/\.$/, '');
    case 'not-yet':
      return MEASURE_PAGE.notYet;
    default:
      return NO_FIGURE_SAID[cell.kind];
  }
}
