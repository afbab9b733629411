import type { Day } from './day.ts';
import type { Due } from './due.ts';
import type { Plan } from './library.ts';
import type { Action, Milestone } from './schema/action.ts';
import type { Status } from './schema/plan.ts';
import type { Evidence, View } from './schema/report.ts';
import type { Basis, Standing } from './standing.ts';

/** The last status that was reported of something, and the day that it was true of. */
export interface Reported {
  status: Status;
  asAt: Day;
}

/** The last words that were reported of something. Markdown, as written. */
export interface Said {
  asAt: Day;
  progress: string | null;
  next: string | null;
}

/**
 * Whether the first promised date was kept. `kept`: reported complete by the first report on or
 * after that date; `missed`: it passed, and it was not; `open`: it has not passed; `none`: no date.
 * A plan's dates are as exact as its rounds of reporting: nobody says between two of them.
 */
export type DateKept = 'kept' | 'missed' | 'open' | 'none';

/** How one promise (an action or a milestone) stands on a day. */
export interface PromiseState {
  standing: Standing;
  basis: Basis;
  due: Due;
  reported: Reported | null;
  said: Said | null;
  /** Whole days since the date now promised passed, where that makes it late; otherwise null. */
  daysLate: number | null;
  /** Whole days since the first promised date passed, where it is not complete; otherwise null. */
  daysSinceFirstDue: number | null;
  /** The report that first said it was complete, if it still is. */
  completeAsAt: Day | null;
  dateKept: DateKept;
  /** Everything offered as evidence so far, newest first. */
  evidence: Evidence[];
}

/** How a milestone stands on a day. */
export interface MilestoneState extends PromiseState {
  milestone: Milestone;
}

/** How an action stands on a day. */
export interface ActionState extends PromiseState {
  action: Action;
  milestones: MilestoneState[];
  /** The as-at day of the last report that says anything of it or of its milestones; null where none does. */
  lastReport: Day | null;
  /** True where that report is older than the rhythm that the plan promised, and there is still something to say. */
  silent: boolean;
  /** What groups say of it, newest first. */
  views: View[];
}

/** How a whole plan stands on a day. */
export interface PlanState {
  plan: Plan;
  /** The day that these facts are true of: the day asked for, or the day on which the plan was closed, if earlier. */
  day: Day;
  closed: boolean;
  /** In the plan's order. Actions added later than the day are not among them. */
  actions: ActionState[];
}
