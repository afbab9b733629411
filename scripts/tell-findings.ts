import { formatFindings } from '../src/checks/format.ts';
import { countFindings, type Finding } from '../src/model/finding.ts';
import { sayWrong } from './say.ts';

/** Tells every finding about the folder `content` on standard error, with a count at the end; how many of them are errors. */
export function tellFindings(findings: readonly Finding[], content: string): number {
  if (findings.length > 0) sayWrong(formatFindings(findings, 'text', content).trimEnd());
  return countFindings(findings).error;
}
