import { expect, test } from 'vitest';
import { occasionsOf, peopleAt } from './occasions.ts';
import { anEntry } from './you-said.fixture.ts';

const survey = { kind: 'survey', name: 'Summer survey', period: '2025-summer' };

test('a survey of which several entries came is counted once, with every question', () => {
  const occasions = occasionsOf([
    anEntry('a', { from: { ...survey, people: '486' }, asked: 'What helps?' }),
    anEntry('b', { from: { ...survey, name: 'Summer Survey' }, asked: 'What does not?' }),
    anEntry('c', { from: { ...survey, people: '486' }, asked: 'What helps?' }),
  ]);
  expect(occasions).toMatchObject([
    { name: 'Summer survey', people: 486, asked: ['What helps?', 'What does not?'] },
  ]);
  expect(peopleAt(occasions)).toBe(486);
});

test('two surveys of one name at two times are two', () => {
  const occasions = occasionsOf([
    anEntry('a', { from: { ...survey, people: '486' } }),
    anEntry('b', { from: { ...survey, period: '2024-summer', people: '402' } }),
  ]);
  expect(occasions.map(({ period }) => period?.text)).toEqual(['2025-summer', '2024-summer']);
  expect(peopleAt(occasions)).toBe(888);
});

test('where nobody counted, the number is not known, and it is not nought', () => {
  const [occasion] = occasionsOf([anEntry('a', { from: { kind: 'complaint' } })]);
  expect(occasion).toMatchObject({ kind: 'complaint', name: null, period: null, people: null, asked: [] });
});

test('an entry that says nothing of where it came from is of no occasion', () => {
  expect(occasionsOf([anEntry('a', { asked: 'What helps?' })])).toEqual([]);
});
