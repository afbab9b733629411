import type { RuleId } from '../../model/rules.ts';
import type { ProseNode } from './tree.ts';

/** What is wrong with prose, and where in it: line and column count from 1. */
export interface ProseProblem {
  rule: RuleId;
  message: string;
  hint: string;
  line: number;
  column: number;
}

/** The words of a piece as they are written, with blanks for the signs that are escaped. */
export function withoutEscapes(node: ProseNode, lines: readonly string[]): string {
  return sourceOf(node, lines).replace(/\\[\\{}<]/g, '  ');
}

/** The words of a piece as they are written. */
export function sourceOf({ position }: ProseNode, lines: readonly string[]): string {
  if (position === undefined) return '';
  const { start, end } = position;
  const own = lines.slice(start.line - 1, end.line);
  const last = own.length - 1;
  return own
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join('\n');
}

/** A problem of a piece; `before` is what stands in the piece before the place itself. */
export function at(node: ProseNode, rule: RuleId, message: string, hint: string, before = ''): ProseProblem {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const lines = before.split('\n');
  const last = (lines.at(-1) ?? '').length;
  return {
    rule,
    message,
    hint,
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1,
  };
}
