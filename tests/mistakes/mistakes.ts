import type { RuleId } from '../../src/model/rules.ts';
import { CLEAN } from './clean-content.ts';

/** A mistake as a tired person makes it, and where it is told. */
export interface Mistake {
  rule: RuleId;
  /** Where it is found. */
  file: string;
  line: number | null;
  column: number | null;
  /** Words of the clean file, and what stands in their place. Without them `text` is a new file. */
  from?: string;
  to?: string;
  text?: string;
  /** Words that the hint must hold: the fix itself. */
  fix: string;
}

const ACTION = 'plans/send/actions/1.3.yaml';
const OTHER = 'plans/send/actions/1.10.yaml';
const REPORT = 'plans/send/reports/2026-01-31.yaml';
const PLAN = 'plans/send/plan.mdx';
const MEASURE = 'plans/send/measures/plans-on-time.yaml';
const COUNT = 'plans/send/measures/without-school.yaml';

/** One of each, as a tired person makes them. No two touch each other, so that all can be made at once. */
export const MISTAKES: Mistake[] = [
  {
    rule: 'unknown-field',
    file: ACTION,
    line: 3,
    column: 1,
    from: 'summary:',
    to: 'sumary:',
    fix: '"summary"',
  },
  {
    rule: 'unknown-ref',
    file: ACTION,
    line: 6,
    column: 1,
    from: 'priority: 1',
    to: 'priority: 11',
    fix: '"1"',
  },
  {
    rule: 'unknown-lead',
    file: ACTION,
    line: 7,
    column: 9,
    from: '[head-of-send]',
    to: '[head-of-sned]',
    fix: '"head-of-send"',
  },
  {
    rule: 'no-such-period',
    file: ACTION,
    line: 8,
    column: 1,
    from: 'due: 2026-12',
    to: 'due: 2026-13',
    fix: '2025-09',
  },
  {
    rule: 'unknown-ref',
    file: ACTION,
    line: 9,
    column: 12,
    from: 'measures: [plans-on-time]',
    to: 'measures: [plans-on-tine]',
    fix: '"plans-on-time"',
  },
  {
    rule: 'unknown-ref',
    file: ACTION,
    line: 10,
    column: 11,
    from: 'related: [1.10]',
    to: 'related: [send:1.19]',
    fix: '"1.10"',
  },
  {
    rule: 'missing-field',
    file: OTHER,
    line: 1,
    column: 1,
    from: 'title: Write to each family that waits\n',
    to: '',
    fix: '"title:"',
  },
  {
    rule: 'yaml-comment',
    file: REPORT,
    line: 2,
    column: 34,
    from: 'A quarter in which plans came sooner.',
    to: 'A quarter in which plan #1 came sooner.',
    fix: 'quotation marks',
  },
  {
    rule: 'unknown-status',
    file: REPORT,
    line: 5,
    column: 5,
    from: 'status: green\n    progress',
    to: 'status: grene\n    progress',
    fix: '"green"',
  },
  {
    rule: 'prose-html',
    file: REPORT,
    line: 6,
    column: 5,
    from: 'Five new staff',
    to: 'Five <b>new</b> staff',
    fix: '**words**',
  },
  {
    rule: 'unknown-reported',
    file: REPORT,
    line: 8,
    column: 7,
    from: '      1.3.1:',
    to: '      1.3.2:',
    fix: '"1.3.1"',
  },
  {
    rule: 'moved-without-reason',
    file: REPORT,
    line: 12,
    column: 5,
    from: '  1.10:\n    status: green\n',
    to: '  1.10:\n    status: green\n    due: 2027-01\n',
    fix: '"because:"',
  },
  {
    rule: 'future-report',
    file: 'plans/send/reports/2026-03-31.yaml',
    line: 1,
    column: 1,
    text: 'asAt: 2026-03-31\n',
    fix: '"asAt"',
  },
  {
    rule: 'duplicate-report',
    file: 'plans/send/reports/2026-02-01.yaml',
    line: 1,
    column: 1,
    text: 'asAt: 2026-01-31\n',
    fix: 'asAt: 2026-02-01',
  },
  {
    rule: 'unknown-choice',
    file: PLAN,
    line: 3,
    column: 1,
    from: 'written-statement-of-action',
    to: 'written-statment-of-action',
    fix: '"written-statement-of-action"',
  },
  {
    rule: 'prose-expression',
    file: PLAN,
    line: 21,
    column: 11,
    from: 'Our plan, in short.',
    to: 'Our plan, {in} short.',
    fix: '\\{',
  },
  {
    rule: 'cycle',
    file: 'plans/send/priorities.yaml',
    line: 3,
    column: 3,
    from: '  title: Plans on time\n',
    to: '  title: Plans on time\n  parent: 1a\n',
    fix: '"parent:"',
  },
  {
    rule: 'duplicate-ref',
    file: 'plans/send/boards.yaml',
    line: 4,
    column: 3,
    from: '  reportsTo: Improvement Board\n',
    to: '  reportsTo: Improvement Board\n- name: Improvement Board\n',
    fix: 'another',
  },
  {
    rule: 'invalid-value',
    file: MEASURE,
    line: 17,
    column: 5,
    from: 'value: 60',
    to: 'value: 60%',
    fix: '38 or 4.5',
  },
  {
    rule: 'unknown-comparator',
    file: MEASURE,
    line: 12,
    column: 7,
    from: 'England: 50',
    to: 'Englend: 50',
    fix: '"England"',
  },
  {
    rule: 'repeated-reading',
    file: MEASURE,
    line: 13,
    column: 5,
    from: '2025-Q4\n    value: 47',
    to: '2025-Q3\n    value: 47',
    fix: '"revises:"',
  },
  {
    rule: 'small-number',
    file: COUNT,
    line: 7,
    column: 5,
    from: 'value: 12',
    to: 'value: 4',
    fix: 'suppressed: true',
  },
  {
    rule: 'wrong-type',
    file: 'you-said-we-did/letters.yaml',
    line: 3,
    column: 1,
    from: 'response:\n  - what: We wrote them again with parents.\n    state: done\n',
    to: 'response: We wrote them again.\n',
    fix: '- ',
  },
  {
    rule: 'unknown-file',
    file: 'plans/send/action/1.4.yaml',
    line: null,
    column: null,
    text: 'ref: 1.4\n',
    fix: '"actions"',
  },
  {
    rule: 'file-name',
    file: 'plans/send/actions/1.5.yaml',
    line: 1,
    column: 1,
    text: 'ref: 1.6\ntitle: Words\n',
    fix: '1.6.yaml',
  },
  {
    rule: 'yaml-alias',
    file: 'plans/send/actions/2.1.yaml',
    line: 2,
    column: 8,
    text: 'ref: 2.1\ntitle: *Now\n',
    fix: 'quotation marks',
  },
  {
    rule: 'yaml-syntax',
    file: 'plans/send/actions/2.2.yaml',
    line: 2,
    column: 8,
    text: 'ref: 2.2\ntitle: Now: go\n',
    fix: "title: 'Now: go'",
  },
  {
    rule: 'prose-image',
    file: 'pages/about.mdx',
    line: 5,
    column: 10,
    from: 'promised,',
    to: '![](/files/map.png) promised,',
    fix: '![',
  },
  {
    rule: 'dead-link',
    file: 'pages/privacy.mdx',
    line: 5,
    column: 7,
    text: '---\ntitle: Privacy\n---\n\nWords [elsewhere](/plans/sned/).\n',
    fix: '"/plans/send/"',
  },
  {
    rule: 'empty-item',
    file: 'glossary.yaml',
    line: 5,
    column: 2,
    from: '  meaning: The teacher who sees to help in a school.\n',
    to: '  meaning: The teacher who sees to help in a school.\n-\n',
    fix: 'Remove',
  },
];

/** The clean content with these mistakes in it. */
export function made(mistakes: readonly Mistake[]): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { ...CLEAN };
  for (const { file, from, to = '', text } of mistakes) {
    const clean = files[file];
    if (from === undefined) files[file] = text ?? '';
    else if (typeof clean === 'string' && clean.includes(from)) files[file] = clean.replace(from, to);
    else throw new Error(`There is no "${from}" in ${file}.`);
  }
  return files;
}
