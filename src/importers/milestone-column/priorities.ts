import { comparable } from '../banners.ts';
import type { PriorityDraft } from '../draft.ts';
import type { Known } from '../shape.ts';
import { textOf } from './join-rows.ts';
import type { SteppedAction } from './owners.ts';

/** The priorities that a column of a table names, and which of them, or of those over the table, each action has. */
export interface Priorities {
  readonly made: readonly PriorityDraft[];
  readonly of: (action: SteppedAction) => string | undefined;
}

/**
 * Reads a column of priorities. A merged cell goes on over the actions below it, as far as the priority over the table does. One
 * that names what stands over a table is that; any other is made. `kind` is what they are called.
 */
export function readPriorities(
  actions: readonly SteppedAction[],
  { banners, names }: Pick<Known, 'banners' | 'names'>,
  kind: string,
): Priorities {
  const made: PriorityDraft[] = [];
  const refs = new Map<SteppedAction, string | undefined>();
  let above: { under: SteppedAction['under']; ref: string } | null = null;
  for (const action of actions) {
    const words = (action.fields.priority ?? []).map((run) => textOf(run)).join(' ');
    const title = words.replace(/\s+/g, ' ');
    if (words !== '') above = { under: action.under, ref: find(title) ?? make(title, action) };
    refs.set(action, above !== null && above.under === action.under ? above.ref : action.under?.ref);
  }
  return { made, of: (action) => refs.get(action) };

  function find(title: string): string | undefined {
    const banner = banners.find(({ named }) => comparable(named.words) === comparable(title));
    return banner?.ref ?? made.find((one) => one.title === title)?.ref;
  }

  function make(title: string, { under }: SteppedAction): string {
    const ref = names.priorities.take(`S${made.length + 1}`);
    made.push({ ref, kind, title, parent: under?.ref });
    return ref;
  }
}
