import type { APIRoute } from 'astro';
import { siteMapIndex } from '../exports/site-map.ts';
import { siteMap } from './_site-map.ts';

export const GET: APIRoute = async ({ site }) => {
  const { files, whole } = await siteMap(site);
  return new Response(siteMapIndex(files.map(({ name }) => whole(`/${name}`))));
};
