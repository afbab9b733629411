import type { ORDERS } from '../../model/action-filter.ts';
import { counted } from './dates.ts';

/** Over the table of a plan's actions: by what it can be narrowed and ordered. */
export const ACTION_FILTER = {
  summary: 'Show only, or put in order',
  standing: 'How it stands',
  lead: 'Who leads',
  priority: 'Part of the plan',
  year: 'Due in',
  order: 'Put in order',
  every: 'All',
  anyone: 'Anyone',
  anyYear: 'Any year',
  planOrder: 'As in the plan',
  orders: {
    due: 'First due first',
    late: 'Longest late first',
    said: 'Last reported first',
  } satisfies Record<(typeof ORDERS)[number], string>,
  none: 'No promise of this plan is like that. Change one of the choices above, or show all promises.',
} as const;

/** Said when nothing is chosen. */
export const allShown = (total: number): string =>
  total === 1 ? 'The one promise is shown.' : `All ${counted(total, 'promise')} are shown.`;

/** Said when some are left in view; the script fills in `{count}`. */
export const someShown = (total: number): string => `{count} of ${counted(total, 'promise')} shown.`;
