import { countFindings, sortFindings, type Finding } from '../src/model/finding.ts';
import { counted } from '../src/words/en.ts';
import { sayWrong } from './say.ts';

/** Tells every finding on standard error, with a count at the end; how many of them are errors. */
export function tellFindings(findings: readonly Finding[]): number {
  const { error, warning, advice } = countFindings(findings);
  for (const { file, position, severity, message, hint } of sortFindings(findings)) {
    const place = [file, position?.line, position?.column]
      .filter((part) => part !== null && part !== undefined)
      .join(':');
    sayWrong(`${place === '' ? '' : `${place} `}${severity}: ${message}\n  ${hint}`);
  }
  if (findings.length > 0) {
    sayWrong(
      `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(advice, 'piece')} of advice.`,
    );
  }
  return error;
}
