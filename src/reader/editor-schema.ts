/**
 * The schemas in the form that text editors know: JSON Schema draft 7, https://json-schema.org/draft-07. An editor such
 * as VS Code then completes the fields of a file, explains each, and marks what is wrong as it is typed.
 */
import { z } from 'zod';
import { placeOf } from './layout.ts';
import { SCHEMAS, type RecordKind } from './schemas.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

type Node = Record<string, unknown>;

/** The files of each kind within a content folder, as a glob, and what such a file holds. */
export const FILES_OF: Readonly<Record<RecordKind, { glob: string; holds: string }>> = {
  site: { glob: 'site.yaml', holds: 'Who publishes the site, and what is the same on every page.' },
  glossary: { glob: 'glossary.yaml', holds: 'The words that the site explains.' },
  'site-corrections': { glob: 'corrections.yaml', holds: 'Corrections of what belongs to no plan.' },
  prose: { glob: 'pages/*.mdx', holds: 'The facts at the head of a page of prose.' },
  'you-said': { glob: 'you-said-we-did/*.yaml', holds: 'One thing that families said, and what came of it.' },
  plan: { glob: 'plans/*/plan.mdx', holds: 'The facts at the head of a plan.' },
  priorities: { glob: 'plans/*/priorities.yaml', holds: 'The priorities of a plan, in their order.' },
  boards: { glob: 'plans/*/boards.yaml', holds: 'The boards that answer for a plan.' },
  risks: { glob: 'plans/*/risks.yaml', holds: 'The risks that belong to a whole plan.' },
  corrections: { glob: 'plans/*/corrections.yaml', holds: 'Corrections of what was published.' },
  action: { glob: 'plans/*/actions/*.yaml', holds: 'One promise.' },
  measure: { glob: 'plans/*/measures/*.yaml', holds: 'One number, with its targets and readings.' },
  report: { glob: 'plans/*/reports/*.yaml', holds: 'One dated round of progress.' },
};

/**
 * What an editor should hold a file of this kind against. Editors read YAML with types, where the reader takes every
 * scalar as text: so `1.10` may be a number here, and an optional field may be empty. What a single file cannot
 * tell (whether a ref is known, whether a day exists) is left to `npm run check`.
 */
export function editorSchema(kind: RecordKind): JsonSchema {
  const { holds } = FILES_OF[kind];
  const made = z.toJSONSchema(SCHEMAS[kind], { io: 'input', target: 'draft-7' }) as Node;
  const { $schema, ...rest } = made;
  return { $schema, description: holds, ...asTyped(rest, true) };
}

/** A part of a schema as an editor needs it, with all that is within it. */
function asTyped(node: Node, required: boolean): Node {
  const { type, properties, items, additionalProperties } = node;
  if (type === 'object') {
    const needed = new Set(Array.isArray(node['required']) ? node['required'] : []);
    const fields = Object.entries((properties ?? {}) as Record<string, Node>);
    return {
      ...node,
      ...(properties === undefined
        ? {}
        : {
            properties: Object.fromEntries(
              fields.map(([name, field]) => [name, asTyped(field, needed.has(name))]),
            ),
          }),
      ...(isNode(additionalProperties) ? { additionalProperties: asTyped(additionalProperties, false) } : {}),
    };
  }
  if (type === 'array') return isNode(items) ? { ...node, items: asTyped(items, true) } : node;
  return type === 'string' ? scalar(node, required) : node;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

const PERIOD = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?|-Q[1-4]|/\d{2}(?:-Q[1-4])?|-(?:autumn|spring|summer))?`;

/** How a text must look that is made into something else, and what to write. */
const FORMS: Readonly<Record<string, Node>> = {
  day: {
    pattern: String.raw`^\d{4}-\d{2}-\d{2}$`,
    patternErrorMessage: 'Write a day as year-month-day: 2025-09-15.',
  },
  period: {
    pattern: `^${PERIOD}(?:\\.\\.${PERIOD})?$`,
    patternErrorMessage:
      'Write 2025-09-15, 2025-09, 2025, 2025-Q3, 2025/26, 2025/26-Q3, 2025-autumn or 2025-04..2025-06.',
  },
  number: { patternErrorMessage: 'Write digits only, such as 38 or 4.5.' },
  count: { patternErrorMessage: 'Write digits only, such as 212.' },
};

/** What a scalar may be, by what is made of its text. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  day: ['string'],
  period: ['string', 'integer'],
  number: ['number', 'string'],
  count: ['integer', 'string'],
  figure: ['number', 'string'],
};

/** What is said in another way for editors. */
const REPLACED = new Set(['type', 'made', 'format', 'enum']);

function scalar(node: Node, required: boolean): Node {
  const { made, enum: choices } = node;
  const rest = Object.fromEntries(Object.entries(node).filter(([keyword]) => !REPLACED.has(keyword)));
  if (made === 'flag') return { ...rest, type: 'boolean' };
  if (choices !== undefined) return { ...rest, enum: choices };
  const name = typeof made === 'string' ? made : '';
  const types = TYPES[name] ?? ['string', 'number', 'boolean'];
  return {
    ...rest,
    ...FORMS[name],
    // Beside the description, these types would have editors offer "true" and "null" as completions of any text.
    if: true,
    then: {
      type: required ? types : [...types, 'null'],
      errorMessage: 'Write words here, after the field’s name or indented below it.',
    },
  };
}

/** Where the schema of a kind of file is kept, within the content folder: wherever the content is, its schemas are with it. */
export const schemaFile = (kind: RecordKind): string => `.schema/${kind}.json`;

/**
 * The comment that leads an editor from a YAML file of the content folder to its schema, with a line break at the end;
 * empty for any other file. VS Code’s YAML extension, and others that use its language server, look for it on the first line.
 */
export function schemaComment(file: string): string {
  const { kind } = placeOf(file);
  if (kind === 'beside' || kind === 'stray' || !file.endsWith('.yaml')) return '';
  return `# yaml-language-server: $schema=${'../'.repeat(file.split('/').length - 1)}${schemaFile(kind)}\n`;
}
