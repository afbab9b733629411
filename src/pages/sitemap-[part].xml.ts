import type { APIRoute, GetStaticPaths } from 'astro';
import { siteMap } from './_site-map.ts';

export const getStaticPaths = (async () => {
  const { files } = await siteMap(undefined);
  return files.map((_, part) => ({ params: { part: String(part) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ site, params }) => {
  const { files } = await siteMap(site);
  return new Response(files[Number(params['part'])]?.xml ?? '');
};
