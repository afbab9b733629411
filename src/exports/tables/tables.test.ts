import { describe, expect, test } from 'vitest';
import { EXPORT_WORDS } from '../../words/en/data.ts';
import { orderFor } from '../export.fixture.ts';
import { planJson } from '../plan-json.ts';
import type { Cell } from './table.ts';
import { plan } from './tables.fixture.ts';
import { TABLES } from './tables.ts';

const order = orderFor(plan, '2022-02-14', EXPORT_WORDS, '/send/');

/** The rows of a table, each with those of its cells that are not empty. */
function rowsOf(id: string): Record<string, Cell>[] {
  const table = TABLES.find((one) => one.id === id);
  if (table === undefined) throw new Error(`There is no table ${id}.`);
  const { columns } = table;
  return table.cells(order).map((row) => {
    const named = columns.map(({ name }, index): [string, Cell] => [name, row[index] ?? null]);
    return Object.fromEntries(named.filter(([, cell]) => cell !== null));
  });
}

describe.each(TABLES.map((table) => [table.id, table] as const))(
  'the columns of %s',
  (_, { columns, rowsAre }) => {
    test('have a name each, which no other has', () => {
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      expect(columns.filter(({ name }) => !/^[a-z][A-Za-z]*$/.test(name))).toEqual([]);
    });

    test('are explained in a sentence of at most twenty words', () => {
      for (const sentence of [rowsAre, ...columns.map(({ meaning }) => meaning)].flatMap((text) =>
        text.split(/(?<=[.:]) /),
      ))
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
    });
  },
);

describe('actions', () => {
  test('have a row each, in the order of plan.json, under its names', () => {
    const { actions } = planJson(order.edition, order);
    expect(
      rowsOf('actions').map(({ ref, due, originalDue, url }) => ({ ref, due, originalDue, url })),
    ).toEqual(
      actions.map(({ ref, due, originalDue, url }) => ({
        ref,
        due: due ?? undefined,
        originalDue: originalDue ?? undefined,
        url,
      })),
    );
  });

  test('say how they stand in words, and keep the first date beside the new one', () => {
    expect(rowsOf('actions')[0]).toMatchObject({
      standing: 'Late',
      workedOut: 'Yes',
      reported: 'Amber',
      reportedMeaning: 'At risk',
      due: '2021-12',
      dueBy: '2021-12-31',
      originalDue: '2021-09',
      originalDueBy: '2021-09-30',
      timesMoved: 1,
      moves: '2021-09 to 2021-12, in the report of 2021-10-31, because: nobody applied',
      daysLate: 45,
      dateKept: 'Missed',
      leads: 'Head of SEND; somebody',
      partners: 'Schools; Health',
      priorityTitle: 'Waiting',
      earlierWordings: 'Until 2021-02-01: Old words (Replaced because: They were unclear)',
      asAt: '2022-02-14',
      plan: 'a-plan',
    });
    expect(rowsOf('actions')[1]).toMatchObject({
      ref: '1.10',
      standing: 'No report yet',
      dateKept: 'No date',
    });
  });
});

test('milestones say which action they are a step of', () => {
  expect(rowsOf('milestones')).toMatchObject([
    {
      ref: '1.1.1',
      standing: 'Complete',
      workedOut: 'No',
      action: '1.1',
      actionTitle: 'Promise 1.1',
      leads: 'Head of SEND',
    },
  ]);
});

describe('measures', () => {
  const rows = rowsOf('measures');

  test('have a row for each figure, with what they are compared with behind each reading', () => {
    expect(
      rows.map(({ id, figure, name, period, value, words, sign }) => [
        id,
        figure,
        name,
        period,
        value ?? words ?? sign,
      ]),
    ).toEqual([
      ['a-measure', 'Baseline', undefined, '2020-Q3', 58],
      ['a-measure', 'Target', undefined, '2021-Q3', 0],
      ['a-measure', 'Target', undefined, '2022', 'Better'],
      ['a-measure', 'Reading', undefined, '2021-Q2', 50],
      ['a-measure', 'Comparator', 'England', '2021-Q2', 30],
      ['a-measure', 'Comparator', 'Wales', '2021-Q2', 'about 40'],
      ['a-measure', 'Reading', undefined, '2021-Q2', 49],
      ['a-measure', 'Reading', undefined, '2021-Q3', 41],
      ['a-measure', 'Reading', undefined, '2021-Q4', '[c]'],
      ['a-measure', 'Service measure', 'Clinics', undefined, undefined],
      ['a-measure', 'Service measure', 'Staff', '2021', 7],
      ['nothing-yet', 'No figure yet', undefined, undefined, undefined],
    ]);
  });

  test('judge each reading that stands, and say which one replaced another', () => {
    const readings = rows.filter(({ figure }) => figure === 'Reading');
    expect(readings).toMatchObject([
      { replaced: 'Yes', from: '2021-04-01', to: '2021-06-30' },
      {
        replaced: 'No',
        revises: '2021-07-01',
        because: 'a slip',
        verdict: 'No target for this time',
        direction: 'Better',
      },
      { replaced: 'No', target: 0, verdict: 'Target not met', latest: 'No' },
      { replaced: 'No', latest: 'Yes', direction: 'Cannot say' },
    ]);
    expect(readings[0]).not.toHaveProperty('verdict');
  });

  test('never carry a number that is withheld, in a table or in JSON', () => {
    expect(rows.filter(({ period }) => period === '2021-Q4')).toMatchObject([{ sign: '[c]' }]);
    expect(rows.filter(({ value }) => value === 3)).toEqual([]);
    const latest = planJson(order.edition, order).measures[0]?.latest;
    expect(latest).toMatchObject({ period: '2021-Q4', value: null, suppressed: true });
  });

  test('say what a service measure without a reading waits for', () => {
    expect(rows.find(({ name }) => name === 'Clinics')).toMatchObject({ missing: 'Under development' });
  });
});

test('reports have a row for the whole, then for each action and milestone they speak of, newest report first', () => {
  expect(rowsOf('reports')).toMatchObject([
    {
      asAt: '2021-10-31',
      about: 'Whole report',
      title: 'Autumn',
      progress: 'In short',
      views: 'The forum, 2021-11-02: Hm',
    },
    {
      about: 'Action',
      ref: '1.1',
      status: 'amber',
      label: 'Amber',
      meaning: 'At risk',
      standing: 'At risk',
      due: '2021-12',
      dueBy: '2021-12-31',
      because: 'nobody applied',
      evidence: 'Minutes, https://x.example, 2021-10-01',
      views: 'The forum: Too slow',
      url: '/send/plans/a-plan/reports/2021-10-31/',
    },
    { asAt: '2021-07-31', about: 'Whole report' },
    { about: 'Action', standing: 'On track', progress: '- Begun' },
    { about: 'Milestone', ref: '1.1.1', title: 'A step', action: '1.1', label: 'Blue', standing: 'Complete' },
  ]);
});
