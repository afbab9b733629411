import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day } from '../model/day.ts';
import { importDocument, type ImportOptions } from './import-document.ts';
import { readTabSeparated } from './formats/tab-separated.ts';

/** A tracker in our own words, with everything that happens to a tracker on its way out of a PDF. */
const TRACKER = readFileSync(join(import.meta.dirname, '../../tests/fixtures/import/tracker.txt'), 'utf8');
const OPTIONS: ImportOptions = {
  source: 'tracker.txt',
  sha256: 'ab',
  asAt: null,
  title: null,
  kind: null,
  map: new Map(),
};

function importText(text: string, options: Partial<ImportOptions> = {}) {
  const found = importDocument(readTabSeparated(text), { ...OPTIONS, ...options });
  if ('refused' in found) throw new Error(found.refused.message);
  return found;
}

function action(ref: string, text = TRACKER) {
  const found = importText(text).draft.actions.find((one) => one.ref === ref);
  if (found === undefined) throw new Error(`There is no ${ref}.`);
  return found;
}

const reportOf = (text: string, options: Partial<ImportOptions> = {}) =>
  importText(text, options).draft.reports[0] ?? { asAt: '', actions: {} };

describe('a tracker', () => {
  test('gives its report, with the counts and one cell that it could not place', () => {
    const { report } = importText(TRACKER);
    expect(report).toMatchObject({
      source: 'tracker.txt',
      sha256: 'ab',
      cells: { total: 80, placed: 79, unplaced: 1 },
      counts: { priorities: 1, actions: 10, milestones: 6, measures: 0, reports: 1, boards: 0, terms: 0 },
    });
    expect(report.unplaced).toEqual([
      { line: 28, column: 5, text: 'Parked', why: expect.stringContaining('{"Parked": "on-track"}') },
    ]);
  });

  test('gives its actions refs by their source and their place in its list', () => {
    expect(importText(TRACKER).draft.actions.map(({ ref }) => ref)).toEqual([
      ...['SIP-1', 'SIP-2', 'SIP-3', 'SIP-4', 'SIP-5', 'SIP-6'],
      ...['RR-1', 'RR-2', 'RR-3', 'RR-4'],
    ]);
    expect(action('RR-1').source).toBe('RR');
  });

  test('puts steps under their actions, with their bullets or without, on both sides of the key', () => {
    expect(action('RR-1').milestones?.map(({ ref, title }) => [ref, title])).toEqual([
      ['RR-1.1', 'Steps of an order written down'],
      ['RR-1.2', 'One form in use'],
      ['RR-1.3', 'Stock counted'],
      ['RR-1.4', 'Orders answered within a week'],
    ]);
    expect(action('RR-2').milestones).toHaveLength(2);
  });

  test('takes a title over actions as a priority of them, as far as their source goes', () => {
    const { draft, report } = importText(TRACKER);
    expect(draft.priorities).toEqual([
      { ref: 'S1', kind: 'Section', title: 'Better information for families' },
    ]);
    expect(draft.actions.filter(({ priority }) => priority === 'S1').map(({ ref }) => ref)).toEqual([
      'SIP-5',
      'SIP-6',
    ]);
    expect(report.warnings).toContainEqual({ line: 10, message: expect.stringContaining('2 actions') });
  });

  test('puts a row right that lost a cell, and says so', () => {
    expect(reportOf(TRACKER).actions?.['SIP-3']).toEqual({
      status: 'green',
      progress: 'The rota was agreed in August.',
    });
    expect(action('SIP-3').due).toBeUndefined();
    expect(importText(TRACKER).report.warnings).toContainEqual({
      line: 8,
      message: expect.stringContaining('"Green" stood in the column of the date'),
    });
  });

  test('has a long promise whole in its wording, and its opening as its title', () => {
    const { title, wording } = action('RR-1');
    expect(title.length).toBeLessThanOrEqual(80);
    expect(wording).toMatch(/^Agree how equipment .* signed$/);
    expect(wording?.startsWith(title.replace('…', ''))).toBe(true);
    expect(action('SIP-1').wording).toBeUndefined();
  });

  test('reads its dates, and keeps the words that say more', () => {
    expect(action('SIP-1').due).toBe('2025-07');
    expect(action('SIP-2')).toMatchObject({ timescale: 'In place, ongoing review', ongoing: 'true' });
    expect(action('RR-1')).toMatchObject({ due: '2025-10..2025-12', timescale: 'Oct 25 - Dec 25' });
    expect(action('RR-1').milestones?.[1]).toMatchObject({ due: '2025-11', ongoing: 'true' });
    expect(action('RR-3')).toMatchObject({ due: undefined, timescale: 'Budget contingent' });
  });

  test('names its leads once each, and asks what their codes stand for', () => {
    const { draft, report } = importText(TRACKER);
    expect(draft.facts.leads).toEqual([
      { id: 'kl', role: 'KL', also: ['KL'] },
      { id: 'mn', role: 'MN', also: ['MN'] },
      { id: 'oak-lane-parents-group', role: 'Oak Lane Parents Group', also: [] },
      { id: 'pq', role: 'PQ', also: ['PQ'] },
    ]);
    expect(action('SIP-1').leads).toEqual(['kl', 'mn']);
    expect(report.warnings).toContainEqual({ line: 6, message: expect.stringContaining('KL, MN, PQ') });
  });

  test('takes the day of its report from the month in a heading, and says so', () => {
    expect(reportOf(TRACKER).asAt).toBe('2025-09-30');
    expect(importText(TRACKER).report.warnings).toContainEqual({
      line: 5,
      message: expect.stringContaining('2025-09-30'),
    });
    expect(reportOf(TRACKER, { asAt: day('2025-10-15') }).asAt).toBe('2025-10-15');
  });

  test('takes its title from its first line, unless one is given: then that line introduces the plan', () => {
    expect(importText(TRACKER).draft.facts.title).toBe('Promises for a better start');
    const { draft } = importText(TRACKER, { title: 'Our plan', kind: 'accelerated-progress-plan' });
    expect(draft.facts).toMatchObject({ title: 'Our plan', kind: 'accelerated-progress-plan' });
    expect(draft.introduction).toBe('Promises for a better start');
  });

  test('is told by a map what its own words mean', () => {
    const map = new Map([['parked', 'withdrawn'] as const]);
    const { draft, report } = importText(TRACKER, { map });
    expect(report.cells.unplaced).toBe(0);
    expect(draft.facts.statuses).toContainEqual({ id: 'parked', label: 'Parked', means: 'withdrawn' });
  });
});

