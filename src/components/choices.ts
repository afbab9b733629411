/** Between what a reader may choose where a list can be narrowed. */
import { termFragment } from '../model/addresses.ts';
import type { PlanEdition } from '../model/edition.ts';
import { organisationKeys } from '../model/site-pages.ts';
import type { Lead } from '../model/schema/plan.ts';
import { allOf, SEARCH_PAGE } from '../words/en.ts';

export interface Option {
  value: string;
  label: string;
}

/** Options under a heading. */
export interface OptionGroup {
  title: string;
  options: Option[];
}

/** Those who lead an action of one of the plans, by organisation; first in each, all of it together. */
export function leadGroups(plans: readonly PlanEdition[]): OptionGroup[] {
  const leads = new Map<string, Pick<Lead, 'id' | 'role' | 'organisation'>>();
  for (const { now, leadOf } of plans) {
    for (const name of now.actions.flatMap(({ action }) => action.leads)) {
      const lead = leadOf(name) ?? { id: termFragment(name), role: name };
      if (lead.id !== '' && !leads.has(lead.id)) leads.set(lead.id, lead);
    }
  }
  const byOrganisation = Map.groupBy(leads.values(), ({ organisation }) => organisation ?? '');
  return [...byOrganisation]
    .toSorted(([one], [other]) => Number(one === '') - Number(other === '') || one.localeCompare(other, 'en'))
    .map(([organisation, its]) => groupOf(organisation, its));
}

function groupOf(organisation: string, leads: readonly Pick<Lead, 'id' | 'role'>[]): OptionGroup {
  const roles = leads
    .map(({ id, role }) => ({ value: id, label: role }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en'));
  if (organisation === '') return { title: SEARCH_PAGE.others, options: roles };
  const all = organisationKeys({ organisation }).map((value) => ({ value, label: allOf(organisation) }));
  return { title: organisation, options: [...all, ...roles.filter(({ value }) => value !== all[0]?.value)] };
}
