import { edited, PUBLISHED, without, type Files } from './published-content.ts';
import { ACTION, LETTER, CLINIC, REPORT, OLD, PLAN, MEASURE, COUNT, ANSWER } from './published-paths.ts';

/** What may be done to what was published, and the content after it. */
export const FREE: [string, Files][] = [
  [
    'comments, quotation marks and the order of fields',
    {
      ...PUBLISHED,
      [COUNT]:
        '# counted in January\ncountsPeople: true\nbetter: "lower"\nunit: number\ntitle: >-\n  Children without\n  a school place\nreadings: [{ value: "12", period: 2025-Q4 }]\n',
    },
  ],
  ['a period written in another way', edited(MEASURE, 'period: 2025-Q3', 'period: 2025-07..2025-09')],
  [
    'where the lines of words break',
    edited(REPORT, 'Two more begin in May.\n      We', 'Two more\n      begin in May. We'),
  ],
  ['a report that is not out yet', edited('plans/send/reports/2026-02-10.yaml', 'green', 'blue')],
  ['a report that is not out yet, deleted', without('plans/send/reports/2026-02-10.yaml')],
  ['a new report', { ...PUBLISHED, 'plans/send/reports/2026-02-12.yaml': 'asAt: 2026-02-12\n' }],
  ['a new reading', edited(MEASURE, 'targets:', '  - period: 2026-01\n    value: 50\ntargets:')],
  [
    'a reading that comes late and says so',
    edited(
      MEASURE,
      'readings:\n',
      'readings:\n  - period: 2025-Q2\n    value: 20\n    published: 2026-02-12\n',
    ),
  ],
  [
    'a reading revised below',
    edited(
      MEASURE,
      'targets:',
      '  - period: 2025-Q4\n    value: 48\n    published: 2026-02-12\n    revises: 2026-01-20\n    because: one plan was late\ntargets:',
    ),
  ],
  ['a new target', edited(MEASURE, 'targets:\n', 'targets:\n  - period: 2027-Q4\n    value: 80\n')],
  [
    'a new action that says when it was added',
    { ...PUBLISHED, 'plans/send/actions/1.6.yaml': 'ref: 1.6\ntitle: More\nadded: 2026-02-12\n' },
  ],
  [
    'a new milestone',
    {
      ...PUBLISHED,
      [LETTER]: `${PUBLISHED[LETTER] ?? ''}milestones:\n  - ref: 1.4.1\n    title: Ask parents\n`,
    },
  ],
  [
    'a withdrawal from now on',
    {
      ...PUBLISHED,
      [ACTION]: `${PUBLISHED[ACTION] ?? ''}withdrawn:\n  date: 2026-02-12\n  because: there was no money\n`,
    },
  ],
  ['plain words where there were none', edited(CLINIC, 'due:', 'summary: We will open one.\ndue:')],
  [
    'the promise amended, with what it was',
    edited(ACTION, 'Complete all', 'Seek to complete most', {
      ...PUBLISHED,
      [ACTION]: `${PUBLISHED[ACTION] ?? ''}amendments:\n  - date: 2026-02-12\n    was: Complete all assessments within **statutory** time limits. Write to each family.\n    because: the law changed\n`,
    }),
  ],
  [
    'a new answer to families below the old one',
    edited(ANSWER, 'actions:', '  - what: We wrote them.\n    state: done\n    date: 2026-02-01\nactions:'),
  ],
  [
    'boards, risks, other names of leads',
    edited(PLAN, '[GB]', '[GB, Head of SEN]', {
      ...PUBLISHED,
      'plans/send/boards.yaml': '- name: New Board\n',
    }),
  ],
  [
    'a milestone with another ref',
    edited(ACTION, 'ref: 1.3.1', 'ref: 1.3.a', edited(REPORT, '1.3.1:', '1.3.a:')),
  ],
  ['an action with another ref, which says so', renamedAction()],
  ['a measure with another id, which says so', renamedMeasure()],
  ['a plan with another id, which says so', renamedPlan()],
];

function renamedAction(): Files {
  const moved = without(ACTION, 'plans/send/actions/1.30.yaml');
  const text = edited('plans/send/actions/1.30.yaml', 'ref: 1.3\n', 'ref: 1.30\nwas: [1.3]\n', moved);
  return edited(OLD, '1.3:', '1.30:', edited(REPORT, '  1.3:', '  1.30:', text));
}

function renamedMeasure(): Files {
  const path = 'plans/send/measures/in-time.yaml';
  return edited(path, 'unit:', 'was: [plans-on-time]\nunit:', without(MEASURE, path));
}

function renamedPlan(): Files {
  const moved = Object.fromEntries(
    Object.entries(PUBLISHED).map(([path, text]) => [path.replace('plans/send', 'plans/children'), text]),
  );
  return edited('plans/children/plan.mdx', 'kind:', 'was: [send]\nkind:', moved);
}
