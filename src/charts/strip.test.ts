import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureState } from '../model/measure-state.ts';
import { aMeasure } from '../model/measure.fixture.ts';
import { stripOf } from './strip.ts';

const strip = (
  better: string,
  start: string | null,
  now: string | null,
  target: string | null,
  unit = 'number',
) =>
  stripOf(
    measureState(
      aMeasure({
        unit,
        better,
        ...(start === null ? {} : { baseline: { period: '2022', value: start } }),
        targets: target === null ? [] : [{ period: '2025', words: target }],
        readings: now === null ? [] : [{ period: '2025', value: now }],
      }),
    ),
  );

test.each([
  ['more is better', 'higher', '20', '36', '40', { start: 7, now: 75.8, target: 93 }],
  ['less is better', 'lower', '64', '38', '30', { start: 7, now: 72.8, target: 93 }],
  ['it got worse', 'lower', '15', '20', '10', { start: 50, now: 7, target: 93 }],
  ['nothing moved', 'higher', '5', '5', '5', { start: 50, now: 50, target: 50 }],
  [
    'no target was set: the line then begins at nought',
    'higher',
    '40',
    '50',
    null,
    { start: 75.8, now: 93, target: null },
  ],
  [
    'no target was set and less is better: it then ends at nought',
    'lower',
    '50',
    '40',
    null,
    { start: 7, now: 24.2, target: null },
  ],
  ['there is no start', 'higher', null, '5', '10', { start: null, now: 7, target: 93 }],
  [
    'the target is words that bound a number',
    'higher',
    '5',
    '10',
    'at least 15',
    { start: 7, now: 50, target: 93 },
  ],
  ['the target is nought', 'lower', '612', '83', '0', { start: 7, now: 81.3, target: 93 }],
])('further right is better where %s', (_case, better, start, now, target, places) => {
  expect(strip(better, start, now, target)).toEqual(places);
});

test.each([
  ['neither is better', 'neither', '1', '2', '3'],
  ['there is no reading', 'higher', '1', null, '3'],
  ['there is nothing beside the reading', 'higher', null, '2', null],
  ['the target is words', 'higher', null, '2', 'Better than last year'],
])('there is no line where %s', (_case, better, start, now, target) => {
  expect(strip(better, start, now, target)).toBeNull();
});

test('a better figure is never to the left of a worse one', () => {
  const number = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(number, number, number, fc.constantFrom('higher', 'lower'), (start, now, target, better) => {
      const found = strip(better, String(start), String(now), String(target));
      const sign = better === 'lower' ? -1 : 1;
      if (start !== now) expect((found?.now ?? 0) > (found?.start ?? 0)).toBe((now - start) * sign > 0);
      if (target !== now) expect((found?.target ?? 0) > (found?.now ?? 0)).toBe((target - now) * sign > 0);
    }),
  );
});
