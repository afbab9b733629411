import { actionFile, planFile } from '../model/content-files.ts';
import type { FieldPath, Problem } from '../model/finding.ts';
import { leadFinder } from '../model/leads.ts';
import type { Plan } from '../model/library.ts';
import { inPlans, suggest, type Given } from './check.ts';

/** Names by which two leads are known: whoever reads them cannot tell which is meant. */
export function* ambiguousLeads({ library, at }: Given): Iterable<Problem> {
  for (const plan of library.plans) {
    const bearers = new Map<string, string>();
    for (const { name, id, path } of namesOfLeads(plan)) {
      const bearer = bearers.get(name.toLowerCase());
      bearers.set(name.toLowerCase(), bearer ?? id);
      // Two leads may have one role in two organisations; and one id twice is told of as a duplicate.
      if (bearer === undefined || bearer === id || path.includes('role')) continue;
      yield {
        rule: 'ambiguous-lead',
        message: `"${name}" is a name of the lead "${bearer}" as well as of "${id}".`,
        hint: `Remove "${name}" from one of the two, or write it so that it can be told from the other.`,
        ...at(planFile(plan.id), path),
      };
    }
  }
}

function namesOfLeads({ leads }: Plan): { name: string; id: string; path: FieldPath }[] {
  return leads.flatMap(({ id, role, also }, index) => [
    { name: id, id, path: ['leads', index, 'id'] },
    { name: role, id, path: ['leads', index, 'role'] },
    ...also.map((name, place) => ({ name, id, path: ['leads', index, 'also', place] })),
  ]);
}

/** Leads of actions and milestones that the plan does not list. */
export function* unknownLeads({ library, at }: Given): Iterable<Problem> {
  for (const plan of library.plans) {
    if (plan.leads.length === 0) continue;
    const find = leadFinder(plan);
    const known = plan.leads.flatMap(({ id, role, also }) => [id, role, ...also]);
    for (const { file, path, name } of leadsNamed(plan)) {
      if (find(name) !== null) continue;
      const hint = `${suggest(name, known, 'leads')} Or add the lead to "leads:" in ${planFile(plan.id)}.`;
      yield { rule: 'unknown-lead', message: `The plan lists no lead "${name}".`, hint, ...at(file, path) };
    }
  }
}

/** Actions that nobody leads, nor any of their milestones. */
export function* actionsWithoutLead({ library, at }: Given): Iterable<Problem> {
  for (const { plan, one } of inPlans(library, ({ actions }) => actions)) {
    if (one.leads.length > 0 || one.milestones.some(({ leads }) => leads.length > 0)) continue;
    yield {
      rule: 'no-lead',
      message: `Nobody leads action ${one.ref}.`,
      hint: 'Add "leads:", and below it a line "- " with the id of a lead.',
      ...at(actionFile(plan.id, one.ref), ['ref']),
    };
  }
}

function* leadsNamed(plan: Plan): Iterable<{ file: string; path: FieldPath; name: string }> {
  for (const { ref, leads, milestones } of plan.actions) {
    const file = actionFile(plan.id, ref);
    for (const [index, name] of leads.entries()) yield { file, path: ['leads', index], name };
    for (const [step, milestone] of milestones.entries()) {
      for (const [index, name] of milestone.leads.entries()) {
        yield { file, path: ['milestones', step, 'leads', index], name };
      }
    }
  }
}
