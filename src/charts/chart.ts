import { day, daysBetween, type Day } from '../model/day.ts';
import { valueAxis, type Axis } from './axis.ts';

/** One row of a measure's table, as the chart needs it. Null is a cell without a number. */
export interface ChartRow {
  from: Day;
  to: Day;
  own: number | null;
  target: number | null;
  others: readonly (number | null)[];
  /** True for the baseline. */
  isStart: boolean;
  /** True where there was a reading and it has no number: the line stops there. */
  isGap: boolean;
}

/** A drawn figure. `row` is its place among the rows that were given. */
export interface Point {
  x: number;
  y: number;
  row: number;
  /** True where it is joined to the point before. */
  joined: boolean;
}

/** A target, over its own period. */
export interface Span {
  from: number;
  to: number;
  y: number;
  row: number;
}

/** A measure in the chart's own coordinates: days since 1970 to the right, values upward. */
export interface Chart {
  x: { min: number; max: number };
  y: Axis;
  /** Where each row is: the middle of its period. */
  middles: number[];
  own: Point[];
  /** The first four comparators. */
  others: Point[][];
  targets: Span[];
  /** Where a figure is withheld or missing. */
  gaps: { x: number; row: number }[];
}

/** As many comparators have a dot and a dash of their own. The table has the rest. */
export const MOST_OTHERS = 4;

const EPOCH = day('1970-01-01');
/** A chart of a single day would have no width. */
const LEAST_DAYS = 180;
/** Room at the sides for the values' names and for half a dot, as shares of the width. */
const ROOM = { left: 0.09, right: 0.03 } as const;
/** A target for one day is still a dash that can be seen: this share of the width. */
const LEAST_DASH = 0.05;
/** Two figures are not joined when they lie further apart than this many times the usual distance. */
const TOO_FAR = 2;

/** The chart of a measure's rows, oldest first. Every number in it is in the rows. */
export function chartOf(rows: readonly ChartRow[]): Chart {
  const spans = rows.map(({ from, to }) => ({ from: daysAt(from), to: daysAt(to) + 1 }));
  const middles = spans.map(({ from, to }) => (from + to) / 2);
  const x = timeAxis(spans.filter((_span, row) => isDrawn(rows[row])));
  const gaps = rows.flatMap(({ isGap }, row) => (isGap ? [{ x: middles[row] ?? 0, row }] : []));
  const line = (valueOf: (row: ChartRow) => number | null | undefined, stops: readonly number[]): Point[] =>
    joinNear(
      rows.flatMap((row, index) => {
        const y = valueOf(row) ?? null;
        return y === null ? [] : [{ x: middles[index] ?? 0, y, row: index }];
      }),
      stops,
    );
  const own = line(
    (row) => row.own,
    gaps.map(({ row }) => row),
  );
  const most = Math.min(MOST_OTHERS, Math.max(0, ...rows.map(({ others }) => others.length)));
  const others = Array.from({ length: most }, (_, index) => line((row) => row.others[index], []));
  const targets = rows.flatMap(({ target }, row) => {
    const span = spans[row];
    return target === null || span === undefined ? [] : [{ ...widened(span, x), y: target, row }];
  });
  const values = [own, ...others, targets].flatMap((series) => series.map(({ y }) => y));
  return { x, y: valueAxis(values), middles, own, others, targets, gaps };
}

/** Where a day is on the axis of time. */
export function daysAt(when: Day): number {
  return daysBetween(EPOCH, when);
}

/** A place on the axis of time as a share of its width, from 0 to 1. */
export function shareOf(at: number, { x }: Pick<Chart, 'x'>): number {
  return (at - x.min) / (x.max - x.min);
}

/** A value as a share of the height, from the top, as a screen counts. */
export function depthOf(value: number, { y }: Pick<Chart, 'y'>): number {
  return (y.max - value) / (y.max - y.min);
}

function isDrawn(row: ChartRow | undefined): boolean {
  if (row === undefined) return false;
  return row.isGap || [row.own, row.target, ...row.others].some((value) => value !== null);
}

function timeAxis(spans: readonly { from: number; to: number }[]): Chart['x'] {
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const more = Math.max(0, LEAST_DAYS - (to - from)) / 2;
  const width = (to - from + 2 * more) / (1 - ROOM.left - ROOM.right);
  return { min: from - more - width * ROOM.left, max: to + more + width * ROOM.right };
}

function widened(span: { from: number; to: number }, { min, max }: Chart['x']): { from: number; to: number } {
  const more = Math.max(0, (max - min) * LEAST_DASH - (span.to - span.from)) / 2;
  return { from: span.from - more, to: Math.min(span.to + more, max) };
}

/** Joins each point to the one before, unless a row without a figure lies between or they lie far apart. */
function joinNear(points: readonly Omit<Point, 'joined'>[], stops: readonly number[]): Point[] {
  const distances = points.slice(1).map((point, index) => point.x - (points[index]?.x ?? 0));
  const usual = distances.toSorted((one, other) => one - other)[Math.floor((distances.length - 1) / 2)] ?? 0;
  return points.map((point, index) => {
    const before = points[index - 1];
    const joined =
      before !== undefined &&
      point.x - before.x <= usual * TOO_FAR &&
      !stops.some((row) => row > before.row && row < point.row);
    return { ...point, joined };
  });
}
