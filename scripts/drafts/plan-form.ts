/** A new plan to be filled in: `plan.mdx`. */
import { yamlText, type TextData } from '../../src/importers/yaml-text.ts';
import { commentLines } from './comments.ts';
import { formOf } from './form.ts';

/** A scale that most plans would know. Each plan says in its own words what its colours mean. */
const STATUSES: TextData = [
  { id: 'blue', label: 'Blue', colour: 'blue', meaning: 'Complete', means: 'complete' },
  { id: 'green', label: 'Green', colour: 'green', meaning: 'Going as planned', means: 'on-track' },
  { id: 'amber', label: 'Amber', colour: 'amber', meaning: 'May not be done in time', means: 'at-risk' },
  { id: 'red', label: 'Red', colour: 'red', meaning: 'Will not be done in time', means: 'late' },
  { id: 'grey', label: 'Not started', colour: 'grey', meaning: 'Work has not begun', means: 'not-started' },
];

/** The text of a plan's file, with a scale of statuses to be put in the plan's own words. */
export function planForm(given: { title: string | undefined; kind: string | undefined }): string {
  const statuses =
    commentLines(
      'The plan’s own scale. Change the labels and meanings to those of your plan; keep "means".',
    ) + yamlText({ statuses: STATUSES });
  return `---\n${formOf('plan', given, { statuses })}---\n`;
}
