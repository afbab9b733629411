import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const FIELDS = ['title', 'summary', 'milestones', 'due', 'measures', 'ref'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['sumary', 'summary'],
  ['milestone', 'milestones'],
  ['mesures', 'measures'],
  ['deu', 'due'],
  ['rf', 'ref'],
])('%s was meant to be %s', (given, meant) => {
  expect(nearest(given, FIELDS)).toBe(meant);
});

test.each(['colour', 'x', '', 'owner', 't'.repeat(1000)])('%j is near to none', (given) => {
  expect(nearest(given, FIELDS)).toBeNull();
});

test('of two as near, the first is meant', () => {
  expect(nearest('1.4', ['1.3', '1.5'])).toBe('1.3');
});

test('nothing is near where nothing is known', () => {
  expect(nearest('title', [])).toBeNull();
});

test('a hundred thousand letters are not compared', () => {
  const long = 'a'.repeat(100_000);
  expect(nearest(long, [`${long}b`])).toBeNull();
  expect(nearest('title', [long])).toBeNull();
});
