import {
  CORRECTIONS,
  leadAddress,
  leadsAddress,
  planAddress,
  planFileAddress,
  priorityAddress,
  reportAddress,
  reportsAddress,
  statementAddress,
  actionAddress,
  measureAddress,
} from '../../src/model/addresses.ts';
import type { PlanEdition } from '../../src/model/edition.ts';
import type { ActionState } from '../../src/model/state.ts';
import type { ActionReport, MilestoneReport } from '../../src/model/schema/report.ts';
import {
  actionName,
  correctedPlace,
  dayWords,
  dueSentence,
  dueWords,
  inspectionDays,
  leadWords,
  PLAN_KIND,
  priorityName,
  reportsNote,
  riskWords,
  statusWords,
  stepReported,
  versionSentence,
} from '../../src/words/en.ts';
import { sentenceText } from '../../src/words/sentence.ts';
import { inPlans, on, placed, type Expected, type Wordings } from './expected.ts';

type Words = readonly (string | null | undefined)[];

/** Expects words of each plan on its own page. */
const ofPlan = (words: (one: PlanEdition) => Words) =>
  inPlans((one) => on(planAddress(one.plan.id), words(one)));

/** Expects words of each action on its own page. */
const ofAction = (words: (state: ActionState, one: PlanEdition) => Words) =>
  inPlans((one) =>
    one.now.actions.flatMap((state) => on(actionAddress(one.plan.id, state.action.ref), words(state, one))),
  );

/** Expects words, on the page of each action, of what each report says of it. */
const ofReported = (words: (entry: ActionReport, one: PlanEdition) => Words) =>
  ofAction(({ action }, one) =>
    one.reports.flatMap(({ report }) => {
      const entry = report.actions[action.ref];
      return entry === undefined ? [] : words(entry, one);
    }),
  );

const statusOf = ({ status }: MilestoneReport, { plan }: PlanEdition) =>
  plan.statuses.find(({ id }) => id === status) ?? null;

const filesOf = ({ evidence }: MilestoneReport, { plan }: PlanEdition): string[] =>
  evidence.flatMap(({ file }) => (file === undefined ? [] : [planFileAddress(plan.id, file)]));

const reported = ofReported((entry, one) => {
  const status = statusOf(entry, one);
  return [status && statusWords(status)];
});

const corrected = inPlans(({ plan, corrections }) =>
  on(
    CORRECTIONS,
    corrections.map(({ place }) => sentenceText(correctedPlace(place, plan))),
  ),
);

const movedTo = (from: string, to: string): Expected => ({ page: from, words: to });

/** How pages word what a plan, its actions and its reports say by choice, by name or by link. */
export const WORDINGS_OF_PLANS: Wordings = {
  'plan.kind': ofPlan(({ plan }) => [PLAN_KIND[plan.kind]]),
  'plan.inspection.from': ofPlan(({ plan: { inspection } }) => [
    inspectionDays(inspection?.from, inspection?.to),
  ]),
  'plan.versions[].what': ofPlan(({ plan }) =>
    plan.versions.map((version) => versionSentence(version, plan.kind)),
  ),
  'plan.statuses[].id': reported,
  'plan.statuses[].means': reported,
  'plan.leads[].id': inPlans(({ plan }) =>
    on(
      leadsAddress(plan.id),
      plan.leads.map(({ id }) => leadAddress(plan.id, id)),
    ),
  ),
  'plan.leads[].role': inPlans(({ plan }) =>
    plan.leads.flatMap((lead) => on(leadAddress(plan.id, lead.id), [lead.role])),
  ),
  'plan.leads[].also[]': inPlans(({ plan }) =>
    plan.leads.flatMap((lead) => on(leadAddress(plan.id, lead.id), lead.also)),
  ),
  'plan.reportEvery': inPlans(({ plan }) => on(reportsAddress(plan.id), [reportsNote(plan.reportEvery)])),
  'plan.was[]': inPlans(({ plan }) => plan.was.map((id) => movedTo(planAddress(id), planAddress(plan.id)))),
  'priorities[].ref': inPlans(({ plan }) =>
    plan.priorities.flatMap((one) => on(priorityAddress(plan.id, one.ref), [priorityName(one)])),
  ),
  'priorities[].parent': inPlans(({ plan }) =>
    plan.priorities.flatMap(({ ref, parent }) =>
      on(priorityAddress(plan.id, ref), [parent && priorityAddress(plan.id, parent)]),
    ),
  ),
  'risks[].ref': inPlans(({ plan }) =>
    on(
      statementAddress(plan.id),
      plan.risks.map(({ ref }) => ref),
    ),
  ),
  'risks[].level': inPlans(({ plan }) => on(statementAddress(plan.id), plan.risks.map(riskWords))),
  'risks[].trend': inPlans(({ plan }) => on(statementAddress(plan.id), plan.risks.map(riskWords))),
  'corrections[].file': corrected,
  'corrections[].field': corrected,
  'action.ref': ofAction(({ action }) => [actionName(action)]),
  'action.priority': ofAction(({ action }, { plan }) => [
    action.priority && priorityAddress(plan.id, action.priority),
  ]),
  'action.leads[]': ofAction(({ action }, { leadOf }) =>
    action.leads.map((name) => leadWords(name, leadOf(name))),
  ),
  'action.ongoing': ofAction(({ action, due }) => [
    action.ongoing === undefined ? null : sentenceText(dueSentence(action, due)),
  ]),
  'action.measures[]': ofAction(({ action }, { plan }) =>
    action.measures.map((id) => measureAddress(plan.id, id)),
  ),
  'action.related[]': ofAction(({ action }, { plan }) =>
    placed(action.related, plan.id).map((to) => actionAddress(to.plan, to.ref)),
  ),
  'action.milestones[].ref': ofAction(({ action }) => action.milestones.map(({ ref }) => ref)),
  'action.milestones[].ongoing': ofAction(({ milestones }) =>
    milestones.map(({ milestone, due }) =>
      milestone.ongoing === undefined ? null : dueWords(milestone, due),
    ),
  ),
  'action.milestones[].leads[]': inPlans(({ plan, now, leadOf }) =>
    now.actions.flatMap(({ action }) =>
      on(
        actionAddress(plan.id, action.ref),
        action.milestones.flatMap(({ leads }) => leads.map((name) => leadOf(name)?.role ?? name)),
      ),
    ),
  ),
  'action.was[]': inPlans(({ plan }) =>
    plan.actions.flatMap(({ ref, was }) =>
      was.map((old) => movedTo(actionAddress(plan.id, old), actionAddress(plan.id, ref))),
    ),
  ),
  'report.asAt': inPlans(({ plan, reports }) =>
    reports.flatMap(({ report: { asAt } }) => on(reportAddress(plan.id, asAt), [dayWords(asAt)])),
  ),
  'report.actions{}.status': reported,
  'report.actions{}.evidence[].file': ofReported(filesOf),
  'report.actions{}.milestones{}.status': ofReported((entry, one) =>
    Object.entries(entry.milestones).map(([ref, said]) => stepReported(ref, statusOf(said, one))),
  ),
  'report.actions{}.milestones{}.evidence[].file': ofReported((entry, one) =>
    Object.values(entry.milestones).flatMap((said) => filesOf(said, one)),
  ),
};
