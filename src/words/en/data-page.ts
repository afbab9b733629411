import type { Site } from '../../model/schema/site.ts';
import { counted } from './dates.ts';
import { digits } from './figures.ts';
import { stopped } from './frame.ts';

/** The page that says what there is to download, and what it holds. */
export const DATA_PAGE = {
  title: 'Data to download',
  description: 'Everything on this site, to take away and use: what each file holds, column by column.',
  files: 'The files',
  filesNote: 'Each file is true as at the day at the top of this page.',
  forms: 'Which file to take',
  before: 'Before you use them',
  schema: 'What every name in plan.json means (JSON Schema)',
  licence: 'What you may do with it',
  whole: 'Where the content and its whole history can be seen:',
  noLicence: 'The publisher has not named a licence. Ask before you publish it again.',
  columns: 'columns',
  column: 'Column',
  holds: 'Holds',
  meaning: 'Meaning',
  kind: { text: 'Text', number: 'Number', date: 'Date' },
} as const;

/** What each form of file is called. */
export const FORM: Readonly<Record<'xlsx' | 'csv' | 'json', string>> = {
  xlsx: 'Excel',
  csv: 'CSV',
  json: 'JSON',
};

/** What each form of file is, and whom it is for. */
export const FORM_MEANS: Readonly<Record<keyof typeof FORM, string>> = {
  xlsx: 'One workbook for a spreadsheet program. It has a sheet for each table, and a first sheet that explains them. Take this one to read, sort and filter.',
  csv: 'A table in plain text, with commas between its columns. Any spreadsheet and most other programs can open it.',
  json: 'One file for computer programs. It holds everything that we publish of the plan, also what is in no table.',
};

/** What a person should know before using the files. What stands between backticks is as it is in a file. */
export const DATA_NOTES = [
  'A number such as 1.10 is text. If you open a CSV file in a spreadsheet, it may turn that into 1.1. The Excel file keeps it.',
  'A period is written as `2025-09-15`, `2025-09`, `2025-Q3`, `2025/26`, `2025-autumn` or `2025-04..2025-06`. Its last day stands beside it as a date.',
  'In a CSV file, a text that begins with =, +, - or @ has an apostrophe before it. Without it, a spreadsheet might run the text as a formula.',
  'Texts of several paragraphs may hold Markdown: stars around a word, or a dash before a line.',
  'An empty cell means that there is nothing to say there. It never means nought.',
  'A number that is held back, because it is small, is in no file. Its row has the sign [c].',
  'New columns may be added at any time. The names that are here will not change without notice on this page.',
] as const;

/** What each file of a plan is called in a link, beside its form and before its size. */
const FILE: Readonly<Record<string, string>> = {
  'plan.xlsx': 'All the tables',
  'actions.csv': 'Actions',
  'milestones.csv': 'Milestones',
  'measures.csv': 'Measures',
  'reports.csv': 'Reports',
  'plan.json': 'Everything',
};

/** A link to a file: "All the tables (97 kB)". */
export const fileWords = (name: string, bytes: number): string =>
  `${FILE[name] ?? name} (${sizeWords(bytes)})`;

/** How large a file is, in the units of 1,000 that phones and browsers show: "97 kB", "1.2 MB". The two parts stay on one line. */
export function sizeWords(bytes: number): string {
  if (bytes < 999_500) return `${digits(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`;
  return `${digits(Math.round(bytes / 100_000) / 10)}\u00a0MB`;
}

/** The heading over the columns of a table: "Actions: actions.csv". */
export const tableHeading = (title: string, id: string): string => `${title}: ${id}.csv`;

/** Over the columns of a table, which are folded away: "See its 38 columns". */
export const seeColumns = (columns: number): string => `See its ${counted(columns, 'column')}`;

/** What a table's columns are, for those who do not see what stands over it. */
export const columnsCaption = (title: string): string => `The columns of the table “${title}”`;

/** The licence in a sentence, before and after its name. */
export const LICENCE_SENTENCE = 'You may use this data again under the';

/** Whom to name, when using it. */
export const nameUs = ({ publisher }: Pick<Site, 'publisher'>): string =>
  stopped(`Say that it comes from ${publisher}`);
