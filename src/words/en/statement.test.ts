import { expect, test } from 'vitest';
import { day } from '../../model/day.ts';
import { aMeasure } from '../../model/measure.fixture.ts';
import { aPlan, anAction } from '../../model/plan.fixture.ts';
import { actionNotes, sectionName, sectionTitle, statedWithPeriod, statementNote } from './statement.ts';

test('a section’s number is never alone, so it is not taken for the ref of an action', () => {
  expect(sectionName({ number: '4.1' })).toBe('Part 4.1');
});

test('headings speak only of what the plan has', () => {
  const plain = aPlan({});
  const whole = aPlan({ priorities: [{ ref: '1', title: 'Waits' }] }, { inspection: { bodies: ['Ofsted'] } });
  const actions = { kind: 'actions' as const, actions: [] };
  expect(sectionTitle(actions, plain)).toBe('What we promised');
  expect(sectionTitle(actions, whole)).toBe('Promises under no heading of the plan');
  expect(sectionTitle({ kind: 'inspection' }, plain)).toBe('The plan’s own history');
  expect(sectionTitle({ kind: 'inspection' }, whole)).toBe('The inspection and the plan’s own history');
});

test('of a plan without promises the page does not speak of any', () => {
  expect(statementNote(day('2026-02-13'), 0)).toBe(
    'This is the whole of it, as it stood on 13 February 2026.',
  );
  expect(statementNote(day('2026-02-13'), 3)).toContain('Each promise has a page of its own');
});

test.each([
  [{ period: '2022/23-Q4', value: '64' }, '64 weeks, January to March 2023'],
  [{ period: '2023', words: 'Improve by a fifth.' }, 'Improve by a fifth, 2023'],
  [{ period: '2023', suppressed: 'true' }, 'kept back, because it is small, 2023'],
  [{ period: '2023', missing: 'The clinic was closed.' }, 'no figure, 2023'],
])('a figure stands with its time: %o', (reading, wanted) => {
  const measure = aMeasure({ unit: 'weeks', readings: [reading] });
  const [stated] = measure.readings;
  expect(stated === undefined ? null : statedWithPeriod(stated, measure)).toBe(wanted);
});

test('a promise that was added, reworded or withdrawn says so, but not before its day', () => {
  const action = anAction({
    printed: '1',
    added: '2024-09-16',
    amendments: [{ date: '2025-01-10', was: 'Review it.', because: 'A review is no promise' }],
    withdrawn: { date: '2025-06-01', because: 'The school closed.' },
  });
  expect(actionNotes(action, day('2025-03-01'))).toEqual([
    'In print its number is 1.',
    'It was added on 16 September 2024.',
    'It was reworded on 10 January 2025. Its page has the words that were replaced.',
  ]);
  expect(actionNotes(action, day('2025-06-01')).at(-1)).toBe(
    'It was withdrawn on 1 June 2025. Why: The school closed.',
  );
});
