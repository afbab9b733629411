import { z } from 'zod';
import { dayField, id, link, list, markdown, ref, text } from './fields.ts';

/** The kinds of plan that a local area publishes. */
export const PLAN_KINDS = [
  'written-statement-of-action',
  'priority-action-plan',
  'accelerated-progress-plan',
  'post-inspection-plan',
  'improvement-plan',
  'management-action-table',
  'performance-report',
] as const;

/** The common meanings onto which each plan's own status words are mapped. */
export const MEANINGS = ['complete', 'on-track', 'at-risk', 'late', 'not-started', 'withdrawn'] as const;

/** The rhythms of reporting that a plan may promise. */
export const RHYTHMS = ['month', 'quarter', 'term', 'half-year', 'year'] as const;

const status = z.strictObject({
  id: id().describe('The id by which reports name this status: "green".'),
  label: text().describe('The plan’s own word: "Green".'),
  colour: text()
    .optional()
    .describe(
      'The colour as the document names or prints it: "green". It is said in words, never shown alone.',
    ),
  meaning: text()
    .optional()
    .describe('The meaning in the plan’s own words: "On track to be completed by due date".'),
  means: z
    .enum(MEANINGS)
    .describe('The common meaning: complete, on-track, at-risk, late, not-started or withdrawn.'),
});

const lead = z.strictObject({
  id: id().describe('The id by which actions name this lead: "head-of-send".'),
  role: text().describe('The role, never a person’s name: "Head of SEND".'),
  organisation: text().optional().describe('The organisation: "Fernshire Council".'),
  also: list(text()).describe(
    'Initials, codes and spellings by which the documents name the same lead: "GB", "Head of SEN".',
  ),
});

/** The facts at the head of `plan.mdx`; its body introduces the plan. */
export const planSchema = z.strictObject({
  title: text().describe('The plan’s title: "Our plan to put things right".'),
  kind: z
    .enum(PLAN_KINDS)
    .describe('What kind of plan it is: written-statement-of-action, improvement-plan and so on.'),
  area: text().optional().describe('The area that it is of, where that is not the site’s.'),
  partners: list(
    z.strictObject({
      name: text().describe('The organisation: "Fernshire Parent Carer Forum".'),
      role: text().optional().describe('Its part in the plan, in a few words.'),
      url: link().optional().describe('Its own site.'),
    }),
  ).describe('The organisations that made the plan together.'),
  summary: text().optional().describe('What the plan is for, in plain words, for a parent.'),
  inspection: z
    .strictObject({
      bodies: list(text()).describe('Who inspected: "Ofsted", "the Care Quality Commission".'),
      from: dayField().optional().describe('The first day of the inspection.'),
      to: dayField().optional().describe('The last day of the inspection.'),
      letter: z
        .strictObject({
          date: dayField().optional().describe('The day on which the letter was sent.'),
          link: link().optional().describe('Where the letter can be read.'),
        })
        .optional()
        .describe('The inspectors’ letter.'),
    })
    .optional()
    .describe('The inspection that the plan answers.'),
  versions: list(
    z.strictObject({
      version: text().optional().describe('The version’s number: "1.0".'),
      date: dayField().describe('The day of it.'),
      what: z
        .enum(['drafted', 'submitted', 'accepted', 'amended', 'closed'])
        .describe('What happened: drafted, submitted, accepted (as fit for purpose), amended or closed.'),
      note: text().optional().describe('What changed, in a sentence.'),
      link: link().optional().describe('Where that version can be read.'),
    }),
  ).describe(
    'The plan’s own history, oldest first. From the day on which it is closed it stands as it did that day.',
  ),
  statuses: list(status).describe('The plan’s own scale. Required where a report gives a status.'),
  leads: list(lead).describe('Who leads: roles and organisations.'),
  reportEvery: z
    .enum(RHYTHMS)
    .optional()
    .describe('How often the plan promised to report: month, quarter, term, half-year or year.'),
  documents: list(
    z.strictObject({
      title: text().describe('What the document is.'),
      link: link().describe('Where it can be read.'),
      date: dayField().optional().describe('Its day.'),
    }),
  ).describe('Documents that belong to the plan.'),
  was: list(id()).describe('Ids that the plan had before. Their addresses lead here.'),
});

