import type { MeasureState } from '../model/measure-state.ts';
import { boundIn } from './figures-table.ts';

/** A measure on one line, each place a percentage of its width: further right is always better for families. */
export interface Strip {
  start: number | null;
  now: number;
  target: number | null;
}

/** Room at each end for half of the largest dot, in per cent. */
const ROOM = 7;

/**
 * Where a measure started, stands and should be, on one line. Null where fewer than two of the three are
 * numbers, where the last reading is none, or where neither more nor less is better.
 */
export function stripOf({ measure, latest, target }: MeasureState): Strip | null {
  const now = latest?.reading.value;
  if (now === undefined || measure.better === 'neither') return null;
  const start = measure.baseline?.value ?? null;
  const wanted = target === null ? null : (target.value ?? boundIn(target.words ?? '', measure.unit));
  const known = [start, now, wanted].filter((value) => value !== null);
  if (known.length < 2) return null;
  // Without a target there is nothing to measure a step against but nought.
  const ends = wanted === null ? [...known, 0] : known;
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const at = (value: number): number => {
    const share = high === low ? 0.5 : (value - low) / (high - low);
    const place = ROOM + (100 - 2 * ROOM) * (measure.better === 'lower' && high !== low ? 1 - share : share);
    return Math.round(place * 10) / 10;
  };
  return {
    start: start === null ? null : at(start),
    now: at(now),
    target: wanted === null ? null : at(wanted),
  };
}
