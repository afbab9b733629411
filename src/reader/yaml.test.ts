import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml.ts';

/** Written as `key: <written>`, and what becomes of it. */
const KEPT: [written: string, read: string][] = [
  ['NO', 'NO'],
  ['no', 'no'],
  ['yes', 'yes'],
  ['on', 'on'],
  ['Off', 'Off'],
  ['y', 'y'],
  ['true', 'true'],
  ['False', 'False'],
  ['1.10', '1.10'],
  ['1.0', '1.0'],
  ['012', '012'],
  ['0o14', '0o14'],
  ['0x1F', '0x1F'],
  ['1e3', '1e3'],
  ['1_000', '1_000'],
  ['1,000', '1,000'],
  ['+5', '+5'],
  ['.5', '.5'],
  ['12:30', '12:30'],
  ['12:30:45', '12:30:45'],
  ['2026-02-31', '2026-02-31'],
  ['2026-02-01T00:00:00Z', '2026-02-01T00:00:00Z'],
  ['.inf', '.inf'],
  ['-.INF', '-.INF'],
  ['.nan', '.nan'],
  ['00000000000000000000001', '00000000000000000000001'],
  ['9007199254740993', '9007199254740993'],
  ['words   ', 'words'],
  ['"words "', 'words'],
  ['C#', 'C#'],
  ['a#b', 'a#b'],
  ['"Question #3"', 'Question #3'],
  ["'It''s here'", "It's here"],
  ['http://example.org/a:b', 'http://example.org/a:b'],
  ['a:b', 'a:b'],
  ['-5', '-5'],
  ['=', '='],
  ['"null"', 'null'],
  ['"~"', '~'],
  ['"*bold*"', '*bold*'],
  ["'{x}'", '{x}'],
  ['"\\u00e9"', 'é'],
  ['|\n  One\n  two\n', 'One\ntwo'],
  ['|+\n  One\n\n\n', 'One'],
  ['>-\n  One\n  two\n', 'One two'],
  ['One\n  two', 'One two'],
  ['One# two', 'One# two'],
];

/** Written as `key: <written>`, and the rule that refuses it: YAML would read it as something else. */
const REFUSED: [written: string, rule: string][] = [
  ['~', 'yaml-null'],
  ['null', 'yaml-null'],
  ['NULL', 'yaml-null'],
  ['Question #3', 'yaml-comment'],
  ['words # a note', 'yaml-comment'],
  ['*bold* words', 'yaml-alias'],
  ['*bold', 'yaml-alias'],
  ['&anchor words', 'yaml-alias'],
  ['!important', 'yaml-tag'],
  ['!!binary aGk=', 'yaml-tag'],
  ['!!int 5', 'yaml-tag'],
  ['One: two', 'yaml-syntax'],
  ['@home', 'yaml-syntax'],
  ['`code`', 'yaml-syntax'],
  ['%5', 'yaml-syntax'],
  ['"Words" and more', 'yaml-syntax'],
  ['"C:\\dir"', 'yaml-syntax'],
  ['"open', 'yaml-syntax'],
  ['[a, b', 'yaml-syntax'],
  ['> 5 weeks', 'yaml-syntax'],
  ['{ a }', 'yaml-key'],
  ['We will\n  - write\n  - call', 'yaml-joined'],
  ['We will\n  1. write\n', 'yaml-joined'],
  ['"\\0"', 'control-character'],
  ['"\\u202e"', 'control-character'],
  ['"\\ud800"', 'control-character'],
  ['a\nkey: b', 'yaml-duplicate-key'],
  ['a\n<<: b', 'yaml-merge'],
  ['a\n? [b]\n: c', 'yaml-key'],
  ['a\n: c', 'yaml-key'],
  ['a\n__proto__: c', 'yaml-key'],
  ['a\nconstructor: c', 'yaml-key'],
  ['a\n---\nkey: b', 'yaml-documents'],
  ['a\n...\nkey: b', 'yaml-documents'],
  ['\n\tother: b', 'yaml-tab'],
  ['a\n  other: b', 'yaml-syntax'],
];

