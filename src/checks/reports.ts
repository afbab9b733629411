import { actionFile, planFile, reportFile } from '../model/content-files.ts';
import type { FieldPath, Problem } from '../model/finding.ts';
import type { Plan } from '../model/library.ts';
import type { Action } from '../model/schema/action.ts';
import type { Report } from '../model/schema/report.ts';
import { inPlans, suggest, type Given } from './check.ts';

/** Reports that are true of a day still to come. */
export function* futureReports({ library, today, at }: Given): Iterable<Problem> {
  for (const { plan, one } of inPlans(library, ({ reports }) => reports)) {
    if (one.asAt <= today) continue;
    yield {
      rule: 'future-report',
      message: `The report is as at ${one.asAt}, and today is ${today}.`,
      hint: 'Nobody can report on a day still to come. Correct "asAt" and the file’s name. To hold a report back, add "published:".',
      ...at(reportFile(plan.id, one.asAt), ['asAt']),
    };
  }
}

/** What is reported of actions and milestones that the plan does not have. */
export function* unknownReported(given: Given): Iterable<Problem> {
  for (const plan of given.library.plans) {
    const actions = new Map(plan.actions.map((action) => [action.ref, action]));
    for (const report of plan.reports) yield* unknownIn(given, plan, report, actions);
  }
}

function* unknownIn(
  given: Given,
  plan: Plan,
  report: Report,
  actions: ReadonlyMap<string, Action>,
): Iterable<Problem> {
  const file = reportFile(plan.id, report.asAt);
  for (const [ref, entry] of Object.entries(report.actions)) {
    const action = actions.get(ref);
    if (action !== undefined) yield* unknownMilestones(given, action, entry.milestones, file);
    if (action !== undefined || given.unusable.has(actionFile(plan.id, ref))) continue;
    yield {
      rule: 'unknown-reported',
      message: `The plan has no action "${ref}".`,
      hint: suggest(ref, actions.keys(), 'actions'),
      ...given.at(file, ['actions', ref]),
    };
  }
}

function* unknownMilestones(
  { at }: Given,
  action: Action,
  reported: Readonly<Record<string, unknown>>,
  file: string,
): Iterable<Problem> {
  const refs = action.milestones.map(({ ref }) => ref);
  for (const ref of Object.keys(reported)) {
    if (refs.includes(ref)) continue;
    yield {
      rule: 'unknown-reported',
      message: `Action ${action.ref} has no milestone "${ref}".`,
      hint: suggest(ref, refs, `milestones of ${action.ref}`),
      ...at(file, ['actions', action.ref, 'milestones', ref]),
    };
  }
}

/** Statuses that are not of the plan's own scale. */
export function* unknownStatuses({ library, at }: Given): Iterable<Problem> {
  for (const plan of library.plans) {
    const known = plan.statuses.map(({ id }) => id);
    const given = plan.reports.flatMap(statusesOf);
    if (known.length === 0 && given.length > 0) yield noStatuses(plan, given[0]?.status ?? '', at);
    for (const { asAt, path, status } of known.length === 0 ? [] : given) {
      if (known.includes(status)) continue;
      yield {
        rule: 'unknown-status',
        message: `"${status}" is not one of the plan’s statuses.`,
        hint: meantByLabel(plan, status) ?? suggest(status, known, 'statuses'),
        ...at(reportFile(plan.id, asAt), path),
      };
    }
  }
}

/** The status whose label, and not whose id, was written. */
function meantByLabel(plan: Plan, written: string): string | null {
  const meant = plan.statuses.find(({ label }) => label.toLowerCase() === written.toLowerCase());
  return meant === undefined ? null : `Did you mean "${meant.id}"?`;
}

function noStatuses(plan: Plan, example: string, at: Given['at']): Problem {
  return {
    rule: 'no-statuses',
    message: 'Reports give statuses, and the plan does not say what they mean.',
    hint: `Add "statuses:" with an item for each: "- id: ${example}", "label:", "means:".`,
    ...at(planFile(plan.id), ['title']),
  };
}

/** Every status that a report gives, with its place in the report. */
function statusesOf({ asAt, actions }: Report): { asAt: string; path: FieldPath; status: string }[] {
  return Object.entries(actions).flatMap(([ref, entry]) => {
    const own =
      entry.status === undefined ? [] : [{ path: ['actions', ref, 'status'], status: entry.status }];
    const steps = Object.entries(entry.milestones).flatMap(([step, { status }]) =>
      status === undefined ? [] : [{ path: ['actions', ref, 'milestones', step, 'status'], status }],
    );
    return [...own, ...steps].map((found) => ({ asAt, ...found }));
  });
}
