import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueAxis } from './axis.ts';

test.each([
  [
    [38, 67, 30],
    [0, 20, 40, 60, 80],
  ],
  [
    [98, 40],
    [0, 20, 40, 60, 80, 100],
  ],
  [
    [6.8, 7],
    [0, 2, 4, 6, 8],
  ],
  [
    [0.6, 0.2],
    [0, 0.2, 0.4, 0.6],
  ],
  [
    [3, 1],
    [0, 1, 2, 3],
  ],
  [
    [1390000, 1600000],
    [0, 500000, 1000000, 1500000, 2000000],
  ],
  [
    [-1.2, -1],
    [-1.5, -1, -0.5, 0],
  ],
  [
    [-3, 5],
    [-4, -2, 0, 2, 4, 6],
  ],
  [
    [0, 0],
    [0, 1],
  ],
  [[], [0, 1]],
])('the axis of %j has round steps and nought in view', (values, ticks) => {
  expect(valueAxis(values).ticks).toEqual(ticks);
});

const thousandths = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000);

test('an axis holds every value and nought, in at most seven steps, each as long as the others', () => {
  fc.assert(
    fc.property(fc.array(thousandths, { maxLength: 30 }), (values) => {
      const { min, max, ticks } = valueAxis(values);
      expect(min).toBeLessThanOrEqual(Math.min(0, ...values) + 1e-6);
      expect(max).toBeGreaterThanOrEqual(Math.max(0, ...values) - 1e-6);
      expect(ticks).toContain(0);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect([ticks[0], ticks.at(-1)]).toEqual([min, max]);
    }),
  );
});
