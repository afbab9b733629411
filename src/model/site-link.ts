import type { Position } from './finding.ts';

/** A link or a picture in content whose address is a path of the site itself: `/plans/send/`, `/files/map.png`. */
export interface SiteLink {
  /** The file that it stands in, within the content folder. */
  file: string;
  position: Position | null;
  /** The address as written, with what follows `?` or `#`. */
  url: string;
}
