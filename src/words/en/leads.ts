import type { Counts } from '../../model/counts.ts';
import type { Lead } from '../../model/schema/plan.ts';
import { leadWords } from './actions.ts';
import { countsInWords } from './answers.ts';
import { counted } from './dates.ts';

/** The list of a plan's leads. */
export const LEADS_PAGE = {
  title: 'Who leads',
  lead: 'The plan names roles, not people. Each has a page with what it promised and where that stands.',
  caption: 'How many promises each leads, and how many of them are complete or late',
  who: 'Who leads',
  promises: 'Promises',
  complete: 'Complete',
  late: 'Late',
  alone: 'Of no one organisation',
  see: 'See what each lead promised',
} as const;

/** The page of one lead. */
export const LEAD_PAGE = {
  kicker: 'Who leads',
  didWeDoIt: 'Did they do it?',
  promises: 'What they promised',
  promisesNote: 'What is late comes first.',
  none: 'No promise of this plan names this lead.',
  milestones: 'Steps that they lead',
  milestonesNote: 'These are steps of promises. The plan names this lead for the step itself.',
  stepOf: 'A step of',
  priorities: 'What they answer for',
  also: 'Other names for this lead',
  turn: 'Previous and next lead',
} as const;

/** A lead's whole name: "Head of SEND, Fernshire Council". */
export const leadName = (lead: Lead): string => leadWords(lead.role, lead);

/** One sentence about the leads of a plan, as a search engine shows it. */
export const leadsDescription = (plan: string, leads: number): string =>
  `The ${counted(leads, 'lead')} of “${plan}”, what each promised and where it stands.`;

/** One sentence about a lead, as a search engine shows it. */
export const leadDescription = (lead: Lead, counts: Counts): string =>
  `${leadName(lead)}. ${counts.total === 0 ? LEAD_PAGE.none : countsInWords(counts)}`;

/** "2 steps: 1 complete, 1 late." */
export const milestoneCountsInWords = (counts: Counts): string => countsInWords(counts, 'step');

/** Before the names and initials by which the documents call a lead. */
export const otherNamesNote = ({ role }: Lead): string =>
  `In the plan’s own documents, these stand for “${role}”.`;
