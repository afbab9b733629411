import type { Plan } from './library.ts';
import { actionSchema, type Action } from './schema/action.ts';
import { planSchema, prioritiesSchema } from './schema/plan.ts';
import { reportSchema, type Report } from './schema/report.ts';

/** Plans for tests, written as content is: through the real schemas, from text. */

/** A four-colour scale and "white", as councils print them. */
export const SCALE = [
  { id: 'blue', label: 'Blue', means: 'complete' },
  { id: 'green', label: 'Green', means: 'on-track' },
  { id: 'amber', label: 'Amber', means: 'at-risk' },
  { id: 'red', label: 'Red', means: 'late' },
  { id: 'white', label: 'White', means: 'not-started' },
  { id: 'grey', label: 'Grey', means: 'withdrawn' },
] as const;

/** An action with what is given; its title follows from its ref. */
export function anAction({
  ref = '1.1',
  ...fields
}: { ref?: string } & Record<string, unknown> = {}): Action {
  return actionSchema.parse({ ref, title: `Promise ${ref}`, ...fields });
}

/** A report as at a day on what is given. */
export function aReport(
  asAt: string,
  actions: Record<string, unknown> = {},
  fields: Record<string, unknown> = {},
): Report {
  return reportSchema.parse({ asAt, actions, ...fields });
}

/** A plan with the scale above. */
export function aPlan(
  {
    actions = [],
    reports = [],
    priorities = [],
  }: { actions?: Action[]; reports?: Report[]; priorities?: unknown[] },
  facts: Record<string, unknown> = {},
): Plan {
  return {
    ...planSchema.parse({ title: 'A plan', kind: 'improvement-plan', statuses: SCALE, ...facts }),
    id: 'a-plan',
    introduction: '',
    priorities: prioritiesSchema.parse(priorities),
    actions,
    measures: [],
    reports: reports.toSorted((one, other) => (one.asAt < other.asAt ? -1 : 1)),
    boards: [],
    risks: [],
    corrections: [],
  };
}
