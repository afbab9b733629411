const MARK = /^\s*(?:[·•●▪■□◦○‣⁃∙\uf0b7\uf0a7\uf0d8]|[-–—*](?=\s))\s*/u;

/** True where a line begins with a bullet. */
export function hasBulletMark(text: string): boolean {
  return MARK.test(text);
}

/** A line without its bullet. */
export function withoutMark(text: string): string {
  return text.replace(MARK, '');
}
