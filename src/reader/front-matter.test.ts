import { expect, test } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

test.each([
  ['---\ntitle: x\n---\n\nWords.\n', 'title: x\n', '\nWords.\n', 4],
  ['---\r\ntitle: x\r\n---\r\nWords.', 'title: x\r\n', 'Words.', 4],
  ['---\n---\nWords.', '', 'Words.', 3],
  ['---\ntitle: x\n---', 'title: x\n', '', 4],
  ['--- \ntitle: a --- b\n---  \nWords.\n\n---\n\nMore.', 'title: a --- b\n', 'Words.\n\n---\n\nMore.', 4],
])('%j has its facts, its body and the line on which that begins', (text, yaml, body, bodyLine) => {
  expect(readFrontMatter(text)).toEqual({ yaml, yamlLine: 2, body, bodyLine });
});

test.each([
  '',
  'Words.',
  '\n---\ntitle: x\n---\n',
  '---\ntitle: x\n',
  '---title: x\n---\n',
  '----\ntitle: x\n----\n',
])('%j has no facts', (text) => {
  expect(readFrontMatter(text)).toMatchObject({ fault: { rule: 'front-matter', position: { line: 1 } } });
});