/** `priorities.yaml`: a bare list, whose order is kept. */
export const prioritiesSchema = z.array(
  z.strictObject({
    ref: ref().describe('The ref as printed: "A", "2", "AW3".'),
    printed: text().optional().describe('What the document prints, where the ref had to be made distinct.'),
    kind: text()
      .default('Priority')
      .describe('What the plan calls it: "Area of weakness", "Recommendation", "Workstream".'),
    title: text().describe('Its title, short and plain.'),
    parent: ref().optional().describe('The ref of the priority that this one belongs to.'),
    finding: z
      .strictObject({
        quote: text().describe('The inspectors’ own words.'),
        source: text().optional().describe('Where they wrote them: "Inspectors’ letter, 9 January 2023".'),
        page: text().optional().describe('The page of the source.'),
      })
      .optional()
      .describe('What the inspectors found, quoted.'),
    outcomes: list(text()).describe('What will be different for children and families.'),
    response: list(markdown()).describe('What we are doing about it.'),
    accountable: text().optional().describe('The role that answers for it.'),
  }),
);

/** `boards.yaml`: a bare list of the groups that answer for the plan. */
export const boardsSchema = z.array(
  z.strictObject({
    name: text().describe('The board’s name.'),
    purpose: text().optional().describe('What it is for.'),
    reportsTo: text().optional().describe('The name of the board to which it reports.'),
    meets: text().optional().describe('How often it meets: "Every six weeks".'),
    members: list(
      z.strictObject({
        role: text().describe('The member’s role.'),
        organisation: text().optional().describe('The member’s organisation.'),
        name: text().optional().describe('The member’s name, only where that person agreed to be named.'),
      }),
    ).describe('The members, by role. A list of members is not an endorsement.'),
  }),
);

const risk = z.strictObject({
  ref: ref().optional().describe('The risk’s own ref: "CR7".'),
  title: text().describe('What may go wrong.'),
  level: z.enum(['high', 'medium', 'low']).optional().describe('How serious it is: high, medium or low.'),
  trend: z
    .enum(['improving', 'unchanged', 'worsening'])
    .optional()
    .describe('Which way it goes: improving, unchanged or worsening.'),
});

/** `risks.yaml`: a bare list of the risks that belong to the whole plan. Measures have their own, of the same shape. */
export const risksSchema = z.array(risk);
export { risk as riskSchema };

/** `corrections.yaml`: a bare list of published corrections to anything already published. */
export const correctionsSchema = z.array(
  z.strictObject({
    date: dayField().describe('The day on which it was corrected.'),
    file: text().describe(
      'The file that was corrected, within the plan’s folder: "reports/2025-04-30.yaml". In the corrections beside site.yaml: within the content folder.',
    ),
    field: text().optional().describe('The field that was corrected: "actions.1.3.progress".'),
    said: text().describe('What it said.'),
    says: text().describe('What it says now.'),
    because: text().describe('Why it was corrected.'),
  }),
);

/** A kind of plan. */
export type PlanKind = (typeof PLAN_KINDS)[number];
/** The common meaning of a status. */
export type Meaning = (typeof MEANINGS)[number];
/** A rhythm of reporting. */
export type Rhythm = (typeof RHYTHMS)[number];
/** The facts of a plan. */
export type PlanFacts = z.infer<typeof planSchema>;
/** One status of a plan's own scale. */
export type Status = PlanFacts['statuses'][number];
/** One lead: a role and its organisation. */
export type Lead = PlanFacts['leads'][number];
/** One part of what a plan answers. */
export type Priority = z.infer<typeof prioritiesSchema>[number];
/** One governance group. */
export type Board = z.infer<typeof boardsSchema>[number];
/** One risk. */
export type Risk = z.infer<typeof risk>;
/** One published correction. */
export type Correction = z.infer<typeof correctionsSchema>[number];
