import { describe, expect, test } from 'vitest';
import { DUE, GREEN, stand } from './as-at.fixture.ts';

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
