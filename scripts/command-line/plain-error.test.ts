import { expect, test } from 'vitest';
import { plainError } from './plain-error.ts';

const failed = (fields: object): Error =>
  Object.assign(new Error('It broke.\n\n    at render (x.js:1:1)'), fields);

test.each([
  ['a bare error', failed({}), 'It broke.'],
  ['one with colours', new Error('\u001B[31mIt broke.\u001B[39m'), 'It broke.'],
  [
    'one that knows its place and its mending',
    failed({ loc: { file: 'src/pages/a.astro', line: 3 }, hint: 'Mend it.' }),
    'It broke.\nIn src/pages/a.astro, line 3.\nMend it.',
  ],
  [
    'one with a code frame',
    new Error('Build failed with 1 error:\n\n[NAME] It broke.\n   ╭─[ a.ts ]\n 9 │ import\n───╯\n'),
    'Build failed with 1 error:\n[NAME] It broke.',
  ],
  ['a full disk', failed({ code: 'ENOSPC' }), 'The disk is full. Make room on it, then try again.'],
  ['something that is no error', 'a word', 'a word'],
])('%s is told in words', (_, error, text) => {
  expect(plainError(error)).toBe(text);
});

test('no stack trace is shown, unless it is asked for', () => {
  const error = new Error('It broke.');
  expect(plainError(error)).not.toContain('    at ');
  expect(plainError(error, true)).toContain('    at ');
});
