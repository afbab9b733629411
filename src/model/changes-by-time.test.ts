import { expect, test } from 'vitest';
import { changesByTime } from './changes-by-time.ts';
import { changesUpTo } from './changes.ts';
import { day } from './day.ts';
import { aMeasure } from './measure.fixture.ts';
import { aPlan } from './plan.fixture.ts';

test('changes are parted by year and quarter, none lost and none put elsewhere', () => {
  const published = ['2026-01-01', '2025-12-31', '2025-10-01', '2025-09-30', '2024-03-31'];
  const readings = published.map((on, index) => ({ period: `20${10 + index}`, value: '1', published: on }));
  const changes = changesUpTo({ ...aPlan({}), measures: [aMeasure({ readings })] }, day('2026-06-01'));
  const years = changesByTime(changes);
  expect(
    years.map(({ year, total, quarters }) => [
      year,
      total,
      quarters.map(({ period, changes: its }) => `${period.text} ${its.map((one) => one.day).join(' ')}`),
    ]),
  ).toEqual([
    ['2026', 1, ['2026-Q1 2026-01-01']],
    ['2025', 3, ['2025-Q4 2025-12-31 2025-10-01', '2025-Q3 2025-09-30']],
    ['2024', 1, ['2024-Q1 2024-03-31']],
  ]);
  expect(years.flatMap(({ quarters }) => quarters.flatMap(({ changes: its }) => its))).toEqual(changes);
});
