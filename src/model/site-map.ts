import * as address from './addresses.ts';
import type { Edition } from './edition.ts';
import type { Families } from './families.ts';
import type { Plan } from './library.ts';

/** An address that a page had before, and where it is now. */
export interface Moved {
  from: string;
  to: string;
}

/** The address of every page of the site that is to be found, in reading order. */
export function addressesOf({
  plans,
  prose,
  glossary,
  families,
}: Pick<Edition, 'plans' | 'prose' | 'glossary' | 'families'>): string[] {
  return [
    address.HOME,
    ...plans.flatMap(({ plan, now, reports }) => [
      address.planAddress(plan.id),
      ...plan.priorities.map(({ ref }) => address.priorityAddress(plan.id, ref)),
      address.actionsAddress(plan.id),
      ...now.actions.map(({ action }) => address.actionAddress(plan.id, action.ref)),
      ...addressesOfMeasures(plan),
      address.reportsAddress(plan.id),
      ...reports.map(({ report }) => address.reportAddress(plan.id, report.asAt)),
      address.changesAddress(plan.id),
      address.statementAddress(plan.id),
      ...(plan.boards.length === 0 ? [] : [address.boardsAddress(plan.id)]),
      ...(plan.leads.length === 0 ? [] : [address.leadsAddress(plan.id)]),
      ...plan.leads.map(({ id }) => address.leadAddress(plan.id, id)),
    ]),
    ...addressesOfFamilies(families),
    ...(glossary.length === 0 ? [] : [address.GLOSSARY]),
    ...prose.map(({ id }) => address.proseAddress(id)),
    address.CORRECTIONS,
    address.ACCESSIBILITY,
    address.SEARCH,
    address.DATA,
  ];
}

function addressesOfMeasures({ id, measures }: Plan): string[] {
  if (measures.length === 0) return [];
  return [address.measuresAddress(id), ...measures.map((measure) => address.measureAddress(id, measure.id))];
}

function addressesOfFamilies({ entries, themes, years }: Families): string[] {
  if (entries.length === 0) return [];
  return [
    address.YOU_SAID,
    ...entries.map(({ entry }) => address.youSaidAddress(entry.id)),
    ...themes.map(({ id }) => address.themeAddress(id)),
    ...years.map(({ year }) => address.youSaidYearAddress(year)),
  ];
}

/**
 * The addresses that actions, measures and plans had before. What a page of today stands at is never among
 * them: a ref that was used again is the new one's. Where two claim one, the first has it.
 */
export function movedAddresses(edition: Parameters<typeof addressesOf>[0]): Moved[] {
  const taken = new Set(addressesOf(edition));
  const moved = edition.plans.flatMap(({ plan, now }) => {
    const actions = now.actions.flatMap(({ action }) =>
      action.was.map((ref) => ({
        from: address.actionAddress(plan.id, ref),
        to: address.actionAddress(plan.id, action.ref),
      })),
    );
    const measures = plan.measures.flatMap((measure) =>
      measure.was.map((id) => ({
        from: address.measureAddress(plan.id, id),
        to: address.measureAddress(plan.id, measure.id),
      })),
    );
    const home = address.planAddress(plan.id);
    const pages = [...taken]
      .filter((page) => page.startsWith(home))
      .map((page) => ({ from: page, to: page }));
    const plans = plan.was.flatMap((id) =>
      [...pages, ...actions, ...measures].map(({ from, to }) => ({
        from: address.planAddress(id) + from.slice(home.length),
        to,
      })),
    );
    return [...actions, ...measures, ...plans];
  });
  return moved.filter(({ from }) => {
    const isFree = !taken.has(from);
    taken.add(from);
    return isFree;
  });
}
