import { describe, expect, test } from 'vitest';
import { CLEAN, findingsIn } from '../mistakes/clean-content.ts';

const FILE = 'plans/send/measures/without-school.yaml';
const HEAD = 'title: Children without a school place\nunit: number\nbetter: lower\ncountsPeople: true\n';
const SHARE = 'title: Children without a school place\nunit: percent\nbetter: lower\ncountsPeople: true\n';

/** A measure of a group, for one quarter. */
const of = (title: string, reading: string, unit = 'number'): string =>
  `title: ${title}\ngroup: Suspensions\nunit: ${unit}\nbetter: lower\ncountsPeople: true\nreadings:\n  - period: 2025-Q4\n    ${reading}\n`;

function found(files: Readonly<Record<string, string>>): string[] {
  return findingsIn({ ...CLEAN, ...files })
    .map(({ rule }) => rule)
    .filter((rule) => rule === 'small-number' || rule === 'recoverable-number');
}

const alone = (text: string): Record<string, string> => ({ [FILE]: text });
const group = (...texts: string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text, index) => [`plans/send/measures/series-${index + 1}.yaml`, text]));
const readings = (...rows: string[]): string => `readings:\n${rows.map((row) => `  - ${row}\n`).join('')}`;

/** Each planted number, and its clean twin: the same content with nothing to recover. */
const PLANTED: [what: string, planted: Record<string, string>, clean: Record<string, string>][] = [
  ...[0, 1, 2, 3, 4].map((count): [string, Record<string, string>, Record<string, string>] => [
    `a reading of ${count}`,
    alone(HEAD + readings(`{ period: 2025-Q4, value: ${count} }`)),
    alone(HEAD + readings('{ period: 2025-Q4, suppressed: true }')),
  ]),
  [
    'a baseline',
    alone(`${HEAD}baseline: { period: 2024, value: 4 }\n`),
    alone(`${HEAD}baseline: { period: 2024, value: 5 }\n`),
  ],
  [
    'a baseline in words',
    alone(`${HEAD}baseline: { period: 2024, words: Three }\n`),
    alone(`${HEAD}baseline: { period: 2024, words: A few }\n`),
  ],
  [
    'a comparator',
    alone(
      `${HEAD}comparators: [{ name: Northby }]\n${readings('{ period: 2025-Q4, value: 12, comparators: { Northby: 2 } }')}`,
    ),
    alone(
      `${HEAD}comparators: [{ name: Northby }]\n${readings('{ period: 2025-Q4, value: 12, comparators: { Northby: 20 } }')}`,
    ),
  ],
  [
    'a comparator in words',
    alone(
      `${HEAD}comparators: [{ name: Northby }]\n${readings('{ period: 2025-Q4, value: 12, comparators: { Northby: two } }')}`,
    ),
    alone(
      `${HEAD}comparators: [{ name: Northby }]\n${readings('{ period: 2025-Q4, value: 12, comparators: { Northby: a few } }')}`,
    ),
  ],
  [
    'a reading in words',
    alone(HEAD + readings('{ period: 2025-Q4, words: three }')),
    alone(HEAD + readings('{ period: 2025-Q4, words: fewer than 5 }')),
  ],
  [
    'a reading in words, with digits',
    alone(HEAD + readings('{ period: 2025-Q4, words: "3 (three)" }')),
    alone(HEAD + readings('{ period: 2025-Q4, words: "13" }')),
  ],
  [
    'a withheld number told in its note',
    alone(HEAD + readings('{ period: 2025-Q4, suppressed: true, note: These are three children. }')),
    alone(HEAD + readings('{ period: 2025-Q4, suppressed: true, note: These are a few children. }')),
  ],
  [
    'a number told in its note, in digits',
    alone(HEAD + readings('{ period: 2025-Q4, suppressed: true, note: Only 2 disabled young people. }')),
    alone(HEAD + readings('{ period: 2025-Q4, suppressed: true, note: One child in four waits. }')),
  ],
  [
    'a number told in the reason for there being none',
    alone(HEAD + readings('{ period: 2025-Q4, missing: There were only 4 pupils }')),
    alone(HEAD + readings('{ period: 2025-Q4, missing: There were too few pupils }')),
  ],
  [
    'a number told in the story',
    alone(`${HEAD}story: Two of the families moved away.\n`),
    alone(`${HEAD}story: Some of the families moved away.\n`),
  ],
  [
    'a number told in the definition',
    alone(`${HEAD}definition: We leave out one child who was in hospital.\n`),
    alone(`${HEAD}definition: We leave out children aged 4 years.\n`),
  ],
  [
    'a number told in the reason for a revision',
    alone(
      HEAD +
        readings(
          '{ period: 2025-Q4, value: 12, published: 2026-01-05 }',
          '{ period: 2025-Q4, value: 15, revises: 2026-01-05, because: three children were counted late }',
        ),
    ),
    alone(
      HEAD +
        readings(
          '{ period: 2025-Q4, value: 12, published: 2026-01-05 }',
          '{ period: 2025-Q4, value: 18, revises: 2026-01-05, because: some children were counted late }',
        ),
    ),
  ],
  [
    'a service measure',
    alone(`${HEAD}service:\n  - title: Visits\n    readings: [{ period: 2025-Q4, value: 3 }]\n`),
    alone(`${HEAD}service:\n  - title: Visits\n    readings: [{ period: 2025-Q4, value: 30 }]\n`),
  ],
  [
    'a number that is still to be published',
    alone(HEAD + readings('{ period: 2025-Q4, value: 3, published: 2026-06-01 }')),
    alone(HEAD + readings('{ period: 2025-Q4, value: 30, published: 2026-06-01 }')),
  ],
  [
    'a number that is there although it is withheld',
    alone(HEAD + readings('{ period: 2025-Q4, value: 3, suppressed: true }')),
    alone(HEAD + readings('{ period: 2025-Q4, suppressed: true }')),
  ],
  [
    'a part that the total leaves',
    group(of('All children', 'value: 40'), of('Boys', 'value: 37'), of('Girls', 'suppressed: true')),
    group(of('All children', 'value: 40'), of('Boys', 'suppressed: true'), of('Girls', 'suppressed: true')),
  ],
  [
    'a part of three that the total leaves',
    group(
      of('Total', 'value: 30'),
      of('North', 'value: 12'),
      of('South', 'value: 14'),
      of('East', 'suppressed: true'),
    ),
    group(
      of('Total', 'suppressed: true'),
      of('North', 'value: 12'),
      of('South', 'value: 14'),
      of('East', 'suppressed: true'),
    ),
  ],
  [
    'two parts of which the total leaves under 5',
    group(
      of('Total', 'value: 16'),
      of('North', 'value: 12'),
      of('South', 'suppressed: true'),
      of('East', 'suppressed: true'),
    ),
    group(
      of('Total', 'value: 19'),
      of('North', 'value: 12'),
      of('South', 'suppressed: true'),
      of('East', 'suppressed: true'),
    ),
  ],
  [
    'a part that is not there, and that the total leaves',
    group(of('All children', 'value: 40'), of('Boys', 'value: 37')),
    group(of('All children', 'value: 40'), of('Boys', 'value: 27')),
  ],
  [
    'a quarter that the year leaves',
    alone(
      HEAD +
        readings(
          '{ period: 2025, value: 30 }',
          '{ period: 2025-Q1, value: 9 }',
          '{ period: 2025-Q2, value: 8 }',
          '{ period: 2025-Q3, value: 10 }',
          '{ period: 2025-Q4, suppressed: true }',
        ),
    ),
    alone(
      HEAD +
        readings(
          '{ period: 2025, value: 30 }',
          '{ period: 2025-Q1, value: 9 }',
          '{ period: 2025-Q2, value: 8 }',
          '{ period: 2025-Q3, suppressed: true }',
          '{ period: 2025-Q4, suppressed: true }',
        ),
    ),
  ],
  [
    'a term that the school year leaves',
    alone(
      HEAD +
        readings(
          '{ period: 2024-09..2025-08, value: 20 }',
          '{ period: 2024-autumn, value: 9 }',
          '{ period: 2025-spring, suppressed: true }',
          '{ period: 2025-summer, value: 8 }',
        ),
    ),
    alone(
      HEAD +
        readings(
          '{ period: 2024-09..2025-08, value: 30 }',
          '{ period: 2024-autumn, value: 9 }',
          '{ period: 2025-spring, value: 13 }',
          '{ period: 2025-summer, value: 8 }',
        ),
    ),
  ],
  [
    'a share of a number in the note',
    alone(SHARE + readings('{ period: 2025-Q4, value: 12.5, note: Of 24 children. }')),
    alone(SHARE + readings('{ period: 2025-Q4, value: 12.5, note: Of 240 children. }')),
  ],
  [
    'a share of a number in the definition',
    alone(
      `${SHARE}definition: The share of the 20 pupils who wait.\n${readings('{ period: 2025-Q4, value: 15 }')}`,
    ),
    alone(
      `${SHARE}definition: The share of the 200 pupils who wait.\n${readings('{ period: 2025-Q4, value: 15 }')}`,
    ),
  ],
  [
    'what a share leaves',
    alone(SHARE + readings('{ period: 2025-Q4, value: 90, note: "n = 30" }')),
    alone(SHARE + readings('{ period: 2025-Q4, value: 60, note: "n = 30" }')),
  ],
  [
    'a share beside its total in the group',
    group(of('All children', 'value: 50'), of('On a part-time timetable', 'value: 6', 'percent')),
    group(of('All children', 'value: 500'), of('On a part-time timetable', 'value: 6', 'percent')),
  ],
  [
    'a share whose number is withheld beside it',
    group(
      of('All children', 'value: 40'),
      of('Girls', 'value: 10', 'percent'),
      of('Girls who wait', 'suppressed: true'),
    ),
    group(of('All children', 'value: 400'), of('Girls', 'value: 10', 'percent')),
  ],
  [
    'a rate of a population',
    alone(
      `title: Rate\nunit: rate\nper: 1000\nbetter: lower\ncountsPeople: true\n${readings('{ period: 2025-Q4, value: 1.5, note: "Population of 2,000" }')}`,
    ),
    alone(
      `title: Rate\nunit: rate\nper: 1000\nbetter: lower\ncountsPeople: true\n${readings('{ period: 2025-Q4, value: 1.5, note: "Population of 20,000" }')}`,
    ),
  ],
  [
    'so few who said something',
    {
      'you-said-we-did/few.yaml':
        'said: It is far.\ntheme: Travel\nfrom:\n  kind: survey\n  people: 3\nresponse:\n  - what: We looked.\n    state: done\n',
    },
    {
      'you-said-we-did/few.yaml':
        'said: It is far.\ntheme: Travel\nfrom:\n  kind: survey\n  people: 30\nresponse:\n  - what: We looked.\n    state: done\n',
    },
  ],
];

describe.each(PLANTED)('%s', (_, planted, clean) => {
  test('is blocked', () => {
    expect(found(planted)).not.toEqual([]);
  });
  test('has a clean twin that is let be', () => {
    expect(found(clean)).toEqual([]);
  });
});

test('the score', () => {
  const blocked = PLANTED.filter(([, planted]) => found(planted).length > 0).length;
  const alarms = PLANTED.filter(([, , clean]) => found(clean).length > 0).length;
  process.stdout.write(
    `Small numbers: ${blocked} of ${PLANTED.length} planted blocked, ${alarms} alarms on their clean twins.\n`,
  );
  expect({ blocked, alarms }).toEqual({ blocked: PLANTED.length, alarms: 0 });
});
