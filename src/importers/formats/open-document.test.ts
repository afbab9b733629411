import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { cellsOf, type Block } from '../source.ts';
import { openDocument } from './open-document.ts';
import { readTabSeparated } from './tab-separated.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function blocksOf(fileName: string, given: Uint8Array): Promise<readonly Block[]> {
  const opened = await openDocument(fileName, given);
  if ('refused' in opened) throw new Error(opened.refused.message);
  return opened.document.blocks;
}

const wordsOf = async (fileName: string, given: Uint8Array): Promise<string[]> =>
  cellsOf({ blocks: await blocksOf(fileName, given) }).map(({ text }) => text);

/** A Word file of which the body is given as WordprocessingML. */
const word = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': bytes(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': bytes(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': bytes(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const wordCell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.split('\n').map(paragraph).join('')}</w:tc>`;
const wordTable = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

describe('tab-separated text', () => {
  test('has a row in each line with a tab, a paragraph in each without, and their lines', () => {
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

  test('says nothing that cannot be seen: odd spaces, soft hyphens, marks of direction', async () => {
    expect(await wordsOf('a.txt', bytes('\ufeffso\u00adft\u00a0 words\t\u200b\t\u202e'))).toEqual([
      'soft words',
    ]);
  });

  test('is read as UTF-8, or as the UTF-16 of a spreadsheet', async () => {
    expect(await wordsOf('a.TSV', bytes('Caffè\tB'))).toEqual(['Caffè', 'B']);
    expect(await wordsOf('a.txt', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x09, 0, 0x42, 0]))).toEqual([
      'A',
      'B',
    ]);
  });
});

describe('comma-separated text', () => {
  test('has its title, a table, and each cell’s line, also below a cell of several lines', async () => {
    const blocks = await blocksOf(
      'a.csv',
      bytes('Our plan,,\r\n\r\nRef,Action,Due\r\n1.10,"Do\nit, well",May 2026\r\n2,X,\r\n'),
    );
    expect(blocks).toMatchObject([
      { kind: 'paragraph', cell: { line: 1, text: 'Our plan' } },
      {
        kind: 'table',
        rows: [
          [{ line: 3 }, { line: 3 }, { line: 3, text: 'Due' }],
          [{ line: 4, text: '1.10' }, { line: 4, column: 2, text: 'Do\nit, well' }, { text: 'May 2026' }],
          [{ line: 6, text: '2' }, { text: 'X' }, { text: '' }],
        ],
      },
    ]);
  });

  test.each([
    ['a byte order mark', bytes('\ufeffA,B\n'), ['A', 'B']],
    ['semicolons', bytes('A;"B, c"\n'), ['A', 'B, c']],
    ['the letters of Windows', new Uint8Array([0x41, 0x2c, 0x63, 0x61, 0x66, 0xe9]), ['A', 'café']],
    ['a quotation mark that is never closed', bytes('A,"B\nC,D\n'), ['A', '"B', 'C', 'D']],
    ['no line end at its end', bytes('A,B'), ['A', 'B']],
    ['nothing in it', bytes(''), []],
  ])('is read with %s', async (_, given, words) => {
    expect(await wordsOf('a.csv', given)).toEqual(words);
  });
});

describe('a Word file', () => {
  test('has its paragraphs and tables in order, and says where each cell is', async () => {
    const blocks = await blocksOf(
      'a.docx',
      word(
        paragraph('Our plan') +
          wordTable([wordCell('Ref'), wordCell('Action')], [wordCell('1'), wordCell('Do it\nwell')]),
      ),
    );
    expect(blocks).toMatchObject([
      { kind: 'paragraph', cell: { line: 1, text: 'Our plan' } },
      {
        kind: 'table',
        rows: [
          [{ line: 2, text: 'Ref' }, { text: 'Action' }],
          [
            { line: 3, text: '1' },
            { column: 2, text: 'Do it\nwell', where: 'table 1, row 2' },
          ],
        ],
      },
    ]);
  });

  test('keeps every cell under its heading where cells are merged across and down', async () => {
    const table = wordTable(
      [wordCell('A'), wordCell('B'), wordCell('C')],
      [wordCell('down', '<w:vMerge w:val="restart"/>'), wordCell('across', '<w:gridSpan w:val="2"/>')],
      [wordCell('', '<w:vMerge/>'), wordCell('x'), wordCell('y')],
    );
    const [block] = await blocksOf('a.docx', word(table));
    const rows = block?.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : [];
    expect(rows).toEqual([
      ['A', 'B', 'C'],
      ['down', 'across', ''],
      ['', 'x', 'y'],
    ]);
  });
});

describe('an Excel file', () => {
  test('says what its cells show: 1.10 as it is shown, a month as a month, a day in words', async () => {
    const style = (numFmt: string) => ({ style: { numFmt } });
    const written = await writeXlsx({
      sheets: [
        {
          name: 'Actions',
          rows: [['Ref', 'When', 'Day', 'Share']],
          cells: new Map([
            ['1,0', { value: 1.1, type: 'number', ...style('0.00') }],
            ['1,1', { value: new Date(Date.UTC(2022, 0, 1)), type: 'date', ...style('mmm-yy') }],
            ['1,2', { value: new Date(Date.UTC(2022, 8, 15)), type: 'date', ...style('dd/mm/yyyy') }],
            ['1,3', { value: 0.12, type: 'number', ...style('0%') }],
          ]),
        },
      ],
    });
    expect((await wordsOf('a.xlsx', written)).slice(4)).toEqual([
      '1.10',
      'January 2022',
      '15 September 2022',
      '12%',
    ]);
  });

  test('has every sheet that can be seen, and names it', async () => {
    const written = await writeXlsx({
      sheets: [
        { name: 'One', rows: [['A', 'B']] },
        { name: 'Kept back', rows: [['X', 'Y']], hidden: true },
        { name: 'Two', rows: [['Title'], [null], ['C', 'D']] },
      ],
    });
    expect(await blocksOf('a.xlsx', written)).toMatchObject([
      { kind: 'table', rows: [[{ text: 'A', where: 'sheet "One", row 1' }, { text: 'B' }]] },
      { kind: 'paragraph', cell: { text: 'Title' } },
      { kind: 'table', rows: [[{ text: 'C', line: 3, where: 'sheet "Two", row 3' }, { text: 'D' }]] },
    ]);
  });
});

describe('a file that cannot be read is refused, with the fix:', () => {
  const sealed = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
  const bomb = zipSync({ 'word/document.xml': [new Uint8Array(65 * 2 ** 20), { level: 9 }] });
  const lying = zipSync({ 'word/document.xml': [new Uint8Array(65 * 2 ** 20), { level: 9 }] });
  // The size that the archive gives for its part, in its last table: 22 bytes end the archive, 46 and the name stand before.
  new DataView(lying.buffer).setUint32(lying.length - 22 - 46 - 'word/document.xml'.length + 24, 100, true);

  test.each([
    ['text of no known letters', 'a.txt', new Uint8Array([0x41, 0xe9, 0x42]), 'UTF-8'],
    ['a PDF', 'a.pdf', bytes('x'), 'Copy its tables'],
    ['an old Word file', 'a.doc', bytes('x'), '.docx'],
    ['no ending', 'noending', bytes('x'), '.docx'],
    ['a Word file with a password', 'a.docx', sealed, 'password'],
    ['an Excel file with a password', 'a.xlsx', sealed, 'password'],
    ['an archive that unpacks to too much', 'a.docx', bomb, 'Copy the tables'],
    ['an archive that lies about its size', 'a.docx', lying, 'save it again'],
    ['half a Word file', 'a.docx', word(paragraph('x')).slice(0, 300), 'save it again'],
    ['no archive at all', 'a.xlsx', bytes('Ref,Action'), 'save it again'],
    ['an archive of something else', 'a.docx', zipSync({ 'a.xml': bytes('<a/>') }), 'save it again'],
    ['broken XML', 'a.docx', word('<w:p><w:r>'), 'save it again'],
  ])('%s', async (_, fileName, given, fix) => {
    expect(await openDocument(fileName, given)).toMatchObject({
      refused: { hint: expect.stringContaining(fix) },
    });
  });
});
