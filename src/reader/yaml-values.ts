import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Position } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import { lineAt, MOST_FAULTS, positionsIn, type Fault, type Positions } from './fault.ts';
import type { Raw } from './yaml.ts';

/** How deeply lists and fields may be nested. */
const MAX_DEPTH = 20;
/** How long one field may be, in characters. */
const MAX_LENGTH = 100_000;

interface Reading {
  text: string;
  positions: Positions;
  faults: Fault[];
  refused: Position[];
}

/** The data of a node, all of it text. */
export interface NodeData {
  /** Undefined where nothing is left of it. */
  value: Raw | undefined;
  /** Where the names of fields stand whose values were refused: they are there, and not in the data. */
  refused: Position[];
}

/** Reads the data of a node. Adds a fault to `faults` for all that is refused. */
export function readValue(node: ParsedNode, text: string, faults: Fault[]): NodeData {
  const refused: Position[] = [];
  const value = valueOf(node, 1, { text, positions: positionsIn(text), faults, refused });
  return { value, refused };
}

/** A fault for each directive (`%YAML`, `%TAG`) before the data: they change how the rest is read. */
export function readDirectives(text: string): Fault[] {
  if (!text.startsWith('%')) return [];
  return [
    {
      rule: 'yaml-tag',
      message: 'The file begins with a directive, which changes how the rest of it is read.',
      hint: `Remove the line "${lineAt(text, 0)}".`,
      position: { line: 1, column: 1 },
    },
  ];
}

function valueOf(node: ParsedNode, depth: number, reading: Reading): Raw | undefined {
  if (refuseSurprise(node, reading)) return undefined;
  if (isScalar(node)) return textOf(node, reading);
  if (depth > MAX_DEPTH) {
    add(reading, node, 'too-deep', 'This is nested more than 20 levels deep.', 'Nest it less deeply.');
    return undefined;
  }
  if (isMap<ParsedNode, ParsedNode | null>(node)) return mapOf(node, depth, reading);
  return isSeq<ParsedNode>(node) ? listOf(node, depth, reading) : undefined;
}

function mapOf(map: YAMLMap<ParsedNode, ParsedNode | null>, depth: number, reading: Reading): Raw {
  // Names that every object has, such as "__proto__", were refused before they come here.
  const fields: Record<string, Raw> = {};
  const empty = new Set<string>();
  for (const { key, value } of map.items) {
    const name = nameOf(key, reading);
    if (name === null) continue;
    if (Object.hasOwn(fields, name) || empty.has(name)) {
      const hint = `Keep one "${name}:" and remove the other, or join their words.`;
      add(reading, key, 'yaml-duplicate-key', `"${name}" is given twice.`, hint);
      continue;
    }
    if (value === null) {
      const hint = `Write a list in square brackets, as in [${name}], or add a colon and a value.`;
      add(reading, key, 'yaml-key', `"${name}" has no colon and no value after it.`, hint);
      empty.add(name);
      continue;
    }
    const before = reading.faults.length;
    const found = valueOf(value, depth + 1, reading);
    if (found === undefined) empty.add(name);
    else fields[name] = found;
    const isRefused = found === undefined && reading.faults.length > before;
    if (isRefused) reading.refused.push(reading.positions(key.range[0]));
  }
  return fields;
}

function listOf(list: YAMLSeq<ParsedNode>, depth: number, reading: Reading): Raw {
  return list.items.map((item) => {
    const found = valueOf(item, depth + 1, reading);
    if (found === undefined && isScalar(item) && item.value === '') {
      add(reading, item, 'empty-item', 'An item of this list is empty.', 'Remove the line, or fill it in.');
    }
    return found;
  });
}

/** Names that every object of the language has: as a field they could be taken for what they are not. */
const RESERVED = new Set(Object.getOwnPropertyNames(Object.prototype));

