import type { Edition, PlanEdition } from './edition.ts';
import { qualified } from './links.ts';
import type { MeasureState } from './measure-state.ts';
import type { PriorityNode } from './priorities.ts';
import type { Priority } from './schema/plan.ts';
import type { YouSaid } from './schema/you-said.ts';
import type { ActionState } from './state.ts';

/** What one plan does about something that families said. */
export interface YouSaidLinks {
  one: PlanEdition;
  /** As they stand now, in the plan's order. */
  actions: ActionState[];
  /** As they stand now, in the plan's order. */
  measures: MeasureState[];
  /** The parts of the plan to which those belong, in the plan's order. */
  priorities: Priority[];
}

/** The actions and measures that an entry names, by plan. A plan of which it names nothing is left out. */
export function linksOfEntry(
  { actions, measures }: Pick<YouSaid, 'actions' | 'measures'>,
  plans: readonly PlanEdition[],
): YouSaidLinks[] {
  const onlyPlan = plans.length === 1 ? (plans[0]?.plan.id ?? '') : '';
  const actionRefs = new Set(actions.map((ref) => qualified(onlyPlan, ref)));
  const measureRefs = new Set(measures.map((ref) => qualified(onlyPlan, ref)));
  return plans.flatMap((one) => {
    const { plan } = one;
    const its = one.now.actions.filter(({ action }) => actionRefs.has(qualified(plan.id, action.ref)));
    const moved = one.measures.filter(({ measure }) => measureRefs.has(qualified(plan.id, measure.id)));
    const parts = new Set([
      ...its.flatMap(({ action }) => action.priority ?? []),
      ...moved.flatMap(({ measure }) => measure.priorities),
    ]);
    const priorities = plan.priorities.filter(({ ref }) => parts.has(ref));
    return its.length + moved.length === 0 ? [] : [{ one, actions: its, measures: moved, priorities }];
  });
}

/** What families said about one part of a plan: through its own actions and measures, and not those of the parts below it. */
export function youSaidOfPriority(
  { plan }: Pick<PlanEdition, 'plan'>,
  { priority, actions }: Pick<PriorityNode, 'priority' | 'actions'>,
  { linksOf, measureLinksOf }: Pick<Edition, 'linksOf' | 'measureLinksOf'>,
): YouSaid[] {
  const measures = plan.measures.filter(({ priorities }) => priorities.includes(priority.ref));
  return [
    ...new Set([
      ...actions.flatMap(({ action }) => linksOf(plan, action).youSaid),
      ...measures.flatMap((measure) => measureLinksOf(plan, measure).youSaid),
    ]),
  ];
}
