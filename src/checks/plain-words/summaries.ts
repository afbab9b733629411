import { actionFile, planFile } from '../../model/content-files.ts';
import type { Problem } from '../../model/finding.ts';
import type { Given } from '../check.ts';

/** As long as a title may be and still be read at a glance, in characters. */
const LONG_TITLE = 100;

/** Plans and actions of which nothing is said in plain words. */
export function* withoutSummary({ library, at }: Given): Iterable<Problem> {
  for (const plan of library.plans) {
    if (plan.summary === undefined) {
      const message = 'Nothing says in plain words what the plan is for.';
      const hint = 'Add "summary:" with one or two sentences for a parent.';
      yield { rule: 'no-summary', message, hint, ...at(planFile(plan.id), ['title']) };
    }
    for (const { ref, summary } of plan.actions) {
      if (summary !== undefined) continue;
      const message = `Nothing says in plain words what action ${ref} is.`;
      const hint = 'Add "summary:" with one or two sentences for a parent.';
      yield { rule: 'no-summary', message, hint, ...at(actionFile(plan.id, ref), ['title']) };
    }
  }
}

/** Titles that are too long to be read at a glance: an importer cuts them from the official words. */
export function* longTitles({ library, at }: Given): Iterable<Problem> {
  for (const plan of library.plans) {
    for (const { ref, title } of plan.actions) {
      if (title.length <= LONG_TITLE) continue;
      yield {
        rule: 'long-title',
        message: `The title of action ${ref} has ${title.length} characters.`,
        hint: `Say it in at most ${LONG_TITLE}, and keep the official words in "wording:".`,
        ...at(actionFile(plan.id, ref), ['title']),
      };
    }
  }
}