describe('a table of another shape', () => {
  const TABLE = [
    'Ref\tRecommendation\tAction\tOwner\tTarget date\tStatus\tCommentary\tNext steps\tSuccess criteria',
    '1.10\tListen\tAsk families\tHead of Listening\t31/03/2026\tOn target\tAsked 40.\tAsk more.\tFamilies say so.',
    '1.1\t\tAnswer families\tHead of Listening\tSpring 2026\tComplete\t\t\t',
    '1.1\t\tPrint answers\tJo Bloggs\tTBC\tOn target\t\t\t',
  ].join('\n');

  test('keeps the refs that it prints, and tells apart those that it prints twice', () => {
    const { draft } = importText(TABLE, { asAt: day('2026-01-31') });
    expect(draft.actions.map(({ ref, printed }) => [ref, printed])).toEqual([
      ['1.10', undefined],
      ['1.1', undefined],
      ['1.1-2', '1.1'],
    ]);
  });

  test('has statuses in words, next steps, success criteria and a column of priorities', () => {
    const { draft, report } = importText(TABLE, { asAt: day('2026-01-31') });
    expect(report.unplaced).toEqual([]);
    expect(draft.facts.statuses).toEqual([
      { id: 'on-target', label: 'On target', means: 'on-track' },
      { id: 'complete', label: 'Complete', means: 'complete' },
    ]);
    expect(draft.reports[0]?.actions?.['1.10']).toEqual({
      status: 'on-target',
      progress: 'Asked 40.',
      next: 'Ask more.',
    });
    expect(draft.actions[0]).toMatchObject({ due: '2026-03-31', success: ['Families say so.'] });
    expect(draft.actions.map(({ priority }) => priority)).toEqual(['S1', 'S1', 'S1']);
  });

  test('has a person’s name pointed out where a role should be', () => {
    const { report } = importText(TABLE, { asAt: day('2026-01-31') });
    expect(report.warnings).toContainEqual({ line: 4, message: expect.stringContaining('a person') });
  });
});

describe('what cannot be imported is refused, with the fix', () => {
  test('a document without a table of actions', () => {
    const found = importDocument(readTabSeparated('Some words.\nA\tB\nC\tD'), OPTIONS);
    expect(found).toMatchObject({ refused: { wrongUse: false, hint: expect.stringContaining('"action"') } });
  });

  test('progress without a day', () => {
    const text = 'Action\tBy when\tStatus\nAsk families\tMay 2026\tGreen';
    const found = importDocument(readTabSeparated(text), OPTIONS);
    expect(found).toMatchObject({ refused: { wrongUse: true, hint: expect.stringContaining('--as-at') } });
  });

  test('but promises without progress need no day', () => {
    expect(importText('Action\tBy when\nAsk families\tMay 2026').draft.reports).toEqual([]);
  });
});

test('a cell longer than a field may be is listed, and its row is still read', () => {
  const text = `Action\tBy when\tProgress\nAsk families\tMay 2026\t${'long '.repeat(30_000)}\nAnswer\tJune 2026\tDone.`;
  const { draft, report } = importText(text, { asAt: day('2026-07-01') });
  expect(draft.actions).toHaveLength(2);
  expect(report.unplaced).toMatchObject([{ line: 2, column: 3, why: expect.stringContaining('longer') }]);
});

test.each(['(', '2022 ', '1 to ', '*', 'q1 ', '. '])(
  'a long text of "%s" takes no longer than it should',
  (piece) => {
    const long = piece.repeat(Math.floor(60_000 / piece.length));
    const text = `Action\tLead\tBy when\tRAG\tProgress\nAsk\t${long}\t${long}\t${long}\t${long}\n${long}\tKL\n${long}\n`;
    const found = importDocument(readTabSeparated(text), { ...OPTIONS, asAt: day('2026-07-01') });
    expect(found).toHaveProperty('report');
  },
);
