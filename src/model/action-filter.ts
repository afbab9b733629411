/** Narrowing and ordering the table of a plan's actions. The address carries what was chosen. */

/** By what the table can be narrowed, and how it can be ordered; each is a name in the address. */
export const CHOICES = ['standing', 'lead', 'priority', 'year', 'order'] as const;
export type Choice = (typeof CHOICES)[number];

/** What a reader chose; empty is everything, and the plan's own order. */
export type Chosen = Record<Choice, string>;

/** The orders that there are, beside the plan's own. */
export const ORDERS = ['due', 'late', 'said'] as const;

/** One row of the table, as its attributes tell it. */
export interface ListedAction {
  standing: string;
  /** The ids of its leads and the keys of their organisations. */
  leads: readonly string[];
  /** The ref of the priority that it stands under; empty under none. */
  priority: string;
  /** The last day of its due period, `2025-09-30`; empty where it has none. */
  due: string;
  /** The day of the last report that speaks of it; empty where none does. */
  said: string;
  daysLate: number;
}

/** What an address asks for: `?standing=late&lead=head-of-send`. */
export function readChosen(query: string): Chosen {
  const asked = new URLSearchParams(query);
  return Object.fromEntries(CHOICES.map((name) => [name, asked.get(name) ?? ''])) as Chosen;
}

/** The query of an address that asks for it: empty, or with its question mark. */
export function writeChosen(chosen: Chosen): string {
  const query = new URLSearchParams(CHOICES.flatMap((name) => (chosen[name] ? [[name, chosen[name]]] : [])));
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** Whether the row is one of those that were chosen. */
export function isChosen(action: ListedAction, { standing, lead, priority, year }: Chosen): boolean {
  return (
    (standing === '' || action.standing === standing) &&
    (lead === '' || action.leads.includes(lead)) &&
    (priority === '' || action.priority === priority) &&
    (year === '' || action.due.slice(0, 4) === year)
  );
}

/** Negative where one row comes before the other in an order; 0 where the plan's own order decides. */
export function compareActions(one: ListedAction, other: ListedAction, order: string): number {
  if (order === 'due') return compareKnown(one.due, other.due, 1);
  if (order === 'late') return other.daysLate - one.daysLate;
  if (order === 'said') return compareKnown(one.said, other.said, -1);
  return 0;
}

/** What is not known comes last, whichever way the rest goes. */
function compareKnown(one: string, other: string, way: 1 | -1): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  return way * (one < other ? -1 : Number(one > other));
}
