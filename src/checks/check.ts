import type { Day } from '../model/day.ts';
import type { FieldPath, Locate, Position, Problem } from '../model/finding.ts';
import type { Library, Plan } from '../model/library.ts';
import { nearest } from '../model/nearest.ts';
import type { SiteLink } from '../model/site-link.ts';

/** What a check is given. */
export interface Given {
  library: Library;
  today: Day;
  /** Where a field stands: the two parts of a problem that say so. */
  at: (file: string, path: FieldPath) => { file: string; position: Position | null };
  /** Files that could not be used, for what is wrong with them: what refers to their records is not amiss. */
  unusable: ReadonlySet<string>;
  /** Every link in the content to a page or a file of the site itself. */
  links: readonly SiteLink[];
  /** Files that hold no record: documents, pictures. */
  documents: ReadonlySet<string>;
}

/** What the reader found, and the day on which to check it. */
export interface Checked {
  library: Library;
  locate: Locate;
  today: Day;
  unusable: ReadonlySet<string>;
  links: readonly SiteLink[];
  documents: ReadonlySet<string>;
}

/** Looks for one kind of mistake, and tells every one that it finds. */
export type Check = (given: Given) => Iterable<Problem>;

/** What every check is given. */
export function givenTo({ locate, ...read }: Checked): Given {
  return { ...read, at: (file, path) => ({ file, position: locate(file, path) }) };
}

/** Everything of one kind in every plan, with its plan. */
export function* inPlans<Thing>(
  { plans }: Library,
  of: (plan: Plan) => readonly Thing[],
): Iterable<{ plan: Plan; one: Thing }> {
  for (const plan of plans) for (const one of of(plan)) yield { plan, one };
}

/** So many names are looked through for the one that was meant: each of thousands of mistakes looks through them all. */
const MOST_NAMES = 2000;

/** The known name that was meant; null where none is near, or where there are too many to look through. */
export function meantBy(given: string, names: readonly string[]): string | null {
  return names.length > MOST_NAMES ? null : nearest(given, names);
}

/** "Did you mean …?", or the names that there are. */
export function suggest(given: string, known: Iterable<string>, what: string): string {
  const names = [...known];
  const meant = meantBy(given, names);
  if (meant !== null) return `Did you mean "${meant}"?`;
  if (names.length === 0) return `There are no ${what} yet: add one, or remove this.`;
  const most = 12;
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return `The ${what} are ${names.slice(0, most).join(', ')}${more}.`;
}
