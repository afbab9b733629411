import { describe, expect, test } from 'vitest';
import { measureState } from './measure-state.ts';
import { measureSchema, type Measure } from './schema/measure.ts';
import { isWorseThanBaseline } from './verdict.ts';

function aMeasure(fields: Record<string, unknown>): Measure {
  return {
    id: 'a-measure',
    ...measureSchema.parse({ title: 'A measure', unit: 'percent', better: 'higher', ...fields }),
  };
}

const P = '2025-autumn';
const lower = { better: 'lower' };

/** A target and a reading of one period. */
const pair = (target: object, reading: object, fields = {}): object => ({
  ...fields,
  targets: [{ period: P, ...target }],
  readings: [{ period: P, ...reading }],
});

describe('a measure against its target', () => {
  test.each<[string, object, string]>([
    ['a number above', pair({ value: '40' }, { value: '41' }), 'met'],
    ['a number on it', pair({ value: '40' }, { value: '40' }), 'met'],
    ['a number below', pair({ value: '40' }, { value: '39.9' }), 'not-met'],
    ['better lower, below', pair({ value: '26' }, { value: '20' }, { ...lower, unit: 'weeks' }), 'met'],
    ['better lower, above', pair({ value: '26' }, { value: '41' }, { ...lower, unit: 'weeks' }), 'not-met'],
    ['nought wanted, nought read', pair({ value: '0' }, { value: '0' }, { ...lower, unit: 'number' }), 'met'],
    [
      'nought wanted, one read',
      pair({ value: '0' }, { value: '1' }, { ...lower, unit: 'number' }),
      'not-met',
    ],
    ['nought read, more wanted', pair({ value: '5' }, { value: '0' }), 'not-met'],
    ['a negative number', pair({ value: '-2' }, { value: '-1' }), 'met'],
    [
      'one period in two writings',
      { targets: [{ period: '2019-Q4', value: '4' }], readings: [{ period: '2019/20-Q3', value: '5' }] },
      'met',
    ],
    ['"<1%" wanted, half read', pair({ words: '<1%' }, { value: '0.5' }, lower), 'met'],
    ['"<1%" wanted, one read', pair({ words: '<1%' }, { value: '1' }, lower), 'not-met'],
    ['"≤ 1%" wanted, one read', pair({ words: '≤ 1%' }, { value: '1' }, lower), 'met'],
    ['"at least 92%" wanted, 92 read', pair({ words: 'at least 92%' }, { value: '92' }), 'met'],
    [
      '"At least 92 per cent." wanted, 91.9 read',
      pair({ words: 'At least 92 per cent.' }, { value: '91.9' }),
      'not-met',
    ],
    ['"over 50%" wanted, 50 read', pair({ words: 'over 50%' }, { value: '50' }), 'not-met'],
    [
      '"no more than 6 weeks" wanted, 6 read',
      pair({ words: 'no more than 6 weeks' }, { value: '6' }, { ...lower, unit: 'weeks' }),
      'met',
    ],
    ['"1,000" wanted, 1200 read', pair({ words: '1,000' }, { value: '1200' }, { unit: 'number' }), 'met'],
    ['"£1,000" wanted, less read', pair({ words: '£1,000' }, { value: '900' }, { unit: 'money' }), 'not-met'],
    ['"<1%" read, 5 wanted', pair({ value: '5' }, { words: '<1%' }, lower), 'met'],
    ['"<5%" read, "<1%" wanted', pair({ words: '<1%' }, { words: '<5%' }, lower), 'too-wide'],
    ['">90%" read, 80 wanted at least', pair({ value: '80' }, { words: '>90%' }), 'met'],
    ['words wanted', pair({ words: 'Improve from baseline by at least 20%' }, { value: '41' }), 'words'],
    ['words read', pair({ value: '40' }, { words: 'Most schools' }), 'words'],
    ['another unit wanted', pair({ words: 'at least 92%' }, { value: '95' }, { unit: 'number' }), 'words'],
    ['pounds wanted of a percentage', pair({ words: '£40' }, { value: '41' }), 'words'],
    ['a number withheld', pair({ value: '40' }, { suppressed: 'true' }), 'suppressed'],
    ['a number missing', pair({ value: '40' }, { missing: 'The survey did not run.' }), 'missing'],
    ['neither is better', pair({ value: '40' }, { value: '41' }, { better: 'neither' }), 'neither'],
    [
      'a target of another period',
      { targets: [{ period: '2026-spring', value: '40' }], readings: [{ period: P, value: '41' }] },
      'other-period',
    ],
    [
      'a target of the year that holds the term',
      { targets: [{ period: '2025', value: '40' }], readings: [{ period: P, value: '41' }] },
      'other-period',
    ],
    ['no target', { readings: [{ period: P, value: '41' }] }, 'nothing-to-compare'],
    ['no reading', { targets: [{ period: P, value: '40' }] }, 'no-reading'],
  ])('where there is %s', (_case, fields, expected) => {
    const { verdict } = measureState(aMeasure(fields as Record<string, unknown>));
    expect(verdict.verdict === 'cannot-say' ? verdict.why : verdict.verdict).toBe(expected);
  });
});

