import { parseProse, type ProseNode } from './tree.ts';

/** The pieces that stand on lines of their own. */
const BLOCKS = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'code',
  'table',
  'tableRow',
  'tableCell',
  'break',
  'thematicBreak',
]);

/** The words of a Markdown text alone, on one line: for titles, feeds, calendars and search. */
export function plainText(markdown: string): string {
  return plainTextOf(parseProse(markdown));
}

/** The words of a piece of Markdown alone, on one line. */
export function plainTextOf(node: ProseNode): string {
  return wordsOf(node).replace(/\s+/g, ' ').trim();
}

function wordsOf(node: ProseNode): string {
  if (node.type === 'html' || node.type === 'definition') return '';
  const words = node.alt ?? node.value ?? (node.children ?? []).map(wordsOf).join('');
  return BLOCKS.has(node.type) ? ` ${words} ` : words;
}
