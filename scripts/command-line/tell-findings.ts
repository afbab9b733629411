import { formatFindings, summaryOf } from '../../src/checks/format.ts';
import { countFindings, type Finding } from '../../src/model/finding.ts';
import { sayWrong } from './say.ts';

/**
 * Tells the findings about the folder `content` on standard error, with a count at the end; how many of them are
 * errors. With `count`, findings of which none is an error are only counted.
 */
export function tellFindings(
  findings: readonly Finding[],
  content: string,
  telling: 'all' | 'count' = 'all',
): number {
  const errors = countFindings(findings).error;
  if (findings.length === 0) return errors;
  if (errors > 0 || telling === 'all') sayWrong(formatFindings(findings, 'text', content).trimEnd());
  else sayWrong(`${summaryOf(findings).trimEnd()} To see them, type: npm run check -- --content ${content}`);
  return errors;
}
