import { MOST_OTHERS } from '../charts/chart.ts';
import { numberIn, type FiguresTable } from '../charts/figures-table.ts';
import type { ChartWords } from '../charts/labels.ts';
import type { MeasureState } from '../model/measure-state.ts';
import { samePeriod } from '../model/period.ts';
import type { Measure } from '../model/schema/measure.ts';
import { capital, figureCell, figureWords, targetLabel } from '../words/en.ts';
import { cellWords } from './figure-cells.ts';

/** The words that stand in a measure's chart. */

/** More names of targets than these would hide what they name. The table has them all. */
const MOST_TARGETS = 4;

/** The names of lines, of the last figure and of targets, that of the last figure's own target first. */
export function chartWords(
  { measure, target }: MeasureState,
  table: FiguresTable,
  area: string,
): Omit<ChartWords, 'ticks'> {
  const rows = table.rows.toReversed();
  const last = rows.findLast((row) => numberIn(row.own) !== null);
  const lastNumber = last === undefined ? null : numberIn(last.own);
  const targets = rows
    .flatMap((row, index) =>
      numberIn(row.target) === null
        ? []
        : [{ index, row, name: targetLabel(cellWords(row.target, measure)) }],
    )
    .toReversed();
  const isMain = ({ row }: (typeof targets)[number]): boolean =>
    target !== null && samePeriod(row.period, target.period);
  return {
    ownName: table.others.length === 0 ? null : area,
    otherNames: table.others.slice(0, MOST_OTHERS).map(capital),
    lastFigure: lastNumber === null ? '' : lastWords(lastNumber, measure),
    targets: new Map(
      [...targets.filter(isMain), ...targets.filter((one) => !isMain(one))]
        .slice(0, MOST_TARGETS)
        .map(({ index, name }) => [index, name]),
    ),
  };
}

/** A rate's base is said over the table, and would be long here. */
function lastWords(value: number, measure: Measure): string {
  return measure.unit === 'rate' ? figureCell(value, measure) : figureWords(value, measure);
}

/** The sign of each row that has a reading and no figure, by the row's place from the oldest. */
export function signsOfRows({ rows }: FiguresTable, measure: Measure): ReadonlyMap<number, string> {
  return new Map(
    rows.toReversed().flatMap((row, index) => {
      const hasSign = row.reading !== null && numberIn(row.own) === null && row.own.kind !== 'words';
      return hasSign ? [[index, cellWords(row.own, measure)] as const] : [];
    }),
  );
}
