import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docsOf, RULES, type RuleId } from '../../src/model/rules.ts';
import { cleanBut, findingsIn } from './clean-content.ts';

const rules = Object.keys(RULES) as RuleId[];
const pages = readdirSync('docs/errors');

/** Rules of which no example can be shown as the text of one file: `unshown.test.ts`, `worth-mending.test.ts` and `tests/record/` have theirs. */
const UNSHOWN: readonly RuleId[] = [
  'no-content',
  'file-unreadable',
  'outside-link',
  'too-large',
  'too-many-files',
  'not-utf8',
  'more-findings',
  'too-long',
  'check-crashed',
  'no-news',
  'record-changed',
  'record-removed',
  'record-back-dated',
  'unknown-version',
  'built-link',
  'built-policy',
  'built-access',
  'two-standings',
];

/** Mistakes of built pages are pages themselves: `tests/gate/cases.ts` has one for each. */
const isShown = (rule: RuleId): boolean => !UNSHOWN.includes(rule) && !rule.startsWith('page-');

test('every rule has a page, and every page a rule', () => {
  expect(pages.map((page) => `docs/errors/${page}`).sort()).toEqual(rules.map(docsOf).sort());
});

test.each(rules)('the page of %s says what is wrong, shows it, and says how to mend it', (rule) => {
  const page = readFileSync(docsOf(rule), 'utf8');
  expect(page).toMatch(new RegExp(`^# ${RULES[rule].title}\n\n[\\w\`]`));
  expect(page).toContain('\n## How to mend it\n\n');
  expect(page.includes('\n## For example\n\n')).toBe(isShown(rule));
});

describe.each(rules.filter(isShown))('the page of %s', (rule) => {
  const [example, mended] = examplesOf(readFileSync(docsOf(rule), 'utf8'));

  test('shows an example in which that is found, with a fix', () => {
    const found = findingsIn(cleanBut(example?.path ?? '', example?.text ?? '')).filter(
      (one) => one.rule === rule,
    );
    expect(found).not.toEqual([]);
    for (const { hint, message } of found) {
      expect(hint).toMatch(/\w/);
      expect(message).not.toMatch(/undefined|\[object/);
    }
  });

  // A file that nothing reads is mended by another name.
  if (mended === undefined) return;
  test('shows it mended, and then it is not found', () => {
    const found = findingsIn(cleanBut(mended.path, mended.text));
    expect(found.filter((one) => one.rule === rule)).toEqual([]);
    expect(found.filter((one) => one.rule.startsWith('yaml') || one.rule.endsWith('field'))).toEqual([]);
  });
});

/** The files that a page shows: the mistaken one, then the mended one. */
function examplesOf(page: string): { path: string; text: string }[] {
  return [...page.matchAll(/^In `([^`]+)`:\n\n```\n(.*?)^```$/gms)].map(([, path = '', text = '']) => ({
    path,
    text,
  }));
}
