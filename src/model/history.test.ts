import { describe, expect, test } from 'vitest';
import { day } from './day.ts';
import { historyOf, missedRounds } from './history.ts';
import { aPlan, anAction, aReport } from './plan.fixture.ts';

const action = anAction({ due: '2021-12' });
const reports = [
  aReport('2021-04-30', { '1.1': { status: 'green', progress: 'Begun.' } }),
  aReport('2021-07-31', { '9.9': {} }),
  aReport('2022-01-31', { '1.1': { status: 'amber', due: '2022-03', because: 'of snow' } }),
];
const plan = aPlan({ actions: [action], reports }, { reportEvery: 'quarter' });
const told = (today: string): string[] =>
  historyOf(action, plan, day(today)).map((entry) => `${entry.day} ${entry.kind}`);

describe('the history of an action', () => {
  test('tells reports, silences, missed rounds and the day it became late, newest first', () => {
    expect(told('2022-02-10')).toEqual([
      '2022-01-31 report',
      '2022-01-01 newly-late',
      '2021-10-31 missed-round',
      '2021-07-31 left-out',
      '2021-04-30 report',
    ]);
  });

  test('ends on the day asked for', () => {
    expect(told('2021-08-01')).toEqual(['2021-07-31 left-out', '2021-04-30 report']);
  });

  test('tells with each report how the action then stood and which dates it moved', () => {
    expect(historyOf(action, plan, day('2022-02-10'))[0]).toMatchObject({
      standing: 'at-risk',
      reported: { status: { id: 'amber' } },
      moves: [{ to: { text: '2022-03' } }],
    });
  });

  test('asks for nothing once the action is complete', () => {
    const done = aPlan(
      {
        actions: [action],
        reports: [
          aReport('2021-04-30', { '1.1': { status: 'blue' } }),
          aReport('2021-07-31'),
          aReport('2022-01-31'),
        ],
      },
      { reportEvery: 'quarter' },
    );
    expect(historyOf(action, done, day('2022-02-10')).map(({ kind }) => kind)).toEqual(['report']);
  });
});

describe('a missed round', () => {
  test('is one that the next round overtook', () => {
    expect(missedRounds(plan, day('2022-07-29'))).toEqual(['2021-10-31']);
    expect(missedRounds(plan, day('2022-07-31'))).toEqual(['2021-10-31', '2022-04-30']);
  });

  test('does not exist where no rhythm was promised', () => {
    expect(missedRounds(aPlan({ reports }), day('2025-01-01'))).toEqual([]);
  });
});
