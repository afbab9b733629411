import { expect, test } from 'vitest';
import { courseOf, type Course } from './measure-course.ts';
import { measureState } from './measure-state.ts';
import { aMeasure } from './measure.fixture.ts';

/** The course of readings of one month after another; null is a reading without a number. */
function course(values: (number | null)[], fields: Record<string, unknown> = {}): Course | null {
  const readings = values.map((value, index) => ({
    period: `2025-${String(index + 1).padStart(2, '0')}`,
    ...(value === null ? { missing: 'Nobody counted.' } : { value: String(value) }),
  }));
  return courseOf(measureState(aMeasure({ ...fields, readings })));
}

test.each<[string, (number | null)[], Course['run']]>([
  ['fell each time', [9, 8, 5, 4], { way: 'fell', times: 3 }],
  ['rose at the end', [9, 8, 5, 6], { way: 'rose', times: 1 }],
  ['stood still', [4, 5, 5, 5], { way: 'level', times: 2 }],
  ['fell to nought', [4, 1, 0], { way: 'fell', times: 2 }],
  ['fell, after a reading without a number', [9, 8, null, 6, 5], { way: 'fell', times: 1 }],
  ['fell, before a reading without a number', [9, 8, 6, null], { way: 'fell', times: 2 }],
  ['has one number after a gap', [9, 8, null, 6], { way: 'level', times: 0 }],
])('the last run of a measure that %s', (_case, values, run) => {
  expect(course(values)?.run).toEqual(run);
});

test('the highest and the lowest are the first of their height', () => {
  const found = course([3, 9, 1, 9, 1]);
  expect([found?.highest.period.text, found?.lowest.period.text]).toEqual(['2025-02', '2025-03']);
});

test('the start may be the highest or the lowest', () => {
  const found = course([9, 11], { baseline: { period: '2022', value: '7' } });
  expect([found?.lowest.period.text, found?.run]).toEqual(['2022', { way: 'rose', times: 1 }]);
});

test('one number takes no course', () => {
  expect(course([null, 4, null])).toBeNull();
});
