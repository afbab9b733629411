import { checkRecord } from '../../src/checks/record/check-record.ts';
import { day } from '../../src/model/day.ts';
import type { Finding } from '../../src/model/finding.ts';
import { readContent, type Reading } from '../../src/reader/read-library.ts';

/** The text of each file of a content folder, by its path. */
export type Files = Readonly<Record<string, string>>;

/** The day on which the record is checked. */
export const TODAY = '2026-02-13';

/** A content folder that was published, with something of everything that is on the record. */
export const PUBLISHED: Files = {
  'site.yaml': `name: Promises and progress
area: Fernshire
publisher: Fernshire Council
contact:
  role: The plan’s coordinator
  email: promises@fernshire.example
`,
  'you-said-we-did/letters.yaml': `said: We cannot read the letters.
theme: Letters
from:
  kind: survey
  people: 212
response:
  - what: We will write them again with parents.
    state: will
    date: 2025-11-03
actions: [1.3]
`,
  'plans/send/plan.mdx': `---
title: Our plan to put things right
kind: written-statement-of-action
summary: What we will do better for children.
reportEvery: quarter
inspection:
  bodies: [Ofsted]
  from: 2024-01-15
  to: 2024-01-19
versions:
  - version: "1.0"
    date: 2024-06-01
    what: accepted
statuses:
  - id: green
    label: Green
    meaning: On track
    means: on-track
  - id: amber
    label: Amber
    means: at-risk
  - id: blue
    label: Blue
    means: complete
leads:
  - id: head-of-send
    role: Head of SEND
    also: [GB]
  - id: head-of-health
    role: Head of children’s health
---

Our plan, in short.
`,
  'plans/send/priorities.yaml': `- ref: "1"
  title: Plans on time
  finding:
    quote: Too many children wait too long.
    source: Inspectors’ letter
  outcomes:
    - Every plan is ready in 20 weeks.
  accountable: Director of Children’s Services
`,
  'plans/send/boards.yaml': `- name: Improvement Board
`,
  'plans/send/actions/1.3.yaml': `ref: 1.3
title: Finish each plan in 20 weeks
summary: Your child’s plan will be ready in 20 weeks.
wording: |
  Complete all assessments within **statutory** time limits. Write to each family.
priority: 1
leads: [head-of-send]
due: 2026-12
success:
  - Nine of ten plans are on time.
milestones:
  - ref: 1.3.1
    title: Take on five more staff
    due: 2026-06
  - ref: 1.3.2
    title: Train the new staff
    due: 2026-09
`,
  'plans/send/actions/1.4.yaml': `ref: 1.4
title: Write to each family that waits
summary: We will write to you while you wait.
priority: 1
leads: [GB]
due: 2026-03
amendments:
  - date: 2025-10-01
    was: Write to some families
    because: All of them asked.
`,
  'plans/send/actions/1.5.yaml': `ref: 1.5
title: Open a second clinic
due: 2026-05
withdrawn:
  date: 2025-12-01
  because: There was no building.
`,
  'plans/send/measures/plans-on-time.yaml': `title: Plans finished in 20 weeks
unit: percent
better: higher
baseline:
  period: 2024
  value: 31
comparators:
  - name: England
readings:
  - period: 2025-Q3
    value: 41
    comparators:
      England: 50
  - period: 2025-Q4
    value: 47
    published: 2026-01-20
targets:
  - period: 2026-Q4
    value: 60
`,
  'plans/send/measures/without-school.yaml': `title: Children without a school place
unit: number
better: lower
countsPeople: true
readings:
  - period: 2025-Q4
    value: 12
`,
  'plans/send/reports/2025-10-31.yaml': `asAt: 2025-10-31
actions:
  1.3:
    status: amber
    progress: We have begun to look for staff.
`,
  'plans/send/reports/2026-01-31.yaml': `asAt: 2026-01-31
published: 2026-02-06
summary: A quarter in which plans came sooner. Letters did not.
actions:
  1.3:
    status: amber
    progress: |
      Five new staff began in January. Two more begin in May.
      We still look for one.
    next: We will train them.
    milestones:
      1.3.1:
        status: blue
  1.4:
    status: amber
    due: 2026-06
    because: the printers closed
    evidence:
      - title: The new letter
        link: https://www.fernshire.example/letter
    views:
      - who: Fernshire Parent Carer Forum
        words: We have not seen one yet.
`,
  'plans/send/reports/2026-02-10.yaml': `asAt: 2026-02-10
published: 2026-03-02
actions:
  1.3:
    status: green
`,
  'plans/send/corrections.yaml': `- date: 2025-11-20
  file: reports/2025-10-31.yaml
  field: actions.1.3.progress
  said: We have taken on staff.
  says: We have begun to look for staff.
  because: Nobody had begun.
`,
};

/** The published content with words of one file replaced. Throws where they are not there. */
export function edited(path: string, from: string, to: string, files: Files = PUBLISHED): Files {
  const text = files[path];
  if (text?.includes(from) !== true) throw new Error(`There is no "${from}" in ${path}.`);
  return { ...files, [path]: text.replace(from, to) };
}

/** The content without one file; with it under another name, where one is given. */
export function without(path: string, renamed?: string, files: Files = PUBLISHED): Files {
  const { [path]: text = '', ...others } = files;
  return renamed === undefined ? others : { ...others, [renamed]: text };
}

/** Content held in memory, read. */
export function read(files: Files): Reading {
  return readContent(
    Object.entries(files).map(([path, text]) => ({ path, read: () => new TextEncoder().encode(text) })),
  );
}

/** How content differs from what was published, as far as no correction says so. */
export function rewritten(now: Files, before: Files = PUBLISHED, today = TODAY): Finding[] {
  const { library, locate, unusable } = read(now);
  const published = read(before).library;
  if (library === null || published === null) throw new Error('There is no library.');
  return checkRecord({ before: published, now: library, today: day(today), locate, unusable });
}

/** The content with what a finding says to add to a file of corrections, added, with a reason. */
export function corrected(files: Files, findings: readonly Finding[]): Files {
  let now = files;
  for (const { hint } of findings) {
    const [, file, entry] = /add this to (\S+):\n(.*)$/s.exec(hint) ?? [];
    if (file === undefined || entry === undefined) throw new Error(`Nothing to paste in: ${hint}`);
    const filled = entry.replace('Write why it was corrected.', 'It was copied wrongly.');
    now = { ...now, [file]: `${now[file] ?? ''}${filled}\n` };
  }
  return now;
}
