import * as address from './addresses.ts';
import { sitePages } from './site-pages.ts';

/** An address that a page had before, and where it is now. */
export interface Moved {
  from: string;
  to: string;
}

/** The address of every page of the site that is to be found, in reading order. */
export function addressesOf(edition: Parameters<typeof sitePages>[0]): string[] {
  return [...sitePages(edition).map((page) => page.address), address.SEARCH];
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
    const own = [...actions, ...measures];
    if (plan.was.length === 0) return own;
    const home = address.planAddress(plan.id);
    const pages = [...taken]
      .filter((page) => page.startsWith(home))
      .map((page) => ({ from: page, to: page }));
    const plans = plan.was.flatMap((id) =>
      [...pages, ...own].map(({ from, to }) => ({
        from: address.planAddress(id) + from.slice(home.length),
        to,
      })),
    );
    return [...own, ...plans];
  });
  return moved.filter(({ from }) => {
    const isFree = !taken.has(from);
    taken.add(from);
    return isFree;
  });
}
