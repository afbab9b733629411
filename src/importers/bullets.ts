/** Bullets as documents print them, with the private letters that symbol fonts leave behind. */
const BULLET = /^\s*(?:[·•●▪▫■□◦○‣⁃∙\uf0b7\uf0a7\uf0d8\u2043]|[-–—*](?=\s))\s*/u;
/** A bullet within a line, where the lines of a list ran together: a round one, or a dash after the end of a sentence. */
const INNER = /\s+(?=[·•●▪■◦○‣∙\uf0b7\uf0a7\uf0d8]\s)|(?<=[.:;!?)])\s+(?=[-–—]\s\p{Lu})/gu;
/** Where a sentence ends and another begins. */
const SENTENCE_END = /(?<=\p{Ll}[.!?])\s+(?=\p{Lu})/u;

/** True where a text begins with a bullet. */
export function hasBullet(text: string): boolean {
  return BULLET.test(text);
}

/** A text without its bullet. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, '');
}

/** The lines of a text, each bullet within a line on one of its own. Bullets are kept. */
export function linesWithBullets(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(INNER))
    .map((line) => line.trim())
    .filter((line) => withoutBullet(line) !== '');
}

/**
 * The items of a list as a cell holds it: one a bullet, else one a line. A line that follows a bullet without
 * one of its own is an item too. Where all is one line without bullets, `sentences` says whether each is an item.
 */
export function itemsOf(text: string, sentences = false): string[] {
  const lines = linesWithBullets(text);
  const [only] = lines;
  if (sentences && lines.length === 1 && only !== undefined && !hasBullet(only))
    return only.split(SENTENCE_END);
  return lines.map(withoutBullet);
}
