import { underBase } from '../model/addresses.ts';

/** An address of this site as a link has it: under the base that the site is built for. */
export const href = (address: string): string => underBase(import.meta.env.BASE_URL, address);
