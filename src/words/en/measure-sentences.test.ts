import { describe, expect, test } from 'vitest';
import { measureState } from '../../model/measure-state.ts';
import { aMeasure } from '../../model/measure.fixture.ts';
import { isItBetter } from './measures.ts';
import { sentenceText } from '../sentence.ts';
import { briefFigures, measureSentences } from './measure-sentences.ts';

const AUTUMN = '2025-autumn';
const said = (fields: Record<string, unknown>): string[] => measureSentences(measureState(aMeasure(fields)));
const start = { baseline: { period: '2022-autumn', value: '20' } };
const reading = (fields: Record<string, unknown>, period = AUTUMN) => ({ readings: [{ period, ...fields }] });

test('no sentence has more than twenty words, in any unit or period', () => {
  const units = ['percent', 'number', 'rate', 'score', 'days', 'weeks', 'money'];
  const periods = [
    '2025-12-31',
    '2025-07',
    '2025',
    '2025-Q4',
    '2025/26',
    '2025/26-Q3',
    '2025-autumn',
    '2025-04..2025-09',
  ];
  for (const unit of units) {
    for (const now of periods) {
      const sentences = said({
        unit,
        per: '1000',
        outOf: '10',
        baseline: { period: '2022/23', value: '12.4' },
        targets: [{ period: now, value: '26.5' }],
        ...reading({ value: '25.1', comparators: { 'Similar areas': '51.5' } }, now),
      });
      const lengths = sentences
        .flatMap((one) => one.split(/(?<=[.!?])\s/))
        .map((one) => one.split(' ').length);
      expect(Math.max(...lengths), sentences.join(' ')).toBeLessThanOrEqual(20);
    }
  }
});

describe('a measure in sentences says', () => {
  test('how it is, what was promised, how it was and how others are', () => {
    expect(
      said({
        ...start,
        targets: [{ period: AUTUMN, value: '40' }],
        ...reading({ value: '36', comparators: { England: '51' } }),
      }),
    ).toEqual([
      'It was 36 of every 100 in the autumn term of 2025.',
      'At the start, in the autumn term of 2022, it was 20 of every 100.',
      'It has risen by 16 of every 100 since.',
      'The target was 40 of every 100. It was missed by 4 of every 100.',
      'England stood at 51 of every 100 in the autumn term of 2025.',
    ]);
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'no reading',
      {},
      ['No figure has been published yet.', 'We have no figure from the start.', 'No target was set.'],
    ],
    [
      'no reading, and a target to come',
      { targets: [{ period: '2026-01-31', value: '0' }], unit: 'number' },
      [
        'No figure has been published yet.',
        'We have no figure from the start.',
        'The first target is 0, for 31 January 2026.',
      ],
    ],
    [
      'a target for another time',
      { ...start, targets: [{ period: '2026-summer', value: '55' }], ...reading({ value: '20' }) },
      [
        'It was 20 of every 100 in the autumn term of 2025.',
        'At the start, in the autumn term of 2022, it was 20 of every 100.',
        'It is the same now.',
        'No target was set for that time.',
        'The next target is 55 of every 100, for the summer term of 2026.',
      ],
    ],
    [
      'a target that is past',
      { ...start, targets: [{ period: '2024', value: '55' }], ...reading({ value: '0' }) },
      [
        'It was 0 of every 100 in the autumn term of 2025.',
        'At the start, in the autumn term of 2022, it was 20 of every 100.',
        'It has fallen by 20 of every 100 since.',
        'No target was set for that time.',
        'The last target was 55 of every 100, for 2024.',
      ],
    ],
    [
      'a number that is kept back',
      {
        ...start,
        unit: 'number',
        readings: [
          { period: '2024-autumn', value: '16' },
          { period: AUTUMN, suppressed: 'true' },
        ],
      },
      [
        'The number in the autumn term of 2025 is kept back, because it is so small.',
        'The last number was 16, in the autumn term of 2024.',
        'At the start, in the autumn term of 2022, it was 20.',
        'No target was set.',
      ],
    ],
    [
      'a number that is missing',
      { ...start, unit: 'number', ...reading({ missing: 'The survey did not run' }) },
      [
        'There is no figure in the autumn term of 2025. The survey did not run.',
        'At the start, in the autumn term of 2022, it was 20.',
        'No target was set.',
      ],
    ],
    [
      'words throughout',
      {
        unit: 'words',
        better: 'neither',
        baseline: { period: '2023', words: 'No rule.' },
        targets: [{ period: '2025', words: 'A rule that all use' }],
        readings: [{ period: '2025', words: 'Most use it.' }],
      },
      [
        'In 2025: “Most use it”.',
        'At the start, in 2023, it was “No rule”.',
        'The target was “A rule that all use”.',
      ],
    ],
    [
      'a target that words bound',
      { ...start, targets: [{ period: AUTUMN, words: '≥92%' }], ...reading({ value: '93' }) },
      [
        'It was 93 of every 100 in the autumn term of 2025.',
        'At the start, in the autumn term of 2022, it was 20 of every 100.',
        'It has risen by 73 of every 100 since.',
        'The target was at least 92%. It was met.',
      ],
    ],
    [
      'what others were when they last had a figure',
      {
        ...start,
        unit: 'weeks',
        comparators: [{ name: 'similar areas' }, { name: 'England' }],
        readings: [
          { period: '2025-Q2', value: '44', comparators: { 'similar areas': '33' } },
          { period: '2025-Q3', value: '41' },
        ],
      },
      [
        'It was 41 weeks from July to September 2025.',
        'At the start, in the autumn term of 2022, it was 20 weeks.',
        'It has risen by 21 weeks since.',
        'No target was set.',
        'Similar areas stood at 33 weeks from April to June 2025.',
        'There is no figure for England yet.',
      ],
    ],
  ])('where there is %s', (_case, fields, sentences) => {
    expect(said(fields)).toEqual(sentences);
  });
});

