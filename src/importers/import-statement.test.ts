import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionOf, importText, stepsOf } from './import-text.fixture.ts';

/** A written statement of action in our own words, with everything that happens to one on its way out of a PDF. */
const STATEMENT = readFileSync(
  path.join(import.meta.dirname, '../../tests/fixtures/import/statement.txt'),
  'utf8',
);

describe('a written statement of action', () => {
  test('gives its report, with the counts, and with each cell that has no place', () => {
    const { report } = importText(STATEMENT);
    expect(report.cells).toEqual({ total: 213, placed: 205, unplaced: 8 });
    expect(report.counts).toEqual({
      priorities: 5,
      actions: 6,
      milestones: 17,
      measures: 4,
      reports: 1,
      boards: 2,
      terms: 5,
    });
    expect(report.unplaced.map(({ line, column }) => [line, column])).toEqual([
      ...[87, 88, 89, 94, 95].map((line) => [line, 1]),
      [97, 1],
      [101, 1],
      [101, 2],
    ]);
  });

  test('has what it answers as a tree, called what the document calls it', () => {
    const { priorities } = importText(STATEMENT).draft;
    expect(priorities.map(({ ref, kind, parent }) => [ref, kind, parent])).toEqual([
      ['A', 'Theme', undefined],
      ['1', 'Area for improvement', 'A'],
      ['2', 'Area for improvement', 'A'],
      ['B', 'Theme', undefined],
      ['3', 'Area for improvement', 'B'],
    ]);
    expect(priorities[1]).toMatchObject({
      finding: { quote: 'Families do not know what help there is.' },
      outcomes: ['Every family can find the offer.', 'Schools know what to say.'],
      response: ['We will try each page with ten families first.'],
    });
    expect(priorities[4]?.outcomes).toEqual([
      'Plans come on time.',
      'Plans are short.',
      'Plans say what changes.',
    ]);
  });

  test('has who answers for each part by role, and says that a name was left out', () => {
    const { draft, report } = importText(STATEMENT);
    expect(draft.priorities.map(({ accountable }) => accountable)).toEqual([
      'Director of Learning',
      undefined,
      undefined,
      'Director of Health',
      undefined,
    ]);
    expect(JSON.stringify(draft)).not.toContain('Oakes');
    expect(report.warnings).toContainEqual({ line: 21, message: expect.stringContaining('Robin Oakes') });
  });

  test('has its milestones, one a row and many in a cell, with the dates that end them', () => {
    expect(stepsOf(STATEMENT, '1.1')).toEqual([
      ['1.1.1', 'First pages tried with families', '2025-05'],
      ['1.1.2', 'Half of the pages written', '2025-06'],
      ['1.1.3', 'All pages written and read by the panel', '2025-09'],
    ]);
    expect(stepsOf(STATEMENT, '1.10')).toEqual([
      ['1.10.1', 'Guide drafted', '2025-11'],
      ['1.10.2', 'Guide printed in five languages', '2026-01'],
      ['1.10.3', 'Guide sent out with: a poster; a letter', '2026-03'],
      ['1.10.4', 'Visits begin in April 2026.', '2026-04'],
    ]);
    expect(stepsOf(STATEMENT, '1.2').slice(0, 2)).toEqual([
      ['1.2.1', 'Number printed on every letter', '2025-04'],
      ['1.2.2', 'staff trained', '2025-06'],
    ]);
  });

  test('goes on over a page: its words, what it is for and its steps', () => {
    expect(actionOf(STATEMENT, '1.10').title).toBe('Print a guide for schools and nurseries.');
    expect(actionOf(STATEMENT, '1.1').success).toEqual([
      'Families say that they find what they need.',
      'Fewer calls ask where to look.',
    ]);
  });

  test('keeps a ref that is printed twice apart, with its print', () => {
    const printed = importText(STATEMENT).draft.actions.map((one) => [one.ref, one.printed]);
    expect(printed).toContainEqual(['1.10', undefined]);
    expect(printed).toContainEqual(['1.10-2', '1.10']);
  });

  test('warns of two dates in one cell and takes the last, and gives no date to words', () => {
    const { report } = importText(STATEMENT);
    expect(actionOf(STATEMENT, '1.2')).toMatchObject({
      due: '2025-10',
      timescale: 'July 2025; October 2025',
    });
    expect(report.warnings).toContainEqual({ line: 33, message: expect.stringContaining('gives 2 dates') });
    expect(actionOf(STATEMENT, '1.10-2')).toMatchObject({ due: undefined, ongoing: 'true' });
    expect(actionOf(STATEMENT, '1.2').milestones?.[2]).toMatchObject({
      due: undefined,
      timescale: 'quarterly',
    });
  });

  test('puts a row right that lost its first cells, and says so', () => {
    const { draft, report } = importText(STATEMENT);
    expect(stepsOf(STATEMENT, '2.1')).toEqual([
      ['2.1.1', 'Backlog counted', '2025-06'],
      ['2.1.2', 'Backlog cleared', '2025-08'],
      ['2.1.3', 'Letters sorted as they come', '2025-07'],
    ]);
    expect(actionOf(STATEMENT, '2.1').success).toEqual([
      'Letters are answered.',
      'Replies are in plain words.',
    ]);
    expect(draft.reports[0]?.actions?.['2.1']).toEqual({ milestones: { '2.1.3': { status: 'green' } } });
    expect(
      report.warnings.filter(({ message }) => message.includes('lost cells')).map(({ line }) => line),
    ).toEqual([60, 61]);
  });

  test('has its ratings by its own key, also where amber printed as orange', () => {
    const { facts, reports } = importText(STATEMENT).draft;
    expect(facts.statuses?.map(({ id, means }) => [id, means])).toEqual([
      ['green', 'complete'],
      ['amber', 'on-track'],
      ['red', 'late'],
    ]);
    expect(reports[0]?.actions?.['1.1']).toEqual({
      milestones: { '1.1.1': { status: 'green' }, '1.1.2': { status: 'amber' } },
    });
  });

  test('has its measures with their targets and readings by period', () => {
    const { measures } = importText(STATEMENT).draft;
    expect(measures.map(({ id, facts }) => [id, facts.unit, facts.better, facts.priorities])).toEqual([
      ['increased-percentage-of-families-who-find-what-they-need', 'percent', 'higher', ['1']],
      ['calls-that-ask-where-to-look', 'number', 'lower', ['1']],
      ['letters-answered-late-reduced-by-half-in-each-of-two-years', 'number', 'lower', ['2']],
      ['families-who-know-who-will-answer', 'words', 'neither', ['2']],
    ]);
    expect(measures[0]?.facts).toMatchObject({
      source: 'Survey',
      every: 'Termly',
      baseline: { period: '2025-05', value: '41' },
      targets: [
        { period: '2025-autumn', value: '45' },
        { period: '2026-spring', value: '50' },
        { period: '2026-summer', words: 'at least 60%' },
      ],
      story: '\\*: Targets are looked at again each year.',
    });
    expect(measures[1]?.facts).toMatchObject({
      baseline: { value: '120' },
      readings: [{ period: '2025-autumn', value: '96' }],
    });
  });

  test('has a measure whose name and baseline go on in the next row', () => {
    const { measures } = importText(STATEMENT).draft;
    expect(measures[2]?.facts).toMatchObject({
      title: 'Letters answered late, reduced by half in each of two years',
      baseline: { period: '2024', words: '2024: 31 of every 100' },
      targets: [
        { period: '2025', value: '16' },
        { period: '2026', value: '8' },
      ],
    });
  });

  test('asks which way is better where nothing says it, and says which target is not given', () => {
    const messages = importText(STATEMENT)
      .report.warnings.filter(({ line }) => line === 68)
      .map(({ message }) => message);
    expect(messages).toEqual([
      expect.stringContaining('Nothing says whether more or less'),
      expect.stringContaining('has no target for 2026'),
    ]);
  });

  test('has its terms, and its boards by role and without names', () => {
    const { terms, boards } = importText(STATEMENT).draft;
    expect(terms.map(({ term }) => term)).toEqual(['EHC plan', 'LA', 'DCO', 'PCF', 'SENCO']);
    expect(boards).toEqual([
      {
        name: 'Fernshire Improvement Board',
        members: [
          { role: 'Director of Learning (Chair)', organisation: 'FC' },
          { role: 'Head of Plans', organisation: 'FC' },
          { role: 'Parent carer forum' },
          { role: 'Young people – to be confirmed' },
        ],
      },
      {
        name: 'Families Steering Group',
        members: [{ role: 'Head of Families' }, { role: 'Helpline manager' }],
      },
    ]);
  });

  test('has whoever works on each part, and tells where two tables differ', () => {
    const { draft, report } = importText(STATEMENT);
    expect(draft.priorities[0]?.response).toEqual([
      'Leads: Head of Families',
      'Contributors: Parents Schools',
    ]);
    const why = (line: number, column: number) =>
      report.unplaced.find((one) => one.line === line && one.column === column)?.why;
    expect(why(101, 1)).toContain('by its letter');
    expect(why(101, 2)).toContain('"Director of Health"');
  });

  test('is imported without a day: what it reports is listed, with the fix', () => {
    const { draft, report } = importText(STATEMENT, { asAt: null });
    expect(draft.reports).toEqual([]);
    expect(report.unplaced.filter(({ why }) => why.includes('--as-at')).map(({ text }) => text)).toEqual([
      'Green',
      'Orange',
      'Green',
      'Red',
    ]);
  });
});
