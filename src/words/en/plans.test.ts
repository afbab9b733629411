import { expect, test } from 'vitest';
import { day } from '../../model/day.ts';
import {
  changesNote,
  inspectionDays,
  kindsInWords,
  lateNote,
  seeAllActions,
  versionSentence,
} from './plans.ts';

const since = day('2025-10-31');

test.each([
  ['2022-10-10', '2022-10-14', '10 to 14 October 2022'],
  ['2022-09-28', '2022-10-02', '28 September to 2 October 2022'],
  ['2022-12-28', '2023-01-02', '28 December 2022 to 2 January 2023'],
  ['2022-10-10', '2022-10-10', '10 October 2022'],
  ['2022-10-10', undefined, '10 October 2022'],
  [undefined, undefined, null],
])('an inspection from %s to %s was on %s', (from, to, wanted) => {
  const known = (text: string | undefined) => (text === undefined ? undefined : day(text));
  expect(inspectionDays(known(from), known(to))).toBe(wanted);
});

test.each([
  [['Priority', 'Priority'], '2 priorities.'],
  [['Workstream', 'Area of weakness', 'Area of weakness'], '1 workstream and 2 areas of weakness.'],
  [['Section', 'Theme', 'Outcome'], '1 section, 1 theme and 1 outcome.'],
])('%j is counted as %s', (kinds, wanted) => {
  expect(kindsInWords(kinds.map((kind) => ({ kind })))).toBe(wanted);
});

test.each([
  [1, 0, '1 promise is late.'],
  [5, 3, '5 promises are late. 3 became late after the report of 31 October 2025.'],
  [2, 2, '2 promises are late. All became late after the report of 31 October 2025.'],
])('%d late, %d of them newly', (late, newly, wanted) => {
  expect(lateNote(late, newly, since)).toBe(wanted);
});

test('where nothing changed since a report, the note says so and says what is shown instead', () => {
  expect(changesNote(since, 0)).toBe(
    'Nothing has changed since the report of 31 October 2025. This is what that report changed.',
  );
  expect(changesNote(since, 2)).toBe('Since the report of 31 October 2025.');
  expect(changesNote(null, 0)).toBe('Nothing has changed yet.');
});

test('a link to a whole list says which plan it is of, where there are several', () => {
  expect(seeAllActions(30)).toBe('See all 30 promises');
  expect(seeAllActions(1)).toBe('See the one promise');
});

test.each([
  ['accepted', 'written-statement-of-action', 'Accepted as fit for purpose, 31 October 2025.'],
  ['submitted', 'written-statement-of-action', 'Submitted to the inspectors, 31 October 2025.'],
  ['accepted', 'management-action-table', 'Accepted, 31 October 2025.'],
  ['closed', 'written-statement-of-action', 'Closed, 31 October 2025.'],
] as const)('a plan that was %s, of the kind %s, says "%s"', (what, kind, words) => {
  expect(versionSentence({ version: undefined, what, date: since }, kind)).toBe(words);
  expect(versionSentence({ version: '1.1', what, date: since }, kind)).toBe(
    `Version 1.1: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
  );
});

test('two kinds of many words have their plurals', () => {
  const kinds = [
    'Area for priority action',
    'Area for priority action',
    'Priority',
    'Priority',
    'Key stage',
    'Key stage',
  ];
  expect(kindsInWords(kinds.map((kind) => ({ kind })))).toBe(
    '2 areas for priority action, 2 priorities and 2 key stages.',
  );
});
