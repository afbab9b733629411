import { describe, expect, test } from 'vitest';
import { aMeasure } from '../../model/measure.fixture.ts';
import {
  gapWords,
  figureCell,
  figureInSentence,
  figureWords,
  statedInSentence,
  tickWords,
  unitWords,
} from './figures.ts';

const of = (unit: string, fields: Record<string, unknown> = {}) => aMeasure({ unit, ...fields });

describe('a figure', () => {
  test.each([
    ['weeks', 41, of('weeks'), '41 weeks', '41'],
    ['one week', 1, of('weeks'), '1 week', '1'],
    ['days', 7.5, of('days'), '7.5 days', '7.5'],
    ['a percentage', 39, of('percent'), '39%', '39%'],
    ['a percentage to one place', 39, of('percent', { decimals: '1' }), '39.0%', '39.0%'],
    ['nought', 0, of('percent'), '0%', '0%'],
    ['money', 1200, of('money'), '£1,200', '£1,200'],
    ['money with pence', 12.5, of('money'), '£12.50', '£12.50'],
    ['money owed', -1200, of('money'), '−£1,200', '−£1,200'],
    ['a rate', 12.4, of('rate', { per: '1000' }), '12.4 of every 1,000', '12.4'],
    ['a rate of nobody knows what', 12.4, of('rate'), '12.4', '12.4'],
    ['a score', 3.4, of('score', { outOf: '5' }), '3.4 out of 5', '3.4'],
    ['a score below nought', -1.2, of('score'), '−1.2', '−1.2'],
    ['a count', 12345, of('number'), '12,345', '12,345'],
  ])('is written with its unit: %s', (_case, value, measure, alone, inCell) => {
    expect([figureWords(value, measure), figureCell(value, measure)]).toEqual([alone, inCell]);
  });

  test.each([
    [36, '36 of every 100'],
    [100, '100 of every 100'],
    [21.4, '21.4%'],
    [-2, '−2%'],
    [140, '140%'],
  ])('that is a share of whole people is said as people count: %s', (value, words) => {
    expect(figureInSentence(value, of('percent'))).toBe(words);
  });
});

test.each([
  ['<1%', 'less than 1%'],
  ['≥ 92%', 'at least 92%'],
  ['Fewer than 700', 'fewer than 700'],
  ['at least 92%', 'at least 92%'],
  ['Improve from baseline by at least 20%', '“Improve from baseline by at least 20%”'],
  ['A rule that all use.', '“A rule that all use”'],
])('words are quoted unless they only bound a number: %s', (words, said) => {
  expect(statedInSentence({ ...period(), words }, of('percent'))).toBe(said);
});

test.each([
  ['weeks', 64, 38, of('weeks'), '26 weeks'],
  ['one week', 38, 39, of('weeks'), '1 week'],
  ['a share', 31, 66, of('percent'), '35 of every 100'],
  ['a percentage with decimals', 21.4, 26.9, of('percent', { decimals: '1' }), '5.5 percentage points'],
  ['a rate', 12.9, 10.4, of('rate', { per: '100' }), '2.5 of every 100'],
  ['a score', 4.3, 6.8, of('score', { outOf: '10' }), '2.5 points'],
  ['a count', 39, 47, of('number'), '8'],
  ['money', 1180000, 1390000, of('money'), '£210,000'],
])('how far two figures are apart is said in the measure’s unit: %s', (_case, from, to, measure, words) => {
  expect(gapWords(from, to, measure)).toBe(words);
});

test('figures that are the same are not apart, however a computer adds', () => {
  expect(gapWords(0.3, 0.1 + 0.2, of('percent', { decimals: '1' }))).toBeNull();
});

test.each([
  [2_000_000, true, of('money'), '£2m'],
  [500_000, false, of('money'), '£500,000'],
  [80, true, of('weeks'), '80 weeks'],
  [60, false, of('weeks'), '60'],
  [60, false, of('percent'), '60%'],
  [0.2, false, of('rate', { per: '1000', decimals: '2' }), '0.2'],
])('a value at its line in a chart is short: %s', (value, isTop, measure, words) => {
  expect(tickWords(value, isTop, measure)).toBe(words);
});

test.each([
  [of('weeks'), 'In weeks.'],
  [of('rate', { per: '1000' }), 'Of every 1,000.'],
  [of('score', { outOf: '10' }), 'Out of 10.'],
  [of('percent'), null],
])('a table says its unit where its figures do not', (measure, words) => {
  expect(unitWords(measure)).toBe(words);
});

function period() {
  const [stated] = aMeasure({ targets: [{ period: '2025', value: '1' }] }).targets;
  if (stated === undefined) throw new Error('The fixture has no target.');
  return { period: stated.period };
}
