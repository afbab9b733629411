import type { Plan } from './library.ts';
import type { Status } from './schema/plan.ts';

/** The same word or colour in another plan, where it means something else. */
export interface OtherMeaning {
  plan: Plan;
  status: Status;
}

/** Where else a plan's status is a word or a colour that means something else. Of each plan the first is enough. */
export function otherMeanings(status: Status, own: Plan, plans: readonly Plan[]): OtherMeaning[] {
  return plans.flatMap((plan) => {
    if (plan.id === own.id) return [];
    const other = plan.statuses.find((one) => one.means !== status.means && looksLike(one, status));
    return other === undefined ? [] : [{ plan, status: other }];
  });
}

function looksLike(one: Status, other: Status): boolean {
  const names = ({ label, colour = '' }: Status): string[] =>
    [label, colour].filter((name) => name !== '').map((name) => name.toLowerCase());
  return names(one).some((name) => names(other).includes(name));
}
