import { countStandings, type Counts } from './counts.ts';
import type { Plan } from './library.ts';
import type { Lead, Priority } from './schema/plan.ts';
import type { ActionState, MilestoneState, PlanState } from './state.ts';

/** A milestone with the action that it is a step of. */
export interface LedMilestone {
  action: ActionState;
  state: MilestoneState;
}

/** What one lead promised, and where that stands. */
export interface LeadPromises {
  lead: Lead;
  /** The late ones first, the longest overdue before the rest; then the others in the plan's order. */
  actions: ActionState[];
  counts: Counts;
  /** The milestones that name it as their own lead, late ones first. Those of its actions that name nobody are not among them. */
  milestones: LedMilestone[];
  milestoneCounts: Counts;
  /** The parts of the plan that it answers for. */
  priorities: Priority[];
}

/** What each of a plan's leads promised, in the order in which the plan lists them, by whatever name an action calls them. */
export function leadPromises(
  plan: Pick<Plan, 'leads' | 'priorities'>,
  now: Pick<PlanState, 'actions'>,
  leadOf: (name: string) => Lead | null,
): LeadPromises[] {
  const steps = now.actions.flatMap((action) => action.milestones.map((state) => ({ action, state })));
  return plan.leads.map((lead) => {
    const isNamed = (names: readonly string[]): boolean => names.some((name) => leadOf(name) === lead);
    const actions = now.actions.filter(({ action }) => isNamed(action.leads));
    const milestones = steps.filter(({ state }) => isNamed(state.milestone.leads));
    return {
      lead,
      actions: lateFirst(actions, (state) => state),
      counts: countStandings(actions),
      milestones: lateFirst(milestones, ({ state }) => state),
      milestoneCounts: countStandings(milestones.map(({ state }) => state)),
      priorities: plan.priorities.filter(
        ({ accountable }) => accountable !== undefined && isNamed([accountable]),
      ),
    };
  });
}

/** The late ones first, the longest overdue before the rest; of others, and of equals, the order stays. */
function lateFirst<Thing>(
  things: readonly Thing[],
  stateOf: (thing: Thing) => Pick<ActionState, 'standing' | 'daysLate'>,
): Thing[] {
  const rank = (thing: Thing): number => {
    const { standing, daysLate } = stateOf(thing);
    return standing === 'late' ? (daysLate ?? 0) : -1;
  };
  return things.toSorted((one, other) => rank(other) - rank(one));
}
