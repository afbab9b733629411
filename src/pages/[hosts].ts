import type { APIRoute, GetStaticPaths } from 'astro';
import { headersFile, redirectsFile } from '../exports/host-files.ts';
import { underBase } from '../model/addresses.ts';
import { NO_FRAMES, SECURITY_HEADERS } from '../model/content-security.ts';
import { movedAddresses } from '../model/site-map.ts';
import { getEdition } from './_edition.ts';

/** Astro passes over a page whose own name begins with `_`, as these have it. */
export const getStaticPaths = (() => [
  { params: { hosts: '_headers' } },
  { params: { hosts: '_redirects' } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const base = import.meta.env.BASE_URL;
  if (params['hosts'] === '_headers')
    return new Response(headersFile(SECURITY_HEADERS, NO_FRAMES, underBase(base, '/')));
  const moved = movedAddresses(await getEdition());
  return new Response(
    redirectsFile(moved.map(({ from, to }) => ({ from: underBase(base, from), to: underBase(base, to) }))),
  );
};
