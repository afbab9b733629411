import { RULES } from '../../src/model/rules.ts';
import { faultLine, type Fault, type PageRule } from '../../src/checks/built/fault.ts';

/** Every rule that a built page is held to, in the order of the table of rules. */
export const PAGE_RULES = (Object.keys(RULES) as (keyof typeof RULES)[]).filter((rule): rule is PageRule =>
  rule.startsWith('page-'),
);

/** The faults of one rule, a line each. */
export function linesOf(faults: readonly Fault[], rule: PageRule): string[] {
  return faults.filter((fault) => fault.rule === rule).map(faultLine);
}
