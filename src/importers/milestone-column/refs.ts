import { refFrom } from '../names.ts';
import type { Known } from '../shape.ts';
import type { SteppedAction } from './owners.ts';

/** The ref that a promise is given, with the print where the two differ. */
export interface GivenRef {
  readonly ref: string;
  readonly printed?: string;
}

/** The refs of actions and of their steps, in the steps' order over all rows of the action. */
export type Refs = ReadonlyMap<SteppedAction, GivenRef & { readonly steps: readonly string[] }>;

/**
 * Gives every action and step a ref. A printed one is kept; else an action is known by its priority and its place in it, `3.2`, and a
 * step by its place in the action, `3.2.1`.
 */
export function giveRefs(actions: readonly SteppedAction[], { actions: names }: Known['names']): Refs {
  const given = new Map<SteppedAction, GivenRef>();
  // Printed refs first: a made one must not take the name of one that is printed further on.
  for (const action of actions) {
    const wanted = refFrom(printedOf(action) ?? '');
    if (wanted !== null) given.set(action, withPrint(names.take(wanted), action));
  }
  const counts = new Map<string, number>();
  for (const action of actions) {
    if (given.has(action)) continue;
    const over = action.under?.ref ?? 'A';
    const count = (counts.get(over) ?? 0) + 1;
    counts.set(over, count);
    given.set(action, withPrint(names.take(`${over}.${count}`), action));
  }
  return new Map(
    actions.map((action) => {
      const own = given.get(action) ?? { ref: 'A' };
      const steps = action.rows.flatMap(({ read }) => read);
      return [action, { ...own, steps: steps.map((_, index) => names.take(`${own.ref}.${index + 1}`)) }];
    }),
  );
}

const printedOf = (action: SteppedAction): string | undefined => action.fields.ref?.[0]?.[0].text;

/** What is printed is kept also where no ref can be made of it. */
function withPrint(ref: string, action: SteppedAction): GivenRef {
  const printed = printedOf(action);
  return printed === undefined || printed === ref ? { ref } : { ref, printed };
}
