import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { aMeasure } from '../model/measure.fixture.ts';
import { aPlan, anAction, aReport } from '../model/plan.fixture.ts';
import { EXPORT_WORDS } from '../words/en/data.ts';
import { orderFor } from './export.fixture.ts';
import { TABLES } from './tables/tables.ts';
import { xlsxOf } from './xlsx.ts';

type ReadCell = string | number | boolean | Date | null;

/** A workbook's sheets by name, as another library than the one that wrote it reads them. */
async function readBack(bytes: Uint8Array): Promise<Record<string, ReadCell[][]>> {
  const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data as unknown as ReadCell[][]]));
}

const plan = {
  ...aPlan({
    actions: [
      anAction({ ref: '1.1', title: '=HYPERLINK("x")', due: '2021-09', success: ['One', 'Two'] }),
      anAction({ ref: '1.9', title: '#N/A' }),
      anAction({
        ref: '1.10',
        due: '1899',
        milestones: [{ ref: '1.10.1', title: 'A step', due: '2021-Q2' }],
      }),
    ],
    reports: [
      aReport('2021-10-31', { '1.1': { status: 'amber', due: '2021-12', because: 'nobody applied' } }),
    ],
  }),
  measures: [
    aMeasure({
      unit: 'weeks',
      better: 'lower',
      baseline: { period: '2020', value: '0' },
      readings: [{ period: '2021-Q3', value: '-4.25' }],
    }),
  ],
};
const order = orderFor(plan, '2022-02-14', EXPORT_WORDS);
const bytes = await xlsxOf(order, order);
const sheets = await readBack(bytes);

/** The cell of a row under a heading. */
function cellOf(sheet: string, row: number, heading: string): ReadCell | undefined {
  const [headings = [], ...rows] = sheets[sheet] ?? [];
  expect(headings).toContain(heading);
  return rows[row]?.[headings.indexOf(heading)];
}

describe('the workbook', () => {
  test('opens with a sheet that explains it, and then has a sheet for each table', () => {
    expect(Object.keys(sheets)).toEqual(['Read me', 'Actions', 'Milestones', 'Measures', 'Reports']);
    const readMe = sheets['Read me']?.map((row) => row.filter((cell) => cell !== null)) ?? [];
    expect(readMe).toContainEqual(['A plan']);
    expect(readMe).toContainEqual(['True as at', '2022-02-14']);
    expect(readMe).toContainEqual(['Licence', 'Open Government Licence v3.0', 'https://licence.example']);
    expect(readMe).toContainEqual(['Web page', 'https://promises.example/plans/a-plan/']);
    expect(readMe).toContainEqual([
      'Actions',
      'dueBy',
      'date',
      'The last day of that period. It is late from the day after.',
    ]);
  });

  test('keeps text as text: 1.10 is not 1.1, and a formula or an error of Excel’s is only words', () => {
    expect([cellOf('Actions', 0, 'ref'), cellOf('Actions', 2, 'ref')]).toEqual(['1.1', '1.10']);
    expect(cellOf('Actions', 0, 'title')).toBe('=HYPERLINK("x")');
    expect(cellOf('Actions', 1, 'title')).toBe('#N/A');
    expect(cellOf('Actions', 0, 'success')).toBe('One\nTwo');
  });

  test('has numbers as numbers and days as dates', () => {
    expect(cellOf('Actions', 0, 'timesMoved')).toBe(1);
    expect(cellOf('Measures', 0, 'value')).toBe(0);
    expect(cellOf('Measures', 1, 'value')).toBe(-4.25);
    expect(cellOf('Actions', 0, 'dueBy')).toEqual(new Date('2021-12-31T00:00:00Z'));
    expect(cellOf('Milestones', 0, 'dueBy')).toEqual(new Date('2021-06-30T00:00:00Z'));
  });

  test('says a day before Excel’s calendar in text', () => {
    expect(cellOf('Actions', 2, 'dueBy')).toBe('1899-12-31');
  });

  test('freezes its headings, and gives every column a width', async () => {
    const { sheets: structure } = await readXlsx(bytes, { readStyles: true });
    for (const [index, table] of TABLES.entries()) {
      expect(structure[index + 1]?.freezePane).toMatchObject({ rows: 1, columns: 1 });
      expect(structure[index + 1]?.columns?.map(({ width }) => width)).toEqual(
        table.columns.map(({ width }) => width),
      );
    }
  });

  test('is the same bytes whenever it is made', async () => {
    expect(Buffer.from(await xlsxOf(order, order)).equals(Buffer.from(bytes))).toBe(true);
    const { properties } = await readXlsx(bytes);
    expect(properties).toMatchObject({
      created: new Date('2022-02-14T00:00:00Z'),
      modified: new Date('2022-02-14T00:00:00Z'),
    });
  });
});

test('text that is longer than a cell can be is cut, and says so', async () => {
  const long = orderFor(
    { ...plan, actions: [anAction({ summary: '😀'.repeat(20_000) })] },
    '2022-02-14',
    EXPORT_WORDS,
  );
  const [headings = [], row = []] = (await readBack(await xlsxOf(long, long)))['Actions'] ?? [];
  const cell = row[headings.indexOf('summary')];
  expect(cell).toMatch(/^(😀)+ … \(A spreadsheet’s cell can hold no more\. The CSV file has the rest\.\)$/u);
  expect(String(cell).length).toBeLessThanOrEqual(32_767);
});

test('any text in any cell comes back as it was', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({
      unit: fc.constantFrom(
        ',',
        '"',
        '\r',
        '\n',
        '\t',
        '=',
        '_x0041_',
        '_',
        '<',
        '&',
        ']]>',
        ' ',
        '\u0001',
        '😀',
        'a',
      ),
      minLength: 1,
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 8 }), async (titles) => {
      const actions = titles.map((title, index) => anAction({ ref: `1.${index}`, title }));
      const given = orderFor(aPlan({ actions }), '2022-02-14', EXPORT_WORDS);
      const [headings = [], ...rows] = (await readBack(await xlsxOf(given, given)))['Actions'] ?? [];
      expect(rows.map((row) => row[headings.indexOf('title')])).toEqual(titles);
    }),
    { numRuns: 60 },
  );
});
