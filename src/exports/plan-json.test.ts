import { describe, expect, test } from 'vitest';
import { day } from '../model/day.ts';
import { editionOf } from '../model/edition.ts';
import { aPlan, anAction, aReport } from '../model/plan.fixture.ts';
import { measureSchema } from '../model/schema/measure.ts';
import { siteSchema } from '../model/schema/site.ts';
import { planJson, planJsonSchema, type PlanJson } from './plan-json.ts';

const plan = {
  ...aPlan(
    {
      actions: [
        anAction({
          due: '2021-09',
          priority: 'A',
          leads: ['GB', 'somebody'],
          milestones: [{ ref: '1.1.1', title: 'A step', due: '2021-Q2' }],
        }),
        anAction({ ref: '1.10' }),
      ],
      reports: [
        aReport(
          '2021-07-31',
          { '1.1': { status: 'green', milestones: { '1.1.1': { status: 'blue' } } } },
          { title: 'Summer' },
        ),
        aReport('2021-10-31', { '1.1': { status: 'amber', due: '2021-12', because: 'nobody applied' } }),
      ],
      priorities: [{ ref: 'A', title: 'Waiting' }],
    },
    { leads: [{ id: 'head-of-send', role: 'Head of SEND', also: ['GB'] }] },
  ),
  measures: [
    {
      id: 'wait',
      ...measureSchema.parse({
        title: 'The wait',
        unit: 'weeks',
        better: 'lower',
        baseline: { period: '2020', value: '58' },
        targets: [{ period: '2021-Q3', value: '26' }],
        readings: [
          { period: '2021-Q3', value: '41' },
          { period: '2021-Q4', value: '20', published: '2022-03-01' },
        ],
      }),
    },
  ],
};
const site = siteSchema.parse({
  name: 'Promises',
  area: 'Fernshire',
  publisher: 'Us',
  contact: { role: 'Anyone', phone: '1' },
});
const today = day('2022-02-14');
const [edition] = editionOf(
  { site, glossary: [], prose: [], youSaid: [], corrections: [], plans: [plan] },
  today,
).plans;
if (edition === undefined) throw new Error('There is no plan.');
const json: PlanJson = planJson(edition, { today, base: '/send/' });

describe('plan.json', () => {
  test('has the shape that it promises', () => {
    expect(planJsonSchema.parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
  });

  test('keeps the first date beside the new one, and says where a standing was worked out', () => {
    expect(json.actions[0]).toMatchObject({
      ref: '1.1',
      leads: ['Head of SEND', 'somebody'],
      due: '2021-12',
      originalDue: '2021-09',
      moves: [{ from: '2021-09', to: '2021-12', because: 'nobody applied', asAt: '2021-10-31' }],
      standing: 'late',
      workedOut: true,
      reported: { status: 'amber', label: 'Amber', means: 'at-risk', asAt: '2021-10-31' },
      url: '/send/plans/a-plan/actions/1.1/',
    });
    expect(json.actions[0]?.milestones[0]).toMatchObject({
      ref: '1.1.1',
      standing: 'complete',
      workedOut: false,
    });
  });

  test('says null where nothing was said, and keeps 1.10 apart from 1.1', () => {
    expect(json.actions[1]).toMatchObject({
      ref: '1.10',
      due: null,
      reported: null,
      standing: 'no-report',
      priority: null,
    });
  });

  test('counts every action and milestone once', () => {
    expect(json.counts).toMatchObject({
      actions: { total: 2, late: 1, 'no-report': 1 },
      milestones: { total: 1, complete: 1 },
    });
  });

  test('leaves out what is to be published later', () => {
    expect(json.measures[0]).toMatchObject({
      latest: { value: 41 },
      verdict: 'not-met',
      direction: 'better',
    });
  });

  test('gives the reports newest first, each with its permanent address', () => {
    expect(json.reports).toMatchObject([
      { asAt: '2021-10-31', title: null, url: '/send/plans/a-plan/reports/2021-10-31/' },
      { asAt: '2021-07-31', title: 'Summer', url: '/send/plans/a-plan/reports/2021-07-31/' },
    ]);
  });
});
