import { measureFile } from '../model/content-files.ts';
import type { Problem } from '../model/finding.ts';
import { isWorseThanBaseline } from '../model/verdict.ts';
import { inPlans, type Given } from './check.ts';

/** Targets that ask for less than there was at the start: a slip of the pen, or an ambition to explain. */
export function* targetsWorseThanStart({ library, at }: Given): Iterable<Problem> {
  for (const { plan, one: measure } of inPlans(library, ({ measures }) => measures)) {
    for (const [index, target] of measure.targets.entries()) {
      if (!isWorseThanBaseline(target, measure)) continue;
      yield {
        rule: 'target-worse-than-start',
        message: `The target of ${String(target.value)} for ${target.period.text} is worse than the start, ${String(measure.baseline?.value)}. For this measure, ${measure.better} is better.`,
        hint: `Correct the target, the baseline or "better: ${measure.better}". If the plan has it so, leave it, and say why in "story:".`,
        ...at(measureFile(plan.id, measure.id), ['targets', index, 'value']),
      };
    }
  }
}
