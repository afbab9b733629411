import type { APIRoute, GetStaticPaths } from 'astro';
import { brandColours, type BrandColours } from '../model/brand.ts';
import { getEdition } from './_edition.ts';

/** The council's own colour, where it gave one. A reader's own colours and paper keep theirs. */
export const getStaticPaths = (async () => {
  const colour = (await getEdition()).site.brand?.colour;
  return colour === undefined ? [] : [{ params: { colour: colour.slice(1).toLowerCase() } }];
}) satisfies GetStaticPaths;

const rules = ({ brand, mark, ground, onGround }: BrandColours): string =>
  `:root{--brand:${brand};--brand-mark:${mark};--brand-ground:${ground};--on-brand:${onGround}}`;

export const GET: APIRoute = ({ params }) => {
  const { light, dark } = brandColours(`#${params['colour'] ?? ''}`);
  const css = `@media screen and (forced-colors:none){${rules(light)}}
@media screen and (forced-colors:none) and (prefers-color-scheme:dark){${rules(dark)}}
`;
  return new Response(css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
