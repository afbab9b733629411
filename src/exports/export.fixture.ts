import { day } from '../model/day.ts';
import { editionOf, type PlanEdition } from '../model/edition.ts';
import type { Plan } from '../model/library.ts';
import { siteSchema } from '../model/schema/site.ts';
import type { ExportWords } from './export-words.ts';
import type { ExportOrder } from './plan-files.ts';

/** Who publishes what tests export. */
export const SITE = siteSchema.parse({
  name: 'Promises',
  area: 'Fernshire',
  publisher: 'Fernshire Council',
  address: 'https://promises.example/',
  contact: { role: 'Anyone', phone: '1' },
  licence: { name: 'Open Government Licence v3.0', link: 'https://licence.example' },
});

/** A plan as the site shows it on a day. */
export function editionFor(plan: Plan, today: string): PlanEdition {
  const library = { site: SITE, glossary: [], prose: [], youSaid: [], corrections: [], plans: [plan] };
  const [edition] = editionOf(library, day(today)).plans;
  if (edition === undefined) throw new Error('There is no plan.');
  return edition;
}

/** The order for a plan's files as on a day. */
export function orderFor(plan: Plan, today: string, words: ExportWords, base = '/'): ExportOrder {
  return { edition: editionFor(plan, today), site: SITE, today: day(today), base, words };
}
