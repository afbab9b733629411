import { describe, expect, test } from 'vitest';
import { CLEAN, cleanBut, findingsIn } from './clean-content.ts';

const ACTION = 'plans/send/actions/1.3.yaml';
const MEASURE = 'plans/send/measures/without-school.yaml';
const REPORT = 'plans/send/reports/2026-01-31.yaml';
const LETTERS = 'you-said-we-did/letters.yaml';
const SECOND_PLAN = {
  'plans/health/plan.mdx': '---\ntitle: Health\nkind: improvement-plan\nsummary: Words.\n---\n',
};

/** The clean content with words of one file replaced. */
function edited(path: string, from: string, to: string): Record<string, string | Uint8Array> {
  const text = CLEAN[path];
  if (text?.includes(from) !== true) throw new Error(`There is no "${from}" in ${path}.`);
  return cleanBut(path, text.replace(from, to));
}

function told(files: Record<string, string | Uint8Array>): string[] {
  return findingsIn(files).map(({ rule, position }) => `${rule} ${position?.line ?? '-'}`);
}

describe('refs', () => {
  test.each([
    ['of this plan', '[1.10]', []],
    ['of this plan, with its id', '[send:1.10]', []],
    ['of another plan', '[health:1.1]', ['unknown-ref 10']],
    ['of a plan that is not there', '[heath:1.1]', ['unknown-ref 10']],
    ['of itself', '[1.3]', []],
    ['with another number of noughts', '["1.1"]', ['unknown-ref 10']],
  ])('a related action %s', (_, written, found) => {
    expect(told({ ...edited(ACTION, '[1.10]', written), ...SECOND_PLAN })).toEqual(
      expect.arrayContaining(found),
    );
    const refs = told({ ...edited(ACTION, '[1.10]', written), ...SECOND_PLAN, [LETTERS]: '' });
    expect(refs.filter((rule) => rule.startsWith('unknown-ref'))).toEqual(found);
  });

  test('where there are several plans, an answer to families says of which its actions are', () => {
    const found = findingsIn({ ...CLEAN, ...SECOND_PLAN });
    expect(found.map(({ rule, file }) => `${rule} ${file ?? ''}`)).toEqual([
      `unknown-ref ${LETTERS}`,
      `unknown-ref ${LETTERS}`,
    ]);
    expect(found[0]?.hint).toBe('Write send:1.3.');
  });

  test('a record that cannot be read is not missing as well', () => {
    expect(told(cleanBut('plans/send/measures/plans-on-time.yaml', 'title: "open\n'))).toEqual([
      'yaml-syntax 1',
    ]);
    expect(told(cleanBut('plans/send/priorities.yaml', '- ref: "open\n'))).toEqual(['yaml-syntax 1']);
    expect(told(cleanBut('plans/send/plan.mdx', '---\ntitle: "open\n---\n'))).toEqual(['yaml-syntax 2']);
  });

  test('a status named by its label is told by its id', () => {
    const [found] = findingsIn(edited(REPORT, 'status: green\n    progress', 'status: Green\n    progress'));
    expect(found).toMatchObject({ rule: 'invalid-value', position: { line: 5 } });
  });
});

describe('circles', () => {
  const priorities = (...parents: [string, string?][]): string =>
    parents
      .map(([ref, parent]) => `- ref: "${ref}"\n  title: x\n${parent ? `  parent: "${parent}"\n` : ''}`)
      .join('');
  test.each([
    ['none', priorities(['1'], ['1a', '1'], ['2']), []],
    ['of one', priorities(['1', '1'], ['2']), ['cycle 3']],
    ['of two, told once', priorities(['1', '2'], ['2', '1']), ['cycle 3']],
    ['of three, with a tail', priorities(['9', '1'], ['1', '2'], ['2', '3'], ['3', '1']), ['cycle 6']],
    ['two of them', priorities(['1', '1'], ['2', '2']), ['cycle 3', 'cycle 6']],
  ])('%s', (_, text, found) => {
    const rules = told(cleanBut('plans/send/priorities.yaml', text));
    expect(rules.filter((rule) => rule.startsWith('cycle'))).toEqual(found);
  });

  test('of boards are told by their names', () => {
    const text = '- name: A\n  reportsTo: B\n- name: B\n  reportsTo: A\n';
    const [found] = findingsIn(cleanBut('plans/send/boards.yaml', text));
    expect(found?.message).toBe('This board reports to itself in the end: A, to B, to A.');
  });
});

