import { planAsAt } from '../model/as-at.ts';
import { actionFile } from '../model/content-files.ts';
import type { FieldPath, Problem } from '../model/finding.ts';
import type { Plan } from '../model/library.ts';
import type { Action } from '../model/schema/action.ts';
import type { Standing } from '../model/standing.ts';
import type { Given } from './check.ts';

/** Promises that are made twice, and titles by which two cannot be told apart. */
export function* repeatedPromises({ library, at }: Given): Iterable<Problem> {
  for (const plan of library.plans) {
    const words = new Map<string, Action>();
    const titles = new Map<string, Action>();
    for (const action of plan.actions.filter(({ title }) => plain(title) !== '')) {
      const promise = plain(action.wording ?? action.title);
      const twin = words.get(promise);
      const namesake = titles.get(plain(action.title));
      words.set(promise, twin ?? action);
      titles.set(plain(action.title), namesake ?? action);
      const file = actionFile(plan.id, action.ref);
      if (twin !== undefined && isDueWith(twin, action)) {
        yield {
          rule: 'duplicate-action',
          message: `Action ${action.ref} promises what action ${twin.ref} promises, word for word.`,
          hint: `Remove one of the two, or name the other in it: "related: [${twin.ref}]".`,
          ...at(file, [action.wording === undefined ? 'title' : 'wording']),
        };
      } else if (namesake !== undefined) {
        yield {
          rule: 'repeated-title',
          message: `Action ${action.ref} has the title of action ${namesake.ref}. In a list nobody can tell them apart.`,
          hint: 'Say in the title of each what only that one does, or by when, or for whom.',
          ...at(file, ['title']),
        };
      }
    }
  }
}

function isDueWith(one: Action, other: Action): boolean {
  const isNamed = one.related.includes(other.ref) || other.related.includes(one.ref);
  return !isNamed && one.due?.to === other.due?.to;
}

interface Step {
  action: Action;
  ref: string;
  path: FieldPath;
  standing: Standing;
}

/** Steps of two actions that are one step, of one day, and stand differently: one of the two was not brought up to date. */
export function* unlikeTwins({ library, today, at }: Given): Iterable<Problem> {
  for (const plan of library.plans) {
    const steps = new Map<string, Step>();
    for (const { key, ...step } of stepsOf(plan, today)) {
      const twin = steps.get(key);
      steps.set(key, twin ?? step);
      if (twin === undefined || twin.action === step.action || twin.standing === step.standing) continue;
      yield {
        rule: 'two-standings',
        message: `Milestone ${step.ref} is the same as ${twin.ref} of action ${twin.action.ref}. One is ${named(step.standing)}, the other ${named(twin.standing)}.`,
        hint: `Report the same of both, or keep one of the two and name its action: "related: [${twin.action.ref}]".`,
        ...at(actionFile(plan.id, step.action.ref), step.path),
      };
    }
  }
}

function* stepsOf(plan: Plan, today: Given['today']): Iterable<Step & { key: string }> {
  const reports = plan.reports.filter(({ published }) => (published ?? today) <= today);
  for (const { action, milestones } of planAsAt({ ...plan, reports }, today).actions) {
    for (const [index, { milestone, standing }] of milestones.entries()) {
      if (milestone.due === undefined || standing === 'no-report') continue;
      const key = `${plain(milestone.title)} ${milestone.due.to}`;
      yield { key, action, ref: milestone.ref, path: ['milestones', index, 'title'], standing };
    }
  }
}

function named(standing: Standing): string {
  return standing.replaceAll('-', ' ');
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
