import type { APIRoute, GetStaticPaths } from 'astro';
import { answer, contentFile } from './_files.ts';
import { getEdition } from './_edition.ts';

export const getStaticPaths = (async () => {
  const { logo, site } = await getEdition();
  const file = site.brand?.logo?.file;
  return logo === null || file === undefined
    ? []
    : [{ params: { type: logo.address.slice('/logo.'.length) }, props: { path: file } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string }> = ({ props }) => {
  const file = contentFile(props.path);
  return file === null ? new Response(null, { status: 404 }) : answer(file);
};
