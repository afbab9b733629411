import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openXlsx, saveXlsx, type CellValue } from 'hucre';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PLAN_FILES } from '../../src/exports/plan-files.ts';
import { openDocument } from '../../src/importers/formats/open-document.ts';
import { originOf } from '../../src/importers/returned-workbook/read-returned.ts';
import { day } from '../../src/model/day.ts';
import { editionOf } from '../../src/model/edition.ts';
import { readLibrary } from '../../src/reader/read-library.ts';
import { EXPORT_WORDS } from '../../src/words/en.ts';
import { PROJECT } from '../site/build-site.ts';
import { EXAMPLE_TODAY } from '../site/example.ts';
import { addReturned, type ReturnedOutcome } from './return-into.ts';

/** The day after the example's own, to which a new report belongs. */
const LATER = day('2026-02-14');

let content: string;
beforeEach(() => {
  content = path.join(mkdtempSync(path.join(tmpdir(), 'candour-return-')), 'content');
  cpSync(path.join(PROJECT, 'content'), content, { recursive: true });
});
afterEach(() => rmSync(path.dirname(content), { recursive: true }));

const libraryOf = () => {
  const { library } = readLibrary(content);
  if (library === null) throw new Error('The content cannot be read.');
  return library;
};
const planOf = (id: string) => {
  const plan = libraryOf().plans.find((one) => one.id === id);
  if (plan === undefined) throw new Error(`There is no plan ${id}.`);
  return plan;
};

async function workbookOf(plan: string): Promise<Uint8Array> {
  const library = libraryOf();
  const edition = editionOf(library, EXAMPLE_TODAY).plans.find((one) => one.plan.id === plan);
  const file = PLAN_FILES.find(({ form }) => form === 'xlsx');
  if (edition === undefined || file === undefined) throw new Error(`There is no plan ${plan}.`);
  return file.make({ edition, site: library.site, today: EXAMPLE_TODAY, base: '/', words: EXPORT_WORDS });
}

/** Types into cells of a sheet, each named by its row's ref and its column, and saves, as a spreadsheet program does. */
async function typed(
  workbook: Uint8Array,
  sheetName: string,
  cells: readonly (readonly [ref: string, column: string, text: string])[],
): Promise<Uint8Array> {
  const opened = await openXlsx(workbook);
  const sheet = opened.sheets.find(({ name }) => name === sheetName);
  const headings: CellValue[] = sheet?.rows[0] ?? [];
  for (const [ref, column, text] of cells) {
    const row = sheet?.rows.find(([value]) => String(value) === ref);
    let place = headings.indexOf(column);
    if (place < 0) place = headings.push(column) - 1;
    if (row === undefined) throw new Error(`There is no row ${ref}.`);
    row[place] = text;
    sheet?.cells?.delete(`${sheet.rows.indexOf(row)},${place}`);
  }
  return saveXlsx(opened);
}

async function send(plan: string, workbook: Uint8Array): Promise<ReturnedOutcome> {
  const opened = await openDocument('back.xlsx', workbook);
  if ('refused' in opened) throw new Error(opened.refused.message);
  const origin = originOf(opened.document);
  if (origin === null) throw new Error('It is not known as one of ours.');
  const target = { content, plan, write: true };
  return addReturned(target, {
    document: opened.document,
    origin,
    source: 'back.xlsx',
    sha256: '',
    asAt: LATER,
  });
}

const allFiles = (): Map<string, string> =>
  new Map(
    readdirSync(content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(content, file), readFileSync(file, 'latin1')]),
  );

const PLANS = readLibrary(path.join(PROJECT, 'content')).library?.plans ?? [];

describe.each(PLANS.filter(({ actions }) => actions.length > 0).map(({ id }) => id))('the plan %s', (id) => {
  test('takes a status and words that were typed into its workbook as one new report, and nothing else is touched', async () => {
    const [action] = planOf(id).actions;
    const [status] = planOf(id).statuses;
    const before = allFiles();
    const workbook = await typed(await workbookOf(id), 'Actions', [
      [action?.ref ?? '', 'reported', status?.label ?? ''],
      [action?.ref ?? '', 'progress', 'The first half is done.\nThe rest follows.'],
    ]);
    const outcome = await send(id, workbook);
    expect(outcome).toMatchObject({ report: { counts: { reports: 1 } } });
    const report = planOf(id).reports.find(({ asAt }) => asAt === LATER);
    expect(report?.actions).toEqual({
      [action?.ref ?? '']: expect.objectContaining({
        status: status?.id,
        progress: 'The first half is done.\n\nThe rest follows.',
      }),
    });
    const after = allFiles();
    const changed = [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
    expect(changed.toSorted()).toEqual([
      `plans/${id}/import-report.json`,
      `plans/${id}/reports/${LATER}.yaml`,
    ]);
    if ('report' in outcome) {
      const { total, placed, unplaced } = outcome.report.cells;
      expect(total).toBe(placed + unplaced);
    }
  });
});

describe('a workbook that came back', () => {
  test('reports on milestones too, and moves a date where a reason is given', async () => {
    const action = planOf('send').actions.find(({ milestones }) => milestones.length > 0);
    const milestone = action?.milestones[0];
    const workbook = await typed(await workbookOf('send'), 'Milestones', [
      [milestone?.ref ?? '', 'due', 'May 2027'],
      [milestone?.ref ?? '', 'because', 'nobody applied for the post'],
    ]);
    expect(await send('send', workbook)).toMatchObject({ report: {} });
    const said = planOf('send').reports.find(({ asAt }) => asAt === LATER)?.actions[action?.ref ?? ''];
    expect(said?.milestones[milestone?.ref ?? '']).toMatchObject({
      due: { text: '2027-05' },
      because: 'nobody applied for the post',
    });
  });

  test.each<[string, string, string, string]>([
    ['a promise was changed', 'title', 'Another promise', 'A report changes no promise'],
    ['a standing was typed over', 'standing', 'Withdrawn', 'own status under "reported"'],
    ['a status is none of the plan', 'reported', 'Grean', 'Did you mean "Green"?'],
    ['a date moved and nothing says why', 'due', 'May 2027', 'Add a column "because"'],
    ['a date is none', 'due', 'when we can', 'is no date that action 1.1 could be due'],
    ['a ref was changed', 'ref', '99', 'the plan has no action 99'],
    ['a column was added that nothing reads', 'mood', 'good', 'nothing reads a column "mood"'],
  ])('adds nothing where %s, and says what to do', async (_, column, text, told) => {
    const before = allFiles();
    const outcome = await send(
      'send',
      await typed(await workbookOf('send'), 'Actions', [['1.1', column, text]]),
    );
    expect('refused' in outcome ? outcome.refused : '').toContain(told);
    expect(allFiles()).toEqual(before);
  });

  test('adds nothing where nothing was typed', async () => {
    const outcome = await send('send', await workbookOf('send'));
    expect('refused' in outcome ? outcome.refused : '').toContain('Nothing was filled in');
  });

  test('goes into no other plan', async () => {
    const outcome = await send('mental-health', await workbookOf('send'));
    expect('refused' in outcome ? outcome.refused : '').toContain('Type --plan send');
  });
});
