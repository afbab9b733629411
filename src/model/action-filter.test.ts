import { expect, test } from 'vitest';
import { compareActions, isChosen, readChosen, writeChosen, type ListedAction } from './action-filter.ts';

const late: ListedAction = {
  standing: 'late',
  leads: ['head-of-therapies', 'fernshire-health'],
  priority: '1',
  due: '2025-09-30',
  said: '2026-01-31',
  daysLate: 136,
};
const undated: ListedAction = { ...late, due: '', said: '', daysLate: -1 };

test('an address that asks for nothing leaves every row in view', () => {
  expect(isChosen(late, readChosen(''))).toBe(true);
});

test.each([
  ['?standing=late', true],
  ['?standing=complete', false],
  ['?lead=head-of-therapies', true],
  ['?lead=fernshire-health', true],
  ['?lead=fernshire-council', false],
  ['?priority=1', true],
  ['?priority=2', false],
  ['?year=2025', true],
  ['?year=2026', false],
  ['?standing=late&lead=fernshire-health&year=2025', true],
  ['?standing=late&lead=fernshire-council', false],
])('the address %s keeps the row in view: %s', (query, expected) => {
  expect(isChosen(late, readChosen(query))).toBe(expected);
});

test('what is chosen is written into the address as it can be read from it', () => {
  const query = '?standing=late&lead=head-of-send&order=due';
  expect(writeChosen(readChosen(query))).toBe(query);
  expect(writeChosen(readChosen('?other=1'))).toBe('');
});

test.each([
  ['due', 'a row with no date comes last'],
  ['said', 'a row of which nothing was reported comes last'],
  ['late', 'a row that is not late comes last'],
])('in the order %s, %s', (order) => {
  expect([undated, late].toSorted((one, other) => compareActions(one, other, order))).toEqual([
    late,
    undated,
  ]);
});

test('an order that does not exist is the plan’s own', () => {
  expect(compareActions(undated, late, 'colour')).toBe(0);
});
