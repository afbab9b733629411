import { setImmediate } from 'node:timers/promises';
import type { BuiltPage, BuiltSite } from './built-site.ts';
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

/** What html-validate has against each page. Between two of them whoever drives the browser has their turn. */
async function readAll(pages: readonly BuiltPage[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const page of pages) {
    faults.push(...(await htmlFaults(page)));
    await setImmediate();
  }
  return faults;
}

/** Puts a folder of built pages, served at `place`, before every engine and every probe. */
export async function lookAtSite(site: BuiltSite, place: Place): Promise<SiteLook> {
  const java = await hasJava();
  // Java looks while the browser opens: it is one process, and the browser leaves it a little room.
  const reading = java ? vnuFaults(site) : Promise.resolve([]);
  const [written, visits, read] = await Promise.all([
    readAll(site.pages),
    visitPages(place, site.pages),
    reading,
  ]);
  return {
    faults: [
      ...written,
      ...read,
      ...visits.flatMap(({ faults }) => faults),
      ...siteFaults(visits, site, place.url),
    ],
    visits,
    absent: java ? [] : ['vnu: there is no Java on this machine'],
  };
}