describe('names given twice', () => {
  test.each([
    [
      'priorities',
      'plans/send/priorities.yaml',
      '- ref: "1"\n  title: x\n- ref: "2"\n  title: y\n- ref: "1"\n  title: z\n',
      5,
    ],
    ['terms', 'glossary.yaml', '- term: SEND\n  meaning: x\n- term: send\n  meaning: y\n', 3],
    [
      'spellings of terms',
      'glossary.yaml',
      '- term: EHC plan\n  meaning: x\n- term: y\n  meaning: z\n  also: [ehc plan]\n',
      5,
    ],
    ['risks', 'plans/send/risks.yaml', '- ref: CR1\n  title: x\n- ref: CR1\n  title: y\n', 3],
    [
      'milestones of two actions',
      'plans/send/actions/1.10.yaml',
      'ref: "1.10"\ntitle: x\nsummary: x\nleads: [GB]\ndue: 2026\nmilestones:\n  - ref: 1.3.1\n    title: y\n',
      -1,
    ],
  ])('%s', (_, path, text, line) => {
    const found = findingsIn(cleanBut(path, text)).filter(({ rule }) => rule === 'duplicate-ref');
    expect(found).toHaveLength(1);
    if (line > 0) expect(found[0]).toMatchObject({ file: path, position: { line } });
  });

  test('one role may be led in two organisations, and one name for two leads is refused', () => {
    const two = '  - id: b\n    role: Head of SEND\n    organisation: Health\n';
    expect(
      told(edited('plans/send/plan.mdx', '  - id: head-of-health\n', `${two}  - id: head-of-health\n`)),
    ).toEqual([]);
    const clash = '  - id: b\n    role: Head\n    also: [gb]\n';
    expect(
      told(edited('plans/send/plan.mdx', '  - id: head-of-health\n', `${clash}  - id: head-of-health\n`)),
    ).toEqual(['ambiguous-lead 19']);
  });
});

describe('small numbers', () => {
  test.each([
    ['0', true],
    ['4', true],
    ['4.9', true],
    ['5', false],
    ['12', false],
  ])('%s people: refused is %s', (value, isRefused) => {
    expect(told(edited(MEASURE, 'value: 12', `value: ${value}`))).toEqual(
      isRefused ? ['small-number 7'] : [],
    );
  });

  test('a percentage under 5 counts no people', () => {
    const text = (CLEAN[MEASURE] ?? '')
      .replace('unit: number', 'unit: percent')
      .replace('value: 12', 'value: 3');
    expect(told(cleanBut(MEASURE, text))).toEqual([]);
  });

  test('a baseline, a comparator and a reading of a later day are numbers of people too', () => {
    const text = `${CLEAN[MEASURE] ?? ''}    comparators:\n      Town: 2\n  - period: 2026-Q1\n    value: 3\n    published: 2027-01-01\nbaseline:\n  period: 2024\n  value: 1\ncomparators:\n  - name: Town\n`;
    expect(told(cleanBut(MEASURE, text))).toEqual(['small-number 9', 'small-number 11', 'small-number 15']);
  });
});

describe('days', () => {
  test.each([
    ['as at today', '2026-02-13', []],
    ['as at tomorrow', '2026-02-14', ['future-report 1']],
  ])('a report %s', (_, day, found) => {
    expect(told(cleanBut(`plans/send/reports/${day}.yaml`, `asAt: ${day}\n`))).toEqual(found);
  });

  test('nothing more is awaited of a plan that is closed', () => {
    const closed = edited(
      'plans/send/plan.mdx',
      'statuses:',
      'versions:\n  - date: 2026-02-01\n    what: closed\nstatuses:',
    );
    expect(
      told({ ...closed, [ACTION]: (CLEAN[ACTION] ?? '').replace('due: 2026-12', 'due: 2025-12') }),
    ).toEqual(['milestone-after-action 14']);
  });

  test.each([
    ['a year and a day ago', '2025-02-12', ['statement-not-reviewed 12']],
    ['a year ago', '2025-02-13', []],
  ])('the accessibility statement was reviewed %s', (_, reviewed, found) => {
    const statement = `accessibility:\n  standard: WCAG 2.2 AA\n  compliance: full\n  prepared: 2024-01-01\n  tested: By us.\n  reviewed: ${reviewed}\n  enforcement: The EHRC\n`;
    expect(told(cleanBut('site.yaml', (CLEAN['site.yaml'] ?? '') + statement))).toEqual(found);
  });
});

describe('links', () => {
  test.each([
    ['/plans/send/', []],
    ['/plans/send', []],
    ['/plans/send/?standing=late#list', []],
    ['/plans/send/actions/1.3/', []],
    ['/files/map.png', []],
    ['/plans/send/plan.json', []],
    ['/plans/send/actions/1.33/', ['dead-link 5']],
    ['/files/mop.png', ['dead-link 5']],
    ['/%E0%A4%A', ['dead-link 5']],
  ])('%s', (url, found) => {
    expect(told(cleanBut('pages/about.mdx', `---\ntitle: About\n---\n\n[Words](${url})\n`))).toEqual(found);
  });

  test('in a field of a record are told where the field stands', () => {
    const text = (CLEAN[ACTION] ?? '').replace('**statutory**', '[legal](/nowhere/)');
    expect(told(cleanBut(ACTION, text))).toEqual(['dead-link 4']);
  });
});

describe('revised readings', () => {
  const revised = (day: string, first = '\n    published: 2026-01-20'): string =>
    `title: x\nunit: percent\nbetter: higher\nreadings:\n  - period: 2025-Q4\n    value: 47${first}\n  - period: 2025-10..2025-12\n    value: 45\n    revises: ${day}\n    because: Two were counted twice.\n`;
  test.each([
    ['one that was published on that day', revised('2026-01-20'), []],
    ['one of another day', revised('2026-01-21'), ['unknown-ref 10']],
    ['one whose day is not given', revised('2026-01-20', ''), ['unknown-ref 9']],
  ])('%s', (_, text, found) => {
    expect(told(cleanBut('plans/send/measures/plans-on-time.yaml', text))).toEqual(found);
  });
});
