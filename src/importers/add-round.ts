import { foldDue } from '../model/due.ts';
import { leadFinder } from '../model/leads.ts';
import type { Plan } from '../model/library.ts';
import type { Action, Milestone } from '../model/schema/action.ts';
import { toPeriod } from '../model/period.ts';
import type { ActionDraft, MilestoneDraft, PlanDraft, ProgressDraft, ReportDraft } from './draft.ts';

/** A report to add to a plan that exists, or all that keeps it from being added, a sentence each. */
export type AddedRound = { readonly report: ReportDraft } | { readonly differences: readonly string[] };

/** The same promise in the document and in the plan. */
interface Pair<Draft, Known> {
  readonly draft: Draft;
  readonly known: Known;
}

/**
 * A report on a plan that exists, from a later document of the same plan. Actions and milestones are known again by
 * their words, whatever place the document now gives them. A promise that the document words, dates or gives to others
 * differently is never changed: it is told, and nothing is added.
 */
export function addRound(plan: Plan, draft: PlanDraft): AddedRound {
  const [report] = draft.reports;
  if (report === undefined)
    return { differences: ['The document reports no progress: there is nothing to add.'] };
  if (plan.reports.some(({ asAt }) => asAt === report.asAt)) {
    return {
      differences: [`The plan has a report as at ${report.asAt} already. A report is never rewritten.`],
    };
  }
  const actions = match(draft.actions, plan.actions);
  const statuses = statusIds(plan, draft);
  const differences = [
    ...actions.unknown.map((action) => aboutNewAction(action, plan)),
    ...actions.pairs.flatMap((pair) => differencesOf(pair, plan, draft)),
    ...[...statuses].flatMap(([id, known]) => (known === null ? [aboutStatus(id)] : [])),
  ];
  if (differences.length > 0) return { differences };
  return { report: { ...report, actions: renamed(report.actions ?? {}, actions.pairs, statuses) } };
}

/** Pairs drafts with what is known, by words; of two with the same words, by ref. */
function match<Draft extends ActionDraft | MilestoneDraft, Known extends Action | Milestone>(
  drafts: readonly Draft[],
  all: readonly Known[],
): { pairs: Pair<Draft, Known>[]; unknown: Draft[] } {
  const free = new Set(all);
  const pairs: Pair<Draft, Known>[] = [];
  const unknown: Draft[] = [];
  for (const draft of drafts) {
    const same = [...free].filter((known) => wordsOf(known) === wordsOf(draft));
    const known = same.find(({ ref }) => ref === draft.ref) ?? same[0];
    if (known === undefined) {
      unknown.push(draft);
    } else {
      free.delete(known);
      pairs.push({ draft, known });
    }
  }
  return { pairs, unknown };
}

/** The official words, whatever the title was made of them since, as they are compared. */
function wordsOf(promise: { title: string; wording?: string | undefined }): string {
  const words = promise.wording ?? promise.title;
  return words
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/[\s.…]+/g, ' ')
    .trim()
    .toLowerCase();
}

function differencesOf(
  { draft, known }: Pair<ActionDraft, Action>,
  plan: Plan,
  document: PlanDraft,
): string[] {
  const milestones = match(draft.milestones ?? [], known.milestones);
  return [
    ...dueDifference(draft, known, reportsOf(plan, known.ref)),
    ...leadDifference(draft, known, plan, document),
    ...milestones.unknown.map(
      ({ title }) =>
        `${known.ref} has no milestone "${title}". Add it to ${fileOf(known)}, or write these words as its title.`,
    ),
    ...milestones.pairs.flatMap((pair) =>
      dueDifference(pair.draft, pair.known, milestoneReportsOf(plan, known.ref, pair.known.ref)),
    ),
  ];
}

type DueReports = Parameters<typeof foldDue>[1];

function reportsOf(plan: Plan, ref: string): DueReports {
  return plan.reports.map(({ asAt, actions }) => ({ ...actions[ref], asAt }));
}

function milestoneReportsOf(plan: Plan, ref: string, milestone: string): DueReports {
  return plan.reports.map(({ asAt, actions }) => ({ ...actions[ref]?.milestones[milestone], asAt }));
}

