import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../src/model/rules.ts';
import { cleanBut, findingsIn } from './clean-content.ts';
import { made, MISTAKES } from './mistakes.ts';

const ACTION = 'plans/send/actions/1.3.yaml';
const OTHER = 'plans/send/actions/1.10.yaml';

/** What else the mistakes bring about, and rightly: a promise without the summary that its editor meant to give. */
const BESIDE: readonly RuleId[] = [
  'no-summary',
  'missing-field',
  'no-date',
  'no-lead',
  'milestone-after-action',
];

describe('each mistake alone is found by its rule, in its place, with its fix', () => {
  test.each(MISTAKES)('$rule in $file', (mistake) => {
    const found = findingsIn(made([mistake]));
    const [own] = found.filter(({ rule }) => rule === mistake.rule);
    const { file, line, column } = mistake;
    expect(own).toMatchObject({ file, position: line === null ? null : { line, column } });
    expect(own?.hint).toContain(mistake.fix);
    expect(found.filter(({ rule }) => rule !== mistake.rule && !BESIDE.includes(rule))).toEqual([]);
  });
});

describe(`${MISTAKES.length} mistakes in one content folder`, () => {
  const found = findingsIn(made(MISTAKES));

  test('are all found in their places, none hidden by another', () => {
    const place = (rule: string, file: string | null, line: number | null | undefined): string =>
      `${rule} ${file ?? ''}:${line ?? '-'}`;
    const made = MISTAKES.map(({ rule, file, line }) => place(rule, file, line)).toSorted();
    const told = found.filter(({ rule }) => !BESIDE.includes(rule) || rule === 'missing-field');
    expect(told.map(({ rule, file, position }) => place(rule, file, position?.line)).toSorted()).toEqual(
      made,
    );
  });

  test('bring no finding about that is not one of theirs', () => {
    const rules = new Set([...MISTAKES.map(({ rule }) => rule), ...BESIDE]);
    expect(found.filter(({ rule }) => !rules.has(rule))).toEqual([]);
  });

  test('are told without a stack trace or a word of the machine', () => {
    for (const { message, hint } of found) {
      expect(`${message}\n${hint}`).not.toMatch(/ at .*:\d+:\d+|undefined|\[object|node_modules|Zod|Error\b/);
    }
  });

  test('are told in sentences of at most 20 words', () => {
    const sentences = found.flatMap(({ message }) => message.split(/(?<=[.?!]) /));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
  });
});

test('a file that is of no use hides nothing in the others', () => {
  const files = { ...cleanBut(ACTION, 'ref: 1.3\ntitle: "open\n'), [OTHER]: 'titel: x\n' };
  const rules = findingsIn(files).map(({ rule, file }) => `${rule} ${file ?? ''}`);
  // The report, the measure and the answer to families name 1.3: that it cannot be read is told once.
  expect(rules).toEqual([
    `missing-field ${OTHER}`,
    `missing-field ${OTHER}`,
    `unknown-field ${OTHER}`,
    `yaml-syntax ${ACTION}`,
  ]);
});
