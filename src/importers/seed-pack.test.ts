import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day } from '../model/day.ts';
import { readContent } from '../reader/read-library.ts';
import { planFiles, siteFile } from './draft-files.ts';
import { readTabSeparated } from './formats/tab-separated.ts';
import { importDocument } from './import-document.ts';

/** A real committee pack, which is not part of the project: see its README for what was counted in it. */
const SEED = join(import.meta.dirname, '../../../shared/seeds/004_1e142d0e3e8e6f3d.txt');

/**
 * The status of every milestone as a person read it in the pack, an action each: complete (C), on target (T) or none (-).
 * Actions of the numbered improvements have the improvement's number and a letter.
 */
const READ_BY_HAND = `
1.1 C, 1.2 CCCCC, 1.3 CCTTTTTT, 1.4 TTTT, 2.1 CCTT, 2.2 CCTTT, 2.3 CCT, 2.4 CTTT, 2.5 CCT, 2.6 CTTT,
2.7 TTT, 2.8 CCTTTT, 2.9 CTTTTTT, 2.10 TT, 3.1 CCCCT, 3.2 CCCCTT, 3.3 CCT, 3.4 TT, 3.5 TTCTTTT,
3.6 CCT, 3.7 TTTT, 3.8 CTTTTTTTT, 4.1 CCT, 4.2 CT, 4.3 CCCT, 4.4 TTT, 4.5 CTTT, 4.6 TTTT,
1.1a CTTTTTT, 1.1b CCT, 1.1c CCT, 1.1d CCTT, 1.1e CTT, 1.2a CTTTTT, 1.2b TTTT, 1.3a TCTTT, 1.3b C,
1.3c --, 1.4a CCT, 1.4b CTT, 1.4c CTT, 1.5a CT, 1.5b TTT-T, 1.5c CTT, 1.6a CCCCTT, 1.7a CTT,
1.7c TTT, 1.7b CTTT, 1.7d CTT, 1.7e CTTTT, 2.1a TTT, 2.1b CCTTTT, 2.1c CT, 2.2a CCTT, 2.2b CCTTTTT,
2.2c CTT, 3.1a T, 3.1b TTT, 3.2a TCCCTT, 3.2b T, 3.2c CCCT-, 3.2d TTT, 3.3a CTT, 3.3b TTT,
3.3c CCCTT, 4.1a CTTTTTT, 4.1b CCCT, 4.2a CTCT, 4.2b CCTT, 4.2c CCTTT-, 4.2d CCTT, 4.3a C, 4.3b CTTT,
4.4a CCTTT, 4.4b CTT
`;

let once: ReturnType<typeof importSeed> | undefined;

function imported(): ReturnType<typeof importSeed> {
  once ??= importSeed();
  return once;
}

function importSeed() {
  const found = importDocument(readTabSeparated(readFileSync(SEED, 'utf8')), {
    source: 'seed',
    sha256: '',
    asAt: day('2017-10-12'),
    title: null,
    kind: null,
    map: new Map(),
  });
  if ('refused' in found) throw new Error(found.refused.message);
  return found;
}

const LETTERS: Readonly<Record<string, string>> = { complete: 'C', 'on-target': 'T' };

/** The letters of each action's milestones, as imported. */
function lettersOf({ draft }: ReturnType<typeof imported>): ReadonlyMap<string, string> {
  return new Map(
    draft.actions.map(({ ref, milestones }) => {
      const reported = draft.reports[0]?.actions?.[ref]?.milestones;
      const letters = (milestones ?? []).map((one) => LETTERS[reported?.[one.ref]?.status ?? ''] ?? '-');
      return [ref, letters.join('')];
    }),
  );
}

/** How many letters two words have in the same order (their longest common subsequence). */
function common(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, () => 0);
  for (const letter of one) {
    const next = [0];
    for (const [index, its] of Array.from(other).entries()) {
      next.push(letter === its ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe.skipIf(!existsSync(SEED))(
  'a real committee pack (skipped where the real documents are absent)',
  () => {
    test('has the actions and milestones that were counted in it, and lists what it does not place', () => {
      const { draft, report } = imported();
      const own = draft.actions.filter(({ ref }) => /^\d\.\d+$/.test(ref));
      const sections = ['1', '2', '3', '4'].map(
        (section) => own.filter(({ priority }) => priority === section).length,
      );
      expect(sections).toEqual([4, 10, 8, 6]);
      expect(Math.abs(draft.actions.length - 74)).toBeLessThanOrEqual(2);
      expect(Math.abs(report.counts.milestones - 297)).toBeLessThanOrEqual(9);
      expect(report.cells.placed + report.cells.unplaced).toBe(report.cells.total);
      expect(report.unplaced.every(({ line, why }) => line > 0 && why !== '')).toBe(true);
    });

    test('has at least 95% of the statuses right, each under its own action', () => {
      const found = lettersOf(imported());
      const read = READ_BY_HAND.trim()
        .split(/,\s+/)
        .map((pair) => pair.split(' '));
      const total = read.reduce((sum, [, letters = '']) => sum + letters.length, 0);
      const right = read.reduce(
        (sum, [ref = '', letters = '']) => sum + common(letters, found.get(ref) ?? ''),
        0,
      );
      expect(total).toBe(296);
      expect(right / total).toBeGreaterThanOrEqual(0.95);
    });

    test('has what inspectors said, in four outcomes and thirteen areas, and sixteen improvements', () => {
      const { priorities } = imported().draft;
      const count = (kind: string): number => priorities.filter((priority) => priority.kind === kind).length;
      expect([count('Outcome'), count('Area for development'), count('Improvement')]).toEqual([4, 13, 16]);
      const answered = priorities.filter(
        ({ finding, response }) => finding !== undefined && (response ?? []).length > 0,
      );
      expect(answered).toHaveLength(17);
    });

    test('has seven indicators, sixteen risks and the three questions', () => {
      const { measures, risks } = imported().draft;
      const indicators = measures.filter(({ facts }) => facts.asks === undefined);
      expect(indicators).toHaveLength(7);
      expect(risks.length + indicators.flatMap(({ facts }) => facts.risks ?? []).length).toBe(16);
      expect(new Set(measures.flatMap(({ facts }) => facts.asks ?? []))).toEqual(
        new Set(['how-much', 'how-well', 'better-off']),
      );
    });

    test('is read without a finding, and names no member of the committee', () => {
      const { draft, report } = imported();
      const files = [siteFile(), ...planFiles('pack', draft, report)];
      const read = readContent(files.map(({ path, text }) => ({ path, read: () => Buffer.from(text) })));
      expect(read.findings).toEqual([]);
      const published = files.filter(({ path }) => !path.endsWith('.json')).map(({ text }) => text);
      expect(published.join('\n')).not.toMatch(/\bCllr\b|\bCouncillor [A-Z]|Lead Officer [A-Z]/);
    });
  },
);
