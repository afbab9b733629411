import type { APIRoute } from 'astro';
import { buildJson } from '../exports/build-json.ts';
import { getEdition } from './_edition.ts';

/** `CANDOUR_COMMIT` is the commit of the content folder, which only a script can ask git for. */
export const GET: APIRoute = async () =>
  Response.json(buildJson(await getEdition(), process.env['CANDOUR_COMMIT'] ?? null));
