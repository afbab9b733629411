import { expect, test } from 'vitest';
import { aToZ } from './a-to-z.ts';

test('each letter has its own, signs before it do not count, and what has no letter comes last', () => {
  const list = aToZ(['two', '“A quiet hour”', '10 weeks', 'about', 'École'], (name) => name, 'en-GB');
  expect(list).toEqual([
    { letter: 'A', items: ['“A quiet hour”', 'about'] },
    { letter: 'E', items: ['École'] },
    { letter: 'T', items: ['two'] },
    { letter: null, items: ['10 weeks'] },
  ]);
});
