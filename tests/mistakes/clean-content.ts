import { day } from '../../src/model/day.ts';
import { sortFindings, type Finding } from '../../src/model/finding.ts';
import { checkLibrary } from '../../src/checks/check-library.ts';
import { readContent } from '../../src/reader/read-library.ts';

/** The day on which the clean content is read. */
export const TODAY = day('2026-02-13');

/** A small content folder in which nothing is wrong: the text of each file, by its path. */
export const CLEAN: Readonly<Record<string, string>> = {
  'site.yaml': `name: Promises and progress
area: Fernshire
publisher: Fernshire Council
contact:
  role: The plan’s coordinator
  email: promises@fernshire.example
`,
  'glossary.yaml': `- term: EHC plan
  meaning: A plan of the help that a child must get.
- term: SENCO
  meaning: The teacher who sees to help in a school.
- term: SEND
  meaning: Special educational needs and disabilities.
`,
  'files/map.png': '',
  'pages/about.mdx': `---
title: About this site
---

What was promised, and [what came of it](/plans/send/reports/2026-01-31/).
`,
  'you-said-we-did/letters.yaml': `said: We cannot read the letters.
theme: Letters
response:
  - what: We wrote them again with parents.
    state: done
actions: [1.3]
measures: [plans-on-time]
`,
  'plans/send/plan.mdx': `---
title: Our plan to put things right
kind: written-statement-of-action
summary: What we will do better for children.
reportEvery: quarter
statuses:
  - id: green
    label: Green
    means: on-track
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
- ref: "1a"
  title: Plans that are good
  parent: "1"
- ref: "2"
  title: Letters that can be read
`,
  'plans/send/boards.yaml': `- name: Improvement Board
- name: Parents’ panel
  reportsTo: Improvement Board
`,
  'plans/send/actions/1.3.yaml': `ref: 1.3
title: Finish each plan in 20 weeks
summary: Your child’s plan will be ready in 20 weeks.
wording: |
  Complete all assessments within **statutory** time limits.
priority: 1
leads: [head-of-send]
due: 2026-12
measures: [plans-on-time]
related: [1.10]
milestones:
  - ref: 1.3.1
    title: Take on five more staff
    due: 2026-06
`,
  'plans/send/actions/1.10.yaml': `ref: 1.10
title: Write to each family that waits
summary: We will write to you while you wait.
priority: 2
leads: [GB]
due: 2026-09
`,
  'plans/send/measures/plans-on-time.yaml': `title: Plans finished in 20 weeks
unit: percent
better: higher
priorities: [1]
actions: [1.3]
comparators:
  - name: England
readings:
  - period: 2025-Q3
    value: 41
    comparators:
      England: 50
  - period: 2025-Q4
    value: 47
targets:
  - period: 2026-Q4
    value: 60
baseline:
  period: 2025-Q2
  value: 38
`,
  'plans/send/measures/without-school.yaml': `title: Children without a school place
unit: number
better: lower
countsPeople: true
readings:
  - period: 2025-Q4
    value: 12
`,
  'plans/send/reports/2026-01-31.yaml': `asAt: 2026-01-31
summary: A quarter in which plans came sooner.
actions:
  1.3:
    status: green
    progress: Five new staff began in January.
    milestones:
      1.3.1:
        status: blue
  1.10:
    status: green
`,
};

/** Everything that is wrong with content held in memory, between its files as well as in each. */
export function findingsIn(files: Readonly<Record<string, string | Uint8Array>>): Finding[] {
  const { library, findings, ...read } = readContent(
    Object.entries(files).map(([path, text]) => ({ path, read: () => bytesOf(text) })),
  );
  const between = library === null ? [] : checkLibrary({ ...read, library, today: TODAY });
  return sortFindings([...findings, ...between]);
}

/** The clean content with one file written over, or added. */
export function cleanBut(path: string, text: string | Uint8Array): Record<string, string | Uint8Array> {
  return { ...CLEAN, [path]: text };
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}
