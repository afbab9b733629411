import type { Position } from '../../model/finding.ts';
import { definitionsOf, parseProse, piecesOf } from './tree.ts';

/** The addresses to which the links of a Markdown text lead, and from which its pictures come, with their places. */
export function linksIn(markdown: string): { url: string; position: Position | null }[] {
  // Every link is made of brackets, but for whole addresses, which do not begin with `/`.
  if (!markdown.includes('[')) return [];
  const root = parseProse(markdown);
  const definitions = definitionsOf(root);
  return [...piecesOf(root)].flatMap(({ type, url, identifier = '', position }) => {
    const isLink = type.startsWith('link') || type.startsWith('image');
    const found = url ?? definitions.get(identifier);
    return isLink && found !== undefined ? [{ url: found, position: position?.start ?? null }] : [];
  });
}