test.each([
  [
    { total: 12, better: 6, same: 2, worse: 3, 'cannot-say': 1, met: 3 },
    '6 of 12 measures are better. 3 are worse.',
  ],
  [
    { total: 2, better: 1, same: 0, worse: 1, 'cannot-say': 0, met: 0 },
    '1 of 2 measures is better. 1 is worse.',
  ],
  [{ total: 1, better: 1, same: 0, worse: 0, 'cannot-say': 0, met: 1 }, 'The one measure is better.'],
  [{ total: 4, better: 4, same: 0, worse: 0, 'cannot-say': 0, met: 1 }, 'All 4 measures are better.'],
  [{ total: 1, better: 0, same: 0, worse: 0, 'cannot-say': 1, met: 0 }, 'The one measure is not better.'],
  [
    { total: 3, better: 0, same: 0, worse: 3, 'cannot-say': 0, met: 0 },
    'None of the 3 measures is better. 3 are worse.',
  ],
  [{ total: 0, better: 0, same: 0, worse: 0, 'cannot-say': 0, met: 0 }, 'This plan has no measures.'],
])('whether it is better is answered in a sentence: %#', (counts, sentence) => {
  expect(sentenceText(isItBetter(counts))).toBe(sentence);
});

describe('in a line a measure says', () => {
  test.each<[string, Record<string, unknown>, string | null]>([
    [
      'its three numbers',
      {
        ...start,
        targets: [{ period: AUTUMN, value: '40' }],
        ...reading({ value: '36' }),
      },
      '20% at the start, 36% now. Target: 40%.',
    ],
    [
      'that there is no target',
      { ...start, ...reading({ value: '36' }) },
      '20% at the start, 36% now. No target.',
    ],
    ['what there is without a start', reading({ value: '36' }), '36% now. No target.'],
    [
      'why there is no number now',
      { ...start, ...reading({ suppressed: 'true' }) },
      '20% at the start, kept back, because it is small. No target.',
    ],
    ['that there is no figure yet', start, '20% at the start, no figure yet. No target.'],
    [
      'when the target was, where it was for another time',
      { ...start, targets: [{ period: '2026-autumn', value: '40' }], ...reading({ value: '36' }) },
      '20% at the start, 36% now. Next target: 40%.',
    ],
    ['nothing where it is said in words', { unit: 'words', ...reading({ words: 'It is read.' }) }, null],
  ])('%s', (_, fields, line) => {
    expect(briefFigures(measureState(aMeasure(fields)))).toBe(line);
  });
});
