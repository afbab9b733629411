import { z } from 'zod';
import { actionRef, dayField, flag, id, list, markdown, periodField, ref, text } from './fields.ts';

const due = () =>
  periodField().optional().describe('The period in which it is due. It falls due on the last day.');
const timescale = () =>
  text()
    .optional()
    .describe('The words as published, where they say more than a period can: "6 times a year".');
const ongoing = () =>
  flag()
    .optional()
    .describe(
      'true where the work goes on after the first delivery. The date is then when it is to be in place.',
    );
const leads = () => list(text()).describe('Who leads: ids of the plan’s leads, or any of their other names.');
const printed = () =>
  text().optional().describe('The ref as the document prints it, where it had to be made distinct.');

const milestone = z.strictObject({
  ref: ref().describe('The milestone’s ref: "1.3.2".'),
  printed: printed(),
  title: text().describe('The step, short and plain.'),
  due: due(),
  timescale: timescale(),
  ongoing: ongoing(),
  leads: leads(),
});

/** `actions/<ref>.yaml`: one promise. It does not change; what changes is reported. */
export const actionSchema = z.strictObject({
  ref: ref().describe('The ref as printed: 1.10 stays 1.10. The file is named after it.'),
  printed: printed(),
  title: text().describe('The promise in a few plain words.'),
  summary: text().optional().describe('The promise in plain words, for a parent.'),
  wording: markdown().optional().describe('The official text, as published.'),
  priority: ref().optional().describe('The ref of the priority that it belongs to.'),
  leads: leads(),
  partners: list(text()).describe('Who helps.'),
  due: due(),
  timescale: timescale(),
  ongoing: ongoing(),
  success: list(text()).describe('How we will know that it worked.'),
  measures: list(id()).describe('Ids of the measures that it should move.'),
  source: text().optional().describe('The plan or review that it came from: "Peer review".'),
  related: list(actionRef()).describe('Refs of related actions: 1.4, or plan:1.4 for another plan’s.'),
  milestones: list(milestone).describe('The dated steps.'),
  added: dayField().optional().describe('The day on which it was added, where that is later than the plan.'),
  withdrawn: z
    .strictObject({
      date: dayField().describe('The day on which it was withdrawn.'),
      because: text().describe('Why it was withdrawn.'),
    })
    .optional()
    .describe('When and why the promise was withdrawn.'),
  amendments: list(
    z.strictObject({
      date: dayField().describe('The day on which the promise was reworded.'),
      was: markdown().describe('The words that were replaced.'),
      because: text().describe('Why they were replaced.'),
    }),
  ).describe('Earlier wordings of the promise, with reasons.'),
  was: list(ref()).describe('Refs that it had before. Their addresses lead here.'),
});

/** One promise. */
export type Action = z.infer<typeof actionSchema>;
/** A dated step of an action. */
export type Milestone = z.infer<typeof milestone>;
