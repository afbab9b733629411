import { Ajv2020 } from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { day } from '../model/day.ts';
import { editionOf } from '../model/edition.ts';
import { actionSchema } from '../model/schema/action.ts';
import { measureSchema } from '../model/schema/measure.ts';
import {
  boardsSchema,
  correctionsSchema,
  planSchema,
  prioritiesSchema,
  risksSchema,
} from '../model/schema/plan.ts';
import { reportSchema } from '../model/schema/report.ts';
import { readLibrary } from '../reader/read-library.ts';
import { EXPORT_WORDS } from '../words/en/data.ts';
import { asWritten } from './csv.ts';
import { PLAN_FILES, type ExportOrder } from './plan-files.ts';
import type { PlanJson } from './plan-json.ts';
import { planJsonSchemaFile } from './plan-schema.ts';
import type { Cell } from './tables/table.ts';
import { TABLES } from './tables/tables.ts';

/** The example's plans go out and come back by other libraries than wrote them. */

const { library } = await Promise.resolve(readLibrary('content'));
if (library === null) throw new Error('The example cannot be read.');
const today = day('2026-02-13');
const example = editionOf(library, today);
const orders = example.plans.map((edition): [string, ExportOrder] => [
  edition.plan.id,
  { edition, site: example.site, today, base: '/', words: EXPORT_WORDS },
]);

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
  planJsonSchemaFile(),
);

async function fileOf(name: string, order: ExportOrder): Promise<Uint8Array> {
  const file = PLAN_FILES.find((one) => one.name === name);
  if (file === undefined) throw new Error(`There is no file ${name}.`);
  return file.make(order);
}

/** JSON as content writes it: every value is text, and what is null is left out. */
function asContent(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(asContent);
  if (json === null) return undefined;
  if (typeof json !== 'object') return typeof json === 'string' ? json : JSON.stringify(json);
  if (Object.keys(json).join() === 'value,words') {
    return Object.values(json)
      .map(asContent)
      .find((said) => said !== undefined);
  }
  return Object.fromEntries(
    Object.entries(json)
      .map(([name, value]) => [name, asContent(value)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** The record of which `json` holds all the fields, and more. */
function record<Schema extends z.ZodObject>(schema: Schema, json: object): z.output<Schema> {
  const fields = Object.entries(json).filter(([name]) => name in schema.shape);
  return schema.parse(asContent(Object.fromEntries(fields)));
}

type PromiseJson = PlanJson['actions'][number] | PlanJson['actions'][number]['milestones'][number];

/** The promise itself: the date and the names that it had before any report. */
function asPromised(json: PromiseJson): object {
  const promised = json.moves[0]?.from === null ? null : json.originalDue;
  return { ...json, due: promised, leads: json.leadNames };
}

const milestoneSchema = actionSchema.shape.milestones.unwrap().element;
const readingSchema = measureSchema.shape.readings.unwrap().element;

/** `false` is what the data says where a file says nothing. */
const asRead = (reading: object): object =>
  Object.fromEntries(Object.entries(reading).map(([name, value]) => [name, value === false ? null : value]));

const actionFrom = ({ milestones, ...json }: PlanJson['actions'][number]) => ({
  ...record(actionSchema, asPromised({ ...json, milestones: [] })),
  milestones: milestones.map((milestone) => record(milestoneSchema, asPromised(milestone))),
});

const measureFrom = ({ readings, ...json }: PlanJson['measures'][number]) => ({
  ...record(measureSchema, json),
  id: json.id,
  readings: readings.flatMap((reading) =>
    [...reading.replaced.toReversed(), reading].map((one) => record(readingSchema, asRead(one))),
  ),
});

const inTime = <One extends { period: { to: string; from: string } }>(readings: readonly One[]): One[] =>
  readings.toSorted((one, other) =>
    one.period.to + one.period.from < other.period.to + other.period.from ? -1 : 1,
  );

describe.each(orders)('the plan "%s"', (_, order) => {
  const { plan, now, reports } = order.edition;

  test('can be made again from plan.json, with nothing lost', async () => {
    const json = JSON.parse(new TextDecoder().decode(await fileOf('plan.json', order))) as PlanJson;
    expect({
      ...record(planSchema, json),
      id: json.id,
      introduction: json.introduction,
      priorities: prioritiesSchema.parse(asContent(json.priorities)),
      actions: json.actions.map(actionFrom),
      measures: json.measures.map(measureFrom),
      reports: json.reports.map((report) => record(reportSchema, report)),
      boards: boardsSchema.parse(asContent(json.boards)),
      risks: risksSchema.parse(asContent(json.risks)),
      corrections: correctionsSchema.parse(asContent(json.corrections)),
    }).toEqual({
      ...plan,
      actions: now.actions.map(({ action }) => action),
      measures: plan.measures.map((measure) => ({ ...measure, readings: inTime(measure.readings) })),
      reports: reports.map(({ report }) => report),
    });
  });

  test('has a plan.json that a validator finds as /data/schema.json says', async () => {
    validate(JSON.parse(new TextDecoder().decode(await fileOf('plan.json', order))));
    expect(validate.errors).toBeNull();
  });

  test.each(TABLES.map((table) => [table.id, table] as const))(
    'has %s.csv as the table has it',
    async (id, table) => {
      const text = new TextDecoder().decode(await fileOf(`${id}.csv`, order));
      const { data, meta } = Papa.parse<Record<string, string>>(text, {
        header: true,
        newline: '\r\n',
        skipEmptyLines: true,
      });
      expect(meta.fields).toEqual(table.columns.map(({ name }) => name));
      const back = data.map((row) => table.columns.map(({ name, kind }) => csvCell(row[name] ?? '', kind)));
      expect(back).toEqual(table.cells(order));
    },
  );

  test('has every table in plan.xlsx, typed', async () => {
    const sheets = await readXlsxFile(Buffer.from(await fileOf('plan.xlsx', order)), { trim: false });
    for (const table of TABLES) {
      const [, ...rows] = sheets.find(({ sheet }) => sheet === table.title)?.data ?? [];
      const back = rows.map((row) => table.columns.map((_column, index) => xlsxCell(row[index] ?? null)));
      expect(back).toEqual(table.cells(order));
    }
  });
});

function csvCell(text: string, kind: string): Cell {
  if (text === '') return null;
  return kind === 'number' ? Number(text) : asWritten(text);
}

function xlsxCell(value: unknown): Cell {
  return value instanceof Date ? value.toISOString().slice(0, 10) : (value as Cell);
}

test('the example has five plans or more to hold this to', () => {
  expect(orders.length).toBeGreaterThanOrEqual(5);
});

test('a validator refuses a plan.json with a name that the schema does not have', async () => {
  const [[, order] = []] = orders;
  if (order === undefined) throw new Error('There is no plan.');
  const json = JSON.parse(new TextDecoder().decode(await fileOf('plan.json', order))) as object;
  expect(validate({ ...json, extra: 1 })).toBe(false);
});
