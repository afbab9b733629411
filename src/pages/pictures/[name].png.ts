import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureShape, sitePictures } from '../../components/page-picture.ts';
import { SHAPE_COLOURS } from '../../components/shapes.ts';
import { drawPicture } from '../../exports/picture.ts';
import { brandColours, INK, PAPER } from '../../model/brand.ts';
import type { Site } from '../../model/schema/site.ts';
import type { PictureFacts } from '../../words/en.ts';
import { getEdition } from '../_edition.ts';

/** The site's own, until a council names its colour: see `src/styles/tokens.css`. */
const BRAND = '#0b4351';

/** They are drawn beside the making of the pages, and not each as its turn comes. */
export const getStaticPaths = (async () => {
  const edition = await getEdition();
  return sitePictures(edition).map((facts) => ({
    params: { name: facts.name },
    props: { png: draw(facts, edition.site) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ png: Promise<Uint8Array> }> = async ({ props: { png } }) =>
  new Response(Buffer.from(await png), { headers: { 'content-type': 'image/png' } });

async function draw(facts: PictureFacts, { name, brand }: Site): Promise<Uint8Array> {
  const { shape, colour } = pictureShape(facts.shape);
  const { light } = brandColours(brand?.colour ?? BRAND);
  return drawPicture({
    ...facts,
    from: name,
    shape,
    colours: {
      paper: PAPER.light,
      ink: INK.light,
      soft: SHAPE_COLOURS.soft,
      brand: light.brand,
      shape: colour,
    },
  });
}
