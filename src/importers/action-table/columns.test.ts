import { describe, expect, test } from 'vitest';
import { cell } from '../source.ts';
import { readHeadingRow } from './columns.ts';

const read = (...texts: string[]) =>
  readHeadingRow(
    texts.map((text, index) => cell(1, index + 1, text)),
    new Map(),
  );
const fields = (...texts: string[]) => read(...texts)?.columns.map(({ field }) => field) ?? null;

test('a row of headings is known by two that are sure, one of which is the action', () => {
  expect(fields('Ref', 'Action', 'By when', 'Status')).toEqual(['ref', 'action', 'due', 'status']);
  expect(fields('Action', 'Budget', 'Owner')).toEqual(['action', null, 'lead']);
});

describe('a row is no row of headings', () => {
  test.each([
    ['where it has no column of actions', ['Owner', 'By when', 'Status']],
    ['where a date stands in it', ['Action', 'Owner', 'Nov-21', 'Status']],
    ['where a colour stands in it', ['Take action', 'Lead officer', 'Green']],
    ['where most of it is not known', ['Action', 'Owner', 'Oak', 'Ash', 'Elm']],
    ['where it is one word', ['Action']],
  ])('%s', (_, texts) => {
    expect(read(...texts)).toBeNull();
  });
});

test('"Action plan" is where an action came from, unless no other column has the actions', () => {
  expect(fields('Action', 'Action plan', 'Owner')).toEqual(['action', 'source', 'lead']);
  expect(fields('Action plan', 'Owner', 'By when')).toEqual(['action', 'lead', 'due']);
});

test('of two columns with one meaning the later month is taken, and the other is listed', () => {
  const found = read('Action', 'RAG Oct 25', 'RAG Jan 26');
  expect(found?.columns.map(({ field }) => field)).toEqual(['action', null, 'status']);
  expect(found?.fates.refused).toMatchObject([{ cell: { text: 'RAG Oct 25' } }]);
  expect(fields('Action', 'Comments', 'Progress')).toEqual(['action', 'progress', null]);
});
