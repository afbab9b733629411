import { expect, test } from 'vitest';
import { planAsAt } from '../../model/as-at.ts';
import { day } from '../../model/day.ts';
import { historyOf } from '../../model/history.ts';
import { aPlan, anAction, aReport } from '../../model/plan.fixture.ts';
import type { ActionState } from '../../model/state.ts';
import { dueWords, historyWords, initialsNote, leadWords, otherwiseReported } from './actions.ts';

function state(action: Record<string, unknown>, report: Record<string, unknown> = {}): ActionState {
  const plan = aPlan({ actions: [anAction(action)], reports: [aReport('2025-01-31', { '1.1': report })] });
  const [found] = planAsAt(plan, day('2025-06-01')).actions;
  if (found === undefined) throw new Error('The plan has no action.');
  return found;
}

test.each([
  [{ due: '2025-03' }, 'March 2025'],
  [{ due: '2025-03', ongoing: 'true' }, 'March 2025, then ongoing'],
  [{ timescale: '6 times a year' }, 'No date: “6 times a year”'],
  [{ ongoing: 'true' }, 'Ongoing, so no date'],
  [{}, 'No date was given'],
])('in a table, the date of %j is %s', (fields, wanted) => {
  const { action, due } = state(fields);
  expect(dueWords(action, due)).toBe(wanted);
});

test.each([
  [
    'its date passed after an amber report',
    { due: '2025-03' },
    { status: 'amber' },
    'Reported as Amber (at risk)',
  ],
  ['its date passed and nobody spoke', { due: '2025-03' }, {}, 'No report says that it is done'],
  ['it was reported late itself', { due: '2025-03' }, { status: 'red' }, null],
  ['it stands as reported', { due: '2027' }, { status: 'green' }, null],
  ['it was reported in words alone', {}, { progress: 'Hello.' }, 'Reported in words, with no status'],
])('under a standing, where %s', (_, action, report, wanted) => {
  expect(otherwiseReported(state(action, report))).toBe(wanted);
});

test.each([
  ['GB', true],
  ['MM/TD/O', true],
  ['GB, CM', true],
  ['Head of SEND', false],
  ['Local Offer Review Group', false],
  ['SENDIASS', false],
])('%s is a name of initials alone: %s', (name, wanted) => {
  expect(initialsNote(name) !== null).toBe(wanted);
});

test('a lead is said by role and organisation, and by its printed name where the plan has no such lead', () => {
  const lead = { id: 'head', role: 'Head of SEND', organisation: 'The Council', also: [] };
  expect(leadWords('HoS', lead)).toBe('Head of SEND, The Council');
  expect(leadWords('HoS', null)).toBe('HoS');
});

test('the history says what was reported and what this site made of it', () => {
  const action = anAction({ due: '2025-02' });
  const reports = [
    aReport('2025-01-31', { '1.1': { status: 'green' } }),
    aReport('2025-04-30', { '1.1': { status: 'amber' } }),
    aReport('2025-05-31'),
  ];
  const plan = aPlan({ actions: [action], reports });
  expect(historyOf(action, plan, day('2025-06-01')).map(historyWords)).toEqual([
    'Nothing was reported for this promise. The report of that day leaves it out.',
    'Reported as Amber (at risk). This site showed it as late.',
    'This site marked it late: its date, February 2025, had passed. The status last reported was Green (on track).',
    'Reported as Green (on track).',
  ]);
});
