/** A file to be filled in, made from the schema of its kind. */
import { yamlText } from '../../src/importers/yaml-text.ts';
import { editorSchema, type JsonSchema } from '../../src/reader/editor-schema.ts';
import type { RecordKind } from '../../src/reader/schemas.ts';
import { commentLines } from './comments.ts';

/** What is known of a file's fields before it is filled in. */
export type Given = Readonly<Record<string, string | undefined>>;

/**
 * The YAML of a record: what is given, then an empty line for each other field that it needs, then every field that
 * it may have, as comments. Each has its meaning above it. In the order of the schema. `written` has the whole text of fields.
 */
export function formOf(kind: RecordKind, given: Given, written: Given = {}): string {
  const { properties, required } = editorSchema(kind);
  const needed = new Set(Array.isArray(required) ? required : []);
  const fields = Object.entries(properties as Record<string, JsonSchema>);
  const isLive = ([name]: [string, JsonSchema]): boolean =>
    given[name] !== undefined || written[name] !== undefined || needed.has(name);
  const optional = fields.filter((field) => !isLive(field));
  return [
    ...fields.filter(isLive).map(([name, field]) => written[name] ?? live(name, field, given[name])),
    ...(optional.length === 0 ? [] : [MORE]),
    ...optional.map(([name, field]) => asComment(meaningOf(field) + skeleton(name, field, '  '))),
  ].join('\n');
}

const MORE = commentLines(
  'What else can be said. To use a field, take away the "# " before its name and before what is below it.',
);

function live(name: string, field: JsonSchema, value: string | undefined): string {
  return meaningOf(field) + (value === undefined ? skeleton(name, field, '  ') : yamlText({ [name]: value }));
}

function meaningOf({ description }: JsonSchema): string {
  return typeof description === 'string' ? commentLines(description) : '';
}

/** The field without its value, and what is within it: `leads:` and below it `- `. */
function skeleton(name: string, { type, properties, items }: JsonSchema, indent: string): string {
  const inside = fieldsIn(properties, indent);
  if (inside !== '') return `${name}:\n${inside}`;
  if (type !== 'array' || typeof items !== 'object' || items === null) return `${name}:\n`;
  const [first = '', ...rest] = fieldsIn((items as JsonSchema)['properties'], `${indent}  `)
    .split('\n')
    .filter((line) => line !== '');
  const item = [`${indent}- ${first.trimStart()}`.trimEnd(), ...rest];
  return `${name}:\n${item.join('\n')}\n`;
}

/** One level of fields, of which each is empty: what is deeper is in the schema, which the editor knows. */
function fieldsIn(properties: unknown, indent: string): string {
  if (typeof properties !== 'object' || properties === null) return '';
  const isPlain = ([, { type }]: [string, JsonSchema]): boolean => type !== 'object' && type !== 'array';
  return Object.entries(properties as Record<string, JsonSchema>)
    .filter(isPlain)
    .map(([name]) => `${indent}${name}:\n`)
    .join('');
}

function asComment(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '# ');
}
