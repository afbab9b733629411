import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day } from '../model/day.ts';
import { planAsAt } from '../model/as-at.ts';
import { readContent } from '../reader/read-library.ts';
import { planFiles, siteFile } from './draft-files.ts';
import { readTabSeparated } from './formats/tab-separated.ts';
import { importDocument } from './import-document.ts';

/** A real council's tracker, which is not part of the project: see its README for what was counted in it. */
const SEED = join(import.meta.dirname, '../../../shared/seeds/001_6bac02b34b253d39.txt');

function imported() {
  const asAt = day('2022-01-31');
  const found = importDocument(readTabSeparated(readFileSync(SEED, 'utf8')), {
    source: 'seed',
    sha256: '',
    asAt,
    title: null,
    kind: null,
    map: new Map(),
  });
  if ('refused' in found) throw new Error(found.refused.message);
  return found;
}

function planRead() {
  const { draft, report } = imported();
  const files = [siteFile(), ...planFiles('tracker', draft, report)];
  const read = readContent(files.map(({ path, text }) => ({ path, read: () => Buffer.from(text) })));
  const plan = read.library?.plans[0];
  if (plan === undefined) throw new Error('The draft cannot be read.');
  return { plan, findings: read.findings };
}

describe.skipIf(!existsSync(SEED))('a real tracker (skipped where the real documents are absent)', () => {
  test('has all its actions, sub-actions and headings, and every cell is placed', () => {
    const { draft, report } = imported();
    expect(report.counts).toMatchObject({ priorities: 2, actions: 39, milestones: 53, reports: 1 });
    expect(report.cells).toEqual({ total: 358, placed: 358, unplaced: 0 });
    expect(draft.actions.filter(({ source }) => source === 'APP')).toHaveLength(24);
    expect(draft.actions.filter(({ source }) => source === 'PR')).toHaveLength(15);
    expect(report.warnings.filter(({ message }) => message.includes('no bullet'))).toHaveLength(12);
  });

  test('has every printed colour and every text of progress, wherever its row put it', () => {
    const { draft } = imported();
    const reported = Object.values(draft.reports[0]?.actions ?? {}).flatMap((action) => [
      action,
      ...Object.values(action.milestones ?? {}),
    ]);
    const count = (id: string): number => reported.filter(({ status }) => status === id).length;
    expect([count('green'), count('red'), count('blue'), count('yellow')]).toEqual([42, 8, 5, 4]);
    expect(reported.filter(({ progress }) => progress !== undefined)).toHaveLength(32);
  });

  test('has its key as its statuses, with the document’s own meanings', () => {
    const statuses = imported().draft.facts.statuses ?? [];
    expect(statuses.map(({ label, means }) => [label, means])).toEqual([
      ['Blue', 'complete'],
      ['Green', 'on-track'],
      ['Yellow', 'at-risk'],
      ['Red', 'late'],
    ]);
    expect(statuses[2]?.meaning).toBe('Potential slippage (2 weeks after due date)');
  });

  test('keeps the words of each odd date, and takes a period from those that have one', () => {
    const promises = imported().draft.actions.flatMap((action) => [action, ...(action.milestones ?? [])]);
    const odd = promises.filter(({ timescale }) => timescale !== undefined);
    expect(odd).toHaveLength(20);
    expect(odd.filter(({ due }) => due === undefined).map(({ timescale }) => timescale)).toEqual([
      'In place, ongoing monitoring',
      '6 times a year',
      'DIE Contingent',
    ]);
    expect(promises.filter(({ due }) => due !== undefined)).toHaveLength(92 - 3 - 3 - 2);
  });

  test('is read without a finding, and five rows reported as Green or Yellow stand as late', () => {
    const { plan, findings } = planRead();
    expect(findings).toEqual([]);
    const states = planAsAt(plan, day('2022-01-31')).actions;
    const late = states
      .flatMap((state) => [state, ...state.milestones])
      .filter(
        ({ standing, reported }) =>
          standing === 'late' && reported !== null && reported.status.means !== 'late',
      );
    const told = late.map(
      ({ reported, due }) => `${reported?.status.label ?? ''} ${due.current?.text ?? ''}`,
    );
    expect(told.toSorted()).toEqual([
      'Green 2021-12',
      'Green 2021-12',
      'Yellow 2021-10',
      'Yellow 2021-12',
      'Yellow 2021-12',
    ]);
  });
});
