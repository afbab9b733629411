import type { StandingReading } from './measure-state.ts';
import type { Reading } from './schema/measure.ts';

/** A reading that has a number. */
export type NumberReading = Reading & { value: number };

/** The course that a measure's numbers took. */
export interface Course {
  highest: NumberReading;
  lowest: NumberReading;
  /** The last stretch of readings that all went one way; a reading without a number ends it. */
  run: { way: 'rose' | 'fell' | 'level'; times: number };
}

/** The course of the readings that stand, oldest first; null where fewer than two have a number. */
export function courseOf(readings: readonly StandingReading[]): Course | null {
  const numbers = readings.map(({ reading }) => reading).filter(hasNumber);
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return null;
  return {
    highest: numbers.reduce((highest, one) => (one.value > highest.value ? one : highest)),
    lowest: numbers.reduce((lowest, one) => (one.value < lowest.value ? one : lowest)),
    run: lastRun(readings.map(({ reading }) => (hasNumber(reading) ? reading.value : null))),
  };
}

function lastRun(values: readonly (number | null)[]): Course['run'] {
  const known = values.slice(0, values.findLastIndex((value) => value !== null) + 1);
  const ways = known.map((value, index) => wayOf(known[index - 1] ?? null, value)).toReversed();
  const [way] = ways;
  if (way === null || way === undefined) return { way: 'level', times: 0 };
  const end = ways.findIndex((other) => other !== way);
  return { way, times: end === -1 ? ways.length : end };
}

function wayOf(before: number | null, now: number | null): 'rose' | 'fell' | 'level' | null {
  if (before === null || now === null) return null;
  if (before === now) return 'level';
  return now > before ? 'rose' : 'fell';
}

function hasNumber(reading: Reading): reading is NumberReading {
  return reading.value !== undefined;
}
