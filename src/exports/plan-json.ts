import { z } from 'zod';
import { actionAddress, measureAddress, reportAddress, underBase } from '../model/addresses.ts';
import type { Day } from '../model/day.ts';
import type { PlanEdition } from '../model/edition.ts';
import {
  boardsSchema,
  correctionsSchema,
  planSchema,
  prioritiesSchema,
  risksSchema,
} from '../model/schema/plan.ts';
import { reportSchema } from '../model/schema/report.ts';
import { STANDINGS } from '../model/standing.ts';
import { listJson, recordJson } from './content-json.ts';
import { measureJson, measureJsonSchema } from './measure-json.ts';
import { actionJson, actionJsonSchema } from './promise-json.ts';

/**
 * `/plans/<plan>/plan.json`: everything about a plan as at today. Its names do not change without a
 * version. Periods are written as in content (`2025-Q3`), days as `2025-09-15`.
 */

const counts = z
  .strictObject(Object.fromEntries(['total', ...STANDINGS].map((name) => [name, z.int().min(0)])))
  .describe('How many there are of each standing; total is their sum.');

const dateCounts = z
  .strictObject(
    Object.fromEntries(['kept', 'missed', 'open', 'none', 'moved'].map((name) => [name, z.int().min(0)])),
  )
  .describe(
    'What came of the dates first promised for actions. Moved ones are counted a second time, in moved.',
  );

const factsRecord = recordJson(planSchema);
const reportRecord = recordJson(reportSchema);
const prioritiesList = listJson(prioritiesSchema);
const boardsList = listJson(boardsSchema);
const risksList = listJson(risksSchema);
const correctionsList = listJson(correctionsSchema);

/** The shape of `plan.json`. */
export const planJsonSchema = z.strictObject({
  id: z.string(),
  ...factsRecord.schema.shape,
  today: z.iso.date().describe('The day that the whole file is true of.'),
  closed: z.boolean().describe('True where the plan was closed; it then stands as on its closing day.'),
  introduction: z.string().describe('The words that introduce the plan, as Markdown.'),
  counts: z.strictObject({ actions: counts, milestones: counts }),
  dates: dateCounts,
  missedRounds: z.array(z.iso.date()).describe('The rounds of reporting that were promised and missed.'),
  priorities: prioritiesList.schema,
  actions: z.array(actionJsonSchema),
  measures: z.array(measureJsonSchema),
  reports: z.array(reportRecord.schema.extend({ url: z.string() })).describe('Newest first.'),
  boards: boardsList.schema,
  risks: risksList.schema,
  corrections: correctionsList.schema,
});

/** `plan.json`, as a value. */
export type PlanJson = z.infer<typeof planJsonSchema>;

/** A plan's edition as `plan.json`, with addresses under the site's base. */
export function planJson(edition: PlanEdition, { today, base }: { today: Day; base: string }): PlanJson {
  const { plan, now, leadOf } = edition;
  const under = (address: string): string => underBase(base, address);
  return {
    id: plan.id,
    ...factsRecord.of(plan),
    today,
    closed: now.closed,
    introduction: plan.introduction,
    counts: { actions: edition.counts, milestones: edition.milestoneCounts },
    dates: { ...edition.dateCounts },
    missedRounds: edition.missedRounds,
    priorities: prioritiesList.of(plan.priorities),
    actions: now.actions.map((state) =>
      actionJson(state, leadOf, under(actionAddress(plan.id, state.action.ref))),
    ),
    measures: plan.measures.map((measure) =>
      measureJson(measure, under(measureAddress(plan.id, measure.id))),
    ),
    reports: edition.reports.map(({ report }) => ({
      ...reportRecord.of(report),
      url: under(reportAddress(plan.id, report.asAt)),
    })),
    boards: boardsList.of(plan.boards),
    risks: risksList.of(plan.risks),
    corrections: correctionsList.of(plan.corrections),
  };
}
