import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day } from '../model/day.ts';
import { planAsAt } from '../model/as-at.ts';
import { readContent } from '../reader/read-library.ts';
import { planFiles, siteFile } from './draft-files.ts';
import { importDocument } from './import-document.ts';
import { cell, type SourceDocument } from './source.ts';
import { readGrid } from './formats/grid.ts';
import { readTabSeparated } from './formats/tab-separated.ts';

/** A committee's papers in our own words, with a plan among them and everything that happens to one in a PDF. */
const PACK = readFileSync(join(import.meta.dirname, '../../tests/fixtures/import/pack.txt'), 'utf8');

function imported(document: SourceDocument = readTabSeparated(PACK)) {
  const found = importDocument(document, {
    source: 'pack.txt',
    sha256: '',
    asAt: day('2026-06-30'),
    title: null,
    kind: null,
    map: new Map(),
  });
  if ('refused' in found) throw new Error(found.refused.message);
  return found;
}

const { draft, report } = imported();
const actions = draft.actions.map(({ ref, title, priority }) => `${priority ?? '-'} ${ref} ${title}`);

describe('a committee’s papers', () => {
  test('give the plan among them its own title, and not that of the papers', () => {
    expect(draft.facts.title).toBe(
      'The Improvement Plan of Fernshire for children with additional needs, March 2026',
    );
    expect(draft.introduction).toBe('Inspectors came in January. This is what we will do.');
  });

  test('give every action with its section or its improvement', () => {
    expect(actions).toEqual([
      '1 1.1 Answer letters in ten days',
      '1 1.2 Open the helpline longer and on Saturdays, with a person',
      '1 1.3 Publish waits each month',
      '1 1.4 Tell schools who answers',
      '2 2.1 Ask before each change',
      '1.1 1.1a We will choose one place for notes and move them there.',
      '1.1 1.1b We will train everyone who writes notes',
      '1.2 1.2a use it, and keep it right.',
      '1.2 1.2b We will ring each family once a term',
      '2.1 2.1a We will ask every family once a year and read every answer ourselves before…',
      '2.1 2.1b We will pay parents who help us, so that nobody is out of pocket.',
    ]);
  });

  test('give every milestone its status, wherever the page put it', () => {
    const reported = draft.actions.flatMap(({ ref, milestones }) =>
      (milestones ?? []).map(
        (one) => draft.reports[0]?.actions?.[ref]?.milestones?.[one.ref]?.status ?? 'none',
      ),
    );
    const count = (status: string): number => reported.filter((one) => one === status).length;
    expect([reported.length, count('delivered'), count('in-progress'), count('none')]).toEqual([
      22, 6, 14, 2,
    ]);
  });

  test('give outcomes and findings as priorities, and improvements stand under the outcomes', () => {
    expect(draft.priorities.map(({ ref, kind, parent }) => [ref, kind, parent ?? null].join(' '))).toEqual([
      'Outcome-1 Outcome ',
      'Outcome-2 Outcome ',
      'Area-1 Area for development ',
      'Area-2 Area for development ',
      'Area-3 Area for development ',
      'Area-4 Area for development ',
      '1 Section ',
      '2 Section ',
      '1.1 Improvement Outcome-1',
      '1.2 Improvement Outcome-1',
      '2.1 Improvement Outcome-2',
    ]);
    expect(draft.priorities[4]).toMatchObject({
      finding: { quote: '...Short breaks are hard to find, and the list of them is out of date.' },
      response: ['We will publish the list each term.'],
    });
    expect(draft.priorities[5]).toMatchObject({
      finding: { quote: '... Young people were not asked about their own reviews, and said so.' },
      response: ['We will ask each young person before and after each review.'],
    });
  });

  test('give the framework’s measures by their questions, and indicators with their figures', () => {
    const asked = draft.measures.flatMap(({ facts }) => facts.asks ?? []);
    expect(asked).toEqual(['how-much', 'how-much', 'how-well', 'how-well', 'better-off', 'better-off']);
    const [housing, absent, roads] = draft.measures.slice(6).map(({ facts }) => facts);
    expect(housing).toMatchObject({
      title: 'Rate of families in short-term housing',
      unit: 'rate',
      per: '1000',
      better: 'lower',
      trend: 'worsening',
      benchmark: 'better',
      readings: [{ period: '2026-03', value: '12', comparators: { England: '15.5' } }],
      risks: [
        { ref: '03a', title: 'Rents may rise faster than we planned', level: 'high', trend: 'unchanged' },
        { ref: '03b', title: 'Too few homes are built', level: 'medium', trend: 'improving' },
      ],
      partners: ['Housing associations, the two district councils and families.'],
      story:
        'Rents rose in every year since 2022. The rate rose with them.\n\nTwo new schemes begin this year.',
    });
    expect(absent).toMatchObject({
      benchmark: 'none',
      risks: [],
      service: [{ title: 'Number of families visited at home', developing: 'true' }],
    });
    expect(roads).toMatchObject({
      readings: [{ period: '2026/27-Q1', value: '45' }],
      benchmark: 'similar',
      better: 'neither',
    });
  });

  test('give the risks that belong to no indicator to the whole plan', () => {
    expect(draft.risks).toEqual([
      { ref: '07a', title: 'The office may close', level: 'high', trend: 'improving' },
      { ref: '07c', title: 'Records may be lost', level: 'low', trend: 'unchanged' },
    ]);
  });

  test('are passed over where they are no part of the plan, and each line is listed', () => {
    const passed = report.unplaced.filter(({ why }) => why.includes('an agenda, minutes'));
    expect(passed.map(({ text }) => text)).toContain('Cllr Pat Example asked about the harbour wall.');
    expect(report.cells.placed + report.cells.unplaced).toBe(report.cells.total);
  });

  test('put the name of no person into the plan', () => {
    const files = planFiles('pack', draft, report).filter(({ path }) => !path.endsWith('.json'));
    expect(files.map(({ text }) => text).join('\n')).not.toContain('Pat Example');
    expect(report.warnings.map(({ message }) => message).join('\n')).toContain('may name people');
  });

  test('say the same as the rows of a workbook', () => {
    const rows = PACK.split('\n').map((line, row) =>
      line.split('\t').map((text, column) => cell(row + 1, column + 1, text)),
    );
    expect(imported(readGrid(rows)).draft).toEqual(draft);
  });

  test('are read without a finding', () => {
    const files = [siteFile(), ...planFiles('pack', draft, report)];
    const read = readContent(files.map(({ path, text }) => ({ path, read: () => Buffer.from(text) })));
    expect(read.findings).toEqual([]);
    const plan = read.library?.plans[0];
    expect(plan === undefined ? 0 : planAsAt(plan, day('2026-06-30')).actions.length).toBe(11);
  });
});
