import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPersonal } from '../../src/checks/personal-data/find.ts';
import { withoutPersonal } from '../../src/checks/personal-data/redact.ts';
import { finding } from '../../src/model/finding.ts';
import { readLibrary } from '../../src/reader/read-library.ts';
import { personalData } from '../../src/checks/personal-data/personal-data.ts';
import { givenTo } from '../../src/checks/check.ts';
import { CLEAN, cleanBut, findingsIn, TODAY } from '../mistakes/clean-content.ts';
import { syntheticPeople } from './synthetic-people.ts';

const EACH = 300;
const SEEDS = join(import.meta.dirname, '../../../shared/seeds');

test('of synthetic people at least 99% are found, of every kind', () => {
  const planted = syntheticPeople(EACH);
  const missed = planted.filter(({ words }) => findPersonal(words).length === 0);
  const share = 1 - missed.length / planted.length;
  process.stdout.write(
    `Personal data: ${planted.length - missed.length} of ${planted.length} found (${(share * 100).toFixed(1)}%).\n`,
  );
  expect(missed.slice(0, 20)).toEqual(missed.length > planted.length / 100 ? [] : missed.slice(0, 20));
  for (const kind of new Set(planted.map((one) => one.kind))) {
    const missedOfKind = missed.filter((one) => one.kind === kind);
    expect({ kind, missed: missedOfKind.length <= EACH / 100 }).toEqual({ kind, missed: true });
  }
});

test('the example has no false alarm', () => {
  const { library, ...read } = readLibrary('content');
  if (library === null) throw new Error('The example cannot be read.');
  const found = [...personalData(givenTo({ ...read, library, today: TODAY }))];
  expect(found.filter(({ rule }) => rule === 'personal-data')).toEqual([]);
});

describe.skipIf(!existsSync(SEEDS))('real documents (skipped where they are absent)', () => {
  test('have at most one false alarm in 100 pages', () => {
    const texts = readdirSync(SEEDS)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(SEEDS, name), 'utf8'));
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    // A page of a report has some 2,500 characters.
    const pages = characters / 2500;
    const alarms = texts.flatMap((text) =>
      text.split(/[\n\t]/).flatMap((cell) => findPersonal(cell).map(({ kind }) => kind)),
    );
    process.stdout.write(`Real documents: ${alarms.length} alarms in ${Math.round(pages)} pages.\n`);
    expect(alarms.length).toBeLessThanOrEqual(pages / 100);
  });
});

describe('is no alarm', () => {
  test.each([
    'Sarah Jones, headteacher of Northby Primary School',
    'Councillor Tom Smith (chair), 2019',
    'Children aged 7 to 11 and young people aged 16',
    'Pupils born on or after 1 September 2015 start in Reception.',
    'The board met on 12 May 2024.',
    'Ring the help line on 01632 960 357.',
    'Ring SENDIASS: 0300 123 4567.',
    'Write to send@fernshire.gov.uk or help@charity.org.uk.',
    'Fernshire Council, The Market House, Northby NB1 2AB',
    'Northby Primary School, Hill Road, Northby NB1 2AB',
    'St Thomas More School and Thomas Aveling School',
    'Action 1.3, milestone 2, version 10, £1,234,567,890',
    'Between April 2022 and March 2023, 1234567890 pounds',
    'Key Stage 2, Year 6, May 2023',
    'Summer, 2019. Grace period: 7 days.',
    'Ofsted, 14 January 2022',
    'https://www.gov.uk/government/publications/4857773456',
  ])('%s', (words) => {
    expect(findPersonal(words)).toEqual([]);
  });
});

describe('in content', () => {
  const SITE = CLEAN['site.yaml'] ?? '';
  const body = (words: string): Record<string, string | Uint8Array> =>
    cleanBut('pages/about.mdx', `---\ntitle: About this site\n---\n\nWords.\n\nRing ${words} now.\n`);
  const rules = (files: Record<string, string | Uint8Array>): string[] =>
    findingsIn(files).map(({ rule, position }) => `${rule} ${position?.line ?? '-'}`);

  test('it is told with its line, also in the body of a page, and is not repeated', () => {
    const [found, ...more] = findingsIn(body('07700 900 123'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      rule: 'personal-data',
      file: 'pages/about.mdx',
      position: { line: 7, column: 6 },
    });
    expect(JSON.stringify(found)).not.toContain('900');
  });

  test('what the publisher says of itself is not private', () => {
    const files = body('07700 900 123');
    expect(
      rules({ ...files, 'site.yaml': SITE.replace('  email', '  phone: 07700 900123\n  email') }),
    ).toEqual([]);
  });

  test('an exception is told of in every check, with its reason and how often it serves', () => {
    const exception = (words: string): string =>
      `${SITE}notPersonal:\n  - words: ${words}\n    because: it is a help line\n`;
    const [found] = findingsIn({ ...body('07700 900 123'), 'site.yaml': exception('07700 900123') });
    expect(found).toMatchObject({ rule: 'not-personal', severity: 'advice', position: { line: 8 } });
    expect(found?.message).toBe('One place is let be as not personal. The reason given: it is a help line');
    expect(rules({ ...body('07700 900 124'), 'site.yaml': exception('07700 900123') })).toEqual([
      'personal-data 7',
      'not-personal 8',
    ]);
    expect(rules({ ...body('07700 900 123'), 'site.yaml': exception('"077"') })).toEqual([
      'personal-data 7',
      'not-personal 8',
    ]);
  });

  test('the message of another check does not repeat it either', () => {
    const told = withoutPersonal(
      finding({
        rule: 'unknown-lead',
        message: 'The plan lists no lead "Aisha, aged 7".',
        hint: 'Ask 07700 900 123.',
        file: null,
        position: null,
      }),
    );
    expect(JSON.stringify(told)).not.toMatch(/Aisha|900/);
  });
});
