import { expect, test } from 'vitest';
import { because } from './reasons.ts';

test.each([
  ['nobody applied', ', because nobody applied.'],
  ['The building was not safe.', ', because the building was not safe.'],
  ['because nobody applied', ', because nobody applied.'],
  ['NHS England asked for more', ', because NHS England asked for more.'],
  ['61 families had no date', ', because 61 families had no date.'],
  ['Ofsted came early', '. The reason given: Ofsted came early.'],
  ['Doctors and schools could not agree.', '. The reason given: Doctors and schools could not agree.'],
  ['', '.'],
])('the reason %j ends its sentence as "%s"', (given, words) => {
  expect(because(given)).toBe(words);
});
