import type { MeasureState } from './measure-state.ts';
import type { Statement } from './schema/measure.ts';

/** A reading, or the baseline, that has a number. */
export type Numbered = Statement & { value: number };

/** The course that a measure's numbers took. */
export interface Course {
  highest: Numbered;
  lowest: Numbered;
  /** The last stretch of readings that all went one way; a reading without a number ends it. */
  run: { way: 'rose' | 'fell' | 'level'; times: number };
}

/** The course from the baseline to the last reading that stands; null where fewer than two of all have a number. */
export function courseOf({ measure, readings }: Pick<MeasureState, 'measure' | 'readings'>): Course | null {
  const { baseline } = measure;
  const numbers = [
    ...(baseline?.period === undefined ? [] : [{ ...baseline, period: baseline.period }]),
    ...readings.map(({ reading }) => reading),
  ].filter(hasNumber);
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

function hasNumber(stated: Statement): stated is Numbered {
  return stated.value !== undefined;
}
