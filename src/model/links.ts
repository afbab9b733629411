import type { Library, Plan } from './library.ts';
import type { Action } from './schema/action.ts';
import type { Measure } from './schema/measure.ts';
import type { YouSaid } from './schema/you-said.ts';

/** An action with the plan that it belongs to. */
export interface PlannedAction {
  plan: Plan;
  action: Action;
}

/** What is tied to one action, whichever side declares it. */
export interface ActionLinks {
  /** The measures that it should move, in the plan's order. */
  measures: Measure[];
  /** What families said about it. */
  youSaid: YouSaid[];
  /** The actions that it names, and those that name it. */
  related: PlannedAction[];
}

/** Finds what is tied to an action, both ways, from one side's declaration. */
export type LinkFinder = (plan: Plan, action: Action) => ActionLinks;

/** Reads every declaration of a library once. A ref that names nothing ties nothing: a check reports it. */
export function linkFinder(library: Pick<Library, 'plans' | 'youSaid'>): LinkFinder {
  const actions = new Map(
    library.plans.flatMap((plan) =>
      plan.actions.map((action) => [key(plan.id, action.ref), { plan, action }] as const),
    ),
  );
  const measures = new Ties<Measure>();
  const youSaid = new Ties<YouSaid>();
  const related = new Ties<PlannedAction>();
  for (const plan of library.plans) {
    const measureOf = new Map(plan.measures.map((measure) => [measure.id, measure]));
    for (const action of plan.actions) {
      const own = key(plan.id, action.ref);
      for (const id of action.measures) measures.tie(own, measureOf.get(id));
      for (const ref of action.related) {
        related.tie(own, actions.get(qualified(plan.id, ref)));
        related.tie(qualified(plan.id, ref), { plan, action });
      }
    }
    for (const measure of plan.measures) {
      for (const ref of measure.actions) measures.tie(qualified(plan.id, ref), measure);
    }
  }
  const onlyPlan = library.plans.length === 1 ? (library.plans[0]?.id ?? '') : '';
  for (const entry of library.youSaid) {
    for (const ref of entry.actions) youSaid.tie(qualified(onlyPlan, ref), entry);
  }
  return (plan, action) => {
    const own = key(plan.id, action.ref);
    return {
      measures: plan.measures.filter((measure) => measures.of(own).includes(measure)),
      youSaid: youSaid.of(own),
      related: distinct(related.of(own)),
    };
  };
}

/** Finds what families said of any action or measure of a plan, in the library's order. */
export function heardFinder({
  plans,
  youSaid,
}: Pick<Library, 'plans' | 'youSaid'>): (plan: Plan) => YouSaid[] {
  const onlyPlan = plans.length === 1 ? (plans[0]?.id ?? '') : '';
  const heard = new Map<string, Set<YouSaid>>();
  for (const entry of youSaid) {
    for (const ref of [...entry.actions, ...entry.measures]) {
      const [plan = ''] = qualified(onlyPlan, ref).split(':');
      heard.set(plan, (heard.get(plan) ?? new Set()).add(entry));
    }
  }
  return ({ id }) => [...(heard.get(id) ?? [])];
}

/** A ref as written, made whole: `1.3` in plan `send` is `send:1.3`; `other:1.3` stays. */
export function qualified(plan: string, ref: string): string {
  return ref.includes(':') ? ref : key(plan, ref);
}

const key = (plan: string, ref: string): string => `${plan}:${ref}`;

/** Things tied to keys, each once, in the order in which they were tied. */
class Ties<Thing> {
  readonly #things = new Map<string, Thing[]>();

  tie(to: string, thing: Thing | undefined): void {
    if (thing === undefined) return;
    const tied = this.#things.get(to) ?? [];
    if (!tied.includes(thing)) this.#things.set(to, [...tied, thing]);
  }

  of(from: string): Thing[] {
    return this.#things.get(from) ?? [];
  }
}

function distinct(planned: readonly PlannedAction[]): PlannedAction[] {
  return [...new Map(planned.map((one) => [one.action, one])).values()];
}
