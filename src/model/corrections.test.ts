import { expect, test } from 'vitest';
import {
  correctionsOfAction,
  correctionsOfMeasure,
  correctionsOfReport,
  correctionsUpTo,
  type PlacedCorrection,
} from './corrections.ts';
import { day } from './day.ts';
import { aMeasure } from './measure.fixture.ts';
import { aPlan, anAction, aReport } from './plan.fixture.ts';
import { correctionsSchema } from './schema/plan.ts';

const TODAY = day('2025-06-30');

function corrected(...given: { date?: string; file: string; field?: string }[]): PlacedCorrection[] {
  const plan = aPlan({
    actions: ['1', '1.1', '1.10'].map((ref) => anAction({ ref })),
    reports: [aReport('2025-01-31')],
  });
  const corrections = correctionsSchema.parse(
    given.map((one) => ({ date: '2025-02-01', said: 'Ten', says: 'Nine', because: 'A slip', ...one })),
  );
  return correctionsUpTo({ ...plan, measures: [{ ...aMeasure(), id: 'waits' }], corrections }, TODAY);
}

test('the newest correction comes first, and one of a day to come is not there yet', () => {
  const found = corrected(
    { date: '2025-02-01', file: 'plan.mdx' },
    { date: '2025-07-01', file: 'plan.mdx' },
    { date: '2025-06-30', file: 'plan.mdx' },
  );
  expect(found.map(({ correction }) => correction.date)).toEqual(['2025-06-30', '2025-02-01']);
});

test.each([
  ['actions.1.progress', '1'],
  ['actions.1.1', '1.1'],
  ['actions.1.1.milestones.1.1.2.progress', '1.1'],
  ['actions.1.10.progress', '1.10'],
  ['actions.2.1.progress', null],
  ['summary', null],
  [undefined, null],
])('in a report, the field %s is about action %s', (field, ref) => {
  const [found] = corrected({ file: 'reports/2025-01-31.yaml', ...(field === undefined ? {} : { field }) });
  expect(found?.place).toMatchObject({ kind: 'report', report: { asAt: '2025-01-31' } });
  expect(found?.place.kind === 'report' ? (found.place.action?.ref ?? null) : 'nowhere').toBe(ref);
});

test('a correction of a report is told on the report’s page and on the page of the action that it is about', () => {
  const found = corrected({ file: 'reports/2025-01-31.yaml', field: 'actions.1.10.progress' });
  expect(correctionsOfReport(found, { asAt: day('2025-01-31') })).toHaveLength(1);
  expect(correctionsOfAction(found, anAction({ ref: '1.10' }))).toHaveLength(1);
  expect(correctionsOfAction(found, anAction({ ref: '1.1' }))).toEqual([]);
});

test('a correction of an action or of a measure is told on its page', () => {
  const found = corrected({ file: 'actions/1.1.yaml' }, { file: 'measures/waits.yaml' });
  expect(correctionsOfAction(found, anAction({ ref: '1.1' }))).toHaveLength(1);
  expect(correctionsOfMeasure(found, { id: 'waits' })).toHaveLength(1);
});

test.each(['plan.mdx', 'boards.yaml', 'reports/2020-01-01.yaml', 'actions/9.9.yaml', 'files/letter.pdf'])(
  'a correction of %s belongs to the plan as a whole',
  (file) => {
    expect(corrected({ file })[0]?.place).toEqual({ kind: 'plan' });
  },
);
