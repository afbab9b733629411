import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day } from '../model/day.ts';
import type { Plan } from '../model/library.ts';
import { readContent } from '../reader/read-library.ts';
import { addRound } from './add-round.ts';
import { planFiles, siteFile } from './draft-files.ts';
import type { PlanDraft } from './draft.ts';
import { importDocument } from './import-document.ts';
import { readTabSeparated } from './formats/tab-separated.ts';

const TRACKER = readFileSync(join(import.meta.dirname, '../../tests/fixtures/import/tracker.txt'), 'utf8');

function imported(text: string, asAt: string) {
  const options = { source: 'x', sha256: '', asAt: day(asAt), title: null, kind: null, map: new Map() };
  const found = importDocument(readTabSeparated(text), options);
  if ('refused' in found) throw new Error(found.refused.message);
  return found;
}

/** The plan that the tracker became, after what its editors changed in the files. */
function planWith(change: (path: string, text: string) => string = (_, text) => text): Plan {
  const { draft, report } = imported(TRACKER, '2025-09-30');
  const files = [siteFile(), ...planFiles('tracker', draft, report)];
  const read = readContent(
    files.map(({ path, text }) => ({ path, read: () => Buffer.from(change(path, text)) })),
  );
  const plan = read.library?.plans[0];
  if (plan === undefined || read.findings.length > 0) throw new Error(JSON.stringify(read.findings));
  return plan;
}

const later = (change: (text: string) => string = (text) => text): PlanDraft =>
  imported(change(TRACKER), '2025-12-31').draft;

const added = (plan: Plan, draft: PlanDraft) => {
  const found = addRound(plan, draft);
  if ('differences' in found) throw new Error(found.differences.join('\n'));
  return found.report;
};

const differences = (plan: Plan, draft: PlanDraft): readonly string[] => {
  const found = addRound(plan, draft);
  return 'differences' in found ? found.differences : [];
};

describe('a later document of the same plan adds a report', () => {
  test('where only its progress is new', () => {
    const report = added(
      planWith(),
      later((text) => text.replace('\tRed\t', '\tBlue\t')),
    );
    expect(report.asAt).toBe('2025-12-31');
    expect(report.actions?.['SIP-1']?.status).toBe('blue');
    expect(Object.keys(report.actions?.['RR-1']?.milestones ?? {})).toEqual(['RR-1.1', 'RR-1.2', 'RR-1.3']);
  });

  test('under the plan’s own refs, whatever place the document now gives a promise', () => {
    const moved = later((text) => {
      const lines = text.split('\n');
      const first = lines.findIndex((line) => line.startsWith('Waiting letters'));
      const [row = ''] = lines.splice(first, 1);
      return lines.toSpliced(first + 1, 0, row).join('\n');
    });
    expect(moved.actions[0]?.title).toBe('Helpline open every weekday');
    const report = added(planWith(), moved);
    expect(report.actions?.['SIP-1']?.status).toBe('red');
    expect(report.actions?.['SIP-2']?.status).toBe('green');
  });

  test('whatever titles, roles and ids its editors gave it since', () => {
    const plan = planWith((path, text) => {
      if (path.endsWith('RR-1.yaml'))
        return text.replace(/^title: .*\n(?: .*\n)*/m, 'title: Make ordering simple\n');
      if (path.endsWith('plan.mdx'))
        return text.replace('id: pq\n    role: PQ', 'id: head-of-supply\n    role: Head of Supply');
      return text.replaceAll('- pq', '- head-of-supply');
    });
    expect(plan.actions.find(({ ref }) => ref === 'RR-1')?.title).toBe('Make ordering simple');
    expect(added(plan, later()).actions?.['RR-1']?.status).toBe('green');
  });

  test('where the document gives the date to which a report moved it', () => {
    const plan = planWith((path, text) =>
      path.includes('/reports/')
        ? text.replace('  SIP-4:\n', '  SIP-4:\n    due: 2025-11\n    because: The hall was shut.\n')
        : text,
    );
    expect(
      added(
        plan,
        later((text) => text.replace('\tAug-25\t', '\tNov-25\t')),
      ).asAt,
    ).toBe('2025-12-31');
  });
});

describe('nothing is added, and what differs is told with the fix', () => {
  test.each([
    [
      'a promise with other words',
      (text: string) => text.replace('Staff rota agreed', 'Staff rota printed'),
      'write the document\'s words in "wording" of actions/SIP-3.yaml',
    ],
    [
      'a new promise',
      (text: string) => `${text}Open the gate\tRR\tPQ\tMay-26\t\t\n`,
      'The plan has no action with the words "Open the gate"',
    ],
    [
      'a date that moved',
      (text: string) => text.replace('\tJul-25\t', '\tMar-26\t'),
      'SIP-1 is due 2025-07 in the plan, and 2026-03 in the document',
    ],
    [
      'a step’s date that moved',
      (text: string) => text.replace('\tOct-25\t', '\tMar-26\t'),
      'RR-1.1 is due 2025-10 in the plan',
    ],
    [
      'a step with other words',
      (text: string) => text.replace('Stock counted', 'Stock weighed'),
      'RR-1 has no milestone "Stock weighed"',
    ],
    [
      'another lead',
      (text: string) => text.replace('\tKL/MN\t', '\tKL\t'),
      'SIP-1 is led by kl, mn in the plan, and by KL in the document',
    ],
    [
      'a new status',
      (text: string) => text.replace('\tRed\t', '\tNot started\t'),
      'The plan has no status "not-started"',
    ],
  ])('%s', (_, change, told) => {
    expect(differences(planWith(), later(change))).toEqual([expect.stringContaining(told)]);
  });

  test('a second report as at one day', () => {
    const same = imported(TRACKER, '2025-09-30').draft;
    expect(differences(planWith(), same)).toEqual([expect.stringContaining('never rewritten')]);
  });

  test('a document without progress', () => {
    const { draft } = imported('Action\tBy when\nAsk\tMay 26', '2025-12-31');
    expect(differences(planWith(), draft)).toEqual([expect.stringContaining('nothing to add')]);
  });
});
