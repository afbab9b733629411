import { z } from 'zod';
import type { Due } from '../model/due.ts';
import type { Lead } from '../model/schema/plan.ts';
import { MEANINGS } from '../model/schema/plan.ts';
import { actionSchema } from '../model/schema/action.ts';
import { STANDINGS } from '../model/standing.ts';
import type { ActionState, MilestoneState, PromiseState, Reported } from '../model/state.ts';
import { PERIOD_TEXT, recordJson } from './content-json.ts';

/** Actions and milestones in `plan.json`: the promise as content has it, and how it stands. */

const periodText = z.string().describe(PERIOD_TEXT);
const dayText = z.iso.date();

const reported = z
  .strictObject({ status: z.string(), label: z.string(), means: z.enum(MEANINGS), asAt: dayText })
  .nullable()
  .describe('The last status reported; null where there is none.');

const said = z
  .strictObject({ asAt: dayText, progress: z.string().nullable(), next: z.string().nullable() })
  .nullable()
  .describe('The last words reported, as Markdown; null where there are none.');

const move = z.strictObject({
  from: periodText.nullable(),
  to: periodText,
  because: z.string(),
  asAt: dayText,
});

const promise = {
  due: periodText.nullable().describe('The date now promised.'),
  originalDue: periodText.nullable().describe('The date first promised.'),
  moves: z.array(move).describe('Every move of the date, oldest first.'),
  standing: z.enum(STANDINGS).describe('The common meaning, worked out as at today.'),
  workedOut: z.boolean().describe('True where the standing is not simply what was reported.'),
  reported,
  said,
  daysLate: z.int().nullable().describe('Days since the date now promised passed, where that makes it late.'),
  completeAsAt: dayText.nullable().describe('The report that first said that it was complete.'),
  dateKept: z
    .enum(['kept', 'missed', 'open', 'none'])
    .describe(
      'Whether the date first promised was kept; open where it has not passed, none where there is none.',
    ),
  leads: z.array(z.string()).describe('Roles.'),
  leadNames: z.array(z.string()).describe('Who leads, as the plan’s own files name them.'),
};

const actionRecord = recordJson(actionSchema);
const milestoneRecord = recordJson(actionSchema.shape.milestones.unwrap().element);

const milestone = milestoneRecord.schema.extend(promise);

/** An action in `plan.json`. */
export const actionJsonSchema = actionRecord.schema.extend({
  ...promise,
  milestones: z.array(milestone),
  lastReport: dayText.nullable().describe('The last report that says anything of it.'),
  silent: z.boolean().describe('True where that report is older than the plan promised.'),
  url: z.string(),
});

type ActionJson = z.infer<typeof actionJsonSchema>;
type MilestoneJson = z.infer<typeof milestone>;

/** Finds a lead of the plan by any of its names. */
type LeadOf = (name: string) => Lead | null;

/** An action as `plan.json` has it. */
export function actionJson(state: ActionState, leadOf: LeadOf, url: string): ActionJson {
  return {
    ...actionRecord.of(state.action),
    ...promiseJson(state.action.leads, state, leadOf),
    milestones: state.milestones.map((one) => milestoneJson(one, leadOf)),
    lastReport: state.lastReport,
    silent: state.silent,
    url,
  };
}

function milestoneJson(state: MilestoneState, leadOf: LeadOf): MilestoneJson {
  return {
    ...milestoneRecord.of(state.milestone),
    ...promiseJson(state.milestone.leads, state, leadOf),
  };
}

function promiseJson(
  leads: readonly string[],
  state: PromiseState,
  leadOf: LeadOf,
): Pick<ActionJson, keyof typeof promise> {
  return {
    ...dueJson(state.due),
    standing: state.standing,
    workedOut: isWorkedOut(state),
    reported: reportedJson(state.reported),
    said: state.said,
    daysLate: state.daysLate,
    completeAsAt: state.completeAsAt,
    dateKept: state.dateKept,
    leads: leads.map((name) => leadOf(name)?.role ?? name),
    leadNames: [...leads],
  };
}

/** Whether a standing is more than what was reported, or declared on a day. */
export function isWorkedOut({ basis }: Pick<PromiseState, 'basis'>): boolean {
  return basis !== 'reported' && basis !== 'withdrawn';
}

function dueJson({ current, original, moves }: Due): Pick<ActionJson, 'due' | 'originalDue' | 'moves'> {
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

function reportedJson(last: Reported | null): ActionJson['reported'] {
  return (
    last && { status: last.status.id, label: last.status.label, means: last.status.means, asAt: last.asAt }
  );
}