function nameOf(key: ParsedNode, reading: Reading): string | null {
  if (refuseSurprise(key, reading)) return null;
  const name = isScalar(key) ? String(key.value) : '';
  if (name === '<<') {
    add(reading, key, 'yaml-merge', 'Fields cannot be merged with "<<".', 'Write the fields out.');
    return null;
  }
  if (name.trim() === '' || RESERVED.has(name)) {
    const what = name.trim() === '' ? 'A field has no name.' : `"${name}" cannot be the name of a field.`;
    add(reading, key, 'yaml-key', what, 'Write a name before the colon, such as "title:".');
    return null;
  }
  return name;
}

function textOf(scalar: Scalar, reading: Reading): string | undefined {
  const value = String(scalar.value).trimEnd();
  if (scalar.type === 'PLAIN') refusePlain(scalar, value, reading);
  const refused = UNSEEN.exec(value);
  if (refused !== null || !value.isWellFormed()) {
    const hint = 'Delete it and type the words again.';
    add(reading, scalar, 'control-character', 'There is a character here that cannot be seen.', hint);
    return undefined;
  }
  if (value.length > MAX_LENGTH) {
    const hint = 'Move the long part to a document and link to it.';
    add(reading, scalar, 'too-long', 'This is longer than 100,000 characters.', hint);
    return undefined;
  }
  return value === '' ? undefined : value;
}

/** Control characters, and those that turn the direction of the words around them. */
export const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** What a person means, and YAML reads otherwise, where words have no quotation marks round them. */
function refusePlain(scalar: Scalar, value: string, reading: Reading): void {
  const [start = 0, end = 0] = scalar.range ?? [];
  const source = reading.text.slice(start, end);
  if (/^[ \t]+#/.test(reading.text.slice(end, end + 80))) {
    const rest = lineAt(reading.text, end).trim();
    add(
      reading,
      end + reading.text.slice(end).indexOf('#'),
      'yaml-comment',
      'The words from "#" on are left out, as a comment.',
      `Put quotation marks round the words, "${value} #…", or put the comment on a line of its own: ${rest.slice(rest.indexOf('#'))}`,
    );
  }
  if (/\n[ \t]*(?:[-*+]|\d+[.)])[ \t]/.test(source)) {
    const hint = 'Write "|" after the colon and the words below it, or end the words before the list.';
    add(reading, scalar, 'yaml-joined', 'A list is joined to the words above it.', hint);
  }
  if (/^(?:~|null|Null|NULL)$/.test(value)) {
    const hint = `Leave the field out. Where the word itself is meant, write "${value}" with quotation marks.`;
    add(reading, scalar, 'yaml-null', `"${value}" may mean nothing, or the word.`, hint);
  }
}

function refuseSurprise(node: ParsedNode, reading: Reading): boolean {
  if (isAlias(node)) {
    const written = lineAt(reading.text, node.range[0]).trim();
    const hint = `Where words begin with "*", put them in quotation marks: "*…". The line is: ${written}`;
    add(reading, node, 'yaml-alias', `"*${node.source}" is read as an alias of other data.`, hint);
    return true;
  }
  if (node.anchor !== undefined) {
    const hint = 'Remove it. Where words begin with "&", put them in quotation marks.';
    add(reading, node, 'yaml-alias', `"&${node.anchor}" is read as an anchor.`, hint);
    return true;
  }
  if (node.tag !== undefined) {
    const hint = 'Remove it. Where words begin with "!", put them in quotation marks.';
    add(reading, node, 'yaml-tag', 'A word that begins with "!" is read as a tag.', hint);
    return true;
  }
  return false;
}

function add(
  { positions, faults }: Reading,
  where: ParsedNode | Scalar | number,
  rule: RuleId,
  message: string,
  hint: string,
): void {
  const offset = typeof where === 'number' ? where : (where.range?.[0] ?? 0);
  if (faults.length < MOST_FAULTS) faults.push({ rule, message, hint, position: positions(offset) });
}
