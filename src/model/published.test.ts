import { expect, test } from 'vitest';
import { day } from './day.ts';
import type { Library } from './library.ts';
import { publishedBy } from './published.ts';
import { anEntry } from './you-said.fixture.ts';

const site = {
  name: 'Promises',
  area: 'Fernshire',
  notPersonal: [],
  publisher: 'The council',
  contact: { role: 'Someone' },
};
const idsOn = (today: string, youSaid: Library['youSaid']) =>
  publishedBy(
    { site: { ...site, language: 'en-GB' }, glossary: [], prose: [], corrections: [], youSaid, plans: [] },
    day(today),
  ).youSaid.map(({ id, response }) => [id, response.map(({ what }) => what)]);

test('an entry is nowhere until the day of its publication', () => {
  const entries = [anEntry('a', { published: '2025-04-01' })];
  expect(idsOn('2025-03-31', entries)).toEqual([]);
  expect(idsOn('2025-04-01', entries)).toEqual([['a', ['We did it.']]]);
});

test('an answer is nowhere before its own day, and without any answer neither is the entry', () => {
  const response = [
    { what: 'We will.', state: 'will', date: '2025-01-10' },
    { what: 'We did.', state: 'done', date: '2025-06-10' },
  ];
  const entries = [anEntry('a', { response })];
  expect(idsOn('2025-01-09', entries)).toEqual([]);
  expect(idsOn('2025-01-10', entries)).toEqual([['a', ['We will.']]]);
  expect(idsOn('2025-06-10', entries)).toEqual([['a', ['We will.', 'We did.']]]);
});
