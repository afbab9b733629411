import { edited, PUBLISHED, without, type Files } from './published-content.ts';
import {
  ACTION,
  LETTER,
  CLINIC,
  REPORT,
  OLD,
  PLAN,
  PRIORITIES,
  MEASURE,
  COUNT,
  ANSWER,
  CORRECTIONS,
} from './published-paths.ts';

/** The ref of an action changed everywhere, as a search through all files would. */
const swapped = (one: string, other: string): Files => {
  const text = PUBLISHED[one] ?? '';
  const second = PUBLISHED[other] ?? '';
  const ref = (words: string): string => /ref: (\S+)/.exec(words)?.[1] ?? '';
  return {
    ...PUBLISHED,
    [one]: second.replace(`ref: ${ref(second)}`, `ref: ${ref(text)}`),
    [other]: text.replace(`ref: ${ref(text)}`, `ref: ${ref(second)}`),
  };
};

/** Ways of rewriting history: what was done, the content after it, and every finding as rule, file and line. */
export const WAYS: [what: string, now: Files, found: string[]][] = [
  [
    'a better status',
    edited(REPORT, '    status: amber', '    status: green'),
    [`record-changed ${REPORT} 6`],
  ],
  ['other words of progress', edited(REPORT, 'Five new', 'Fifty new'), [`record-changed ${REPORT} 7`]],
  [
    'words of progress taken out',
    edited(REPORT, 'We still look for one.', ''),
    [`record-changed ${REPORT} 7`],
  ],
  [
    'words added to a published report',
    edited(OLD, 'staff.', 'staff. All is well.'),
    [`record-changed ${OLD} 5`],
  ],
  [
    'an action added to a published report',
    edited(OLD, 'staff.\n', 'staff.\n  1.4:\n    status: green\n'),
    [`record-changed ${OLD} 6`],
  ],
  [
    'an action taken out of a published report',
    edited(OLD, PUBLISHED[OLD]?.slice(PUBLISHED[OLD].indexOf('  1.3')) ?? '', ''),
    [`record-removed ${OLD} 2`],
  ],
  [
    'what comes next',
    edited(REPORT, 'We will train them.', 'We may train them.'),
    [`record-changed ${REPORT} 10`],
  ],
  [
    'the status of a milestone',
    edited(REPORT, 'status: blue', 'status: green'),
    [`record-changed ${REPORT} 13`],
  ],
  [
    'a date that a report moved',
    edited(REPORT, 'due: 2026-06', 'due: 2026-09'),
    [`record-changed ${REPORT} 16`],
  ],
  [
    'the reason for a move',
    edited(REPORT, 'the printers closed', 'it rained'),
    [`record-changed ${REPORT} 17`],
  ],
  ['other evidence', edited(REPORT, '/letter', '/leaflet'), [`record-changed ${REPORT} 19`]],
  ['a forum’s view', edited(REPORT, 'not seen one yet', 'seen them'), [`record-changed ${REPORT} 22`]],
  [
    'a forum’s view taken out',
    edited(
      REPORT,
      '    views:\n      - who: Fernshire Parent Carer Forum\n        words: We have not seen one yet.\n',
      '',
    ),
    [`record-removed ${REPORT} 14`],
  ],
  ['the summary of a round', edited(REPORT, 'Letters did not.', ''), [`record-changed ${REPORT} 3`]],
  ['a report deleted', without(OLD), [`record-removed ${OLD} -`]],
  [
    'a report given another day',
    edited(
      'plans/send/reports/2026-02-01.yaml',
      'asAt: 2026-01-31',
      'asAt: 2026-02-01',
      without(REPORT, 'plans/send/reports/2026-02-01.yaml'),
    ),
    [`record-removed ${REPORT} -`],
  ],
  [
    'a report held back again',
    edited(REPORT, 'published: 2026-02-06', 'published: 2026-03-06'),
    [`record-changed ${REPORT} 2`],
  ],
  [
    'the day of publishing back-dated',
    edited(REPORT, 'published: 2026-02-06', 'published: 2026-02-01'),
    [`record-changed ${REPORT} 2`],
  ],
  [
    'a report added to the past',
    {
      ...PUBLISHED,
      'plans/send/reports/2025-12-31.yaml': 'asAt: 2025-12-31\nactions:\n  1.3:\n    status: green\n',
    },
    ['record-back-dated plans/send/reports/2025-12-31.yaml 1'],
  ],
  ['an original date', edited(ACTION, 'due: 2026-12', 'due: 2027-12'), [`record-changed ${ACTION} 8`]],
  ['an original date taken out', edited(ACTION, 'due: 2026-12\n', ''), [`record-removed ${ACTION} 1`]],
  [
    'an original date added',
    edited(CLINIC, 'due: 2026-05', 'due: 2026-05\nongoing: true'),
    [`record-changed ${CLINIC} 4`],
  ],
  ['an action deleted', without(LETTER), [`record-removed ${LETTER} -`]],
  ['weaker words', edited(ACTION, 'Complete all', 'Seek to complete most'), [`record-changed ${ACTION} 4`]],
  [
    'a weaker title',
    edited(LETTER, 'Write to each family', 'Think of each family'),
    [`record-changed ${LETTER} 2`],
  ],
  ['weaker plain words', edited(LETTER, 'We will write', 'We hope to write'), [`record-changed ${LETTER} 3`]],
  ['another lead', edited(ACTION, '[head-of-send]', '[head-of-health]'), [`record-changed ${ACTION} 7`]],
  ['what success is', edited(ACTION, 'Nine of ten', 'Six of ten'), [`record-changed ${ACTION} 10`]],
  [
    'the date of a milestone',
    edited(ACTION, 'due: 2026-06', 'due: 2026-08'),
    [`record-changed ${ACTION} 14`],
  ],
  [
    'a milestone taken out',
    edited(ACTION, '  - ref: 1.3.2\n    title: Train the new staff\n    due: 2026-09\n', ''),
    [`record-removed ${ACTION} 11`],
  ],
  [
    'the refs of two milestones swapped',
    edited(
      ACTION,
      'ref: 1.3.x',
      'ref: 1.3.1',
      edited(ACTION, 'ref: 1.3.1', 'ref: 1.3.2', edited(ACTION, 'ref: 1.3.2', 'ref: 1.3.x')),
    ),
    [13, 14, 16, 17].map((line) => `record-changed ${ACTION} ${line}`),
  ],
  [
    'the refs of two actions swapped',
    swapped(LETTER, CLINIC),
    [
      ...['removed', 'removed', 'removed', 'removed'].map((how) => `record-${how} ${LETTER} 1`),
      `record-changed ${LETTER} 2`,
      `record-changed ${LETTER} 3`,
      `record-back-dated ${LETTER} 5`,
      `record-removed ${CLINIC} 1`,
      `record-changed ${CLINIC} 2`,
      `record-changed ${CLINIC} 6`,
      `record-back-dated ${CLINIC} 8`,
    ],
  ],
  [
    'a withdrawal taken back in silence',
    edited(CLINIC, /withdrawn[^]*/.exec(PUBLISHED[CLINIC] ?? '')?.[0] ?? '', ''),
    [`record-removed ${CLINIC} 1`],
  ],
  [
    'a withdrawal that is back-dated',
    {
      ...PUBLISHED,
      [ACTION]: `${PUBLISHED[ACTION] ?? ''}withdrawn:\n  date: 2025-09-01\n  because: there was no money\n`,
    },
    [`record-back-dated ${ACTION} 19`],
  ],
  [
    'an amendment taken out',
    edited(LETTER, /amendments[^]*/.exec(PUBLISHED[LETTER] ?? '')?.[0] ?? '', ''),
    [`record-removed ${LETTER} 1`],
  ],
  [
    'an action added as if it had always been there',
    { ...PUBLISHED, 'plans/send/actions/1.6.yaml': 'ref: 1.6\ntitle: Something easy\n' },
    ['record-back-dated plans/send/actions/1.6.yaml 1'],
  ],
  [
    'the meaning of a status',
    edited(PLAN, 'means: at-risk', 'means: on-track'),
    [`record-changed ${PLAN} 21`],
  ],
  ['the words of a status', edited(PLAN, 'label: Amber', 'label: Good'), [`record-changed ${PLAN} 20`]],
  [
    'the days of the inspection',
    edited(PLAN, 'from: 2024-01-15', 'from: 2025-01-15'),
    [`record-changed ${PLAN} 8`],
  ],
  [
    'the rhythm promised',
    edited(PLAN, 'reportEvery: quarter', 'reportEvery: year'),
    [`record-changed ${PLAN} 5`],
  ],
  [
    'who a lead is',
    edited(PLAN, 'role: Head of SEND', 'role: Head of Inclusion'),
    [`record-changed ${PLAN} 27`],
  ],
  [
    'a plan that was closed before its last report',
    edited(PLAN, 'statuses:', '  - date: 2025-06-01\n    what: closed\nstatuses:'),
    [`record-back-dated ${PLAN} 14`],
  ],
  [
    'a version of the plan',
    edited(PLAN, 'date: 2024-06-01', 'date: 2024-09-01'),
    [`record-changed ${PLAN} 11`, `record-back-dated ${PLAN} 12`],
  ],
  [
    'the inspectors’ words',
    edited(PRIORITIES, 'Too many children', 'Some children'),
    [`record-changed ${PRIORITIES} 4`],
  ],
  ['an outcome', edited(PRIORITIES, 'Every plan', 'Many a plan'), [`record-changed ${PRIORITIES} 7`]],
  ['a reading', edited(MEASURE, 'value: 47', 'value: 57'), [`record-changed ${MEASURE} 15`]],
  [
    'a reading taken out',
    edited(MEASURE, '  - period: 2025-Q4\n    value: 47\n    published: 2026-01-20\n', ''),
    [`record-removed ${MEASURE} 9`],
  ],
  ['a comparator’s number', edited(MEASURE, 'England: 50', 'England: 40'), [`record-changed ${MEASURE} 13`]],
  [
    'a reading added to the past',
    edited(MEASURE, 'readings:\n', 'readings:\n  - period: 2025-Q2\n    value: 20\n'),
    [`record-back-dated ${MEASURE} 10`],
  ],
  [
    'a number withheld afterwards',
    edited(COUNT, 'value: 12', 'suppressed: true'),
    [`record-changed ${COUNT} 6`],
  ],
  ['the baseline', edited(MEASURE, 'value: 31', 'value: 21'), [`record-changed ${MEASURE} 6`]],
  ['a target', edited(MEASURE, 'value: 60', 'value: 50'), [`record-changed ${MEASURE} 19`]],
  [
    'a target for a time that is over',
    edited(MEASURE, 'targets:\n', 'targets:\n  - period: 2025-Q4\n    value: 45\n'),
    [`record-back-dated ${MEASURE} 18`],
  ],
  ['what is better', edited(MEASURE, 'better: higher', 'better: lower'), [`record-changed ${MEASURE} 3`]],
  ['a measure deleted', without(MEASURE), [`record-removed ${MEASURE} -`]],
  ['an answer to families', edited(ANSWER, 'state: will', 'state: done'), [`record-changed ${ANSWER} 7`]],
  ['an answer to families deleted', without(ANSWER), [`record-removed ${ANSWER} -`]],
  ['what families said', edited(ANSWER, 'We cannot read', 'We like'), [`record-changed ${ANSWER} 1`]],
  [
    'a correction changed',
    edited(CORRECTIONS, 'Nobody had begun.', 'A slip.'),
    [`record-removed ${CORRECTIONS} 1`],
  ],
  ['the corrections deleted', without(CORRECTIONS), [`record-removed ${CORRECTIONS} -`]],
  [
    'the plan deleted',
    Object.fromEntries(Object.entries(PUBLISHED).filter(([path]) => !path.startsWith('plans/'))),
    [`record-removed ${PLAN} -`],
  ],
];
