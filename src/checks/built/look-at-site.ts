import type { BuiltSite } from './built-site.ts';
import type { Fault } from './fault.ts';
import { htmlFaults } from './html.ts';
import { siteFaults } from './site-rules.ts';
import { visitPages, type Place, type Visit } from './visit.ts';
import { hasJava, vnuFaults } from './vnu.ts';

/** What came of putting a site before every engine and probe. */
export interface SiteLook {
  faults: Fault[];
  /** What was seen of each page, in their order. */
  visits: Visit[];
  /** Engines that could not look here, and why: "vnu: there is no Java". */
  absent: string[];
}

/** Puts a folder of built pages, served at `place`, before every engine and every probe. */
export async function lookAtSite(site: BuiltSite, place: Place): Promise<SiteLook> {
  const java = await hasJava();
  // Java looks while the browser opens: it is one process, and the browser leaves it a little room.
  const reading = java ? vnuFaults(site) : Promise.resolve([]);
  const [written, visits, read] = await Promise.all([
    Promise.all(site.pages.map(htmlFaults)),
    visitPages(place, site.pages),
    reading,
  ]);
  return {
    faults: [
      ...written.flat(),
      ...read,
      ...visits.flatMap(({ faults }) => faults),
      ...siteFaults(visits, site, place.url),
    ],
    visits,
    absent: java ? [] : ['vnu: there is no Java on this machine'],
  };
}
