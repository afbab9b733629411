import { z } from 'zod';
import { actionAddress, measureAddress, reportAddress, underBase } from '../model/addresses.ts';
import type { Day } from '../model/day.ts';
import type { Due } from '../model/due.ts';
import type { PlanEdition } from '../model/edition.ts';
import { measureState } from '../model/measure-state.ts';
import type { Measure, Reading, Statement } from '../model/schema/measure.ts';
import { MEANINGS, PLAN_KINDS, type Status } from '../model/schema/plan.ts';
import { BETTER, UNITS } from '../model/schema/measure.ts';
import { STANDINGS } from '../model/standing.ts';
import type { ActionState, MilestoneState, PromiseState, Reported } from '../model/state.ts';

/**
 * `/plans/<plan>/plan.json`: everything about a plan as at today. Its names do not change without a
 * version. Periods are written as in content (`2025-Q3`), days as `2025-09-15`.
 */

const periodText = z
  .string()
  .describe(
    'A period as content writes it: 2025-09-15, 2025-09, 2025-Q3, 2025/26, 2025-autumn, 2025-04..2025-06.',
  );
const dayText = z.iso.date();
const standing = z.enum(STANDINGS).describe('The common meaning, worked out as at today.');

const counts = z
  .strictObject(Object.fromEntries(['total', ...STANDINGS].map((name) => [name, z.int().min(0)])))
  .describe('How many there are of each standing; total is their sum.');

const status = z.strictObject({
  id: z.string(),
  label: z.string().describe('The plan’s own word.'),
  colour: z.string().nullable(),
  meaning: z.string().nullable().describe('What the plan says that the word means.'),
  means: z.enum(MEANINGS).describe('The common meaning.'),
});

const reported = z
  .strictObject({ status: z.string(), label: z.string(), means: z.enum(MEANINGS), asAt: dayText })
  .nullable()
  .describe('The last status reported; null where there is none.');

const promise = {
  ref: z.string(),
  title: z.string(),
  due: periodText.nullable().describe('The date now promised.'),
  originalDue: periodText.nullable().describe('The date first promised.'),
  moves: z
    .array(
      z.strictObject({ from: periodText.nullable(), to: periodText, because: z.string(), asAt: dayText }),
    )
    .describe('Every move of the date, oldest first.'),
  standing,
  workedOut: z.boolean().describe('True where the standing is not simply what was reported.'),
  reported,
};

const figure = z.strictObject({
  period: periodText,
  value: z.number().nullable(),
  words: z.string().nullable().describe('The words, where there is no number.'),
});

const reading = figure.extend({
  suppressed: z.boolean(),
  missing: z.string().nullable().describe('Why there is no number.'),
  published: dayText.nullable(),
  revised: z.boolean().describe('True where this row replaced an earlier one.'),
});

/** The shape of `plan.json`. */
export const planJsonSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(PLAN_KINDS),
  today: dayText.describe('The day that the whole file is true of.'),
  statuses: z.array(status),
  counts: z.strictObject({ actions: counts, milestones: counts }),
  priorities: z.array(z.strictObject({ ref: z.string(), title: z.string(), parent: z.string().nullable() })),
  actions: z.array(
    z.strictObject({
      ...promise,
      priority: z.string().nullable(),
      leads: z.array(z.string()).describe('Roles.'),
      milestones: z.array(z.strictObject(promise)),
      url: z.string(),
    }),
  ),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      unit: z.enum(UNITS),
      better: z.enum(BETTER),
      baseline: figure.nullable(),
      latest: reading.nullable(),
      target: figure.nullable(),
      verdict: z.enum(['met', 'not-met', 'cannot-say']),
      direction: z
        .enum(['better', 'worse', 'same', 'cannot-say'])
        .describe('From the baseline to the latest reading.'),
      readings: z.array(reading).describe('Oldest first; of each period the last revision.'),
      url: z.string(),
    }),
  ),
  reports: z.array(z.strictObject({ asAt: dayText, title: z.string().nullable(), url: z.string() })),
});

/** `plan.json`, as a value. */
export type PlanJson = z.infer<typeof planJsonSchema>;

/** A plan's edition as `plan.json`, with addresses under the site's base. */
export function planJson(edition: PlanEdition, { today, base }: { today: Day; base: string }): PlanJson {
  const { plan, now, counts: actionCounts, milestoneCounts, reports, leadOf } = edition;
  const under = (address: string): string => underBase(base, address);
  return {
    id: plan.id,
    title: plan.title,
    kind: plan.kind,
    today,
    statuses: plan.statuses.map(statusJson),
    counts: { actions: actionCounts, milestones: milestoneCounts },
    priorities: plan.priorities.map(({ ref, title, parent }) => ({ ref, title, parent: parent ?? null })),
    actions: now.actions.map((state) => ({
      ...promiseJson(state.action, state),
      priority: state.action.priority ?? null,
      leads: state.action.leads.map((name) => leadOf(name)?.role ?? name),
      milestones: state.milestones.map((milestone) => promiseJson(milestone.milestone, milestone)),
      url: under(actionAddress(plan.id, state.action.ref)),
    })),
    measures: plan.measures.map((measure) =>
      measureJson(measure, under(measureAddress(plan.id, measure.id))),
    ),
    reports: reports.map(({ report }) => ({
      asAt: report.asAt,
      title: report.title ?? null,
      url: under(reportAddress(plan.id, report.asAt)),
    })),
  };
}

function statusJson({ id, label, colour, meaning, means }: Status): PlanJson['statuses'][number] {
  return { id, label, colour: colour ?? null, meaning: meaning ?? null, means };
}

function promiseJson(
  { ref, title }: ActionState['action'] | MilestoneState['milestone'],
  state: PromiseState,
): PlanJson['actions'][number]['milestones'][number] {
  return {
    ref,
    title,
    ...dueJson(state.due),
    standing: state.standing,
    workedOut: state.basis !== 'reported' && state.basis !== 'withdrawn',
    reported: reportedJson(state.reported),
  };
}

function dueJson({
  current,
  original,
  moves,
}: Due): Pick<PlanJson['actions'][number], 'due' | 'originalDue' | 'moves'> {
  return {
    due: current?.text ?? null,
    originalDue: original?.text ?? null,
    moves: moves.map(({ from, to, because, asAt }) => ({
      from: from?.text ?? null,
      to: to.text,
      because,
      asAt,
    })),
  };
}

function reportedJson(last: Reported | null): PlanJson['actions'][number]['reported'] {
  return (
    last && { status: last.status.id, label: last.status.label, means: last.status.means, asAt: last.asAt }
  );
}

function measureJson(measure: Measure, url: string): PlanJson['measures'][number] {
  const state = measureState(measure);
  const readings = state.readings.map(({ reading: one, revised }) => readingJson(one, revised.length > 0));
  return {
    id: measure.id,
    title: measure.title,
    unit: measure.unit,
    better: measure.better,
    baseline: measure.baseline === undefined ? null : figureJson(measure.baseline),
    latest: readings.at(-1) ?? null,
    target: state.target && figureJson(state.target),
    verdict: state.verdict.verdict,
    direction: state.sinceStart.direction,
    readings,
    url,
  };
}

function figureJson({ period, value, words }: Statement): z.infer<typeof figure> {
  return { period: period.text, value: value ?? null, words: words ?? null };
}

function readingJson(one: Reading, revised: boolean): z.infer<typeof reading> {
  return {
    ...figureJson(one),
    suppressed: one.suppressed === true,
    missing: one.missing ?? null,
    published: one.published ?? null,
    revised,
  };
}
