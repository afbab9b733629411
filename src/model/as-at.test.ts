import { describe, expect, test } from 'vitest';
import { GREEN, stand } from './as-at.fixture.ts';
import { planAsAt, wordingAsAt } from './as-at.ts';
import { day } from './day.ts';
import { aPlan, anAction } from './plan.fixture.ts';

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
