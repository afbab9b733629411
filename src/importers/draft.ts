import type { z } from 'zod';
import type { actionSchema } from '../model/schema/action.ts';
import type { measureSchema } from '../model/schema/measure.ts';
import type { boardsSchema, planSchema, prioritiesSchema, risksSchema } from '../model/schema/plan.ts';
import type { reportSchema } from '../model/schema/report.ts';
import type { glossarySchema } from '../model/schema/site.ts';

/**
 * Content as an importer drafts it: what the schemas take, before they make days and periods of it. Every value is
 * text, as in the files.
 */

/** The facts at the head of `plan.mdx`. */
export type PlanFactsDraft = z.input<typeof planSchema>;
/** One entry of `priorities.yaml`. */
export type PriorityDraft = z.input<typeof prioritiesSchema>[number];
/** One file of `actions/`. */
export type ActionDraft = z.input<typeof actionSchema>;
/** One dated step of an action. */
export type MilestoneDraft = NonNullable<ActionDraft['milestones']>[number];
/** One file of `measures/`. Its id is its file's name, and stands beside it here. */
export interface MeasureDraft {
  readonly id: string;
  readonly facts: z.input<typeof measureSchema>;
}
/** A baseline, or a target of a measure. */
export type StatementDraft = NonNullable<MeasureDraft['facts']['targets']>[number];
/** One entry of `boards.yaml`. */
export type BoardDraft = z.input<typeof boardsSchema>[number];
/** One entry of `risks.yaml`. */
export type RiskDraft = z.input<typeof risksSchema>[number];
/** One entry of `glossary.yaml`, which belongs to the whole site. */
export type TermDraft = z.input<typeof glossarySchema>[number];
/** One file of `reports/`. */
export type ReportDraft = z.input<typeof reportSchema>;
/** What a report says, by the ref of each action. */
export type ProgressDraft = NonNullable<ReportDraft['actions']>;

/** Everything that a document becomes. */
export interface PlanDraft {
  readonly facts: PlanFactsDraft;
  /** The body of `plan.mdx`, as Markdown. */
  readonly introduction: string;
  readonly priorities: readonly PriorityDraft[];
  readonly actions: readonly ActionDraft[];
  readonly measures: readonly MeasureDraft[];
  readonly reports: readonly ReportDraft[];
  readonly boards: readonly BoardDraft[];
  readonly risks: readonly RiskDraft[];
  readonly terms: readonly TermDraft[];
}
