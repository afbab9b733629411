import { day } from '../model/day.ts';
import { daysAt, shareOf, type Chart } from './chart.ts';

/** A year under the chart: the part of the width that it takes, as shares from 0 to 1. */
export interface YearMark {
  year: number;
  from: number;
  to: number;
  /** False where the part is too narrow for its name, or where only some of the years are named. */
  named: boolean;
}

/** A name takes this share of the width of a phone. */
const NAME = 0.125;

/** The years that a chart spans, in order. */
export function yearMarks(chart: Pick<Chart, 'x'>): YearMark[] {
  const first = yearAt(chart.x.min);
  const last = yearAt(chart.x.max);
  const marks = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const clamp = (share: number): number => Math.min(1, Math.max(0, share));
    return {
      year,
      from: clamp(shareOf(daysAt(day(`${year}-01-01`)), chart)),
      to: clamp(shareOf(daysAt(day(`${year + 1}-01-01`)), chart)),
    };
  });
  const widest = Math.max(...marks.map(({ from, to }) => to - from));
  const every = Math.ceil(NAME / widest);
  const isWide = ({ from, to }: { from: number; to: number }): boolean =>
    to - from >= Math.min(NAME, widest * 0.6);
  const lastWide = marks.findLast(isWide)?.year ?? last;
  return marks.map((mark) => ({ ...mark, named: isWide(mark) && (lastWide - mark.year) % every === 0 }));
}

function yearAt(days: number): number {
  return new Date(Math.floor(days) * 86_400_000).getUTCFullYear();
}