/** A document without a date says nothing of it: cells are lost. One with another date says that it moved. */
function dueDifference(
  draft: ActionDraft | MilestoneDraft,
  known: Action | Milestone,
  reports: DueReports,
): string[] {
  const { current, original } = foldDue(known.due, reports);
  const given = draft.due === undefined ? null : toPeriod(draft.due);
  if (given === null || [current, original].some((due) => due?.to === given.to)) return [];
  const was = current === null ? 'no date' : current.text;
  return [
    `${known.ref} is due ${was} in the plan, and ${given.text} in the document. A date moves in a report, with its reason: add "due: ${given.text}" and "because" to the plan's last report by hand, or import the document with the plan's date and add them to the new one.`,
  ];
}

function leadDifference(draft: ActionDraft, known: Action, plan: Plan, document: PlanDraft): string[] {
  const find = leadFinder(plan);
  const named = (draft.leads ?? []).map((id) => document.facts.leads?.find((lead) => lead.id === id));
  if (named.length === 0) return [];
  const ids = named.map((lead) => find(lead?.role ?? '')?.id ?? null);
  const knownIds = known.leads.map((name) => find(name)?.id ?? name);
  if (ids.length === knownIds.length && ids.every((id) => id !== null && knownIds.includes(id))) return [];
  const names = named.map((lead) => lead?.role ?? '').join(', ');
  return [
    `${known.ref} is led by ${known.leads.join(', ') || 'nobody'} in the plan, and by ${names} in the document. Change "leads" in ${fileOf(known)}, or add the name to "also" of the lead in plan.mdx.`,
  ];
}

/** The plan's own id for each status that the document uses; null where the plan has no such status. */
function statusIds(plan: Plan, { facts, reports }: PlanDraft): Map<string, string | null> {
  const used = new Set(reports.flatMap((report) => Object.values(report.actions ?? {}).flatMap(statusesIn)));
  return new Map(
    [...used].map((id) => {
      const status = facts.statuses?.find((one) => one.id === id);
      const known =
        plan.statuses.find((one) => one.id === id) ??
        plan.statuses.find((one) => one.label.toLowerCase() === status?.label.toLowerCase());
      return [id, known?.id ?? null];
    }),
  );
}

function statusesIn({ status, milestones }: ProgressDraft[string]): string[] {
  return [status, ...Object.values(milestones ?? {}).map((one) => one.status)].filter(
    (id) => id !== undefined,
  );
}

/** The progress under the refs and statuses that the plan has. */
function renamed(
  progress: ProgressDraft,
  pairs: readonly Pair<ActionDraft, Action>[],
  statuses: ReadonlyMap<string, string | null>,
): ProgressDraft {
  const inPlan = <Part extends { status?: string | undefined }>(part: Part): Part =>
    part.status === undefined ? part : { ...part, status: statuses.get(part.status) ?? part.status };
  const entries = pairs.flatMap(({ draft, known }) => {
    const reported = progress[draft.ref];
    if (reported === undefined) return [];
    const steps = match(draft.milestones ?? [], known.milestones).pairs.flatMap((pair) => {
      const step = reported.milestones?.[pair.draft.ref];
      return step === undefined ? [] : [[pair.known.ref, inPlan(step)] as const];
    });
    return [[known.ref, { ...inPlan(reported), milestones: Object.fromEntries(steps) }] as const];
  });
  return Object.fromEntries(entries);
}

function aboutNewAction(draft: ActionDraft, plan: Plan): string {
  const known = plan.actions.find(({ ref }) => ref === draft.ref);
  const words = `The plan has no action with the words "${draft.title}".`;
  return known === undefined
    ? `${words} Add it as a new action, with "added".`
    : `${words} Is it ${known.ref}, "${known.title}"? Then write the document's words in "wording" of ${fileOf(known)}. If not, add it as a new action, with "added".`;
}

function aboutStatus(id: string): string {
  return `The plan has no status "${id}". Add it to "statuses" in plan.mdx.`;
}

function fileOf({ ref }: { ref: string }): string {
  return `actions/${ref}.yaml`;
}
