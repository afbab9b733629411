import { describe, expect, test } from 'vitest';
import { planAsAt, wordingAsAt } from './as-at.ts';
import { day } from './day.ts';
import { aPlan, anAction, aReport } from './plan.fixture.ts';
import type { ActionState } from './state.ts';

/** The one action of a plan, as at a day. */
function stand(
  action: Record<string, unknown>,
  reports: [string, Record<string, unknown>][],
  today: string,
  facts = {},
): ActionState {
  const promised = anAction(action);
  const plan = aPlan(
    {
      actions: [promised],
      reports: reports.map(([asAt, entry]) => aReport(asAt, { [promised.ref]: entry })),
    },
    facts,
  );
  const [state] = planAsAt(plan, day(today)).actions;
  if (state === undefined) throw new Error('The action is not in the plan on that day.');
  return state;
}

const DUE = { due: '2021-12' };
const GREEN: [string, object][] = [['2021-10-31', { status: 'green' }]];

describe('standing', () => {
  test.each<[string, Record<string, unknown>, [string, object][], string, string, string]>([
    ['nothing is known', {}, [], '2022-01-31', 'no-report', 'nothing'],
    ['its date has not ended', DUE, [], '2021-12-31', 'no-report', 'nothing'],
    ['its date has ended', DUE, [], '2022-01-01', 'late', 'date-passed'],
    ['it was reported on track in time', DUE, GREEN, '2021-12-31', 'on-track', 'reported'],
    ['it was reported on track and its date ended', DUE, GREEN, '2022-01-01', 'late', 'date-passed'],
    [
      'it was reported complete before its date ended',
      DUE,
      [['2021-10-31', { status: 'blue' }]],
      '2022-06-01',
      'complete',
      'reported',
    ],
    [
      'it was reported late before its date',
      DUE,
      [['2021-10-31', { status: 'red' }]],
      '2021-11-01',
      'late',
      'reported',
    ],
    [
      'it was complete and is no longer',
      DUE,
      [
        ['2021-10-31', { status: 'blue' }],
        ['2021-11-30', { status: 'amber' }],
      ],
      '2021-12-01',
      'at-risk',
      'reported',
    ],
    [
      'a later report gives no status',
      DUE,
      [
        ['2021-10-31', { status: 'amber' }],
        ['2021-11-30', { progress: 'Words.' }],
      ],
      '2021-12-01',
      'at-risk',
      'reported',
    ],
    [
      'there were words alone',
      DUE,
      [['2021-11-30', { progress: 'Words.' }]],
      '2021-12-01',
      'no-report',
      'words',
    ],
    [
      'its date moved before it ended',
      DUE,
      [['2021-10-31', { status: 'green', due: '2022-03', because: 'of snow' }]],
      '2022-03-31',
      'on-track',
      'reported',
    ],
    [
      'its moved date ended too',
      DUE,
      [['2021-10-31', { status: 'green', due: '2022-03', because: 'of snow' }]],
      '2022-04-01',
      'late',
      'date-passed',
    ],
    [
      'it was reported withdrawn',
      DUE,
      [['2021-10-31', { status: 'grey' }]],
      '2022-06-01',
      'withdrawn',
      'reported',
    ],
    [
      'it was withdrawn',
      { ...DUE, withdrawn: { date: '2021-11-01', because: 'merged' } },
      GREEN,
      '2022-01-01',
      'withdrawn',
      'withdrawn',
    ],
    [
      'it is to be withdrawn later',
      { ...DUE, withdrawn: { date: '2021-11-01', because: 'merged' } },
      GREEN,
      '2021-10-31',
      'on-track',
      'reported',
    ],
    [
      'it is ongoing and nobody said so since its date',
      { ...DUE, ongoing: 'true' },
      GREEN,
      '2022-01-01',
      'late',
      'date-passed',
    ],
    [
      'it is ongoing and under way since its date',
      { ...DUE, ongoing: 'true' },
      [['2021-12-31', { status: 'green' }]],
      '2023-01-01',
      'on-track',
      'reported',
    ],
    [
      'it is ongoing and had not begun at its date',
      { ...DUE, ongoing: 'true' },
      [['2022-01-31', { status: 'white' }]],
      '2022-02-01',
      'late',
      'date-passed',
    ],
    ['it is ongoing and has no date', { ongoing: 'true' }, GREEN, '2030-01-01', 'on-track', 'reported'],
  ])('where %s', (_case, action, reports, today, standing, basis) => {
    expect(stand(action, reports as [string, Record<string, unknown>][], today)).toMatchObject({
      standing,
      basis,
    });
  });

  test('the milestones stand in where nothing is said of the action, and only then', () => {
    const action = {
      milestones: [
        { ref: '1.1.1', title: 'A step' },
        { ref: '1.1.2', title: 'Another' },
      ],
    };
    const steps = { milestones: { '1.1.1': { status: 'blue' }, '1.1.2': { status: 'amber' } } };
    expect(stand(action, [['2021-10-31', steps]], '2021-11-01')).toMatchObject({
      standing: 'at-risk',
      basis: 'milestones',
    });
    expect(stand(action, [['2021-10-31', { ...steps, status: 'green' }]], '2021-11-01')).toMatchObject({
      standing: 'on-track',
      basis: 'reported',
    });
  });

  test('a milestone is late by its own date, whatever its action says', () => {
    const state = stand(
      { milestones: [{ ref: '1.1.1', title: 'A step', due: '2021-09' }] },
      GREEN as never,
      '2021-11-01',
    );
    expect(state.standing).toBe('on-track');
    expect(state.milestones[0]).toMatchObject({ standing: 'late', daysLate: 32 });
  });

  test('milestones go with an action that is withdrawn, unless they were complete', () => {
    const action = {
      withdrawn: { date: '2021-11-01', because: 'merged' },
      milestones: [
        { ref: 'a', title: 'A step', due: '2021-09' },
        { ref: 'b', title: 'Another' },
      ],
    };
    const { milestones } = stand(
      action,
      [['2021-10-31', { milestones: { b: { status: 'blue' } } }]],
      '2021-11-02',
    );
    expect(milestones.map(({ standing }) => standing)).toEqual(['withdrawn', 'complete']);
  });

  test('a closed plan stands as at its closing day', () => {
    const closed = { versions: [{ date: '2021-12-15', what: 'closed' }] };
    expect(stand(DUE, GREEN as never, '2025-01-01', closed).standing).toBe('on-track');
    expect(stand(DUE, GREEN as never, '2021-12-14', closed).standing).toBe('on-track');
    expect(
      stand(DUE, [...GREEN, ['2022-02-01', { status: 'blue' }]] as never, '2025-01-01', closed).standing,
    ).toBe('on-track');
  });
});

