import { getCollection, getEntry } from 'astro:content';
import { day } from '../model/day.ts';
import { editionOf } from '../model/edition.ts';
import type { SiteEdition } from '../model/logo.ts';
import { withDefaults } from '../words/en.ts';
import { logoOf } from './_logo.ts';

let edition: Promise<SiteEdition> | null = null;

/** The site as it stands today: worked out once a build, and given to every page. `CANDOUR_TODAY` is today. */
export function getEdition(): Promise<SiteEdition> {
  edition ??= workOut();
  return edition;
}

async function workOut(): Promise<SiteEdition> {
  const site = await getEntry('site', 'site');
  if (site === undefined) throw new Error('The content folder has no usable site.yaml. Run: npm run check');
  const [glossary, prose, corrections, youSaid, plans] = await Promise.all([
    getCollection('glossary'),
    getCollection('prose'),
    getCollection('corrections'),
    getCollection('youSaid'),
    getCollection('plans'),
  ]);
  const byId = <Data>(entries: readonly { id: string; data: Data }[]): Data[] =>
    entries.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map(({ data }) => data);
  const library = {
    site: site.data,
    glossary: byId(glossary),
    prose: withDefaults(byId(prose)),
    corrections: byId(corrections),
    youSaid: byId(youSaid),
    plans: byId(plans),
  };
  return { ...editionOf(library, day(process.env['CANDOUR_TODAY'] ?? '')), logo: logoOf(site.data) };
}
