import { describe, expect, test } from 'vitest';
import { changesBetween, changesUpTo } from './changes.ts';
import { day } from './day.ts';
import { aPlan, anAction, aReport } from './plan.fixture.ts';

const plan = aPlan({
  actions: [
    anAction({ due: '2021-09', milestones: [{ ref: '1.1.1', title: 'A step', due: '2021-06' }] }),
    anAction({
      ref: '1.2',
      added: '2021-08-15',
      withdrawn: { date: '2022-02-01', because: 'merged with 1.1' },
    }),
  ],
  reports: [
    aReport('2021-07-31', { '1.1': { status: 'green', milestones: { '1.1.1': { status: 'blue' } } } }),
    aReport('2021-10-31', {
      '1.1': { status: 'amber', due: '2021-12', because: 'nobody applied' },
      '1.2': { status: 'green' },
    }),
    aReport('2022-01-31', {
      '1.1': { status: 'blue' },
      '1.2': { status: 'amber', views: [{ who: 'The forum', words: 'No.', date: '2022-01-20' }] },
    }),
  ],
});

const told = (from: string | null, to: string): string[] =>
  changesBetween(changesUpTo(plan, day('2022-03-01')), from === null ? null : day(from), day(to)).map(
    (change) =>
      'action' in change
        ? `${change.day} ${change.kind} ${change.milestone?.ref ?? change.action.ref}`
        : change.kind,
  );

describe('what changed', () => {
  test('is told newest first, each change on its own day', () => {
    expect(told(null, '2022-03-01')).toEqual([
      '2022-02-01 withdrawn 1.2',
      '2022-01-31 completed 1.1',
      '2022-01-31 status-changed 1.2',
      '2022-01-20 view-added 1.2',
      '2022-01-01 newly-late 1.1',
      '2021-10-31 date-moved 1.1',
      '2021-10-31 status-changed 1.1',
      '2021-10-01 newly-late 1.1',
      '2021-08-15 added 1.2',
      '2021-07-31 completed 1.1.1',
      '2021-07-01 newly-late 1.1',
      '2021-07-01 newly-late 1.1.1',
    ]);
  });

  test('tells why an action became late: its own date, or a milestone that was late', () => {
    const late = changesUpTo(plan, day('2022-03-01')).flatMap((change) =>
      change.kind === 'newly-late' ? [change] : [],
    );
    expect(late.map(({ day: on, milestone, basis }) => [on, milestone?.ref ?? 'action', basis])).toEqual([
      ['2022-01-01', 'action', 'date-passed'],
      ['2021-10-01', 'action', 'date-passed'],
      ['2021-07-01', 'action', 'milestones'],
      ['2021-07-01', '1.1.1', 'date-passed'],
    ]);
  });

  test('between two reports leaves out the first and keeps the second', () => {
    expect(told('2021-07-31', '2021-10-31')).toEqual([
      '2021-10-31 date-moved 1.1',
      '2021-10-31 status-changed 1.1',
      '2021-10-01 newly-late 1.1',
      '2021-08-15 added 1.2',
    ]);
  });
});
