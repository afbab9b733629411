import { expect, test } from 'vitest';
import { CLEAN, findingsIn } from './clean-content.ts';

test('nothing is wrong with the clean content', () => {
  expect(findingsIn(CLEAN)).toEqual([]);
});
