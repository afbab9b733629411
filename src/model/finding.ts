import { compareText } from './refs.ts';
import { RULES, type RuleId } from './rules.ts';

/**
 * What is wrong with content, and how to mend it. Every reader and check speaks in findings, and
 * shows all of them: none stops at the first.
 */

/** How bad a finding is: an error stops a build; a warning wants mending; advice is only offered. */
export type Severity = 'error' | 'warning' | 'advice';

/** A place in a file. Lines and columns count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** One thing that is wrong, where, and the fix itself. */
export interface Finding {
  /** The rule's id. `docs/errors/<rule>.md` explains it. */
  rule: RuleId;
  severity: Severity;
  /** What is wrong, in plain words. */
  message: string;
  /** What to do, containing the fix itself. */
  hint: string;
  /** The file within the content folder, with `/` between its parts; null where no one file is at fault. */
  file: string | null;
  /** Null where no position is known. It is never guessed. */
  position: Position | null;
}

/** What is wrong, before it is known how bad that is: {@link finding} looks that up. */
export type Problem = Omit<Finding, 'severity'>;

/** The finding that a problem is: its severity follows from its rule. */
export function finding(problem: Problem): Finding {
  const { rule, message, hint, file, position } = problem;
  return { rule, severity: RULES[rule].severity, message, hint, file, position };
}

/** A step into a file's data: a field's name or a list's index. */
export type FieldPath = readonly (string | number)[];

/** The first step of a path into the body of an `.mdx` file. The step after it counts the body’s characters, from 0. */
export const BODY = '(body)';

/** Where a field stands in a file, as the reader saw it; null where the file or the field is not there. */
export type Locate = (file: string, path: FieldPath) => Position | null;

/** By file, then by line and column: the order in which an editor mends them. Findings without a file come first. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (one, other) =>
      compareText(one.file ?? '', other.file ?? '') ||
      comparePositions(one.position, other.position) ||
      compareText(one.rule, other.rule),
  );
}

/** What has no position comes first: it is of the whole file. */
function comparePositions(one: Position | null, other: Position | null): number {
  if (one === null || other === null) return (one === null ? 0 : 1) - (other === null ? 0 : 1);
  return one.line - other.line || one.column - other.column;
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): {
  error: number;
  warning: number;
  advice: number;
} {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
