import { describe, expect, test } from 'vitest';
import { changesBetween, changesUpTo } from './changes.ts';
import { day } from './day.ts';
import { aMeasure } from './measure.fixture.ts';
import { aPlan, anAction, aReport } from './plan.fixture.ts';
import { correctionsSchema } from './schema/plan.ts';
import { anEntry } from './you-said.fixture.ts';

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

describe('what families were told', () => {
  const heard = [
    anEntry('nine-forms', {
      published: '2025-05-27',
      response: [
        { what: 'We will make one form.', state: 'will', date: '2025-05-19' },
        { what: 'We asked schools too.', state: 'done' },
        { what: 'We made one form.', state: 'done', date: '2025-09-01' },
      ],
    }),
    anEntry('undated', { response: [{ what: 'We did.', state: 'done' }] }),
  ];
  const answersBy = (today: string): string[] =>
    changesUpTo(plan, day(today), heard).flatMap((change) =>
      change.kind === 'answer-added'
        ? [`${change.day} ${change.entry.id} ${change.answers.map(({ state }) => state).join(' ')}`]
        : [],
    );

  test('is there from the day on which it is published, or from its own day where that is later', () => {
    expect(answersBy('2026-01-01')).toEqual([
      '2025-09-01 nine-forms done',
      '2025-05-27 nine-forms will done',
    ]);
  });

  test('is not there before', () => {
    expect(answersBy('2025-08-31')).toEqual(['2025-05-27 nine-forms will done']);
    expect(answersBy('2025-05-26')).toEqual([]);
  });
});

test('a figure that replaces another is told as a revision, with the one that it replaces', () => {
  const readings = [
    { period: '2025-Q1', value: '41', published: '2025-05-01' },
    { period: '2025-Q1', value: '38', published: '2025-06-01', revises: '2025-05-01', because: 'A mistake' },
    { period: '2025-Q2', value: '35', published: '2025-08-01' },
  ];
  const measured = { ...aPlan({}), measures: [aMeasure({ readings })] };
  const figures = changesUpTo(measured, day('2025-12-31')).map((change) => [
    change.kind,
    change.day,
    'was' in change ? change.was.value : null,
  ]);
  expect(figures).toEqual([
    ['reading-added', '2025-08-01', null],
    ['reading-revised', '2025-06-01', 41],
    ['reading-added', '2025-05-01', null],
  ]);
});

test('a correction is a change of its own day', () => {
  const corrected = {
    ...plan,
    corrections: correctionsSchema.parse([
      { date: '2022-02-10', file: 'reports/2022-01-31.yaml', said: 'a', says: 'b', because: 'A slip' },
    ]),
  };
  const [first] = changesUpTo(corrected, day('2022-03-01'));
  expect([first?.kind, first?.day]).toEqual(['corrected', '2022-02-10']);
  expect(changesUpTo(corrected, day('2022-02-09'))[0]?.kind).toBe('withdrawn');
});
