import type { Edition } from './edition.ts';

/** The publisher's logo. Its size tells its proportion alone. */
export interface Logo {
  address: string;
  alternative: string;
  width: number;
  height: number;
}

/** An edition with what stands around every page of the site. */
export interface SiteEdition extends Edition {
  /** Null where the publisher gave none, or one that cannot be drawn. */
  logo: Logo | null;
}
