import { logoAddress } from '../model/addresses.ts';
import type { Logo } from '../model/logo.ts';
import type { Site } from '../model/schema/site.ts';
import { pictureSize } from '../reader/picture-size.ts';
import { contentFile } from './_files.ts';

/** The publisher's logo with its proportion, or null where there is none that can be drawn. */
export function logoOf(site: Site): Logo | null {
  const logo = site.brand?.logo;
  const file = logo === undefined ? null : contentFile(logo.file);
  const size = file === null ? null : pictureSize(file.read());
  if (logo === undefined || size === null) return null;
  return { address: logoAddress(logo.file), alternative: logo.alternative, ...size };
}
