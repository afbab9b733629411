import { planAsAt } from './as-at.ts';
import {
  answerChanges,
  changesBetween,
  courseUpTo,
  newestFirst,
  type AnswerAdded,
  type Change,
  type Course,
} from './changes.ts';
import { correctionsUpTo, siteCorrectionsUpTo, type PlacedCorrection } from './corrections.ts';
import { countDates, countMilestones, countStandings, type Counts, type DateCounts } from './counts.ts';
import type { Day } from './day.ts';
import { familiesAsAt, type Families } from './families.ts';
import { missedRounds } from './history.ts';
import { leadFinder } from './leads.ts';
import type { Library, Plan, Prose } from './library.ts';
import { heardFinder, linkFinder, type LinkFinder } from './links.ts';
import { measureLinkFinder, type MeasureLinkFinder } from './measure-links.ts';
import { measureState, type MeasureState } from './measure-state.ts';
import { priorityTree, type PriorityTree } from './priorities.ts';
import { publishedBy } from './published.ts';
import type { Lead } from './schema/plan.ts';
import type { Report } from './schema/report.ts';
import type { Site, Term } from './schema/site.ts';
import type { YouSaid } from './schema/you-said.ts';
import type { PlanState } from './state.ts';

/** One report among a plan's others. The plan as it then stood is `planAsAt(plan, report.asAt)`. */
export interface ReportEdition {
  report: Report;
  /** The report before it, if any. */
  before: Report | null;
  counts: Counts;
  /** What changed since the report before; for the first report, everything up to it. */
  changes: Change[];
}

/** A plan as the site shows it on a day. */
export interface PlanEdition {
  plan: Plan;
  now: PlanState;
  counts: Counts;
  milestoneCounts: Counts;
  /** What came of the dates first promised for its actions. */
  dateCounts: DateCounts;
  tree: PriorityTree;
  /** In the plan's order. */
  measures: MeasureState[];
  /** Everything that ever changed, newest first. */
  changes: Change[];
  /** Newest first. */
  reports: ReportEdition[];
  /** The rounds that were promised and missed, oldest first. */
  missedRounds: Day[];
  /** Newest first. */
  corrections: PlacedCorrection[];
  leadOf: (name: string) => Lead | null;
}

/** The whole site as it stands on a day: worked out once a build, and given to every page. */
export interface Edition {
  today: Day;
  site: Site;
  glossary: Term[];
  prose: Prose[];
  /** What families said, and what came of it. */
  families: Families;
  youSaid: YouSaid[];
  /** Corrections of what belongs to no plan, newest first. */
  corrections: PlacedCorrection[];
  /** Every answer that they were given, newest first, whatever plan it is of or none. */
  answersGiven: AnswerAdded[];
  plans: PlanEdition[];
  linksOf: LinkFinder;
  measureLinksOf: MeasureLinkFinder;
}

/** Works out everything that the site shows on a day. What is to be published later is not in it. */
export function editionOf(everything: Library, today: Day): Edition {
  const library = publishedBy(everything, today);
  const heardOf = heardFinder(library);
  return {
    today,
    site: library.site,
    glossary: library.glossary,
    prose: library.prose,
    families: familiesAsAt(library.youSaid, today),
    youSaid: library.youSaid,
    corrections: siteCorrectionsUpTo(library, today),
    answersGiven: newestFirst(answerChanges(library.youSaid, today)),
    plans: library.plans.map((plan) => planEdition(plan, heardOf(plan), today)),
    linksOf: linkFinder(library),
    measureLinksOf: measureLinkFinder(library),
  };
}

function planEdition(plan: Plan, heard: readonly YouSaid[], today: Day): PlanEdition {
  const now = planAsAt(plan, today);
  const course = courseUpTo(plan, today, heard);
  const reports = plan.reports.filter(({ asAt }) => asAt <= now.day);
  return {
    plan,
    now,
    counts: countStandings(now.actions),
    milestoneCounts: countMilestones(now),
    dateCounts: countDates(now.actions),
    tree: priorityTree(plan.priorities, now.actions),
    measures: plan.measures.map(measureState),
    changes: course.changes,
    reports: reports
      .map((report, index) => reportEdition(report, reports[index - 1] ?? null, course))
      .reverse(),
    missedRounds: missedRounds(plan, now.day),
    corrections: correctionsUpTo(plan, today),
    leadOf: leadFinder(plan),
  };
}

function reportEdition(report: Report, before: Report | null, { changes, countsAt }: Course): ReportEdition {
  return {
    report,
    before,
    counts: countsAt.get(report.asAt) ?? countStandings([]),
    changes: changesBetween(changes, before?.asAt ?? null, report.asAt),
  };
}
