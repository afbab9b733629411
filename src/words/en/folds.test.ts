import { expect, test } from 'vitest';
import type { DirectionCounts } from '../../model/measure-counts.ts';
import { seeFiles, seeOtherChanges, seeParts, seeStatuses } from './plans.ts';
import { seeOthers, whatIsWorse } from './measure-pages.ts';
import { seeOccasions } from './you-said.ts';

const counts = (some: Partial<DirectionCounts>): DirectionCounts => ({
  total: 0,
  better: 0,
  same: 0,
  worse: 0,
  'cannot-say': 0,
  met: 0,
  ...some,
});

test.each([
  [seeOthers(counts({ total: 3, better: 2, same: 1 })), 'See 3 measures: 2 better, 1 the same'],
  [seeOthers(counts({ total: 1, 'cannot-say': 1 })), 'See 1 measure: 1 cannot say'],
  [seeParts([{ kind: 'Area of weakness' }, { kind: 'Area of weakness' }]), 'See its 2 areas of weakness'],
  [seeParts([{ kind: 'Area of weakness' }]), 'See its area of weakness'],
  [seeStatuses(1), 'See the word that its reports use'],
  [seeStatuses(6), 'See the 6 words that its reports use'],
  [seeFiles(1), 'Take it away: 1 file'],
  [seeOtherChanges(1), 'See the other change'],
  [seeOtherChanges(58), 'See the other 58 changes'],
  [seeOccasions(1), 'See when, and what we asked'],
  [seeOccasions(17), 'See the 17 occasions'],
])('what is folded away says what it holds: %s', (said, wanted) => {
  expect(said).toBe(wanted);
});

test('where all measures are folded away, what stays in view says that none is known to be worse', () => {
  expect(whatIsWorse(0)).toBe('None is known to be worse than at the start.');
  expect(whatIsWorse(2)).toBe('Those that are worse come first.');
});
