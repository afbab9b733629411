import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readYaml } from '../reader/yaml.ts';
import { splitLeads } from './leads.ts';
import { asMarkdown, asMdx } from './markdown.ts';
import { DistinctNames, idFrom, refFrom } from './names.ts';
import { cell, tidy } from './source.ts';
import { titleOf } from './titles.ts';
import { readWordMap, writeWordMap } from './word-map.ts';
import { yamlText } from './yaml-text.ts';

describe('leads', () => {
  test.each([
    ['GB/CM', ['GB', 'CM']],
    ['MM, TD and O', ['MM', 'TD', 'O']],
    ['Director of Nursing and Quality', ['Director of Nursing and Quality']],
    ['Head of SEN / Head of Health', ['Head of SEN', 'Head of Health']],
    ['Head of SEN; Head of Health', ['Head of SEN', 'Head of Health']],
    ['Commissioner, ABC', ['Commissioner, ABC']],
    ['Head of SEN\nHead of Health', ['Head of SEN', 'Head of Health']],
  ])('%s names %j', (text, names) => {
    expect(splitLeads(text)).toEqual(names);
  });
});

describe('a title', () => {
  test('is the whole text where that is short', () => {
    expect(titleOf('Ask families.')).toEqual({ title: 'Ask families.' });
  });

  test('is the first clause of a long text', () => {
    const text = `Print the guide to short breaks in five languages; ${'then send it to everyone '.repeat(4)}`;
    expect(titleOf(text)).toEqual({
      title: 'Print the guide to short breaks in five languages',
      wording: text,
    });
  });

  test('else its first whole words, and never ends with a word that leads on', () => {
    const text = `Work with families on the form of the letters that they have from us so that we ${'say more '.repeat(5)}`;
    expect(titleOf(text).title).toBe(
      'Work with families on the form of the letters that they have from us so…',
    );
  });

  test('is at most 90 characters, with the whole text beside it wherever it is cut', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), (text) => {
        const { title, wording } = titleOf(text);
        expect(title.length).toBeLessThanOrEqual(90);
        expect(wording ?? title).toBe(text);
      }),
    );
  });
});

describe('plain text as Markdown', () => {
  test.each([
    ['Balance System* mapped', 'Balance System\\* mapped'],
    ['<p>Hello</p>', '\\<p\\>Hello\\</p\\>'],
    ['{1 + 1}', '\\{1 + 1\\}'],
    ['# 1', '\\# 1'],
    ['- one', '\\- one'],
    ['1. one', '1\\. one'],
    ['a_b _c_', 'a_b \\_c\\_'],
    ['one\ntwo', 'one\n\ntwo'],
    ['Work is on track (30% done) - good', 'Work is on track (30% done) - good'],
  ])('%s is %s', (text, markdown) => {
    expect(asMarkdown(text)).toBe(markdown);
  });

  test('never begins code, in the body of a page', () => {
    expect(asMdx('import x from "y"')).toBe('&#105;mport x from "y"');
  });
});

describe('YAML', () => {
  const word = fc.oneof(
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .map(tidy)
      .filter((text) => text !== ''),
    fc.constantFrom('~', 'null', 'true', '1.10', '2022-01', '- a', 'a: b', 'a #b', '#', "it's", '"a"', '*', '&a', '!t', '---', '%a', 'x'.repeat(300), 'two\nlines'), // prettier-ignore
  );
  const data = fc.dictionary(fc.constantFrom('ref', 'title', 'due', 'wording'), fc.oneof(word, fc.array(word, { minLength: 1 })), { minKeys: 1, noNullPrototype: true }); // prettier-ignore

  test('gives back exactly what was written, to our reader and to others', () => {
    fc.assert(
      fc.property(data, (given) => {
        const text = yamlText(given);
        expect(readYaml(text)).toMatchObject({ value: given, faults: [] });
        expect(parse(text, { schema: 'failsafe' })).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps fields apart that other readers of YAML would take for one number', () => {
    const actions = { '1.1': { status: 'green' }, '1.10': { status: 'amber' }, '1.2': { status: 'red' } };
    const text = yamlText({ actions });
    expect(readYaml(text)).toMatchObject({ value: { actions }, faults: [] });
    expect(parse(text)).toEqual({ actions });
    expect(text).toContain('"1.10":');
    expect(text).toContain(' 1.1:');
  });

  test('is written as a person would write it', () => {
    const wording = `${'A promise that is too long for one line. '.repeat(3)}End.`;
    expect(yamlText({ ref: '1.10', leads: [], wording, due: undefined, also: ['true', 'null'] })).toBe(
      'ref: 1.10\nwording: >-\n  A promise that is too long for one line. A promise that is too long for one line. A promise that\n  is too long for one line. End.\nalso:\n  - true\n  - "null"\n',
    );
  });
});

describe('names', () => {
  test.each([
    ['Local Offer Review Group', 'local-offer-review-group', 'Local-Offer-Review-Group'],
    ['1.10', '1-10', '1.10'],
    [' (a) ', 'a', 'a'],
    ['Caffè’s', 'caffes', 'Caffe-s'],
    ['–', null, null],
  ])('of %s', (text, id, ref) => {
    expect([idFrom(text), refFrom(text)]).toEqual([id, ref]);
  });

  test('are never given twice, nor with other capitals, nor as what every object has', () => {
    const names = new DistinctNames();
    expect(['1.1', '1.1', 'A', 'a', '1.1-2', 'constructor'].map((name) => names.take(name))).toEqual([
      '1.1',
      '1.1-2',
      'A',
      'a-2',
      '1.1-2-2',
      'constructor-2',
    ]);
  });
});

describe('a map', () => {
  test('gives headings and statuses their meanings', () => {
    expect(readWordMap('{"What we promise": "action", "Gold!": "complete"}')).toEqual({
      map: new Map([
        ['what we promise', 'action'],
        ['gold', 'complete'],
      ]),
    });
  });

  test.each([
    ['{"Notes": "progres"}', 'Did you mean "progress"?'],
    ['{"Notes": 1}', 'A heading is one of'],
    ['Notes', 'not JSON'],
    ['[]', 'not JSON of the right shape'],
  ])('%s is refused, with the fix', (text, hint) => {
    expect(readWordMap(text)).toMatchObject({ wrong: expect.stringContaining(hint) });
  });
});

test('the map that a dry run writes out is a map that can be given back', () => {
  const column = (text: string, field: 'action' | null) => ({ field, heading: cell(1, 1, text), asAt: null });
  const written = writeWordMap(
    [column('Activity\ndefined', 'action'), column('Mood', null), column('', null)],
    [{ label: 'Gold', means: 'complete' }],
  );
  expect(JSON.parse(written)).toEqual({ 'Activity defined': 'action', Mood: '?', Gold: 'complete' });
  expect(readWordMap(written)).toEqual({
    map: new Map([
      ['activity defined', 'action'],
      ['gold', 'complete'],
    ]),
  });
});
