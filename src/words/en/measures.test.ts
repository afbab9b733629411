import { describe, expect, test } from 'vitest';
import { courseOf } from '../../model/measure-course.ts';
import { measureState } from '../../model/measure-state.ts';
import { aMeasure } from '../../model/measure.fixture.ts';
import { courseWords, readingNotes, verdictWords, whyNoDirection, whyNoVerdict } from './measures.ts';

const of = (fields: Record<string, unknown>) => measureState(aMeasure({ unit: 'weeks', ...fields }));
const P = '2025-Q4';

test.each<[string, Record<string, unknown>, string]>([
  ['met', { targets: [{ period: P, value: '40' }], readings: [{ period: P, value: '41' }] }, 'Target met'],
  [
    'missed',
    { targets: [{ period: P, value: '40' }], readings: [{ period: P, value: '39' }] },
    'Target not met',
  ],
  ['none', { readings: [{ period: P, value: '39' }] }, 'No target'],
  [
    'of another time',
    { targets: [{ period: '2026', value: '40' }], readings: [{ period: P, value: '39' }] },
    'No target for this time',
  ],
  [
    'in words',
    { targets: [{ period: P, words: 'Much better' }], readings: [{ period: P, value: '39' }] },
    'Cannot say if the target is met',
  ],
])('a target is told by a tag: %s', (_case, fields, words) => {
  expect(verdictWords(of(fields).verdict)).toBe(words);
});

describe('why nothing is said', () => {
  const read = (fields: object) => [{ period: P, ...fields }];
  test.each<[string, Record<string, unknown>]>([
    ['no reading', { targets: [{ period: P, value: '1' }] }],
    ['no start', { readings: read({ value: '1' }) }],
    ['words', { baseline: { period: '2024', words: 'Not counted' }, readings: read({ value: '1' }) }],
    ['suppressed', { baseline: { period: '2024', value: '1' }, readings: read({ suppressed: 'true' }) }],
    ['missing', { baseline: { period: '2024', value: '1' }, readings: read({ missing: 'Lost' }) }],
    [
      'neither',
      { better: 'neither', baseline: { period: '2024', value: '1' }, readings: read({ value: '2' }) },
    ],
    [
      'other lengths',
      { unit: 'number', baseline: { period: '2024', value: '1' }, readings: read({ value: '2' }) },
    ],
    [
      'bounds that leave it open',
      { baseline: { period: '2024', words: '<5 weeks' }, readings: read({ value: '2' }) },
    ],
  ])('is said in one sentence of at most twenty words: %s', (_case, fields) => {
    const why = whyNoDirection(of(fields).sinceStart) ?? '';
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(Math.max(...why.split('. ').map((sentence) => sentence.split(' ').length))).toBeLessThanOrEqual(
      20,
    );
  });

  test('and nothing is explained where something is said, or where there is no target', () => {
    const state = of({ baseline: { period: '2024', value: '1' }, readings: read({ value: '2' }) });
    expect([whyNoDirection(state.sinceStart), whyNoVerdict(state.verdict)]).toEqual([null, null]);
  });
});

describe('the course of a measure', () => {
  const quarters = (values: string[]) =>
    values.map((value, index) => ({ period: `2025-Q${index + 1}`, value }));
  const told = (values: string[], better: string): string => {
    const state = of({ better, readings: quarters(values) });
    return courseWords(courseOf(state), state.measure).join(' ');
  };
  test.each([
    [
      ['40', '45', '41', '38'],
      'lower',
      'It fell each of the last 2 times. The highest was 45 weeks, from April to June 2025. Lower is better.',
    ],
    [
      ['40', '45'],
      'higher',
      'It rose the last time. The lowest was 40 weeks, from January to March 2025. Higher is better.',
    ],
    [['40', '40', '40'], 'lower', 'It stayed the same the last 2 times. Lower is better.'],
    [['40'], 'neither', 'Neither higher nor lower is better.'],
  ])('is told by its last run and its worst: %j', (values, better, words) => {
    expect(told(values, better)).toBe(words);
  });
});

test('a figure that was revised twice tells what it was, in order, and why', () => {
  const { readings, measure } = of({
    readings: [
      { period: P, value: '44', published: '2026-01-10' },
      {
        period: P,
        value: '46',
        published: '2026-02-01',
        revises: '2026-01-10',
        because: 'a clinic was left out.',
      },
      { period: P, value: '45', revises: '2026-02-01', because: 'a list was counted twice', note: 'Checked' },
    ],
  });
  expect(readings.map((reading) => readingNotes(reading, measure))).toEqual([
    [
      'First published on 10 January 2026 as 44 weeks. Why: a clinic was left out.',
      'Then on 1 February 2026 as 46 weeks. Why: a list was counted twice.',
      'Checked.',
    ],
  ]);
});
