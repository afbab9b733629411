import { Ajv, type ValidateFunction } from 'ajv';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PLAN_KINDS } from '../model/schema/plan.ts';
import { editorSchema, FILES_OF, type JsonSchema } from './editor-schema.ts';
import { placeOf } from './layout.ts';
import { SCHEMAS, type RecordKind } from './schemas.ts';

const CONTENT = path.join(import.meta.dirname, '../../content');
const KINDS = Object.keys(SCHEMAS) as RecordKind[];

/** `patternErrorMessage` and the like are for editors: a validator passes them over. */
const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map<RecordKind, ValidateFunction>(
  KINDS.map((kind) => [kind, ajv.compile(editorSchema(kind))]),
);

/** What an editor has against a text: it reads YAML 1.2 with the core schema. */
function faultsIn(kind: RecordKind, yaml: string): string[] {
  const validate = validators.get(kind);
  if (validate === undefined || validate(parse(yaml))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const EXAMPLE = KINDS.flatMap((kind) =>
  globSync(FILES_OF[kind].glob, { cwd: CONTENT }).map((file) => ({ kind, file })),
);

test('every file of the example is valid in an editor', () => {
  expect(EXAMPLE.length).toBeGreaterThan(200);
  const faults = EXAMPLE.flatMap(({ kind, file }) => {
    const text = readFileSync(path.join(CONTENT, file), 'utf8');
    const yaml = file.endsWith('.mdx') ? (text.split(/^---$/m)[1] ?? '') : text;
    return faultsIn(kind, yaml).map((fault) => `${file}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test('the files of each kind are those that the reader takes for that kind', () => {
  for (const kind of KINDS) expect(placeOf(FILES_OF[kind].glob.replaceAll('*', 'one')).kind).toBe(kind);
});

test('every field says what it is for', () => {
  const silent = KINDS.flatMap((kind) => withoutDescription(editorSchema(kind), kind));
  expect(silent).toEqual([]);
});

function withoutDescription(schema: JsonSchema, at: string): string[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const inside = [schema['items'], schema['additionalProperties']].filter(
    (part): part is JsonSchema => typeof part === 'object' && part !== null,
  );
  return [
    ...properties.flatMap(([name, field]) => [
      ...(field['description'] === undefined ? [`${at}.${name}`] : []),
      ...withoutDescription(field, `${at}.${name}`),
    ]),
    ...inside.flatMap((part) => withoutDescription(part, at)),
  ];
}

describe('what the reader takes, an editor takes', () => {
  test.each<[string, RecordKind, string]>([
    ['a ref that looks like a number', 'action', 'ref: 1.10\ntitle: One'],
    ['a title that is a number', 'action', 'ref: "1.1"\ntitle: 2024'],
    ['a field that is empty', 'report', 'asAt: 2026-01-31\nactions:\n  1.1:\n    status:\n    progress:'],
    ['a number in quotation marks', 'measure', 'title: A\nunit: percent\nbetter: higher\ndecimals: "1"'],
    ['words in place of a figure', 'measure', measureWith('comparators: { England: rising }')],
    ['a year', 'action', 'ref: "1.1"\ntitle: One\ndue: 2025'],
    ...['2025-09-15', '2025-09', '2025-Q3', '2025/26', '2025/26-Q3', '2025-autumn', '2025-04..2025-06'].map(
      (due): [string, RecordKind, string] => [due, 'action', `ref: "1.1"\ntitle: One\ndue: ${due}`],
    ),
  ])('%s', (_what, kind, yaml) => expect(faultsIn(kind, yaml)).toEqual([]));
});

function measureWith(row: string): string {
  return `title: A\nunit: percent\nbetter: higher\nreadings:\n  - { period: 2025, value: 4, ${row} }`;
}

describe('an editor marks', () => {
  test.each<[string, RecordKind, string]>([
    ['a field that is misspelt', 'action', 'ref: "1.1"\ntitel: One\ntitle: One'],
    ['a field that is missing', 'action', 'ref: "1.1"'],
    [
      'a needed field that is empty',
      'you-said',
      'said:\ntheme: Letters\nresponse: [{ what: x, state: done }]',
    ],
    ['a list in place of words', 'action', 'ref: "1.1"\ntitle: [One]'],
    ['words in place of a list', 'action', 'ref: "1.1"\ntitle: One\nleads: someone'],
    ['a ref with a space', 'action', 'ref: 1 1 a\ntitle: One'],
    ['a date in another form', 'report', 'asAt: 31/01/2026'],
    ['a period in words', 'action', 'ref: "1.1"\ntitle: One\ndue: next autumn'],
    [
      'a date that moved without a reason',
      'report',
      'asAt: 2026-01-31\nactions: { "1.1": { due: 2026-05 } }',
    ],
    [
      'a step’s date that moved without a reason',
      'report',
      'asAt: 2026-01-31\nactions: { "1.1": { milestones: { a: { due: 2026-05 } } } }',
    ],
    ['a kind that there is not', 'plan', 'title: A\nkind: action-plan'],
    [
      'a status without a meaning',
      'plan',
      `title: A\nkind: ${PLAN_KINDS[0]}\nstatuses: [{ id: g, label: G }]`,
    ],
    ['a unit that there is not', 'measure', 'title: A\nunit: per cent\nbetter: higher'],
    ['a number with its sign', 'measure', 'title: A\nunit: percent\nbetter: higher\nper: 10%'],
    ['a baseline that says nothing', 'measure', measureWith('note: x') + '\nbaseline: { period: 2024 }'],
    [
      'a reading that says nothing',
      'measure',
      'title: A\nunit: days\nbetter: lower\nreadings: [{ period: 2024 }]',
    ],
    ['a revision without a reason', 'measure', measureWith('revises: 2025-01-02')],
    ['a yes in place of true', 'measure', 'title: A\nunit: days\nbetter: lower\ncountsPeople: yes'],
    ['a refusal without a reason', 'you-said', 'said: A\ntheme: B\nresponse: [{ what: x, state: cannot }]'],
    ['an entry without an answer', 'you-said', 'said: A\ntheme: B\nresponse: []'],
    ['a contact that nobody can reach', 'site', 'name: A\narea: B\npublisher: C\ncontact: { role: D }'],
    ['a colour that is none', 'site', site('brand: { colour: teal }')],
    ['an address without https', 'site', site('address: www.fernshire.example')],
    ['fields in place of a list', 'priorities', 'ref: A\ntitle: One'],
    ['a term without its meaning', 'glossary', '- term: EHCP\n  meanin: A plan'],
    ['a correction without a reason', 'corrections', '- { date: 2026-01-01, file: x, said: a, says: b }'],
    ['a board without a name', 'boards', '- purpose: To steer'],
    ['a risk of no known level', 'risks', '- { title: A, level: severe }'],
    ['a page without a title', 'prose', 'summary: About us'],
  ])('%s', (_what, kind, yaml) => expect(faultsIn(kind, yaml)).not.toEqual([]));
});

function site(line: string): string {
  return `name: A\narea: B\npublisher: C\ncontact: { role: D, email: a@b.example }\n${line}`;
}
