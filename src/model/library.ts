import type { Action } from './schema/action.ts';
import type { Measure } from './schema/measure.ts';
import type { Board, Correction, PlanFacts, Priority, Risk } from './schema/plan.ts';
import type { Report } from './schema/report.ts';
import type { ProseFacts, Site, Term } from './schema/site.ts';
import type { YouSaid } from './schema/you-said.ts';

/** One published set of promises, with everything in its folder. */
export interface Plan extends PlanFacts {
  /** The name of its folder, and of its address. */
  id: string;
  /** The body of `plan.mdx`, as written: it introduces the plan. */
  introduction: string;
  /** In the order of `priorities.yaml`. */
  priorities: Priority[];
  /** By priority, then by ref as people count: 1.2 before 1.10. */
  actions: Action[];
  /** By id. */
  measures: Measure[];
  /** Oldest first; no two with one `asAt`. */
  reports: Report[];
  boards: Board[];
  risks: Risk[];
  corrections: Correction[];
}

/** A page of prose from `pages/*.mdx`. */
export interface Prose extends ProseFacts {
  /** The file's name without its ending: `about`. */
  id: string;
  /** Its body, as written. */
  body: string;
}

/** Everything that a content folder holds. What order its files were read in makes no difference. */
export interface Library {
  site: Site;
  glossary: Term[];
  /** By id. */
  prose: Prose[];
  /** By id. */
  youSaid: YouSaid[];
  /** Corrections of what belongs to no plan: answers to families, and plans that are gone. */
  corrections: Correction[];
  /** By id. */
  plans: Plan[];
}
