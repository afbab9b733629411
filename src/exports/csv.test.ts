import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { asWritten, csvBytes, withoutFormula } from './csv.ts';

/** The rows of a CSV file, as another library than the one that wrote it reads them. */
function readBack(bytes: Uint8Array): string[][] {
  const { data, errors } = Papa.parse<string[]>(new TextDecoder().decode(bytes), { newline: '\r\n' });
  expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([]);
  return data.slice(0, -1);
}

/** What plans are made of, and what breaks tables: commas, quotes, line ends, formulas, every letter there is. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ',',
      '"',
      "'",
      '\r',
      '\n',
      '\t',
      '=',
      '+',
      '-',
      '@',
      ';',
      ' ',
      '1',
      '.',
      '%',
      '😀',
      '\uFEFF',
    ),
  }),
);

test('any text in any cell comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 })), (rows) => {
      const all = [['ref', 'title', 'note'], ...rows];
      expect(readBack(csvBytes(all)).map((row) => row.map(asWritten))).toEqual(all);
    }),
  );
});

test('any number comes back as the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(Number(readBack(csvBytes([[number, 'x']]))[0]?.[0])).toBe(Object.is(number, -0) ? 0 : number);
    }),
  );
});

describe('the bytes', () => {
  const bytes = csvBytes([
    ['ref', 'title'],
    ['1.10', 'Café, “and” "more"'],
    [null, ''],
  ]);

  test('begin with a byte-order mark, so that Excel takes them for UTF-8', () => {
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('end every row with a carriage return and a line feed, and double the quotes', () => {
    expect(new TextDecoder().decode(bytes)).toBe('ref,title\r\n1.10,"Café, “and” ""more"""\r\n,\r\n');
  });
});

test('a line end of any kind stands in quotation marks, so that no reader takes it for the end of a row', () => {
  expect(new TextDecoder().decode(csvBytes([['a\nb', 'c\rd', 'e\r\nf']]))).toBe('"a\nb","c\rd","e\r\nf"\r\n');
});

describe('a text that a spreadsheet might run', () => {
  test.each([
    '=1+1',
    '+44 1632 960 357',
    '-- see note',
    '- a list in Markdown',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    ' =1+1',
    "'=1+1",
    '＝1+1',
  ])('has an apostrophe before it: %j', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
    expect(asWritten(withoutFormula(text))).toBe(text);
  });

  test.each(['-5', '+3.5', '-12.5%', '-1,200', '5', '1.10', "'tis so", 'a=b', '<5%', '', '2021-09'])(
    'is not this one: %j',
    (text) => {
      expect(withoutFormula(text)).toBe(text);
      expect(asWritten(text)).toBe(text);
    },
  );

  test('is never a number, which stays one', () => {
    expect(new TextDecoder().decode(csvBytes([[-5, -0.25]]))).toContain('-5,-0.25');
  });
});
