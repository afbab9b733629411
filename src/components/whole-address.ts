import { href } from './href.ts';

/** Where the site will be; undefined where nobody has said yet. */
const SITE = import.meta.env.SITE as string | undefined;

/** The whole address of a page; where the site's own is not known, the path alone, which is true wherever the site is. */
export const wholeAddress = (address: string): string =>
  SITE === undefined ? href(address) : new URL(href(address), SITE).href;

/** The address to which a calendar program subscribes; null where the site's own address is not known. */
export const subscribeAddress = (address: string): string | null =>
  SITE === undefined ? null : wholeAddress(address).replace(/^https?:/, 'webcal:');

/** Whether the site's own address is known. */
export const isPlaced = SITE !== undefined;