describe('the direction of a measure', () => {
  test.each<[string, object, object | null, object, string]>([
    ['more, where more is better', {}, { value: '29' }, { value: '47' }, 'better'],
    ['less, where more is better', {}, { value: '44' }, { value: '39' }, 'worse'],
    ['less, where less is better', lower, { value: '58' }, { value: '41' }, 'better'],
    ['more, where less is better', lower, { value: '14' }, { value: '22' }, 'worse'],
    ['as much', {}, { value: '5.1' }, { value: '5.1' }, 'same'],
    ['down to nought, where less is better', lower, { value: '7' }, { value: '0' }, 'better'],
    ['down to "<1%"', lower, { value: '7' }, { words: '<1%' }, 'better'],
    ['from "<5%" to 3', lower, { words: '<5%' }, { value: '3' }, 'too-wide'],
    ['from words', {}, { words: 'Not measured' }, { value: '41' }, 'words'],
    ['from nothing', {}, null, { value: '41' }, 'nothing-to-compare'],
    ['to a withheld number', {}, { value: '29' }, { suppressed: 'true' }, 'suppressed'],
    ['neither is better', { better: 'neither' }, { value: '29' }, { value: '47' }, 'neither'],
    [
      'a count of a year to a count of a term',
      { unit: 'number' },
      { period: '2022', value: '300' },
      { value: '110' },
      'other-length',
    ],
    [
      'a percentage of a year to one of a term',
      {},
      { period: '2022', value: '30' },
      { value: '31' },
      'better',
    ],
    [
      'a count of one month to another',
      { unit: 'number' },
      { period: '2025-02', value: '30' },
      { period: '2025-03', value: '31' },
      'better',
    ],
  ])('is told: %s', (_case, fields, baseline, reading, expected) => {
    const { sinceStart } = measureState(
      aMeasure({
        ...fields,
        ...(baseline === null ? {} : { baseline: { period: '2022-autumn', ...baseline } }),
        readings: [{ period: P, ...reading }],
      }),
    );
    expect(sinceStart.direction === 'cannot-say' ? sinceStart.why : sinceStart.direction).toBe(expected);
  });
});

describe('the readings of a measure', () => {
  test('stand in order of time, whatever their kinds of period', () => {
    const { readings, latest, sinceLast } = measureState(
      aMeasure({
        readings: [
          { period: P, value: '3' },
          { period: '2025-Q1', value: '2' },
          { period: '2024/25', value: '1' },
          { period: '2025-08', value: '5' },
        ],
      }),
    );
    expect(readings.map(({ reading }) => reading.period.text)).toEqual(['2024/25', '2025-Q1', '2025-08', P]);
    expect(latest?.reading.value).toBe(3);
    expect(sinceLast).toMatchObject({ direction: 'worse', from: { value: 5 } });
  });

  test('are replaced by a revision, which keeps them beside it', () => {
    const { readings } = measureState(
      aMeasure({
        readings: [
          { period: P, value: '44', published: '2026-01-10' },
          {
            period: P,
            value: '46',
            published: '2026-02-01',
            revises: '2026-01-10',
            because: 'two schools were counted twice',
          },
        ],
      }),
    );
    expect(readings).toHaveLength(1);
    expect([readings[0]?.reading.value, readings[0]?.revised.map(({ value }) => value)]).toEqual([46, [44]]);
  });

  test('are set beside the target of their period, then the next to come, then the last there was', () => {
    const targets = [
      { period: '2026-spring', value: '50' },
      { period: P, value: '40' },
    ];
    const target = (readings: object[]): string | undefined =>
      measureState(aMeasure({ targets, readings })).target?.period.text;
    expect(target([{ period: P, value: '1' }])).toBe(P);
    expect(target([{ period: '2025-10', value: '1' }])).toBe(P);
    expect(target([{ period: '2026-01', value: '1' }])).toBe('2026-spring');
    expect(target([{ period: '2027', value: '1' }])).toBe('2026-spring');
    expect(target([])).toBe(P);
  });
});

describe('a target', () => {
  test.each([
    ['higher', '40', '39', true],
    ['higher', '40', '40', false],
    ['lower', '26', '30', true],
    ['lower', '26', '0', false],
    ['neither', '26', '30', false],
  ])(
    'where %s is better, from %s, of %s is worse than the baseline: %s',
    (better, baseline, target, expected) => {
      const measure = aMeasure({
        better,
        baseline: { period: '2022', value: baseline },
        targets: [{ period: P, value: target }],
      });
      expect(measure.targets.map((one) => isWorseThanBaseline(one, measure))).toEqual([expected]);
    },
  );
});
