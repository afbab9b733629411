import { measureFile } from '../model/content-files.ts';
import type { Problem } from '../model/finding.ts';
import { inPlans, type Given } from './check.ts';

/** Measures with a target and nothing that says from where it was set: nobody can tell how far it is to go. */
export function* withoutBaseline({ library, at }: Given): Iterable<Problem> {
  for (const { plan, one } of inPlans(library, ({ measures }) => measures)) {
    if (one.baseline !== undefined || one.targets.length === 0) continue;
    yield {
      rule: 'no-baseline',
      message: 'The measure has a target, and nothing says where it stood at the start.',
      hint: 'Add "baseline:", and below it "period:" and "value:", or "words:" where there was no number.',
      ...at(measureFile(plan.id, one.id), ['targets']),
    };
  }
}