describe('YAML never changes its meaning in silence', () => {
  test.each(KEPT)('key: %j is the text %j', (written, read) => {
    expect(readYaml(`key: ${written}`)).toMatchObject({ value: { key: read }, faults: [] });
  });

  test.each(REFUSED)('key: %j is refused by %s, with a place and a fix', (written, rule) => {
    const { faults } = readYaml(`key: ${written}\n`);
    expect(faults.map((fault) => fault.rule)).toEqual([rule]);
    expect(faults[0]?.position?.line).toBeGreaterThan(0);
    expect(faults[0]?.hint).toMatch(/\w/);
  });

  test('directives are refused: they change how the rest is read', () => {
    expect(readYaml('%YAML 1.1\n---\nkey: 012\n').faults.map(({ rule }) => rule)).toEqual(['yaml-tag']);
    expect(readYaml('%TAG ! x:\n---\nkey: a\n').faults.map(({ rule }) => rule)).toEqual(['yaml-tag']);
  });

  test('the fix of a line with two colons is that line with quotation marks', () => {
    expect(readYaml("title: Step 1: it's here\n").faults[0]?.hint).toContain("title: 'Step 1: it''s here'");
  });

  test('any text that is written with quotation marks is read as it was', () => {
    const words = fc.string({ unit: 'grapheme' }).filter((text) => /^\S(.*\S)?$/.test(text));
    fc.assert(
      fc.property(words, (text) => {
        const written = stringify({ key: text }, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 });
        const { value, faults } = readYaml(written);
        expect(faults.length > 0 || (value as { key: string }).key === text).toBe(true);
      }),
    );
  });
});

test.each([
  ['a: b\nc: "open\nd: e\n', 2, 4],
  ["a: b\nc: 'open\nd: e\nf: g\n", 2, 4],
  ['a:\n  - "one"\n  - "two\n  - three\n', 3, 5],
])('a quotation mark that is not closed is told where it opens: %j', (text, line, column) => {
  expect(readYaml(text).faults[0]).toMatchObject({ rule: 'yaml-syntax', position: { line, column } });
});

describe('what is empty', () => {
  test.each(['key:', 'key: ""', "key: '  '", 'key: |', 'key:   '])(
    '%j is as if the field were left out',
    (text) => {
      expect(readYaml(text)).toMatchObject({ value: {}, faults: [] });
    },
  );

  test('an item of a list is a finding on its own line, and a hole in the list', () => {
    const { value, faults } = readYaml('list:\n  - a\n  -\n  - b\n');
    expect(value).toEqual({ list: ['a', undefined, 'b'] });
    expect(faults).toMatchObject([{ rule: 'empty-item', position: { line: 3 } }]);
  });

  test('a file is no data and no finding', () => {
    expect(readYaml('')).toMatchObject({ value: undefined, faults: [] });
    expect(readYaml('# To be written.\n')).toMatchObject({ value: undefined, faults: [] });
  });
});

describe('hostile YAML', () => {
  const bomb = `a: &a [x]\n${Array.from({ length: 40 }, (_, n) => `b${n}: [*a, *a]\n`).join('')}`;
  test.each([
    ['a billion laughs', bomb],
    ['lists nested without end', '['.repeat(1_000_000)],
    ['nesting by indentation', Array.from({ length: 400 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['one field 10,000 times', 'a: b\n'.repeat(10_000)],
    ['codes that do not exist without end', `"${'\\q'.repeat(400_000)}"`],
    ['commas without end', `[${','.repeat(1_000_000)}`],
    ['brackets that close without end', ']'.repeat(1_000_000)],
    ['colons without end', ': '.repeat(500_000)],
    ['questions without end', '? '.repeat(500_000)],
    ['quotation marks without end', '"'.repeat(500_001)],
    ['anchors without end', '&a '.repeat(300_000)],
    ['lists that open and close', '[a,'.repeat(300_000)],
  ])('%s is refused', (_, text) => {
    const { faults } = readYaml(text);
    expect(faults.length).toBeGreaterThan(0);
  });

  test('20 levels are read and 21 are refused, at the place where they begin', () => {
    const nested = (levels: number): string => `${'['.repeat(levels)}x${']'.repeat(levels)}`;
    expect(readYaml(nested(20)).faults).toEqual([]);
    expect(readYaml(nested(21)).faults).toMatchObject([
      { rule: 'too-deep', position: { line: 1, column: 21 } },
    ]);
  });
});

describe('where a field stands', () => {
  const { locate } = readYaml('ref: 1.3\nmilestones:\n  - ref: a\n    title: b\n  - ref: c\nlist: [x, y]\n');
  test.each([
    [['ref'], 1, 1],
    [['milestones', 0], 3, 5],
    [['milestones', 0, 'title'], 4, 5],
    [['milestones', 1, 'ref'], 5, 5],
    [['list', 1], 6, 11],
    [[], 1, 1],
  ])('%j is on line %i, column %i', (path, line, column) => {
    expect(locate(path)).toEqual({ line, column });
  });

  test.each([[['titel']], [['milestones', 2]], [['ref', 'x']], [['milestones', 'ref']]])(
    '%j is nowhere, and no place is guessed',
    (path) => {
      expect(locate(path)).toBeNull();
    },
  );

  test('is told rightly in a file with the line breaks of Windows', () => {
    const windows = readYaml('ref: 1.3\r\n\r\ntitle: x\r\n');
    expect(windows).toMatchObject({ value: { ref: '1.3', title: 'x' }, faults: [] });
    expect(windows.locate(['title'])).toEqual({ line: 3, column: 1 });
  });
});
