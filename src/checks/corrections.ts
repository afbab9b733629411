import {
  actionFile,
  measureFile,
  planFile,
  planFolder,
  planListFile,
  reportFile,
} from '../model/content-files.ts';
import type { Problem } from '../model/finding.ts';
import type { Plan } from '../model/library.ts';
import { suggest, type Given } from './check.ts';

/** Corrections of files that the plan does not have: nobody can see what was corrected. */
export function* correctedFiles({ library, unusable, at }: Given): Iterable<Problem> {
  for (const plan of library.plans) {
    if (plan.corrections.length === 0) continue;
    const known = filesOf(plan);
    for (const [index, { file }] of plan.corrections.entries()) {
      if (known.includes(file) || unusable.has(`${planFolder(plan.id)}/${file}`)) continue;
      yield {
        rule: 'unknown-corrected',
        message: `The plan has no file "${file}".`,
        hint: `${suggest(file, known, 'files')} Where it was removed since, leave it so.`,
        ...at(planListFile(plan.id, 'corrections'), [index, 'file']),
      };
    }
  }
}

/** The files of a plan's records, by their paths in its folder. */
function filesOf(plan: Plan): string[] {
  const { id } = plan;
  const files = [
    planFile(id),
    planListFile(id, 'priorities'),
    planListFile(id, 'boards'),
    planListFile(id, 'risks'),
    ...plan.actions.map(({ ref }) => actionFile(id, ref)),
    ...plan.measures.map((measure) => measureFile(id, measure.id)),
    ...plan.reports.map(({ asAt }) => reportFile(id, asAt)),
  ];
  return files.map((file) => file.slice(planFolder(id).length + 1));
}
