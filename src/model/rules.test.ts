import { expect, test } from 'vitest';
import { finding, sortFindings, type Problem } from './finding.ts';
import { docsOf, RULES, type RuleId } from './rules.ts';

const rules = Object.keys(RULES) as RuleId[];
const problem = (fields: Partial<Problem>): Problem => ({
  rule: 'no-lead',
  message: 'Nobody leads it.',
  hint: 'Add a lead.',
  file: 'a.yaml',
  position: null,
  ...fields,
});

test.each(rules)('%s can be part of an address, and has a title of one line', (rule) => {
  expect(rule).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(RULES[rule].title).toMatch(/^[A-Z][^\n.]*$/);
  expect(docsOf(rule)).toBe(`docs/errors/${rule}.md`);
});

test('no two rules have one title', () => {
  const titles = rules.map((rule) => RULES[rule].title);
  expect(new Set(titles).size).toBe(titles.length);
});

test('how bad a finding is follows from its rule', () => {
  expect(finding(problem({ rule: 'no-news' })).severity).toBe('advice');
  expect(finding(problem({ rule: 'unknown-ref' })).severity).toBe('error');
});

test('findings are told by file, line and column; what is of no file or of a whole file comes first', () => {
  const at = (line: number, column: number): Problem['position'] => ({ line, column });
  const sorted = [
    problem({ file: null }),
    problem({ file: 'a.yaml' }),
    problem({ file: 'a.yaml', position: at(2, 9) }),
    problem({ file: 'a.yaml', position: at(10, 1), rule: 'cycle' }),
    problem({ file: 'a.yaml', position: at(10, 1), rule: 'no-lead' }),
    problem({ file: 'a.yaml', position: at(10, 3) }),
    problem({ file: 'b.yaml', position: at(1, 1) }),
  ].map(finding);
  expect(sortFindings(sorted.toReversed())).toEqual(sorted);
});
