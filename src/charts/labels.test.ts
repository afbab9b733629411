import fc from 'fast-check';
import { expect, test } from 'vitest';
import { period } from '../model/period.ts';
import { chartOf, type ChartRow } from './chart.ts';
import { placeLabels, type Label } from './labels.ts';

const row = (year: number, own: number, target: number | null, other: number): ChartRow => {
  const { from, to } = period(String(year));
  return { from, to, own, target, others: [other], isStart: false, isGap: false };
};

function labelsOf(rows: ChartRow[]): Label[] {
  const chart = chartOf(rows);
  return placeLabels(chart, {
    ownName: 'Fernshire',
    otherNames: ['England'],
    lastFigure: '38 weeks',
    targets: new Map(chart.targets.map(({ row: at, y }) => [at, `Target ${y}`] as const).toReversed()),
    ticks: chart.y.ticks.map(String),
  });
}

test('where there is room, the last figure, each line and each target have their names', () => {
  const labels = labelsOf([
    row(2021, 64, null, 20),
    row(2022, 60, 50, 22),
    row(2023, 52, null, 21),
    row(2024, 38, 10, 24),
  ]);
  expect(labels.map(({ text }) => text)).toEqual([
    '38 weeks',
    'Target 10',
    'Fernshire',
    'England',
    'Target 50',
  ]);
});

const rows = fc
  .array(fc.record({ own: fc.nat(100), target: fc.option(fc.nat(100), { nil: null }), other: fc.nat(100) }), {
    minLength: 2,
    maxLength: 12,
  })
  .map((given) => given.map(({ own, target, other }, index) => row(2010 + index, own, target, other)));

test('the last figure and every line are always named, and no two names cover each other', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const labels = labelsOf(given);
      expect(labels.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['38 weeks', 'Fernshire', 'England']),
      );
      const boxes = labels.map(({ text, x, y, anchor }) => {
        const width = text.length * 7;
        const from = x * 3.2 - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
        return { from, to: from + width, top: y * 3 - 12, bottom: y * 3 + 2 };
      });
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          const apart =
            one.to <= other.from ||
            other.to <= one.from ||
            one.bottom <= other.top ||
            other.bottom <= one.top;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});
