import { expect, test } from 'vitest';
import { why } from './reasons.ts';

test.each([
  ['nobody applied', '. Why: nobody applied.'],
  ['The building was not safe.', '. Why: The building was not safe.'],
  ['because nobody applied', '. Why: nobody applied.'],
  ['NHS England asked for more', '. Why: NHS England asked for more.'],
  ['', '.'],
])('the reason %j follows the sentence as "%s"', (given, words) => {
  expect(why(given)).toBe(words);
});
