import { describe, expect, test } from 'vitest';
import { planAsAt } from '../../model/as-at.ts';
import { day } from '../../model/day.ts';
import { aPlan, anAction, aReport } from '../../model/plan.fixture.ts';
import type { ActionState } from '../../model/state.ts';
import { sentenceText } from '../sentence.ts';
import {
  dueSentence,
  milestonesSentence,
  movedBriefly,
  movedSentence,
  silence,
  waitSinceFirst,
  whyThisStanding,
} from './standing.ts';

function stand(
  action: Record<string, unknown>,
  reports: [string, Record<string, unknown>][],
  today = '2022-02-14',
): ActionState {
  const plan = aPlan(
    { actions: [anAction(action)], reports: reports.map(([asAt, entry]) => aReport(asAt, { '1.1': entry })) },
    { reportEvery: 'quarter' },
  );
  const [state] = planAsAt(plan, day(today)).actions;
  if (state === undefined) throw new Error('No action.');
  return state;
}

describe('where the standing is not what was reported', () => {
  test('both are said, and why', () => {
    expect(whyThisStanding(stand({ due: '2021-12' }, [['2022-01-31', { status: 'green' }]]))).toBe(
      'Reported as Green (on track) at 31 January 2022. Its date, December 2021, has passed, so we show it as late.',
    );
  });

  test.each<[string, Record<string, unknown>, [string, Record<string, unknown>][], string]>([
    [
      'nobody reported and the date passed',
      { due: '2021-12' },
      [],
      'Its date, December 2021, has passed. No report says that it is done, so we show it as late.',
    ],
    [
      'there were words alone',
      {},
      [['2022-01-31', { progress: 'Begun.' }]],
      'Reported in words at 31 January 2022, with no status.',
    ],
    ['there was nothing', {}, [], 'Nothing has been reported yet.'],
    [
      'the milestones were rolled up',
      { milestones: [{ ref: 'a', title: 'A step' }] },
      [['2022-01-31', { milestones: { a: { status: 'blue' } } }]],
      'No status was reported for this action. We worked this out from its milestones.',
    ],
    [
      'it was reported',
      {},
      [['2022-01-31', { status: 'amber' }]],
      'Reported as Amber (at risk) at 31 January 2022.',
    ],
  ])('the reason is said: %s', (_case, action, reports, words) => {
    expect(whyThisStanding(stand(action, reports))).toBe(words);
  });
});

describe('a due date', () => {
  const said = (
    action: Record<string, unknown>,
    reports: [string, Record<string, unknown>][] = [],
  ): [string, string | null] => {
    const state = stand(action, reports);
    return [sentenceText(dueSentence(state.action, state.due)), movedSentence(state.due)];
  };

  test('stands beside the first, with the reason', () => {
    const move = (due: string, because: string): Record<string, unknown> => ({ due, because });
    expect(said({ due: '2021-09' }, [['2021-07-31', move('2021-12', 'Nobody suitable applied.')]])).toEqual([
      'Due December 2021.',
      'First promised for September 2021. It moved once. Why: Nobody suitable applied.',
    ]);
    expect(
      said({ due: '2021-09' }, [
        ['2021-07-31', move('2021-12', 'x')],
        ['2021-10-31', move('2022-Q2', 'NHS money came late')],
      ])[1],
    ).toBe('First promised for September 2021. It moved twice. Why, the last time: NHS money came late.');
  });

  test.each<[string, string[], string | null]>([
    ['that never moved', [], null],
    ['that moved once', ['2021-12'], 'First promised for September 2021. It moved once.'],
    [
      'that moved thrice',
      ['2021-12', '2022-03', '2022-06'],
      'First promised for September 2021. It moved 3 times.',
    ],
  ])('%s is said in a list without its reasons', (_, moves, wanted) => {
    const days = ['2021-07-31', '2021-10-31', '2022-01-31'];
    const reports = moves.map((due, index): [string, Record<string, unknown>] => [
      days[index] ?? '',
      { due, because: 'Nobody suitable applied.' },
    ]);
    expect(movedBriefly(stand({ due: '2021-09' }, reports).due)).toBe(wanted);
  });

  test('that never moved says so', () => {
    expect(said({ due: '2021-09' })[1]).toBe('This date has not moved.');
  });

  test('that was never given says so, with the words of the plan', () => {
    expect(said({})).toEqual(['No date was given.', null]);
    expect(said({ timescale: 'to be agreed' })[0]).toBe('No date was given. The plan says: “to be agreed”.');
    expect(said({ ongoing: 'true' })[0]).toBe('This goes on all the time, so it has no date.');
  });
});

test('silence names the month of the last report', () => {
  expect(silence(stand({}, [['2021-04-30', { status: 'green' }]]))).toBe('No news since April 2021');
  expect(silence(stand({}, [['2022-01-31', { status: 'green' }]]))).toBeNull();
});

test.each([
  [['complete', 'late'], '1 of 2 milestones is complete. 1 is late.'],
  [['complete'], 'The one milestone is complete.'],
  [['late'], 'The one milestone is not complete. 1 is late.'],
  [['complete', 'complete'], 'All 2 milestones are complete.'],
  [['on-track', 'late', 'late'], '0 of 3 milestones are complete. 2 are late.'],
])('milestones %j are summed up as "%s"', (standings, words) => {
  expect(
    milestonesSentence(standings.map((standing) => ({ ...stand({}, []), standing }) as ActionState)),
  ).toBe(words);
});

describe('beside how late a promise is now', () => {
  const moved: [string, Record<string, unknown>][] = [
    ['2021-10-31', { due: '2022-01-31', because: 'nobody applied' }],
  ];

  test('stands how long families have waited since the first date, where it moved', () => {
    expect(waitSinceFirst(stand({ due: '2021-09-30' }, moved))).toBe(
      '19 weeks after the date first promised',
    );
  });

  test('nothing more stands where the date never moved, or where it is done', () => {
    expect(waitSinceFirst(stand({ due: '2021-09-30' }, []))).toBeNull();
    expect(
      waitSinceFirst(stand({ due: '2021-09-30' }, [...moved, ['2022-01-31', { status: 'blue' }]])),
    ).toBeNull();
  });
});
