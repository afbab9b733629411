/** Which addresses a link or a picture in prose may have. */

/** A whole web address, an email address after `mailto:`, or a path of this site. */
const LINK = /^(?:https?:\/\/[^\s/?#][^\s]*|mailto:[^\s@]+@[^\s@]+|\/(?![/\\])[^\s]*)$/i;
/** A path of this site: a picture is never fetched from another. */
const PICTURE = /^\/(?![/\\])[^\s]+$/;

/** True where a link may lead to `url`. */
export function mayLinkTo(url: string): boolean {
  return LINK.test(url) && !hasBackslash(url);
}

/** True where a picture may come from `url`. */
export function mayShow(url: string): boolean {
  return PICTURE.test(url) && !hasBackslash(url);
}

/** Browsers take `\` for `/`, so `/\example.org` leads to another site. */
function hasBackslash(url: string): boolean {
  return url.includes('\\');
}
