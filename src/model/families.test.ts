import { describe, expect, test } from 'vitest';
import { day } from './day.ts';
import { answersWhere, familiesAsAt, newestFirst, themeId } from './families.ts';
import { anEntry } from './you-said.fixture.ts';

const TODAY = day('2026-02-13');

describe('themes', () => {
  test('one theme in two spellings is one theme, by the name that its newest entry has', () => {
    const { themes } = familiesAsAt(
      [
        anEntry('a', { theme: 'Short breaks', published: '2025-01-01' }),
        anEntry('b', { theme: 'Waiting' }),
        anEntry('c', { theme: 'short  breaks', published: '2024-01-01' }),
      ],
      TODAY,
    );
    expect(themes.map(({ id, name, entries }) => [id, name, entries.map(({ entry }) => entry.id)])).toEqual([
      ['short-breaks', 'Short breaks', ['a', 'c']],
      ['waiting', 'Waiting', ['b']],
    ]);
  });

  test.each([
    ['Growing up', 'growing-up'],
    ['Dŵr a phlant', 'dŵr-a-phlant'],
    ['???', ''],
  ])('the address of "%s" ends in "%s"', (name, id) => {
    expect(themeId(name)).toBe(id);
  });
});

describe('the year of an entry', () => {
  const response = [
    { what: 'Then.', state: 'done', date: '2022-05-01' },
    { what: 'First.', state: 'done', date: '2021-05-01' },
  ];
  test.each([
    ['is that in which its comment ended', { from: { kind: 'survey', period: '2022/23' } }, '2023'],
    ['is then that of its publication', { published: '2024-02-01' }, '2024'],
    ['is then that of its first answer', { from: { kind: 'survey' } }, '2021'],
    ['is none where nothing has a day', { response: [{ what: 'So.', state: 'done' }] }, null],
  ])('%s', (_, fields, year) => {
    const { entries, years } = familiesAsAt([anEntry('a', { response, ...fields })], TODAY);
    expect(entries.map((state) => state.year)).toEqual([year]);
    expect(years.map((one) => one.year)).toEqual(year === null ? [] : [year]);
  });

  test('years are newest first, and every dated entry is in one', () => {
    const entries = ['2024-01', '2026-01', '2025-01', '2024-05'].map((period, index) =>
      anEntry(`entry-${index}`, { from: { kind: 'event', period } }),
    );
    const { years } = familiesAsAt(entries, TODAY);
    expect(years.map(({ year, entries: its }) => [year, its.length])).toEqual([
      ['2026', 1],
      ['2025', 1],
      ['2024', 2],
    ]);
  });
});

test('entries are newest first by publication, and else by when they were said', () => {
  const entries = [
    anEntry('undated'),
    anEntry('said', { from: { kind: 'event', period: '2025-06' } }),
    anEntry('old', { published: '2024-01-01', from: { kind: 'event', period: '2023-12' } }),
    anEntry('new', { published: '2025-07-01' }),
  ];
  expect(newestFirst(entries).map(({ id }) => id)).toEqual(['new', 'said', 'old', 'undated']);
});

test('some entries are found again with what came of them, newest first and each once', () => {
  const entries = [anEntry('a', { published: '2025-01-01' }), anEntry('b', { published: '2025-02-01' })];
  const { of } = familiesAsAt(entries, TODAY);
  expect(of([...entries, ...entries]).map(({ entry, answers }) => [entry.id, answers.length])).toEqual([
    ['b', 1],
    ['a', 1],
  ]);
  expect(of([anEntry('elsewhere')])).toEqual([]);
});

test('answers of one kind come with their entries: promises that went quiet first, then the newest', () => {
  const will = (date: string) => ({ what: 'We will.', state: 'will', date });
  const done = { what: 'We did.', state: 'done', date: '2026-02-01' };
  const { entries } = familiesAsAt(
    [
      anEntry('new', { response: [will('2026-01-10'), done] }),
      anEntry('newer', { response: [will('2026-01-20')] }),
      anEntry('quiet', { response: [will('2025-05-01')] }),
      anEntry('long-quiet', { response: [will('2024-05-01')] }),
      anEntry('done', { response: [done] }),
    ],
    TODAY,
  );
  const found = answersWhere(entries, ({ answer }) => answer.state === 'will');
  expect(found.map(({ entry, answers }) => [entry.id, answers.length])).toEqual([
    ['long-quiet', 1],
    ['quiet', 1],
    ['newer', 1],
    ['new', 1],
  ]);
});
