import { describe, expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { readTabSeparated } from '../formats/tab-separated.ts';
import { day } from '../../model/day.ts';
import type { WordMap } from '../headings.ts';

const HEADINGS = 'Ref\tAction\tTimescale\tMeasures of success\tLead\tProgress and milestones\tStatus';
/** Rows enough for a table to be known as one of milestones. */
const ROWS = [
  '1.1\tAnswer letters in ten days\tJune 2026\tLetters are answered.\tHead of Helpline\tRota agreed (Apr 26)\tComplete',
  '\t\t\t\t\tTwo people appointed (May 26)\tComplete',
  '\t\t\t\t\tLetters sorted (Jun 26)\tOn target',
];

function imported(rows: readonly string[], map: WordMap = new Map()) {
  const found = importDocument(readTabSeparated([HEADINGS, ...ROWS, ...rows].join('\n')), {
    source: 'x',
    sha256: '',
    asAt: day('2026-06-30'),
    title: 'A plan',
    kind: null,
    map,
  });
  if ('refused' in found) throw new Error(found.refused.message);
  return found;
}

/** What a document says of each milestone: its action, its words, its date and its status. */
function milestonesOf(rows: readonly string[], map?: WordMap): string[] {
  const { draft } = imported(rows, map);
  return draft.actions.flatMap(({ ref, milestones }) =>
    (milestones ?? []).map((one) => {
      const status = draft.reports[0]?.actions?.[ref]?.milestones?.[one.ref]?.status;
      return `${ref} ${one.title} ${one.due ?? '-'} ${status ?? '-'}`;
    }),
  );
}

const added = (rows: readonly string[]): string[] => milestonesOf(rows).slice(ROWS.length);
const warnings = (rows: readonly string[]): string =>
  imported(rows)
    .report.warnings.map(({ message }) => message)
    .join('\n');
const unplaced = (rows: readonly string[]): string[] =>
  imported(rows).report.unplaced.map(({ text, why }) => `${text}: ${why}`);

describe('a milestone and its status', () => {
  test('are read from a row, and belong to the action above', () => {
    expect(milestonesOf([])).toEqual([
      '1.1 Rota agreed (Apr 26) 2026-04 complete',
      '1.1 Two people appointed (May 26) 2026-05 complete',
      '1.1 Letters sorted (Jun 26) 2026-06 on-target',
    ]);
  });

  test('are found where the row slid to either side', () => {
    expect(added(['\t\t\t\tHelpline tried (Jul 26)\tOn target\t'])).toEqual([
      '1.1 Helpline tried (Jul 26) 2026-07 on-target',
    ]);
    expect(added(['\t\t\t\t\t\tHelpline tried (Jul 26)\tOn target'])).toEqual([
      '1.1 Helpline tried (Jul 26) 2026-07 on-target',
    ]);
  });

  test('may be misspelt, which is said', () => {
    expect(added(['\t\t\t\t\tHelpline tried (Jul 26)\tCompete'])).toEqual([
      '1.1 Helpline tried (Jul 26) 2026-07 complete',
    ]);
    expect(warnings(['\t\t\t\t\tHelpline tried (Jul 26)\tCompete'])).toContain(
      '"Compete" was taken as "Complete".',
    );
  });

  test('may have a letter of another alphabet, folded where that makes a known word', () => {
    expect(added(['\t\t\t\t\tHelpline tried (Jul 26)\tСоmplete'])).toEqual([
      '1.1 Helpline tried (Jul 26) 2026-07 complete',
    ]);
  });

  test('may be several in one cell, each status with its own', () => {
    expect(added(['\t\t\t\t\tTried once (Jul 26) Tried again (Aug 26)\tComplete On target'])).toEqual([
      '1.1 Tried once (Jul 26) 2026-07 complete',
      '1.1 Tried again (Aug 26) 2026-08 on-target',
    ]);
  });

  test('are listed where the cell has more statuses than milestones', () => {
    const rows = ['\t\t\t\t\tTried once (Jul 26)\tComplete On target'];
    expect(added(rows)).toEqual(['1.1 Tried once (Jul 26) 2026-07 -']);
    expect(unplaced(rows).join()).toContain('more statuses than the cell beside it has milestones');
  });

  test('go on over rows until the date that ends them', () => {
    expect(
      added(['\t\t\t\t\tHelpline tried with\tOn target', '\t\t\t\t\tfour families', '\t\t\t\t\t(Jul 26)']),
    ).toEqual(['1.1 Helpline tried with four families (Jul 26) 2026-07 on-target']);
  });

  test('are put together where the status stands in the row above', () => {
    expect(added(['\t\t\t\t\t\tOn target', '\t\t\t\t\tHelpline tried (Jul 26)\t'])).toEqual([
      '1.1 Helpline tried (Jul 26) 2026-07 on-target',
    ]);
  });

  test('are listed where the words of a status are lost', () => {
    const rows = ['\t\t\t\t\t\tOn target', '\t\t\t\t\tHelpline tried (Jul 26)\tComplete'];
    expect(added(rows)).toEqual(['1.1 Helpline tried (Jul 26) 2026-07 complete']);
    expect(unplaced(rows)).toEqual([expect.stringContaining('On target: A status stands here')]);
  });

  test('have no status where none is printed', () => {
    expect(added(['\t\t\t\t\tHelpline tried (Jul 26)\t'])).toEqual(['1.1 Helpline tried (Jul 26) 2026-07 -']);
  });

  test('may have a status that only the one who imports can explain', () => {
    const row = '\t\t\t\t\tHelpline tried (Jul 26)\tGoing well';
    expect(milestonesOf([row], new Map([['going well', 'on-track']])).at(-1)).toBe(
      '1.1 Helpline tried (Jul 26) 2026-07 going-well',
    );
  });
});

describe('an action', () => {
  const refs = (rows: readonly string[]): string[] =>
    imported(rows).draft.actions.map(({ ref, title }) => `${ref} ${title}`);

  test('goes on over the break of a page, with its headings and a number among the refs', () => {
    const rows = [
      HEADINGS,
      'Page\tand in two languages\t\t\t\tLeaflet printed (Jul 26)\tOn target',
      '12\t\t\t\t\tLeaflet sent (Aug 26)\tOn target',
    ];
    expect(refs(rows)).toEqual(['1.1 Answer letters in ten days and in two languages']);
    expect(added(rows)).toHaveLength(2);
  });

  test('has the ref between its neighbours where a footer was printed over its own', () => {
    const rows = [
      'Page 4\tOpen on Saturdays\tJuly 2026\tCalls are answered.\tHead of Helpline\tFirst Saturday (Jul 26)\tOn target',
      '1.3\tPublish waits\tAugust 2026\tWaits are known.\tData Manager\tFirst table (Aug 26)\tOn target',
    ];
    expect(refs(rows)).toEqual([
      '1.1 Answer letters in ten days',
      '1.2 Open on Saturdays',
      '1.3 Publish waits',
    ]);
    expect(warnings(rows)).toContain('It stands between 1.1 and 1.3, and was taken as 1.2.');
  });

  test('has a raised ref, and letters of another alphabet among the refs are listed as rubbish', () => {
    const rows = [
      '^{1.2} Page 4\tOpen on Saturdays\tJuly 2026\tCalls are answered.\tHead of Helpline\tFirst Saturday (Jul 26)\tOn target',
      'Орсска\tand Sundays\t\t\t\tFirst Sunday (Aug 26)\tOn target',
    ];
    expect(refs(rows)).toEqual(['1.1 Answer letters in ten days', '1.2 Open on Saturdays and Sundays']);
    expect(unplaced(rows)).toEqual([expect.stringContaining('Орсска: These are marks, not words')]);
  });

  test('does not take the echo of a line that was read twice', () => {
    const rows = ['\tletters in ten doys\t\t\t\tHelpline tried (Jul 26)\tOn target'];
    expect(refs(rows)).toEqual(['1.1 Answer letters in ten days']);
    expect(unplaced(rows)).toEqual([expect.stringContaining('It says again, misread')]);
  });

  test('is put right where its rows stand upside down', () => {
    const rows = [
      HEADINGS,
      '4 12\tbefore it goes to the board.\t\t\t\tAnswers go up (Mar 27)\tOn target',
      'Page\tand read each answer ourselves\t\t\t\tAnswers read (Jan 27)\tOn target',
      '1.2\tAsk every family once a year\tDecember 2026\tHalf answer.\tParticipation Lead\tQuestions agreed (Oct 26)\tOn target',
    ];
    const { draft } = imported(rows);
    expect(draft.actions.map(({ title }) => title)).toEqual([
      'Answer letters in ten days',
      'Ask every family once a year and read each answer ourselves before it goes to the board.',
    ]);
    expect(warnings(rows)).toContain('stood upside down');
  });
});
