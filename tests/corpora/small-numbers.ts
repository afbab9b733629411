/** Numbers of so few people that they could be known, planted in content, each with a clean twin. */

/** The files of a case that are added to the clean content, by their paths. */
export type Files = Readonly<Record<string, string>>;

const FILE = 'plans/send/measures/without-school.yaml';
const measure = (unit: string): string =>
  `title: Children without a school place\nunit: ${unit}\nbetter: lower\ncountsPeople: true\n`;
const RATE = 'title: Rate\nunit: rate\nper: 1000\nbetter: lower\ncountsPeople: true\n';

const list = (rows: readonly string[]): string =>
  `readings:\n${rows.map((row) => `  - { ${row} }\n`).join('')}`;

/** A measure alone: a count of children with facts of its own, with one reading or with some, and the share or the rate of them. */
const facts = (text: string): Files => ({ [FILE]: `${measure('number')}${text}\n` });
const readings = (...rows: string[]): Files => ({ [FILE]: measure('number') + list(rows) });
const reading = (row: string): Files => readings(`period: 2025-Q4, ${row}`);
const share = (row: string, more = ''): Files => ({
  [FILE]: measure('percent') + more + list([`period: 2025-Q4, ${row}`]),
});
const rate = (row: string): Files => ({ [FILE]: RATE + list([`period: 2025-Q4, ${row}`]) });
const compared = (words: string): Files => ({
  [FILE]: `${measure('number')}comparators: [{ name: Northby }]\n${list([`period: 2025-Q4, value: 12, comparators: { Northby: ${words} }`])}`,
});
const service = (value: number): Files =>
  facts(`service:\n  - title: Visits\n    readings: [{ period: 2025-Q4, value: ${value} }]`);
const people = (count: number): Files => ({
  'you-said-we-did/few.yaml': `said: It is far.\ntheme: Travel\nfrom:\n  kind: survey\n  people: ${count}\nresponse:\n  - what: We looked.\n    state: done\n`,
});

/** The measures of a group, each with its reading for one quarter. */
const group = (...texts: string[]): Files =>
  Object.fromEntries(texts.map((text, index) => [`plans/send/measures/series-${index + 1}.yaml`, text]));
const of = (title: string, said: string, unit = 'number'): string =>
  `title: ${title}\ngroup: Suspensions\nunit: ${unit}\nbetter: lower\ncountsPeople: true\nreadings:\n  - period: 2025-Q4\n    ${said}\n`;
const HIDDEN = 'suppressed: true';
const areas = (total: string, south: string): Files =>
  group(of('Total', total), of('North', 'value: 12'), of('South', south), of('East', HIDDEN));

const year = (autumn: string): Files =>
  readings(
    'period: 2025, value: 30',
    'period: 2025-Q1, value: 9',
    'period: 2025-Q2, value: 8',
    `period: 2025-Q3, ${autumn}`,
    `period: 2025-Q4, ${HIDDEN}`,
  );
const schoolYear = (total: number, spring: string): Files =>
  readings(
    `period: 2024-09..2025-08, value: ${total}`,
    'period: 2024-autumn, value: 9',
    `period: 2025-spring, ${spring}`,
    'period: 2025-summer, value: 8',
  );
const revised = (value: number, counted: string): Files =>
  readings(
    'period: 2025-Q4, value: 12, published: 2026-01-05',
    `period: 2025-Q4, value: ${value}, revises: 2026-01-05, because: ${counted} children were counted late`,
  );

