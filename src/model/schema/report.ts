import { z } from 'zod';
import type { RuleId } from '../rules.ts';
import { dayField, id, link, list, markdown, periodField, ref, text } from './fields.ts';

const view = z.strictObject({
  who: text().describe('Who says it: "Fernshire Parent Carer Forum".'),
  words: text().describe('What they say, in their own words.'),
  date: dayField().optional().describe('The day on which they said it.'),
});

const progressFields = {
  status: id().optional().describe('The id of one of the plan’s statuses.'),
  progress: markdown().optional().describe('What has happened, in words.'),
  due: periodField().optional().describe('The new date, where it moved. It needs "because".'),
  because: text().optional().describe('Why the date moved.'),
  next: markdown().optional().describe('What happens next.'),
  evidence: list(
    z.strictObject({
      title: text().describe('What the evidence is.'),
      link: link().optional().describe('Where it can be seen.'),
      file: text().optional().describe('The file, beside the plan’s content.'),
      date: dayField().optional().describe('Its day.'),
    }),
  ).describe('What shows that it is so.'),
};

const NO_REASON = {
  message: 'The date moved, and nothing says why.\nAdd a line "because:" with the reason, beside "due:".',
  path: ['due'],
  params: { rule: 'moved-without-reason' satisfies RuleId },
};
/** The same rule as JSON Schema has it, for editors. */
const NEEDS_REASON = { dependencies: { due: ['because'] } };
const hasReason = (given: { due?: unknown; because?: unknown }): boolean =>
  given.due === undefined || given.because !== undefined;

/** The entries in which something is filled in. A form names every open action, and what is left empty in it says nothing. */
function filledIn<Entry extends object>(entries: Record<string, Entry>): Record<string, Entry> {
  return Object.fromEntries(
    Object.entries(entries).filter(([, entry]) => Object.values(entry).some(isFilled)),
  );
}

function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : value !== undefined;
}

const milestoneReport = z.strictObject(progressFields).refine(hasReason, NO_REASON).meta(NEEDS_REASON);

const actionReport = z
  .strictObject({
    ...progressFields,
    views: list(view).describe('What the parent carer forum or a young people’s group says of this action.'),
    milestones: z
      .record(ref(), milestoneReport)
      .overwrite(filledIn)
      .default({})
      .describe('What is reported of each milestone, by its ref.'),
  })
  .refine(hasReason, NO_REASON)
  .meta(NEEDS_REASON);

/** `reports/<as-at>.yaml`: one dated round of progress. Added, never rewritten. */
export const reportSchema = z.strictObject({
  asAt: dayField().describe('The day that the report is true of. The file is named after it.'),
  title: text().optional().describe('The report’s title: "Progress to the end of January 2026".'),
  period: periodField().optional().describe('The period that it covers.'),
  summary: markdown().optional().describe('The round in a few plain sentences.'),
  published: dayField()
    .optional()
    .describe('The day on which it is published. Until then it is nowhere on the site.'),
  actions: z
    .record(ref(), actionReport)
    .overwrite(filledIn)
    .default({})
    .describe('What is reported of each action, by its ref.'),
  views: list(view).describe(
    'What the parent carer forum or a young people’s group says of the whole round.',
  ),
});

/** One dated round of progress. */
export type Report = z.infer<typeof reportSchema>;
/** What one report says of one action. */
export type ActionReport = z.infer<typeof actionReport>;
/** What one report says of one milestone. */
export type MilestoneReport = z.infer<typeof milestoneReport>;
/** What a group says, in its own words. */
export type View = z.infer<typeof view>;
/** What shows that a thing is so. */
export type Evidence = ActionReport['evidence'][number];
