import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countStandings } from '../model/counts.ts';
import { STANDINGS } from '../model/standing.ts';
import { MOST_BLOCKS, standingBlocks } from './standing-bar.ts';

const promises = (limit: number) =>
  fc.array(fc.record({ standing: fc.constantFrom(...STANDINGS) }), { minLength: 1, maxLength: limit });

test('up to 40 actions there is one block for each, in the order of the standings', () => {
  fc.assert(
    fc.property(promises(MOST_BLOCKS), (given) => {
      const standings = standingBlocks(countStandings(given)).map(({ kind }) => kind);
      const wanted = STANDINGS.flatMap((standing) => given.filter((one) => one.standing === standing));
      expect(standings).toEqual(wanted.map(({ standing }) => standing));
    }),
  );
});

test('past 40 actions there is one stretch for each standing that there is', () => {
  const many = Array.from(
    { length: 41 },
    (_, index) => ({ standing: index === 0 ? 'late' : 'complete' }) as const,
  );
  expect(standingBlocks(countStandings(many)).map(({ kind }) => kind)).toEqual(['complete', 'late']);
});

test('blocks stand side by side within the bar, however many there are', () => {
  fc.assert(
    fc.property(promises(300), (given) => {
      const blocks = standingBlocks(countStandings(given));
      for (const [index, { x, width }] of blocks.entries()) {
        expect(width).toBeGreaterThan(0);
        expect(x + width).toBeLessThanOrEqual((blocks[index + 1]?.x ?? 100) + 0.41);
      }
    }),
  );
});

test('of two bars side by side, the one of half as many actions is half as long', () => {
  const three = countStandings([{ standing: 'complete' }, { standing: 'late' }, { standing: 'late' }]);
  const last = standingBlocks(three, 6).at(-1);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(50);
});

test('a plan without actions has no blocks', () => {
  expect(standingBlocks(countStandings([]))).toEqual([]);
});
