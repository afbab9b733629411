import { boundsOfWords } from '../model/bounds.ts';
import type { MeasureState, StandingReading } from '../model/measure-state.ts';
import { samePeriod, type Period } from '../model/period.ts';
import type { Figure } from '../model/schema/fields.ts';
import type { Measure, Reading, Statement } from '../model/schema/measure.ts';
import type { ChartRow } from './chart.ts';

/** What one cell of a measure's table says. */
export type Cell =
  | { kind: 'figure'; value: number }
  /** `value` is the one number that the words bound ("at least 92%"), where they are a target's. */
  | { kind: 'words'; words: string; value: number | null }
  | { kind: 'suppressed' | 'missing' | 'notApplicable' }
  /** Its time is still to come, or is not yet counted. */
  | { kind: 'not-yet' };

/** One period of a measure. */
export interface FiguresRow {
  period: Period;
  /** True for the baseline. */
  isStart: boolean;
  own: Cell;
  target: Cell;
  /** In the order of the table's `others`. */
  others: Cell[];
  /** The reading of it; null for a period that only the baseline or a target has. */
  reading: StandingReading | null;
}

/** Every figure of a measure: its one table, from which the chart is drawn too. */
export interface FiguresTable {
  /** The names of the comparators. */
  others: string[];
  /** Newest first. */
  rows: FiguresRow[];
}

/** The table of a measure: a row for each period that has a reading, a target, or the baseline. */
export function figuresTable(state: MeasureState, others: readonly string[]): FiguresTable {
  const { measure, readings, latest } = state;
  const start = datedStart(measure);
  const startReading = readings.find(({ reading }) => start !== undefined && saysTheSame(start, reading));
  const last = latest?.reading.period.to ?? '';
  const read = readings.map((standing) => ({
    ...rowOf(standing.reading.period, cellOf(standing.reading), measure),
    isStart: standing === startReading,
    others: others.map((name) => comparedCell(standing.reading.comparators[name])),
    reading: standing,
  }));
  const baseline =
    start === undefined || startReading !== undefined
      ? []
      : [{ ...rowOf(start.period, cellOf(start), measure), isStart: true }];
  const has = (period: Period): boolean =>
    [...read, ...baseline].some((row) => samePeriod(row.period, period));
  const wanted = measure.targets
    .filter(({ period }) => !has(period))
    .map(({ period }) =>
      rowOf(period, period.to > last ? { kind: 'not-yet' } : { kind: 'missing' }, measure),
    );
  const fill = (row: FiguresRow): FiguresRow => ({
    ...row,
    others: others.map(
      (_name, index) => row.others[index] ?? { kind: row.own.kind === 'not-yet' ? 'not-yet' : 'missing' },
    ),
  });
  return { others: [...others], rows: [...read, ...baseline, ...wanted].map(fill).toSorted(newestFirst) };
}

/** The one number that words bound: 92 of "at least 92%", 1 of "<1%". Null where they bound none, or two. */
export function boundIn(words: string, unit: Measure['unit']): number | null {
  const bounds = boundsOfWords(words, unit);
  if (bounds === null) return null;
  const ends = [...new Set([bounds.from, bounds.to].filter(Number.isFinite))];
  return ends.length === 1 ? (ends[0] ?? null) : null;
}

/** A baseline of no known time has no place among periods: the page says it in words. */
function datedStart({ baseline }: Measure): Statement | undefined {
  return baseline?.period === undefined ? undefined : { ...baseline, period: baseline.period };
}

function rowOf(period: Period, own: Cell, measure: Measure): FiguresRow {
  const target = measure.targets.find((one) => samePeriod(one.period, period));
  return { period, isStart: false, own, target: targetCell(target, measure), others: [], reading: null };
}

function cellOf(stated: Reading | Statement): Cell {
  if ('suppressed' in stated && stated.suppressed === true) return { kind: 'suppressed' };
  if ('missing' in stated && stated.missing !== undefined) {
    return { kind: stated.notApplicable === true ? 'notApplicable' : 'missing' };
  }
  if (stated.value !== undefined) return { kind: 'figure', value: stated.value };
  return { kind: 'words', words: stated.words ?? '', value: null };
}

function targetCell(target: Statement | undefined, { unit }: Measure): Cell {
  if (target === undefined) return { kind: 'notApplicable' };
  if (target.value !== undefined) return { kind: 'figure', value: target.value };
  const words = target.words ?? '';
  return { kind: 'words', words, value: boundIn(words, unit) };
}

function comparedCell(figure: Figure | undefined): Cell {
  if (figure === undefined) return { kind: 'missing' };
  return 'value' in figure
    ? { kind: 'figure', value: figure.value }
    : { kind: 'words', words: figure.words, value: null };
}

/** A baseline that is also a reading has one row; one that differs from the reading of its period keeps its own. */
function saysTheSame(start: Statement, reading: Reading): boolean {
  return (
    samePeriod(start.period, reading.period) && start.value === reading.value && start.words === reading.words
  );
}

function newestFirst(one: FiguresRow, other: FiguresRow): number {
  const key = ({ period }: FiguresRow): string => `${period.to} ${period.from}`;
  if (key(one) !== key(other)) return key(one) < key(other) ? 1 : -1;
  return Number(one.isStart) - Number(other.isStart);
}

/** The number that a cell holds, and that the chart draws; null where it holds none. */
export function numberIn(cell: Cell): number | null {
  return cell.kind === 'figure' || cell.kind === 'words' ? cell.value : null;
}

/** The table's rows as the chart takes them, oldest first. */
export function chartRows({ rows }: FiguresTable): ChartRow[] {
  return rows
    .map((row) => ({
      from: row.period.from,
      to: row.period.to,
      own: numberIn(row.own),
      target: numberIn(row.target),
      others: row.others.map(numberIn),
      isStart: row.isStart,
      isGap: row.reading !== null && numberIn(row.own) === null,
    }))
    .toReversed();
}
