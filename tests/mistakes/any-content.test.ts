import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { RULES } from '../../src/model/rules.ts';
import { readContent } from '../../src/reader/read-library.ts';
import { CLEAN, findingsIn } from './clean-content.ts';

const paths = Object.keys(CLEAN);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test('the order in which files are read makes no difference', () => {
  const broken = { ...CLEAN, 'plans/send/actions/1.5.yaml': 'ref: 1.3\ntitle: x\n', 'plans/send/x.yaml': '' };
  const files = Object.entries(broken).map(([path, text]) => ({ path, read: () => encode(text) }));
  const { locate, ...first } = readContent(files);
  expect(locate('site.yaml', ['area'])).toEqual({ line: 2, column: 1 });
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
      const { library, unusable, findings } = readContent(shuffled);
      expect(library).toEqual(first.library);
      expect(unusable).toEqual(first.unusable);
      expect(findings.map(({ message }) => message).sort()).toEqual(
        first.findings.map(({ message }) => message).sort(),
      );
    }),
    { numRuns: 50 },
  );
});

test('actions stand by priority, then by ref as people count', () => {
  const action = (ref: string, priority: string): [string, string] => [
    `plans/send/actions/${ref}.yaml`,
    `ref: ${ref}\ntitle: Words\npriority: ${priority}\n`,
  ];
  const made = Object.fromEntries([
    action('1.2', '2'),
    action('1.11', '1'),
    action('9.1', '1'),
    action('1.9', '1'),
  ]);
  const files = Object.entries({ ...CLEAN, ...made }).map(([path, text]) => ({
    path,
    read: () => encode(text),
  }));
  const { library } = readContent(files);
  expect(library?.plans[0]?.actions.map(({ ref }) => ref)).toEqual([
    '1.3',
    '1.9',
    '1.11',
    '9.1',
    '1.2',
    '1.10',
  ]);
});

/** Words that mean something to YAML, to Markdown or to the schemas. */
const TELLING = [
  ':',
  ': ',
  '- ',
  '#',
  ' #',
  '&a ',
  '*a',
  '!!map ',
  '|',
  '>',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '\t',
  '\n',
  '\r',
  '---\n',
  '...\n',
  '? ',
  '<<: ',
  '%YAML 1.1\n',
  '~',
  'null',
  '\u0000',
  '\ufeff',
  '\u2028',
  '\ud800',
  'é',
  '😀',
  '<b>',
  '${x}',
  '{x}',
  '[x](y)',
  '![](z)',
  'import x\n',
  '__proto__:',
  'constructor:',
  '2026-02-31',
  '-1',
  '1e9',
  '../..',
  'true',
  'yes',
  '999999999999999999999',
  '  ',
  '      ',
  'a: b\n',
  'plan:',
  '1.3',
];

/** A change that a tired hand, a broken disk or an enemy makes to a text. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof({ weight: 3, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.nat(400) }),
  put: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...TELLING) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    { weight: 1, arbitrary: fc.constant('') },
  ),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((before, { at, cut, put }) => {
    const from = Math.floor(at * before.length);
    return before.slice(0, from) + put + before.slice(from + cut);
  }, text);
}

function isWhole({ rule, severity, message, hint, file, position }: Finding): boolean {
  return (
    RULES[rule].severity === severity &&
    message.trim() !== '' &&
    hint.trim() !== '' &&
    !/\bat .*:\d+:\d+|node_modules|undefined|\[object /.test(`${message}${hint}`) &&
    (file === null || file in CLEAN || rule === 'missing-file') &&
    (position === null || (position.line > 0 && position.column > 0))
  );
}

/** How often files are changed: some two files each time. `CANDOUR_FUZZ=5000` changes 10,000. */
const FUZZ_RUNS = Number(process.env['CANDOUR_FUZZ'] ?? 400);

describe('whatever is in the files, the reader tells findings and never breaks', () => {
  test(
    'when files are changed in a few places',
    () => {
      let mutated = 0;
      const mutation = fc.tuple(fc.constantFrom(...paths), fc.array(change, { minLength: 1, maxLength: 5 }));
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
          const files: Record<string, string> = { ...CLEAN };
          for (const [path, changes] of mutations) files[path] = changed(files[path] ?? '', changes);
          const found = findingsIn(files);
          expect(found.filter((one) => !isWhole(one))).toEqual([]);
          expect(found.filter(({ rule }) => rule === 'check-crashed')).toEqual([]);
          mutated += mutations.length;
        }),
        { numRuns: FUZZ_RUNS },
      );
      process.stdout.write(`Fuzzed content: ${mutated} mutated files, each a finding or a page.\n`);
    },
    FUZZ_RUNS * 150,
  );

  test('when a file is any bytes at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.uint8Array({ maxLength: 300 }), (path, bytes) => {
        expect(findingsIn({ ...CLEAN, [path]: bytes }).filter((one) => !isWhole(one))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('when a file has the words of another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(...paths), (one, other) => {
        const found = findingsIn({ ...CLEAN, [one]: CLEAN[other] ?? '' });
        expect(found.filter((finding) => !isWhole(finding))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('when files have any names', () => {
    const name = fc.array(
      fc.constantFrom(
        'plans',
        'send',
        'actions',
        'pages',
        '..',
        '.',
        '',
        'x.yaml',
        'plan.mdx',
        'é',
        ' ',
        'site.yaml',
        '1.3.yaml',
        'CON',
        '\n',
        '%2e',
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(name, (parts) => {
        const files = [...Object.entries(CLEAN), [parts.join('/'), 'ref: x\n'] as const];
        const { findings } = readContent(files.map(([path, text]) => ({ path, read: () => encode(text) })));
        for (const { message, hint } of findings) expect(`${message}${hint}`).not.toContain('undefined');
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
