import type { Day } from '../model/day.ts';
import type { PlanEdition } from '../model/edition.ts';
import type { Site } from '../model/schema/site.ts';
import { csvOf } from './csv.ts';
import type { ExportWords } from './export-words.ts';
import { planJson } from './plan-json.ts';
import { TABLES } from './tables/tables.ts';
import { xlsxOf } from './xlsx.ts';

/** The files in which a plan is published. The pages and `npm run export` both make them here. */

/** What a file of a plan is made from. */
export interface ExportOrder {
  edition: PlanEdition;
  site: Site;
  today: Day;
  /** The path that every address of the site begins with: `/`. */
  base: string;
  words: ExportWords;
}

/** A form in which a plan is published, by the ending of its file. */
export const FORMS = ['xlsx', 'csv', 'json'] as const;
/** One of them. */
export type Form = (typeof FORMS)[number];

/** One file of a plan. */
export interface PlanFile {
  /** Its name in the plan's folder: `actions.csv`. */
  name: string;
  form: Form;
  make: (order: ExportOrder) => Promise<Uint8Array>;
}

/** Every file of a plan, the one for most people first. */
export const PLAN_FILES: readonly PlanFile[] = [
  { name: 'plan.xlsx', form: 'xlsx', make: (order) => xlsxOf(order, order) },
  ...TABLES.map((table): PlanFile => ({
    name: `${table.id}.csv`,
    form: 'csv',
    make: (order) => Promise.resolve(csvOf(table, order)),
  })),
  {
    name: 'plan.json',
    form: 'json',
    make: (order) =>
      Promise.resolve(new TextEncoder().encode(JSON.stringify(planJson(order.edition, order)))),
  },
];

/** What a web server calls each form. */
export const MEDIA_TYPE: Readonly<Record<Form, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
};
