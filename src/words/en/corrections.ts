import {
  actionAddress,
  measureAddress,
  planAddress,
  reportAddress,
  youSaidAddress,
} from '../../model/addresses.ts';
import { NOTHING, WITHHELD, type CorrectedPlace } from '../../model/corrections.ts';
import type { Day } from '../../model/day.ts';
import type { Plan } from '../../model/library.ts';
import type { Part, Sentence } from '../sentence.ts';
import { dayWords } from './dates.ts';

/** The page of every correction, and the note beside what was corrected. */
export const CORRECTIONS_PAGE = {
  title: 'Corrections',
  description: 'Every mistake that we found in what we had published, what we changed and why.',
  lead: 'When we find a mistake in something that we published, we put it right. We say so here, and beside it.',
  none: 'Nothing has been corrected yet.',
  said: 'It said',
  says: 'It says now',
  because: 'Why:',
  see: 'See every correction',
  site: 'The site as a whole',
  nothing: 'Nothing.',
  withheld: 'Words that we do not repeat, because they could say who someone is.',
} as const;

/** The pages that tell of corrections of what they show. */
export type CorrectedPage = 'action' | 'report' | 'measure' | 'answer';

/** What a correction quotes; or, where there was nothing to quote, or nothing that may be, that. */
export function correctedWords(words: string): string {
  if (words === NOTHING) return CORRECTIONS_PAGE.nothing;
  return words === WITHHELD ? CORRECTIONS_PAGE.withheld : `“${words}”`;
}

/** "Corrected on 28 January 2025". */
export const correctedOn = (date: Day): string => `Corrected on ${dayWords(date)}`;

/** Where what was corrected stands, with links: "The report as at 31 October 2024, on Start assessments sooner (1.3)". */
export function correctedPlace(place: CorrectedPlace, plan: Pick<Plan, 'id' | 'title'> | null): Sentence {
  if (place.kind === 'answer') {
    return ['What we answered to “', { link: place.entry.said, to: youSaidAddress(place.entry.id) }, '”'];
  }
  if (place.kind === 'site' || plan === null) return [CORRECTIONS_PAGE.site];
  switch (place.kind) {
    case 'report':
      return [
        reportLink(place, plan.id),
        ...(place.action === null ? [] : [', on ', actionLink(place.action, plan.id)]),
      ];
    case 'action':
      return ['The promise ', actionLink(place.action, plan.id)];
    case 'measure':
      return ['The measure ', { link: place.measure.title, to: measureAddress(plan.id, place.measure.id) }];
    case 'plan':
      return ['The plan ', { link: plan.title, to: planAddress(plan.id) }];
  }
}

/**
 * On the page of what was corrected, where in it that was: in which report, or about which promise. Null
 * where the page itself says so.
 */
export function correctedIn(
  place: CorrectedPlace,
  plan: string | null,
  page: CorrectedPage,
): Sentence | null {
  if (place.kind !== 'report' || plan === null) return null;
  if (page === 'action') return [reportLink(place, plan), '.'];
  return place.action === null ? null : ['About ', actionLink(place.action, plan), '.'];
}

const reportLink = ({ report }: Extract<CorrectedPlace, { kind: 'report' }>, plan: string): Part => ({
  link: `The report as at ${dayWords(report.asAt)}`,
  to: reportAddress(plan, report.asAt),
});

const actionLink = ({ ref, title }: { ref: string; title: string }, plan: string): Part => ({
  link: `${title} (${ref})`,
  to: actionAddress(plan, ref),
});
