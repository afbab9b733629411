import type { Measure, Reading, Statement } from './schema/measure.ts';
import { directionOf, verdictOf, type Direction, type Verdict } from './verdict.ts';

/** A reading beside those that it revises. */
export interface LastRevision {
  reading: Reading;
  /** Those that it replaced, newest first. They stay on the page. */
  revised: Reading[];
}

/** A reading that stands, and what came of it. */
export interface StandingReading extends LastRevision {
  /** Against the target for the same period. */
  verdict: Verdict;
}

/** Whether a measure is better, as far as its published readings say. */
export interface MeasureState {
  measure: Measure;
  /** The readings that stand, oldest first: of each period, the last revision. */
  readings: StandingReading[];
  latest: StandingReading | null;
  /** The target for the latest reading's period; without one, the next to come, or the last there was. */
  target: Statement | null;
  verdict: Verdict;
  /** From the baseline to the latest reading. */
  sinceStart: Direction;
  /** From the reading before to the latest. */
  sinceLast: Direction;
}

/** Works out how a measure stands from readings that are already published (see `published.ts`). */
export function measureState(measure: Measure): MeasureState {
  const readings = lastRevisions(measure.readings).map((standing) => ({
    ...standing,
    verdict: verdictOf(standing.reading, measure),
  }));
  const latest = readings.at(-1) ?? null;
  const reading = latest?.reading ?? null;
  return {
    measure,
    readings,
    latest,
    target: targetFor(reading, measure.targets),
    verdict: verdictOf(reading, measure),
    sinceStart: directionOf(measure.baseline ?? null, reading, measure),
    sinceLast: directionOf(readings.at(-2)?.reading ?? null, reading, measure),
  };
}

/** Of each period the last revision, in order of time. A revision is a new row with `revises`; of two, the one lower in the file is newer. */
export function lastRevisions(readings: readonly Reading[]): LastRevision[] {
  const byPeriod = new Map<string, Reading[]>();
  for (const reading of readings) {
    const { from, to } = reading.period;
    byPeriod.set(`${to} ${from}`, [reading, ...(byPeriod.get(`${to} ${from}`) ?? [])]);
  }
  return [...byPeriod.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [reading, ...revised]]) => (reading === undefined ? [] : [{ reading, revised }]));
}

function targetFor(reading: Reading | null, targets: readonly Statement[]): Statement | null {
  const inOrder = targets.toSorted((one, other) => (one.period.to < other.period.to ? -1 : 1));
  const reached = reading?.period.to;
  return (
    inOrder.find(({ period }) => reached === undefined || period.to >= reached) ?? inOrder.at(-1) ?? null
  );
}
