import { brandColours, contrast, PAPER, readableBrand } from '../model/brand.ts';
import { SITE_FILE } from '../model/content-files.ts';
import type { Problem } from '../model/finding.ts';
import type { Given } from './check.ts';

/** A brand colour in which links could not be read well, so that they are black: most councils would rather know. */
export function* faintBrand({ library, at }: Given): Iterable<Problem> {
  const colour = library.site.brand?.colour;
  if (colour === undefined || brandColours(colour).light.brand === colour) return;
  yield {
    rule: 'faint-brand',
    message: `Links in ${colour} would be hard to read: the contrast is ${contrast(colour, PAPER.light).toFixed(1)} to 1. They are drawn in black.`,
    hint: `Write colour: '${readableBrand(colour)}', the nearest colour that can be read well; or leave it, if black links will do.`,
    ...at(SITE_FILE, ['brand', 'colour']),
  };
}
