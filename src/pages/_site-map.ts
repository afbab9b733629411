import { siteMapFiles, type SiteMapFile } from '../exports/site-map.ts';
import { underBase } from '../model/addresses.ts';
import { addressesOf } from '../model/site-map.ts';
import { getEdition } from './_edition.ts';

/** The files of the site map, and how an address of the site is made whole; a path alone where the site has no address yet. */
export async function siteMap(
  site: URL | undefined,
): Promise<{ files: SiteMapFile[]; whole: (address: string) => string }> {
  const whole = (address: string): string => {
    const path = underBase(import.meta.env.BASE_URL, address);
    return site === undefined ? path : new URL(path, site).href;
  };
  return { files: siteMapFiles(addressesOf(await getEdition()).map(whole)), whole };
}
