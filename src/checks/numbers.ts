import { measureFile } from '../model/content-files.ts';
import type { FieldPath, Problem } from '../model/finding.ts';
import type { Measure } from '../model/schema/measure.ts';
import { inPlans, suggest, type Given } from './check.ts';

/** Numbers of people under this are withheld, so that nobody can be recognised. */
export const SMALL = 5;

/** Small numbers of people: each could be a child whom someone knows. */
export function* smallNumbers({ library, at }: Given): Iterable<Problem> {
  const counting = inPlans(library, ({ measures }) => measures.filter((one) => one.countsPeople === true));
  for (const { plan, one } of counting) {
    for (const { path, value } of countsIn(one)) {
      if (value >= SMALL) continue;
      yield {
        rule: 'small-number',
        message: 'This number of people is under 5. Someone could be recognised by it.',
        hint: 'Write "suppressed: true" in place of the number. Where it can be worked out from a total, withhold that too.',
        ...at(measureFile(plan.id, one.id), path),
      };
    }
  }
}

/** Every number of people in a measure. Percentages, days and money are none. */
function countsIn({ unit, baseline, readings, service }: Measure): { path: FieldPath; value: number }[] {
  const own =
    unit !== 'number'
      ? []
      : [
          ...(baseline?.value === undefined ? [] : [{ path: ['baseline', 'value'], value: baseline.value }]),
          ...countsOf(readings, ['readings']),
        ];
  return [...own, ...service.flatMap((row, index) => countsOf(row.readings, ['service', index, 'readings']))];
}

function countsOf(
  readings: readonly Pick<Measure['readings'][number], 'value' | 'comparators'>[],
  path: FieldPath,
): { path: FieldPath; value: number }[] {
  return readings.flatMap(({ value, comparators }, index) => [
    ...(value === undefined ? [] : [{ path: [...path, index, 'value'], value }]),
    ...Object.entries(comparators).flatMap(([name, figure]) =>
      'value' in figure ? [{ path: [...path, index, 'comparators', name], value: figure.value }] : [],
    ),
  ]);
}

/** Comparators that readings name and the measure does not list. */
export function* unknownComparators({ library, at }: Given): Iterable<Problem> {
  for (const { plan, one } of inPlans(library, ({ measures }) => measures)) {
    const known = one.comparators.map(({ name }) => name);
    const named = one.readings.flatMap(({ comparators }, index) =>
      Object.keys(comparators).map((name) => ({ name, path: ['readings', index, 'comparators', name] })),
    );
    for (const { name, path } of named.filter((comparator) => !known.includes(comparator.name))) {
      yield {
        rule: 'unknown-comparator',
        message: `The measure lists no comparator "${name}".`,
        hint: `${suggest(name, known, 'comparators')} Or add it to "comparators:".`,
        ...at(measureFile(plan.id, one.id), path),
      };
    }
  }
}
