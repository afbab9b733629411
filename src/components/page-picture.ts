import type { Edition } from '../model/edition.ts';
import { sitePages } from '../model/site-pages.ts';
import { pictureOf, type PictureFacts, type PictureShape } from '../words/en.ts';
import { ANSWER_SHAPE } from './answer-shape.ts';
import { MEASURE_SHAPES, SHAPE_COLOURS, STANDING_SHAPES } from './shapes.ts';

/** The pictures of all pages by address, and that of any other page: worked out once a build. */
interface Pictures {
  byAddress: ReadonlyMap<string, PictureFacts>;
  other: PictureFacts;
}

const known = new WeakMap<Edition, Pictures>();

function picturesOf(edition: Edition): Pictures {
  const before = known.get(edition);
  if (before !== undefined) return before;
  const found: Pictures = {
    byAddress: new Map(sitePages(edition).map((page) => [page.address, pictureOf(page, edition)] as const)),
    other: pictureOf(null, edition),
  };
  known.set(edition, found);
  return found;
}

/** The picture that is shown beside a link to the page at an address. */
export function pagePicture(edition: Edition, address: string): PictureFacts {
  const { byAddress, other } = picturesOf(edition);
  return byAddress.get(address) ?? other;
}

/** Every picture of the site, each once. */
export function sitePictures(edition: Edition): PictureFacts[] {
  const { byAddress, other } = picturesOf(edition);
  return [...new Map([...byAddress.values(), other].map((facts) => [facts.name, facts])).values()];
}

/** How the shape of a picture is drawn, and in which colour. */
export function pictureShape(shape: PictureShape | null): { shape: string | null; colour: string } {
  if (shape === null) return { shape: null, colour: SHAPE_COLOURS.quiet };
  if ('direction' in shape) {
    const { direction } = shape;
    const colour = direction === 'better' ? 'complete' : direction === 'worse' ? 'late' : 'quiet';
    return { shape: MEASURE_SHAPES[direction], colour: SHAPE_COLOURS[colour] };
  }
  const standing = 'standing' in shape ? shape.standing : ANSWER_SHAPE[shape.answer];
  const isQuiet = standing === 'not-started' || standing === 'no-report' || standing === 'withdrawn';
  return { shape: STANDING_SHAPES[standing], colour: SHAPE_COLOURS[isQuiet ? 'quiet' : standing] };
}
