/** Every page of the site that is to be found, with what a search may narrow it by. */
import * as address from './addresses.ts';
import type { Edition, PlanEdition, ReportEdition } from './edition.ts';
import type { Theme, YouSaidState } from './families.ts';
import type { Plan, Prose } from './library.ts';
import type { MeasureState } from './measure-state.ts';
import type { Lead, Priority } from './schema/plan.ts';
import type { ActionState } from './state.ts';

/** The kinds of page between which a reader may choose, in the order in which they are offered. */
export const PAGE_KINDS = ['action', 'measure', 'said', 'priority', 'page'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** The pages that list what other pages say, and those that there is one of. */
export type Single =
  | 'home'
  | 'plan'
  | 'actions'
  | 'measures'
  | 'reports'
  | 'changes'
  | 'statement'
  | 'boards'
  | 'leads'
  | 'families'
  | 'glossary'
  | 'follow'
  | 'data'
  | 'corrections'
  | 'accessibility';

/** What a page is about. */
export type Subject =
  | { kind: 'action'; state: ActionState; leads: string[] }
  | { kind: 'measure'; state: MeasureState }
  | { kind: 'priority'; priority: Priority }
  | { kind: 'said'; state: YouSaidState }
  | { kind: 'page'; of: 'single'; single: Single }
  | { kind: 'page'; of: 'report'; report: ReportEdition }
  | { kind: 'page'; of: 'lead'; lead: Lead }
  | { kind: 'page'; of: 'theme'; theme: Theme }
  | { kind: 'page'; of: 'year'; year: string }
  | { kind: 'page'; of: 'prose'; prose: Prose };

/** One page: where it is, of which plan, and what it is about. */
export interface SitePage {
  address: string;
  /** Null where it is of no one plan. */
  plan: Plan | null;
  subject: Subject;
}

const single = (its: string, name: Single, plan: Plan | null = null): SitePage => ({
  address: its,
  plan,
  subject: { kind: 'page', of: 'single', single: name },
});

/** The pages of a site, in reading order. */
export function sitePages({
  plans,
  families,
  prose,
  glossary,
}: Pick<Edition, 'plans' | 'families' | 'prose' | 'glossary'>): SitePage[] {
  return [
    single(address.HOME, 'home'),
    ...plans.flatMap(planPages),
    ...(families.entries.length === 0 ? [] : familyPages(families)),
    ...(glossary.length === 0 ? [] : [single(address.GLOSSARY, 'glossary')]),
    ...prose
      .filter(({ id }) => address.proseAddress(id) !== address.ACCESSIBILITY)
      .map((one) => page(address.proseAddress(one.id), null, { kind: 'page', of: 'prose', prose: one })),
    single(address.FOLLOW, 'follow'),
    single(address.DATA, 'data'),
    single(address.CORRECTIONS, 'corrections'),
    single(address.ACCESSIBILITY, 'accessibility'),
  ];
}

/**
 * By what a page's promise may be found: the ids of those who lead it, and their organisations. An
 * organisation is written as a fragment: "Fernshire Health" is `fernshire-health`.
 */
export function leadKeys(names: readonly string[], leadOf: PlanEdition['leadOf']): string[] {
  const keys = names.flatMap((name) => {
    const lead = leadOf(name);
    if (lead === null) return [address.termFragment(name)];
    return [lead.id, ...organisationKeys(lead)];
  });
  return [...new Set(keys)].filter((key) => key !== '');
}

/** By what all that an organisation leads may be found; none where the plan does not name it. */
export function organisationKeys({ organisation }: Pick<Lead, 'organisation'>): string[] {
  return organisation === undefined ? [] : [address.termFragment(organisation)];
}

function page(its: string, plan: Plan | null, subject: Subject): SitePage {
  return { address: its, plan, subject };
}

function planPages(one: PlanEdition): SitePage[] {
  const { plan, now, measures, reports } = one;
  const { id } = plan;
  return [
    single(address.planAddress(id), 'plan', plan),
    ...plan.priorities.map((priority) =>
      page(address.priorityAddress(id, priority.ref), plan, { kind: 'priority', priority }),
    ),
    single(address.actionsAddress(id), 'actions', plan),
    ...now.actions.map((state) =>
      page(address.actionAddress(id, state.action.ref), plan, {
        kind: 'action',
        state,
        leads: leadKeys(state.action.leads, one.leadOf),
      }),
    ),
    ...(measures.length === 0 ? [] : [single(address.measuresAddress(id), 'measures', plan)]),
    ...measures.map((state) =>
      page(address.measureAddress(id, state.measure.id), plan, { kind: 'measure', state }),
    ),
    single(address.reportsAddress(id), 'reports', plan),
    ...reports.map((report) =>
      page(address.reportAddress(id, report.report.asAt), plan, { kind: 'page', of: 'report', report }),
    ),
    single(address.changesAddress(id), 'changes', plan),
    single(address.statementAddress(id), 'statement', plan),
    ...(plan.boards.length === 0 ? [] : [single(address.boardsAddress(id), 'boards', plan)]),
    ...(plan.leads.length === 0 ? [] : [single(address.leadsAddress(id), 'leads', plan)]),
    ...plan.leads.map((lead) =>
      page(address.leadAddress(id, lead.id), plan, { kind: 'page', of: 'lead', lead }),
    ),
  ];
}

function familyPages({ entries, themes, years }: Edition['families']): SitePage[] {
  return [
    single(address.YOU_SAID, 'families'),
    ...entries.map((state) => page(address.youSaidAddress(state.entry.id), null, { kind: 'said', state })),
    ...themes.map((theme) =>
      page(address.themeAddress(theme.id), null, { kind: 'page', of: 'theme', theme }),
    ),
    ...years.map(({ year }) =>
      page(address.youSaidYearAddress(year), null, { kind: 'page', of: 'year', year }),
    ),
  ];
}
