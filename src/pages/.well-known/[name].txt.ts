import type { APIRoute } from 'astro';
import { securityText } from '../../exports/host-files.ts';
import { underBase } from '../../model/addresses.ts';
import { getEdition } from '../_edition.ts';

/** There is one such file, or none where the contact has no address that it may name. */
export async function getStaticPaths({ site }: { site?: URL }) {
  return (await text(site)) === null ? [] : [{ params: { name: 'security' } }];
}

export const GET: APIRoute = async ({ site }) => new Response(await text(site));

async function text(site: URL | undefined): Promise<string | null> {
  const edition = await getEdition();
  const address = underBase(import.meta.env.BASE_URL, '/.well-known/security.txt');
  return securityText(edition.site, edition.today, site === undefined ? null : new URL(address, site).href);
}
