import { describe, expect, test } from 'vitest';
import { mapKey, readHeading } from './headings.ts';

describe('a heading is known by its meaning', () => {
  test.each([
    ['Action', 'action'],
    ['Key actions', 'action'],
    ['Activity defined', 'action'],
    ['What we will do', 'action'],
    ['Action Plan', 'source'],
    ['Responsible officers', 'lead'],
    ['Lead officer(s)', 'lead'],
    ['OWNER', 'lead'],
    ['By whom?', 'lead'],
    ['By When', 'due'],
    ['Time scale', 'due'],
    ['Target date', 'due'],
    ['Revised target date', 'due'],
    ['RAG rating', 'status'],
    ['Progress indicator', 'status'],
    ['Status at Dec 2025', 'status'],
    ['Activity delivered', 'progress'],
    ['Progress update', 'progress'],
    ['Summary of progress', 'progress'],
    ['Milestones/progress', 'milestone'],
    ['Progress and Milestones', 'milestone'],
    ['Measures of success', 'success'],
    ['Success criteria', 'success'],
    ['Next steps', 'next'],
    ['Ref.', 'ref'],
    ['No.', 'ref'],
    ['Area of weakness', 'priority'],
  ])('%s is %s', (text, field) => {
    expect(readHeading(text)?.field).toBe(field);
  });

  test.each(['Budget', 'Colour of the door', 'Nov-21', 'Green', ''])('%s is none that is known', (text) => {
    expect(readHeading(text)).toBeNull();
  });
});

test.each([
  ['Action RAG Jan 22', 'status', '2022-01-31'],
  ['Progress as at Jan 22', 'progress', '2022-01-31'],
  ['RAG as at 15 March 2024', 'status', '2024-03-15'],
  ['Update Q3 2025/26', 'progress', '2025-12-31'],
])('%s says the day that it is as at', (text, field, asAt) => {
  expect(readHeading(text)).toMatchObject({ field, asAt });
});

test('a map comes before what is known, and capitals and marks make no difference to it', () => {
  const map = new Map([[mapKey('What We Promise:'), 'action'] as const, [mapKey('Notes'), 'next'] as const]);
  expect(readHeading('what we promise', map)?.field).toBe('action');
  expect(readHeading('NOTES', map)?.field).toBe('next');
});
