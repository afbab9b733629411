import type { Day } from '../model/day.ts';
import type { FieldPath, Locate, Position, Problem } from '../model/finding.ts';
import type { Library, Plan } from '../model/library.ts';
import { nearest } from '../model/nearest.ts';

/** What a check is given. */
export interface Given {
  library: Library;
  today: Day;
  /** Where a field stands: the two parts of a problem that say so. */
  at: (file: string, path: FieldPath) => { file: string; position: Position | null };
  /** Files that could not be used, for what is wrong with them: what refers to their records is not amiss. */
  unusable: ReadonlySet<string>;
}

/** Looks for one kind of mistake, and tells every one that it finds. */
export type Check = (given: Given) => Iterable<Problem>;

/** What every check is given, from what the reader found. */
export function givenTo(
  library: Library,
  locate: Locate,
  today: Day,
  unusable: ReadonlySet<string> = new Set(),
): Given {
  return {
    library,
    today,
    at: (file, path) => ({ file, position: locate(file, path) }),
    unusable,
  };
}

/** Everything of one kind in every plan, with its plan. */
export function* inPlans<Thing>(
  { plans }: Library,
  of: (plan: Plan) => readonly Thing[],
): Iterable<{ plan: Plan; one: Thing }> {
  for (const plan of plans) for (const one of of(plan)) yield { plan, one };
}

/** "Did you mean …?", or the names that there are. */
export function suggest(given: string, known: Iterable<string>, what: string): string {
  const names = [...known];
  const meant = nearest(given, names);
  if (meant !== null) return `Did you mean "${meant}"?`;
  if (names.length === 0) return `There are no ${what} yet: add one, or remove this.`;
  const most = 12;
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return `The ${what} are ${names.slice(0, most).join(', ')}${more}.`;
}