/** Each planted number, and its clean twin: the same content with nothing to recover. */
export const PLANTED: readonly (readonly [what: string, planted: Files, clean: Files])[] = [
  ...[0, 1, 2, 3, 4].map(
    (count) => [`a reading of ${count}`, reading(`value: ${count}`), reading(HIDDEN)] as const,
  ),
  [
    'a baseline',
    facts('baseline: { period: 2024, value: 4 }'),
    facts('baseline: { period: 2024, value: 5 }'),
  ],
  [
    'a baseline in words',
    facts('baseline: { period: 2024, words: Three }'),
    facts('baseline: { period: 2024, words: A few }'),
  ],
  ['a comparator', compared('2'), compared('20')],
  ['a comparator in words', compared('two'), compared('a few')],
  ['a reading in words', reading('words: three'), reading('words: fewer than 5')],
  ['a reading in words, with digits', reading('words: "3 (three)"'), reading('words: "13"')],
  [
    'a withheld number told in its note',
    reading('suppressed: true, note: These are three children.'),
    reading('suppressed: true, note: These are a few children.'),
  ],
  [
    'a number told in its note, in digits',
    reading('suppressed: true, note: Only 2 disabled young people.'),
    reading('suppressed: true, note: One child in four waits.'),
  ],
  [
    'a number told in the reason for there being none',
    reading('missing: There were only 4 pupils'),
    reading('missing: There were too few pupils'),
  ],
  [
    'a number told in the story',
    facts('story: Two of the families moved away.'),
    facts('story: Some of the families moved away.'),
  ],
  [
    'a number told in the definition',
    facts('definition: We leave out one child who was in hospital.'),
    facts('definition: We leave out children aged 4 years.'),
  ],
  ['a number told in the reason for a revision', revised(15, 'three'), revised(18, 'some')],
  ['a service measure', service(3), service(30)],
  [
    'a number that is still to be published',
    reading('value: 3, published: 2026-06-01'),
    reading('value: 30, published: 2026-06-01'),
  ],
  ['a number that is there although it is withheld', reading('value: 3, suppressed: true'), reading(HIDDEN)],
  [
    'a part that the total leaves',
    group(of('All children', 'value: 40'), of('Boys', 'value: 37'), of('Girls', HIDDEN)),
    group(of('All children', 'value: 40'), of('Boys', HIDDEN), of('Girls', HIDDEN)),
  ],
  ['a part of three that the total leaves', areas('value: 30', 'value: 14'), areas(HIDDEN, 'value: 14')],
  ['two parts of which the total leaves under 5', areas('value: 16', HIDDEN), areas('value: 19', HIDDEN)],
  [
    'a part that is not there, and that the total leaves',
    group(of('All children', 'value: 40'), of('Boys', 'value: 37')),
    group(of('All children', 'value: 40'), of('Boys', 'value: 27')),
  ],
  ['a quarter that the year leaves', year('value: 10'), year(HIDDEN)],
  ['a term that the school year leaves', schoolYear(20, HIDDEN), schoolYear(30, 'value: 13')],
  [
    'a share of a number in the note',
    share('value: 12.5, note: Of 24 children.'),
    share('value: 12.5, note: Of 240 children.'),
  ],
  [
    'a share of a number in the definition',
    share('value: 15', 'definition: The share of the 20 pupils who wait.\n'),
    share('value: 15', 'definition: The share of the 200 pupils who wait.\n'),
  ],
  ['what a share leaves', share('value: 90, note: "n = 30"'), share('value: 60, note: "n = 30"')],
  [
    'a share beside its total in the group',
    group(of('All children', 'value: 50'), of('On a part-time timetable', 'value: 6', 'percent')),
    group(of('All children', 'value: 500'), of('On a part-time timetable', 'value: 6', 'percent')),
  ],
  [
    'a share whose number is withheld beside it',
    group(of('All children', 'value: 40'), of('Girls', 'value: 10', 'percent'), of('Girls who wait', HIDDEN)),
    group(of('All children', 'value: 400'), of('Girls', 'value: 10', 'percent')),
  ],
  [
    'a rate of a population',
    rate('value: 1.5, note: "Population of 2,000"'),
    rate('value: 1.5, note: "Population of 20,000"'),
  ],
  ['so few who said something', people(3), people(30)],
];
