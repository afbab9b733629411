import type { Edition } from '../../model/edition.ts';
import { PAGE_KINDS } from '../../model/site-pages.ts';
import { STANDINGS } from '../../model/standing.ts';
import { KIND, SEARCH_PAGE, STANDING } from '../../words/en.ts';
import { leadGroups, type Option, type OptionGroup } from '../choices.ts';

/** One thing by which results may be narrowed: some of a few options, or one of many in groups. */
export interface SearchChoice {
  /** The filter's name in the index and in the address. */
  name: string;
  legend: string;
  options: Option[];
  groups?: OptionGroup[];
}

/** By what the results of a search may be narrowed. What would leave only one option is not asked. */
export function searchChoices({ plans, families }: Pick<Edition, 'plans' | 'families'>): SearchChoice[] {
  const groups = leadGroups(plans);
  const choices: SearchChoice[] = [
    {
      name: 'kind',
      legend: SEARCH_PAGE.kind,
      options: PAGE_KINDS.map((kind) => ({ value: kind, label: KIND[kind].many })),
    },
    {
      name: 'standing',
      legend: SEARCH_PAGE.standing,
      options: STANDINGS.filter((standing) => plans.some(({ counts }) => counts[standing] > 0)).map(
        (standing) => ({ value: standing, label: STANDING[standing] }),
      ),
    },
    {
      name: 'plan',
      legend: SEARCH_PAGE.plan,
      options: plans.map(({ plan }) => ({ value: plan.id, label: plan.title })),
    },
    {
      name: 'theme',
      legend: SEARCH_PAGE.theme,
      options: families.themes.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'lead',
      legend: SEARCH_PAGE.lead,
      options: groups.flatMap(({ options }) => options),
      groups,
    },
  ];
  return choices.filter(({ options }) => options.length > 1);
}
