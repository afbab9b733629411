import type { Move } from '../../model/due.ts';
import type { Action } from '../../model/schema/action.ts';
import type { Reading } from '../../model/schema/measure.ts';
import type { Evidence, View } from '../../model/schema/report.ts';
import { PLAN_KIND } from './answers.ts';
import { NO_FIGURE } from './figures.ts';
import { DIRECTION, noFigureOf, verdictWords, whyNoDirection, whyNoVerdict } from './measures.ts';
import { STANDING, whyThisStanding } from './standing.ts';

/** The first sheet of a workbook. */
const READ_ME = {
  sheet: 'Read me',
  plan: 'Web page',
  kind: 'What it is',
  area: 'Area',
  asAt: 'True as at',
  publisher: 'Published by',
  licence: 'Licence',
  noLicence: 'The publisher has not named a licence.',
  about: [
    'Every sheet after this one is a table with a row of headings. The same tables are on the site as CSV files.',
    'A number such as 1.10 is text, so that it stays 1.10.',
    'A period such as 2025-Q3 is text, with its last day beside it as a date.',
    'Progress and wording may hold Markdown: stars around a word, or a dash before a line.',
    'The file plan.json on the site holds everything, and more than these tables can.',
  ],
  columns: ['Sheet', 'Column', 'Holds', 'Meaning'],
  columnKind: { text: 'text', number: 'number', date: 'date' },
  rows: 'What a row is',
} as const;

/** The words that stand in the cells of published tables. */
export const EXPORT_WORDS = {
  standing: STANDING,
  planKind: PLAN_KIND,
  dateKept: { kept: 'Kept', missed: 'Missed', open: 'Not passed yet', none: 'No date' },
  direction: DIRECTION,
  figure: {
    baseline: 'Baseline',
    target: 'Target',
    reading: 'Reading',
    comparator: 'Comparator',
    service: 'Service measure',
    none: 'No figure yet',
  },
  about: { report: 'Whole report', action: 'Action', milestone: 'Milestone' },
  yes: 'Yes',
  no: 'No',
  developing: 'Under development',
  whyStanding: whyThisStanding,
  verdict: verdictWords,
  whyNoVerdict,
  whyNoDirection,
  sign: signOf,
  move: moveLine,
  amendment: amendmentLine,
  evidence: evidenceLine,
  view: viewLine,
  cut: ' … (A spreadsheet’s cell can hold no more. The CSV file has the rest.)',
  readMe: READ_ME,
} as const;

function signOf(reading: Reading): string | null {
  const why = noFigureOf(reading);
  return why === null ? null : NO_FIGURE[why];
}

/** "2021-09 to 2021-12, in the report of 2021-10-31, because: nobody applied" */
function moveLine({ from, to, because, asAt }: Move): string {
  const reason = because === '' ? '' : `, because: ${because}`;
  return `${from?.text ?? 'no date'} to ${to.text}, in the report of ${asAt}${reason}`;
}

function amendmentLine({ date, was, because }: Action['amendments'][number]): string {
  return `Until ${date}: ${was} (Replaced because: ${because})`;
}

function evidenceLine({ title, link, file, date }: Evidence): string {
  return [title, link, file, date].filter((part) => part !== undefined).join(', ');
}

function viewLine({ who, words, date }: View): string {
  return `${who}${date === undefined ? '' : `, ${date}`}: ${words}`;
}