describe('a date', () => {
  const moved: [string, Record<string, unknown>][] = [
    ['2021-07-31', { status: 'green', due: '2021-12', because: 'nobody applied' }],
    ['2021-10-31', { status: 'amber', due: '2021-12', because: 'repeated' }],
    ['2022-01-31', { status: 'amber', due: '2022-Q2', because: 'the building was not safe' }],
  ];

  test('keeps its original and every reason when it moves', () => {
    const { due } = stand({ due: '2021-09' }, moved, '2022-02-01');
    expect(due.original?.text).toBe('2021-09');
    expect(due.current?.text).toBe('2022-Q2');
    expect(due.moves.map(({ from, to, because, asAt }) => [from?.text, to.text, because, asAt])).toEqual([
      ['2021-09', '2021-12', 'nobody applied', '2021-07-31'],
      ['2021-12', '2022-Q2', 'the building was not safe', '2022-01-31'],
    ]);
  });

  test('that moved is late from its new day, and its wait is counted from the first', () => {
    expect(stand({ due: '2021-09' }, moved.slice(0, 2), '2022-01-30')).toMatchObject({
      daysLate: 30,
      daysSinceFirstDue: 122,
    });
  });

  test('given only by a report becomes the original', () => {
    expect(stand({}, moved, '2022-02-01').due.original?.text).toBe('2021-12');
  });

  test.each([
    ['complete in time', { due: '2021-12' }, [['2021-12-31', { status: 'blue' }]], 'kept'],
    [
      'complete by the first report after it',
      { due: '2021-12' },
      [['2022-01-31', { status: 'blue' }]],
      'kept',
    ],
    [
      'complete by the second',
      { due: '2021-12' },
      [
        ['2022-01-31', { status: 'green' }],
        ['2022-04-30', { status: 'blue' }],
      ],
      'missed',
    ],
    [
      'moved, then complete by the new date',
      { due: '2021-12' },
      [
        ['2021-12-31', { due: '2022-06', because: 'x' }],
        ['2022-04-30', { status: 'blue' }],
      ],
      'missed',
    ],
    ['not complete', { due: '2021-12' }, [], 'missed'],
    ['still to come', { due: '2023-12' }, [], 'open'],
    ['never given', {}, [['2022-01-31', { status: 'blue' }]], 'none'],
  ] as const)('is judged: %s', (_case, action, reports, dateKept) => {
    expect(stand(action, reports as never, '2022-06-01').dateKept).toBe(dateKept);
  });
});

describe('silence', () => {
  const quarterly = { reportEvery: 'quarter' };

  test('begins the day after the next promised round', () => {
    expect(stand({}, GREEN as never, '2022-01-31', quarterly).silent).toBe(false);
    expect(stand({}, GREEN as never, '2022-02-01', quarterly).silent).toBe(true);
  });

  test('is broken by news of a milestone, and not by a view of the forum', () => {
    const action = { milestones: [{ ref: 'a', title: 'A step' }] };
    const news = [...GREEN, ['2022-01-31', { milestones: { a: { status: 'green' } } }]];
    const view = [...GREEN, ['2022-01-31', { views: [{ who: 'The forum', words: 'No.' }] }]];
    expect(stand(action, news as never, '2022-02-01', quarterly)).toMatchObject({
      silent: false,
      lastReport: '2022-01-31',
    });
    expect(stand(action, view as never, '2022-02-01', quarterly)).toMatchObject({
      silent: true,
      lastReport: '2021-10-31',
    });
  });

  test('does not matter where a promise is complete, or no rhythm was promised', () => {
    expect(stand({}, [['2021-10-31', { status: 'blue' }]], '2025-01-01', quarterly).silent).toBe(false);
    expect(stand({}, GREEN as never, '2025-01-01').silent).toBe(false);
  });
});

describe('the past', () => {
  test('has no action that was added later', () => {
    const plan = aPlan({ actions: [anAction(), anAction({ ref: '1.2', added: '2022-01-10' })] });
    expect(planAsAt(plan, day('2022-01-09')).actions.map(({ action }) => action.ref)).toEqual(['1.1']);
    expect(planAsAt(plan, day('2022-01-10')).actions.map(({ action }) => action.ref)).toEqual(['1.1', '1.2']);
  });

  test('keeps the wording that it had', () => {
    const action = anAction({
      wording: 'Third.',
      amendments: [
        { date: '2022-06-01', was: 'Second.', because: 'y' },
        { date: '2022-01-01', was: 'First.', because: 'x' },
      ],
    });
    expect(['2021-12-31', '2022-01-01', '2022-06-01'].map((text) => wordingAsAt(action, day(text)))).toEqual([
      'First.',
      'Second.',
      'Third.',
    ]);
  });
});
