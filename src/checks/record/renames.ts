import type { Plan } from '../../model/library.ts';
import { samePeriod } from '../../model/period.ts';
import type { Action, Milestone } from '../../model/schema/action.ts';
import type { Report } from '../../model/schema/report.ts';

/** Things that may bear another name than they did: `was` says which. */
interface Renamed {
  was: readonly string[];
}

/** The thing that bears a name now, or that says that it bore it; null where there is none. */
export function nowNamed<Thing extends Renamed>(
  name: string,
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Thing | null {
  return (
    things.find((thing) => nameOf(thing) === name) ?? things.find(({ was }) => was.includes(name)) ?? null
  );
}

/** An action that was published, and what it is now. */
export interface ActionPair {
  before: Action;
  now: Action | null;
}

/** The milestones of an action with the refs that they have now. A milestone whose words and date are unchanged is the same one. */
export function withNewRefs({ before, now }: { before: Action; now: Action }): Milestone[] {
  const known = new Set(before.milestones.map(({ ref }) => ref));
  const standing = new Set(now.milestones.map(({ ref }) => ref));
  return before.milestones.map((milestone) => {
    if (standing.has(milestone.ref)) return milestone;
    const same = now.milestones.find((other) => !known.has(other.ref) && isSameStep(milestone, other));
    return same === undefined ? milestone : { ...milestone, ref: same.ref };
  });
}

function isSameStep(one: Milestone, other: Milestone): boolean {
  if (one.title !== other.title) return false;
  if (one.due === undefined || other.due === undefined) return one.due === other.due;
  return samePeriod(one.due, other.due);
}

/** The reports of a plan that were published, with the refs that their actions and milestones have now. */
export function reportsWithNewRefs({ reports }: Plan, pairs: readonly ActionPair[]): Report[] {
  const renamed = new Map(
    pairs.flatMap(({ before, now }) => {
      if (now === null) return [];
      const refs = withNewRefs({ before, now }).map(({ ref }) => ref);
      const steps = new Map(before.milestones.map((milestone, index) => [milestone.ref, refs[index]]));
      return [[before.ref, { ref: now.ref, steps }] as const];
    }),
  );
  return reports.map((report) => ({
    ...report,
    actions: Object.fromEntries(
      Object.entries(report.actions).map(([ref, entry]) => {
        const now = renamed.get(ref);
        const milestones = Object.entries(entry.milestones).map(
          ([step, said]) => [now?.steps.get(step) ?? step, said] as const,
        );
        return [now?.ref ?? ref, { ...entry, milestones: Object.fromEntries(milestones) }];
      }),
    ),
  }));
}
