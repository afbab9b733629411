import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionOf, importText, stepsOf } from './import-text.fixture.ts';

/** The same kind of plan as another area might set it: other headings, another order, one row a milestone. */
const OTHER = readFileSync(
  path.join(import.meta.dirname, '../../tests/fixtures/import/statement-in-rows.txt'),
  'utf8',
);

describe('a plan that another area set in its own way, one row a milestone', () => {
  test('places all but the names of people', () => {
    const { report } = importText(OTHER);
    expect(report.cells).toEqual({ total: 101, placed: 99, unplaced: 2 });
    expect(report.counts).toEqual({
      priorities: 2,
      actions: 3,
      milestones: 7,
      measures: 3,
      reports: 1,
      boards: 1,
      terms: 2,
    });
  });

  test('has one action for rows that repeat it, and a milestone for each', () => {
    expect(stepsOf(OTHER, 'R1')).toEqual([
      ['R1.1', 'Draft read by families', '2025-03-31'],
      ['R1.2', 'Pages on the site', '2025-summer'],
      ['R1.3', 'Old pages taken down', '2025-12'],
    ]);
    expect(importText(OTHER).draft.actions.map(({ ref, priority }) => [ref, priority])).toEqual([
      ['R1', '1'],
      ['R2', '1'],
      ['R3', '2'],
    ]);
  });

  test('has the dates, leads and statuses that each row says, of its milestone', () => {
    const { reports } = importText(OTHER).draft;
    expect(actionOf(OTHER, 'R1').due).toBeUndefined();
    expect(actionOf(OTHER, 'R1').leads).toEqual([]);
    expect(actionOf(OTHER, 'R1').milestones?.map(({ leads }) => leads)).toEqual([
      ['hf'],
      ['hf', 'ct'],
      ['ct'],
    ]);
    expect(reports[0]?.actions?.['R1']?.milestones).toEqual({
      'R1.1': { status: 'complete', progress: 'Forty families read it.' },
      'R1.2': { status: 'complete' },
      'R1.3': { status: 'on-target', progress: 'Half are down.' },
    });
  });

  test('has measures whose headings name their periods', () => {
    const [calls, days, heard] = importText(OTHER).draft.measures.map(({ facts }) => facts);
    expect(calls).toMatchObject({
      unit: 'number',
      better: 'lower',
      baseline: { period: '2024', value: '1240' },
      targets: [
        { period: '2025', value: '900' },
        { period: '2026', value: '600' },
      ],
      readings: [{ period: '2025', value: '1010' }],
    });
    expect(days).toMatchObject({ unit: 'days', better: 'lower' });
    expect(heard).toMatchObject({
      unit: 'words',
      better: 'neither',
      baseline: { period: '2024', words: 'Few' },
      targets: [{ period: '2025', words: 'Most' }],
    });
  });

  test('has the roles and organisations of a board under their own headings', () => {
    expect(importText(OTHER).draft.boards).toEqual([
      {
        name: 'Steering group',
        members: [
          { role: 'Chair', organisation: 'Fernshire Council' },
          { role: 'Vice-chair', organisation: 'Fernshire Health' },
          { role: 'Parent carer', organisation: 'Fernshire Parent Carer Forum' },
        ],
      },
    ]);
  });
});
