import { planAsAt } from '../model/as-at.ts';
import { actionFile, planFile, SITE_FILE } from '../model/content-files.ts';
import { addMonths, type Day } from '../model/day.ts';
import type { Problem } from '../model/finding.ts';
import type { Plan } from '../model/library.ts';
import type { ActionState } from '../model/state.ts';
import { inPlans, type Given } from './check.ts';

/** Actions with no date to which anyone could be held. */
export function* actionsWithoutDate({ library, at }: Given): Iterable<Problem> {
  for (const { plan, one } of inPlans(library, ({ actions }) => actions)) {
    const { ref, due, timescale, milestones } = one;
    if (due !== undefined || milestones.some((milestone) => milestone.due !== undefined)) continue;
    const hint =
      timescale === undefined
        ? 'Add "due:", such as "due: 2026-09", or "timescale:" with the words of the document.'
        : 'Add "due:" with the date by which it is to be done, such as "due: 2026-09".';
    yield {
      rule: 'no-date',
      message: `Action ${ref} has no date to which anyone could be held.`,
      hint,
      ...at(actionFile(plan.id, ref), [timescale === undefined ? 'ref' : 'timescale']),
    };
  }
}

/** Milestones that fall due after their action. */
export function* lateMilestones({ library, at }: Given): Iterable<Problem> {
  for (const { plan, one } of inPlans(library, ({ actions }) => actions)) {
    const { ref, due, ongoing, milestones } = one;
    if (due === undefined || ongoing === true) continue;
    for (const [index, milestone] of milestones.entries()) {
      if (milestone.due === undefined || milestone.due.to <= due.to) continue;
      yield {
        rule: 'milestone-after-action',
        message: `Milestone ${milestone.ref} is due ${milestone.due.text}, after action ${ref}, due ${due.text}.`,
        hint: 'Correct one of the two dates, or leave them where the document has them so.',
        ...at(actionFile(plan.id, ref), ['milestones', index, 'due']),
      };
    }
  }
}

/** Steps that fall due before there was a plan: a slip in the year, most often. */
export function* stepsBeforePlan({ library, at }: Given): Iterable<Problem> {
  for (const { plan, one } of inPlans(library, ({ actions }) => actions)) {
    const beginnings = plan.versions.filter(({ what }) => what !== 'amended' && what !== 'closed');
    const start = [...beginnings.map(({ date }) => date), plan.inspection?.from].sort()[0];
    if (start === undefined) continue;
    const dated = [
      { what: `Action ${one.ref}`, due: one.due, path: ['due'] },
      ...one.milestones.map(({ ref, due }, index) => {
        return { what: `Milestone ${ref}`, due, path: ['milestones', index, 'due'] };
      }),
    ];
    for (const { what, due, path } of dated) {
      if (due === undefined || due.to >= start) continue;
      yield {
        rule: 'before-plan',
        message: `${what} was due ${due.text}, before the plan began on ${start}.`,
        hint: 'Correct the year. Where it was done before the plan, report it as complete.',
        ...at(actionFile(plan.id, one.ref), path),
      };
    }
  }
}

/** Actions whose date has passed while the last report said that all is well. */
export function* passedAndNotLate({ library, today, at }: Given): Iterable<Problem> {
  for (const { plan, one } of inPlans(library, (own) => openActions(own, today))) {
    const means = one.reported?.status.means;
    if (one.basis !== 'date-passed' || (means !== 'on-track' && means !== 'at-risk')) continue;
    const { ref } = one.action;
    yield {
      rule: 'passed-and-not-late',
      message: `The date of action ${ref}, ${one.due.current?.text ?? ''}, has passed. Its last report said "${one.reported?.status.label ?? ''}".`,
      hint: 'The site shows it as late. Report that it is complete, or give "due:" and "because:" in the next report.',
      ...at(actionFile(plan.id, ref), ['ref']),
    };
  }
}

/** Actions of which nothing was reported for longer than the plan promised. */
export function* actionsWithoutNews({ library, today, at }: Given): Iterable<Problem> {
  for (const { plan, one } of inPlans(library, (own) => openActions(own, today))) {
    if (!one.silent) continue;
    const { ref } = one.action;
    yield {
      rule: 'no-news',
      message: `Nothing has been reported of action ${ref} since ${one.lastReport ?? ''}.`,
      hint: 'Say in the next report how it stands.',
      ...at(actionFile(plan.id, ref), ['ref']),
    };
  }
}

/** How the actions of a plan stand today; none where the plan is closed, for nothing more is awaited. */
function openActions(plan: Plan, today: Day): ActionState[] {
  const published = {
    ...plan,
    reports: plan.reports.filter((report) => (report.published ?? today) <= today),
  };
  const state = planAsAt(published, today);
  return state.closed ? [] : state.actions;
}

/** Plans that have reports and do not say how often reports come. */
export function* plansWithoutRhythm({ library, at }: Given): Iterable<Problem> {
  const without = (plan: Plan): boolean => plan.reportEvery === undefined && plan.reports.length > 0;
  for (const plan of library.plans.filter(without)) {
    yield {
      rule: 'no-rhythm',
      message: 'The plan does not say how often it is reported on.',
      hint: 'Add "reportEvery:" with month, quarter, term, half-year or year, so that a missed round shows.',
      ...at(planFile(plan.id), ['title']),
    };
  }
}

/**
 * An accessibility statement that was not reviewed for a year: the monitoring body expects a review at
 * least once a year (SI 2018/952, regulation 8).
 */
export function* oldStatement({ library, today, at }: Given): Iterable<Problem> {
  const reviewed = library.site.accessibility?.reviewed;
  if (reviewed === undefined || addMonths(reviewed, 12) >= today) return;
  yield {
    rule: 'statement-not-reviewed',
    message: `The accessibility statement was last reviewed on ${reviewed}, more than a year ago.`,
    hint: 'Review the statement, and write the day of the review in "reviewed:".',
    ...at(SITE_FILE, ['accessibility', 'reviewed']),
  };
}
