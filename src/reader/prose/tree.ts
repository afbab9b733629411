import { markdownToMdast } from 'satteri';
import type { Position } from '../../model/finding.ts';

/** A piece of Markdown, as far as we look at it: a subset of mdast. */
export interface ProseNode {
  type: string;
  children?: ProseNode[];
  /** The words of a text, or what stands in code or raw HTML. */
  value?: string;
  /** The level of a heading: 1 to 6. */
  depth?: number;
  /** The address of a link, a picture or a definition. */
  url?: string;
  /** What a picture says. */
  alt?: string | null;
  /** The name by which a reference finds its definition. */
  identifier?: string;
  ordered?: boolean;
  /** The number of an ordered list's first item. */
  start?: number | null;
  /** True where blank lines stand between an item's parts, or a list's items. */
  spread?: boolean;
  /** Whether the box of a task is ticked; null where the item is no task. */
  checked?: boolean | null;
  position?: { start: Position; end: Position };
}

/** GitHub's tables, struck-out words and bare addresses; nothing else beyond CommonMark, and no MDX. */
const FEATURES = { gfm: { footnotes: false }, frontmatter: false } as const;

/** How deeply quotations and lists may stand in one another. */
const MAX_DEPTH = 20;
const NESTED = new RegExp(`^(?:[ \\t]*(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])){${MAX_DEPTH + 1}}`, 'm');

/** True where quotations and lists stand in one another too deeply to be read. */
export function isTooDeep(markdown: string): boolean {
  return NESTED.test(markdown);
}

/**
 * The tree of a Markdown text. It is parsed and never run. What cannot be parsed is one paragraph of
 * words as they stand.
 */
export function parseProse(markdown: string): ProseNode {
  if (isTooDeep(markdown)) return asWords(markdown);
  try {
    return markdownToMdast(markdown, { features: FEATURES }) as ProseNode;
  } catch {
    return asWords(markdown);
  }
}

/** Every piece of a tree in reading order, the tree itself first. */
export function* piecesOf(node: ProseNode): Generator<ProseNode> {
  yield node;
  for (const child of node.children ?? []) yield* piecesOf(child);
}

/** Where each definition leads, by its name. Of two with one name the first counts. */
export function definitionsOf(root: ProseNode): Map<string, string> {
  const found = new Map<string, string>();
  for (const { type, identifier, url } of piecesOf(root)) {
    if (type !== 'definition' || identifier === undefined || found.has(identifier)) continue;
    found.set(identifier, url ?? '');
  }
  return found;
}

function asWords(markdown: string): ProseNode {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: markdown }] }] };
}
