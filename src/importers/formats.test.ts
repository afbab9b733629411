import { expect, test } from 'vitest';
import { openDocument } from './formats.ts';
import { readTabSeparated } from './tab-separated.ts';
import { cellsOf } from './source.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const wordsOf = (fileName: string, given: Uint8Array): string[] => {
  const opened = openDocument(fileName, given);
  return 'refused' in opened ? [] : cellsOf(opened.document).map(({ text }) => text);
};

test('a line with a tab is a row, a line without one is a paragraph, and each has its line', () => {
  const { blocks } = readTabSeparated('One\r\n\r\nA\tB\r\nC\t\r\nTwo');
  expect(blocks).toEqual([
    { kind: 'paragraph', cell: { line: 1, column: 1, text: 'One' } },
    {
      kind: 'table',
      rows: [
        [
          { line: 3, column: 1, text: 'A' },
          { line: 3, column: 2, text: 'B' },
        ],
        [
          { line: 4, column: 1, text: 'C' },
          { line: 4, column: 2, text: '' },
        ],
      ],
    },
    { kind: 'paragraph', cell: { line: 5, column: 1, text: 'Two' } },
  ]);
});

test('what cannot be seen is no text: odd spaces, soft hyphens, marks of direction', () => {
  expect(wordsOf('a.txt', bytes('\ufeffso\u00adft\u00a0 words\t\u200b\t\u202e'))).toEqual(['soft words']);
});

test('text is read as UTF-8, or as the UTF-16 of a spreadsheet', () => {
  expect(wordsOf('a.TSV', bytes('Caffè\tB'))).toEqual(['Caffè', 'B']);
  expect(wordsOf('a.txt', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x09, 0, 0x42, 0]))).toEqual(['A', 'B']);
});

test.each([
  ['a.txt', new Uint8Array([0x41, 0xe9, 0x42]), 'UTF-8'],
  ['a.pdf', bytes('x'), '.txt'],
  ['noending', bytes('x'), '.txt'],
])('%s is refused where it cannot be read, with the fix', (fileName, given, fix) => {
  expect(openDocument(fileName, given)).toMatchObject({ refused: { hint: expect.stringContaining(fix) } });
});
