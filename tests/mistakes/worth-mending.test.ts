import { describe, expect, test } from 'vitest';
import { CLEAN, cleanBut, findingsIn } from './clean-content.ts';

const ACTION = 'plans/send/actions/1.3.yaml';
const REPORT = 'plans/send/reports/2026-01-31.yaml';

function told(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  return findingsIn(files).map(
    ({ rule, file, position }) => `${rule} ${file ?? '-'} ${position?.line ?? '-'}`,
  );
}

/** The clean report with these words of progress. */
function progress(words: string): string[] {
  const text = (CLEAN[REPORT] ?? '').replace('Five new staff began in January.', words);
  return findingsIn(cleanBut(REPORT, text)).map(({ rule }) => rule);
}

test('one step of two actions that stands differently in each is told where it stands second', () => {
  const second = `${CLEAN['plans/send/actions/1.10.yaml'] ?? ''}milestones:\n  - ref: 1.10.1\n    title: Take on five more staff!\n    due: 2026-06-30\n`;
  const report = `${CLEAN[REPORT] ?? ''}    milestones:\n      1.10.1:\n        status: green\n`;
  const files = { ...CLEAN, 'plans/send/actions/1.10.yaml': second, [REPORT]: report };
  expect(told(files)).toEqual(['two-standings plans/send/actions/1.10.yaml 9']);
  expect(told({ ...files, [REPORT]: report.replace(/green\n$/, 'blue\n') })).toEqual([]);
});

describe('words that say nothing', () => {
  test.each([
    'No update',
    'n/a',
    'TBC.',
    '- ',
    'Ongoing',
    'On track',
    'As above',
    'Update awaited',
    'BAU',
    '…',
  ])('"%s"', (words) => {
    expect(progress(JSON.stringify(words))).toContain('empty-words');
  });
  test.each([
    'We are on track: two of three have begun.',
    'None of the five has begun.',
    'Done by the school.',
  ])('not so "%s"', (words) => {
    expect(progress(JSON.stringify(words))).toEqual([]);
  });
});

describe('promises to which nobody can be held', () => {
  test.each([
    'Work will be undertaken to explore options.',
    'We will seek to improve the letters.',
    'This will be considered by the board.',
    'Letters go out where possible.',
    'We will tell you in due course.',
    'Discussions are ongoing.',
  ])('"%s"', (words) => {
    expect(new Set(progress(words))).toEqual(new Set(['vague-promise']));
  });
  test.each(['The board will decide in May.', 'We work with two schools.', 'She aims well.'])(
    'not so "%s"',
    (words) => {
      expect(progress(words)).toEqual([]);
    },
  );
});

describe('long sentences', () => {
  const long = 'one two three four five six seven eight nine ten '.repeat(3);
  test('are told with their first words and how long they are', () => {
    const [found] = findingsIn(
      cleanBut(REPORT, (CLEAN[REPORT] ?? '').replace('Five new staff began', `Short. ${long}`)),
    );
    expect(found?.message).toBe('A sentence has 32 words: “one two three four five six seven eight …”');
  });
  test('are not made of list items, headings or addresses', () => {
    const items = Array.from({ length: 8 }, (_, index) => `- five words in item ${index}`).join('\n');
    const text = `---\ntitle: Words\n---\n\n## Words\n\n${items}\n`;
    expect(told(cleanBut('pages/words.mdx', text))).toEqual([]);
  });
  test('are let be in official wording', () => {
    const text = (CLEAN[ACTION] ?? '').replace('Complete all assessments', long);
    expect(told(cleanBut(ACTION, text))).toEqual([]);
  });
});

describe('short forms', () => {
  test('are told once, with how often they are used', () => {
    const text = (CLEAN[REPORT] ?? '')
      .replace('Five new staff', 'The DCO and the DCO’s staff')
      .replace('A quarter', 'The DCO’s quarter');
    const [found, ...more] = findingsIn(cleanBut(REPORT, text));
    expect(more).toEqual([]);
    expect(found?.message).toBe('Nothing says what “DCO” stands for. It is used 3 times.');
  });
  test.each([
    'The SENCOs began.',
    'The designated clinical officer (DCO) began.',
    'It is 1.3 and AW1-3.',
    'GB began.',
    'See EHC plans.',
  ])('not so in "%s"', (words) => {
    expect(progress(JSON.stringify(words))).toEqual([]);
  });
});
