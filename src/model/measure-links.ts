import type { Library, Plan } from './library.ts';
import { qualified, type PlannedAction } from './links.ts';
import type { Measure } from './schema/measure.ts';
import type { Priority } from './schema/plan.ts';
import type { YouSaid } from './schema/you-said.ts';

/** What is tied to one measure, whichever side declares it. */
export interface MeasureLinks {
  /** The actions meant to move it: its own plan's in the plan's order, then any of another plan. */
  actions: PlannedAction[];
  /** The priorities that it belongs to, in the plan's order. */
  priorities: Priority[];
  /** What families said that it should show. */
  youSaid: YouSaid[];
  /** The other series of the same indicator. */
  group: Measure[];
}

/** Finds what is tied to a measure, both ways, from one side's declaration. */
export type MeasureLinkFinder = (plan: Plan, measure: Measure) => MeasureLinks;

/** Reads every declaration of a library once. A ref that names nothing ties nothing: a check reports it. */
export function measureLinkFinder(library: Pick<Library, 'plans' | 'youSaid'>): MeasureLinkFinder {
  const planned = library.plans.flatMap((plan) => plan.actions.map((action) => ({ plan, action })));
  const place = new Map(planned.map(({ plan, action }, index) => [qualified(plan.id, action.ref), index]));
  const actionsOf = grouped(
    planned.flatMap(({ plan, action }) =>
      action.measures.map((id) => [qualified(plan.id, id), qualified(plan.id, action.ref)] as const),
    ),
  );
  const onlyPlan = library.plans.length === 1 ? (library.plans[0]?.id ?? '') : '';
  const youSaidOf = grouped(
    library.youSaid.flatMap((entry) => entry.measures.map((id) => [qualified(onlyPlan, id), entry] as const)),
  );
  const groups = grouped(
    library.plans.flatMap((plan) =>
      plan.measures.map((measure) => [qualified(plan.id, measure.group ?? ''), measure] as const),
    ),
  );
  return (plan, measure) => {
    const own = qualified(plan.id, measure.id);
    const refs = new Set([
      ...(actionsOf.get(own) ?? []),
      ...measure.actions.map((ref) => qualified(plan.id, ref)),
    ]);
    const places = [...refs].flatMap((ref) => place.get(ref) ?? []).toSorted((one, other) => one - other);
    const actions = places.flatMap((index) => planned[index] ?? []);
    const isHere = (one: PlannedAction): boolean => one.plan.id === plan.id;
    return {
      actions: [...actions.filter(isHere), ...actions.filter((one) => !isHere(one))],
      priorities: plan.priorities.filter(({ ref }) => measure.priorities.includes(ref)),
      youSaid: [...new Set(youSaidOf.get(own) ?? [])],
      group:
        measure.group === undefined
          ? []
          : (groups.get(qualified(plan.id, measure.group)) ?? []).filter(({ id }) => id !== measure.id),
    };
  };
}

/** The measures that belong to a priority, in the plan's order. */
export function measuresOfPriority<State extends { measure: Measure }>(
  ref: string,
  measures: readonly State[],
): State[] {
  return measures.filter(({ measure }) => measure.priorities.includes(ref));
}

function grouped<Thing>(pairs: readonly (readonly [key: string, thing: Thing])[]): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const [key, thing] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
