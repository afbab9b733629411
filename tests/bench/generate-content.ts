/** Content of as many actions as a benchmark wants, in the words of a real plan: no two the same, each the same every time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ACTIONS_A_PLAN = 150;

/** The words that sentences are full of, the most frequent first. */
const LITTLE = (
  'the to and a of in we will for be is that with their on by have are each who it as they not from or at when was this ' +
  'one all so if can our what more than has help them there which no new time people only after before every first'
).split(' ');

/** The words that such plans are about. */
const SUBJECTS = (
  'speech language therapy autism assessment wheelchair school placement annual review plan families children young ' +
  'people waiting weeks therapist nursery primary secondary college transport short breaks respite mental health team ' +
  'clinic appointment letter coordinator complaint advice training staff teacher inclusion attendance suspension support ' +
  'internship employment adult transition occupational physiotherapy hearing vision sensory behaviour communication ' +
  'funding budget commissioning contract provider quality audit dashboard survey feedback parent carer forum partnership ' +
  'strategy governance board report milestone target baseline outcome evidence referral pathway triage diagnosis ' +
  'medication paediatric neurodevelopmental psychologist educational tribunal mediation appeal'
).split(' ');

/** How many different words there are. A site of real sentences has some 2,000 stems on 400 pages, and more as it grows. */
const VOCABULARY = 6_000;
const SYLLABLES =
  'ba cor den el fim gar hol in jun kel lor men nor os pel quin ras sel tor un ver wil yar zen mar tif'.split(
    ' ',
  );

/** Words that no language has, but that are as long, and as different from each other, as those of one. */
const OTHERS = Array.from({ length: VOCABULARY - LITTLE.length - SUBJECTS.length }, (_, index) => {
  const [first, second, third] = [index % 26, Math.floor(index / 26) % 26, Math.floor(index / 676)];
  return [
    SYLLABLES[first],
    SYLLABLES[(second + first) % 26],
    SYLLABLES[(third * 3 + first) % 26],
    index % 3 === 0 ? 'ing' : '',
  ]
    .filter((part) => part !== undefined)
    .join('');
});

/** By how often they are used: a site's index is as large as its vocabulary and its sentences. */
const WORDS = [...LITTLE, ...SUBJECTS, ...OTHERS];

/** A sequence of numbers from 0 to 1 that looks like chance and is the same every time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fills `folder` with a site of `count` actions, in plans of 150. */
export function generateContent(folder: string, count: number): void {
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  put(
    'site.yaml',
    'name: Promises\narea: Benchshire\npublisher: Benchshire Council\ncontact:\n  role: The coordinator\n  phone: "01632 960 000"\n',
  );
  put('glossary.yaml', '- term: EHCP\n  expansion: education, health and care plan\n  meaning: A plan.\n');
  for (let plan = 0; plan * ACTIONS_A_PLAN < count; plan += 1) {
    const actions = Math.min(ACTIONS_A_PLAN, count - plan * ACTIONS_A_PLAN);
    putPlan((file, text) => put(`plans/plan-${plan + 1}/${file}`, text), plan, actions);
  }
}

function putPlan(put: (file: string, text: string) => void, plan: number, actions: number): void {
  put(
    'plan.mdx',
    [
      '---',
      `title: Plan ${plan + 1} for children with special needs`,
      'kind: improvement-plan',
      'reportEvery: quarter',
      'summary: What we will do, and by when.',
      'leads:',
      '  - id: head-of-send',
      '    role: Head of SEND',
      '    organisation: Benchshire Council',
      'statuses:',
      '  - id: green',
      '    label: Green',
      '    means: on-track',
      '  - id: blue',
      '    label: Blue',
      '    means: complete',
      '---',
      '',
      'An introduction.',
      '',
    ].join('\n'),
  );
  const refs = Array.from(
    { length: actions },
    (_, index) => `${1 + Math.floor(index / 30)}.${1 + (index % 30)}`,
  );
  put(
    'priorities.yaml',
    [...new Set(refs.map((ref) => ref.split('.')[0]))]
      .map((ref) => `- ref: "${ref}"\n  kind: Priority\n  title: ${sentence(plan * 7919 + Number(ref), 6)}\n`)
      .join(''),
  );
  for (const [index, ref] of refs.entries())
    put(`actions/${ref}.yaml`, actionText(plan * 1_000 + index, ref));
  put(
    'reports/2026-01-31.yaml',
    `asAt: 2026-01-31\nactions:\n${refs
      .map((ref, index) => {
        const status = index % 3 === 0 ? 'blue' : 'green';
        return `  "${ref}":\n    status: ${status}\n    progress: ${sentence(plan * 999 + index, 24)}\n`;
      })
      .join('')}`,
  );
}

function actionText(seed: number, ref: string): string {
  return [
    `ref: "${ref}"`,
    `title: ${sentence(seed, 7)} ${seed}`,
    `summary: ${sentence(seed + 1, 25)}`,
    `wording: ${sentence(seed + 2, 40)}`,
    `priority: "${ref.split('.')[0] ?? ''}"`,
    'leads: [head-of-send]',
    `due: 2026-${String(1 + (seed % 12)).padStart(2, '0')}`,
    'success:',
    `  - ${sentence(seed + 3, 12)}`,
    '',
  ].join('\n');
}

function sentence(seed: number, length: number): string {
  const next = chance(seed);
  // By Zipf's law, under which the second word is used half as often as the first, and the tenth a tenth as often.
  const words = Array.from({ length }, () => WORDS[Math.floor(WORDS.length ** next()) - 1] ?? '');
  return words.join(' ').replace(/^./, (first) => first.toUpperCase());
}
