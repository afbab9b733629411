import { actionFile, measureFile, planFile, planListFile, youSaidFile } from '../model/content-files.ts';
import type { FieldPath, Problem } from '../model/finding.ts';
import type { Library, Plan } from '../model/library.ts';
import { inPlans, suggest, type Given } from './check.ts';

/** Actions that name a priority, a measure or an action that is not there. */
export function* refsOfActions(given: Given): Iterable<Problem> {
  const known = knownIn(given.library);
  for (const { plan, one } of inPlans(given.library, ({ actions }) => actions)) {
    const file = actionFile(plan.id, one.ref);
    const { priority, measures, related } = one;
    if (priority !== undefined) yield* priorityRef(given, plan, { ref: priority, file, path: ['priority'] });
    yield* itemRefs(given, known.measures, plan.id, items(file, 'measures', measures));
    yield* itemRefs(given, known.actions, plan.id, items(file, 'related', related));
  }
}

/** Measures that name a priority or an action that is not there. */
export function* refsOfMeasures(given: Given): Iterable<Problem> {
  const known = knownIn(given.library);
  for (const { plan, one } of inPlans(given.library, ({ measures }) => measures)) {
    const file = measureFile(plan.id, one.id);
    for (const item of items(file, 'priorities', one.priorities)) yield* priorityRef(given, plan, item);
    yield* itemRefs(given, known.actions, plan.id, items(file, 'actions', one.actions));
  }
}

/** Answers to families that name an action or a measure that is not there. */
export function* refsOfYouSaid(given: Given): Iterable<Problem> {
  const { plans, youSaid } = given.library;
  const known = knownIn(given.library);
  // Without a plan's id a ref is of the only plan; where there are several it is of none.
  const only = plans.length === 1 ? (plans[0]?.id ?? null) : null;
  for (const { id, actions, measures } of youSaid) {
    const file = youSaidFile(id);
    yield* itemRefs(given, known.actions, only, items(file, 'actions', actions));
    yield* itemRefs(given, known.measures, only, items(file, 'measures', measures));
  }
}

/** A ref as it is written, and where. */
interface Written {
  ref: string;
  file: string;
  path: FieldPath;
}

function items(file: string, field: string, refs: readonly string[]): Written[] {
  return refs.map((ref, index) => ({ ref, file, path: [field, index] }));
}

/** Parents of priorities, boards reported to, and corrected files that are not there. */
export function* refsOfLists(given: Given): Iterable<Problem> {
  for (const plan of given.library.plans) {
    const priorities = planListFile(plan.id, 'priorities');
    for (const [index, { parent }] of plan.priorities.entries()) {
      if (parent !== undefined)
        yield* priorityRef(given, plan, { ref: parent, file: priorities, path: [index, 'parent'] });
    }
    const names = plan.boards.map(({ name }) => name);
    const boards = planListFile(plan.id, 'boards');
    for (const [index, { reportsTo }] of plan.boards.entries()) {
      if (reportsTo === undefined || names.includes(reportsTo)) continue;
      const message = `No board is called "${reportsTo}".`;
      const hint = suggest(reportsTo, names, 'boards');
      yield { rule: 'unknown-ref', message, hint, ...given.at(boards, [index, 'reportsTo']) };
    }
  }
}

/** The things of one kind that a ref may name, by plan. */
interface Known {
  one: string;
  many: string;
  byPlan: ReadonlyMap<string, ReadonlySet<string>>;
  fileOf: (plan: string, ref: string) => string;
}

function knownIn({ plans }: Library): { actions: Known; measures: Known } {
  const refs = plans.map(({ id, actions }) => [id, new Set(actions.map(({ ref }) => ref))] as const);
  const ids = plans.map(({ id, measures }) => [id, new Set(measures.map((measure) => measure.id))] as const);
  return {
    actions: { one: 'action', many: 'actions', byPlan: new Map(refs), fileOf: actionFile },
    measures: { one: 'measure', many: 'measures', byPlan: new Map(ids), fileOf: measureFile },
  };
}

/** Refs of actions or measures: `1.3`, which is of the plan `own`, or `plan:1.3`. */
function* itemRefs(
  given: Given,
  known: Known,
  own: string | null,
  written: readonly Written[],
): Iterable<Problem> {
  for (const one of written) {
    const [before = '', after] = one.ref.split(':');
    const plan = after === undefined ? own : before;
    // The only plan could not be used: what it holds is not known.
    if (plan === null && known.byPlan.size === 0) continue;
    const problem = plan === null ? ofWhichPlan(known, one) : unknownIn(given, known, plan, after ?? one.ref);
    if (problem !== null) yield { rule: 'unknown-ref', ...problem, ...given.at(one.file, one.path) };
  }
}

type Said = Pick<Problem, 'message' | 'hint'> | null;

function ofWhichPlan({ byPlan }: Known, { ref }: Written): Said {
  const holders = [...byPlan].filter(([, refs]) => refs.has(ref)).map(([plan]) => `${plan}:${ref}`);
  const [example = 'plan'] = byPlan.keys();
  return {
    message: `There are several plans, and "${ref}" does not say of which it is.`,
    hint:
      holders.length > 0
        ? `Write ${holders.join(' or ')}.`
        : `Write the plan’s id before it, such as ${example}:${ref}.`,
  };
}

function unknownIn({ unusable }: Given, known: Known, plan: string, ref: string): Said {
  const refs = known.byPlan.get(plan);
  if (refs?.has(ref) === true || unusable.has(planFile(plan)) || unusable.has(known.fileOf(plan, ref)))
    return null;
  if (refs === undefined) {
    return { message: `There is no plan "${plan}".`, hint: suggest(plan, known.byPlan.keys(), 'plans') };
  }
  return {
    message: `The plan "${plan}" has no ${known.one} "${ref}".`,
    hint: suggest(ref, refs, known.many),
  };
}

function* priorityRef(given: Given, plan: Plan, { ref, file, path }: Written): Iterable<Problem> {
  const refs = plan.priorities.map((priority) => priority.ref);
  if (refs.includes(ref) || given.unusable.has(planListFile(plan.id, 'priorities'))) return;
  const message = `The plan has no priority "${ref}".`;
  const hint = suggest(ref, refs, 'priorities');
  yield { rule: 'unknown-ref', message, hint, ...given.at(file, path) };
}
