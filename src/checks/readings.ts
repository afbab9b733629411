import { measureFile } from '../model/content-files.ts';
import type { FieldPath, Problem } from '../model/finding.ts';
import type { Measure, Reading } from '../model/schema/measure.ts';
import { inPlans, type Given } from './check.ts';

/** Readings of one period given twice without saying that the later one revises the earlier. */
export function* repeatedReadings({ library, at }: Given): Iterable<Problem> {
  for (const { plan, one } of inPlans(library, ({ measures }) => measures.flatMap(seriesOf))) {
    const seen = new Set<string>();
    for (const [index, reading] of one.readings.entries()) {
      const isRepeated = seen.has(periodOf(reading)) && reading.revises === undefined;
      seen.add(periodOf(reading));
      if (!isRepeated) continue;
      yield {
        rule: 'repeated-reading',
        message: `There is a reading for ${reading.period.text} further up already.`,
        hint: 'Where it replaces that one, add "revises:" with the day that one was published, and "because:".',
        ...at(measureFile(plan.id, one.measure), [...one.path, index, 'period']),
      };
    }
  }
}

/** Readings that revise one that is not there: of the same period, and published on the day that is named. */
export function* unknownRevised({ library, at }: Given): Iterable<Problem> {
  for (const { plan, one } of inPlans(library, ({ measures }) => measures.flatMap(seriesOf))) {
    for (const [index, reading] of one.readings.entries()) {
      const { revises, period } = reading;
      if (revises === undefined) continue;
      const published = one.readings
        .filter((other) => other !== reading && periodOf(other) === periodOf(reading))
        .flatMap((other) => other.published ?? []);
      if (published.includes(revises)) continue;
      yield {
        rule: 'unknown-ref',
        message: `No other reading for ${period.text} was published on ${revises}.`,
        hint:
          published.length > 0
            ? `Write the day on which it was: ${published.join(' or ')}.`
            : `Add "published: ${revises}" to the reading that this one replaces, and keep that one.`,
        ...at(measureFile(plan.id, one.measure), [...one.path, index, 'revises']),
      };
    }
  }
}

/** A row of readings of one thing, in the file of a measure. */
interface Series {
  measure: string;
  path: FieldPath;
  readings: readonly Pick<Reading, 'period' | 'published' | 'revises'>[];
}

/** A measure's own readings, and those of the service measures behind it. */
function seriesOf({ id, readings, service }: Measure): Series[] {
  return [
    { measure: id, path: ['readings'], readings },
    ...service.map((row, index) => ({
      measure: id,
      path: ['service', index, 'readings'],
      readings: row.readings,
    })),
  ];
}

/** The days of a period: two writings of one stretch are one period. */
function periodOf({ period }: Pick<Reading, 'period'>): string {
  return `${period.from}..${period.to}`;
}
