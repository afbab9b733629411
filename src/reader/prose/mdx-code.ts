import { at, sourceOf, withoutEscapes, type ProseProblem } from './places.ts';
import type { ProseNode } from './tree.ts';

/** `import` and `export` at the head of a paragraph are code to MDX. */
export function refuseModules(root: ProseNode, lines: readonly string[]): ProseProblem[] {
  return (root.children ?? []).flatMap((node) => {
    const word = /^(import|export)\b/.exec(sourceOf(node, lines))?.[1];
    if (node.type !== 'paragraph' || word === undefined) return [];
    const hint = `Remove it, or begin the sentence with another word than "${word}".`;
    return [at(node, 'prose-import', `A paragraph that begins with "${word}" is code.`, hint)];
  });
}

/** Braces that MDX would take for code, in words. An escaped sign (`\{`) is a sign. */
export function refuseExpressions(node: ProseNode, lines: readonly string[]): ProseProblem[] {
  // What stands further in is code to Markdown, and not to MDX.
  const isWords = node.type === 'text' || (node.type === 'code' && !isFenced(node, lines));
  if (!isWords || !/[{}]/.test(node.value ?? '')) return [];
  const source = withoutEscapes(node, lines);
  const brace = source.search(/[{}]/);
  if (brace === -1) return [];
  const hint = 'Remove the braces. Where the signs themselves are meant, write "\\{" and "\\}".';
  return [at(node, 'prose-expression', 'Words between braces are code.', hint, source.slice(0, brace))];
}

function isFenced(node: ProseNode, lines: readonly string[]): boolean {
  return /^(?:`{3}|~{3})/.test(sourceOf(node, lines));
}
