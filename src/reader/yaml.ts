import { Composer, isMap, isScalar, isSeq, type Document, type Pair, type ParsedNode } from 'yaml';
import type { FieldPath, Position } from '../model/finding.ts';
import { positionsIn, type Fault } from './fault.ts';
import { readDirectives, readValue, type NodeData } from './yaml-values.ts';
import { explainErrors } from './yaml-errors.ts';
import { Overgrown, tokensOf } from './yaml-tokens.ts';

/** A file's data as it stands: text, lists and maps. A hole in a list is an item that could not be used. */
export type Raw = string | (Raw | undefined)[] | { [field: string]: Raw };

/** What came of reading a YAML text. It has no value where it is empty, or not YAML. */
export interface YamlReading extends NodeData {
  faults: Fault[];
  locate: LocateField;
}

/**
 * Where a field stands: its name, or for an item of a list its first character. The empty path is
 * the text's first field. Null where the path leads nowhere.
 */
export type LocateField = (path: FieldPath) => Position | null;

const NOTHING: NodeData = { value: undefined, refused: [] };

const OPTIONS = {
  schema: 'failsafe',
  stringKeys: true,
  merge: false,
  resolveKnownTags: false,
  // Checked while the values are read, in linear time; the package's own check is quadratic.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/**
 * Reads YAML of which every scalar is text. Whatever could silently change its meaning is a fault:
 * aliases, anchors, merge keys, tags, fields given twice, several documents, and their like.
 */
export function readYaml(text: string): YamlReading {
  const parsed = parse(text);
  if ('rule' in parsed) return { ...NOTHING, faults: [parsed], locate: () => null };
  const { contents } = parsed;
  const faults = readDirectives(text);
  const { value, refused } = contents === null ? NOTHING : readValue(contents, text, faults);
  const errors = explainErrors([...parsed.errors, ...parsed.warnings], text, faults);
  faults.push(...errors);
  const positions = positionsIn(text);
  const locate: LocateField = (path) => {
    const offset = contents === null ? null : offsetOf(contents, path);
    return offset === null ? null : positions(offset);
  };
  return { value: errors.length === 0 ? value : undefined, refused, faults, locate };
}

/** The first document of a text, with an error where a second one follows. */
function parse(text: string): Document.Parsed | Fault {
  try {
    let first: Document.Parsed | null = null;
    for (const document of new Composer(OPTIONS).compose(tokensOf(text), true, text.length)) {
      if (first === null) first = document;
      else return secondDocument(text, document.range[0]);
    }
    // With `true` above the composer makes a document even of an empty text.
    return first ?? overgrown(null);
  } catch (error) {
    // Nested without end in some way that the tokens do not show: the composer works by recursion.
    return overgrown(error instanceof Overgrown ? positionsIn(text)(error.offset) : null);
  }
}

function secondDocument(text: string, offset: number): Fault {
  return {
    rule: 'yaml-documents',
    message: 'The file holds more than one document.',
    hint: 'Remove the line "---" and all after it, or keep each record in a file of its own.',
    position: positionsIn(text)(offset),
  };
}

function overgrown(position: Position | null): Fault {
  return {
    rule: 'too-deep',
    message: 'This is nested or strung together without end.',
    hint: 'Nest lists and fields at most 20 levels deep, and put words with many signs in quotation marks.',
    position,
  };
}

function offsetOf(root: ParsedNode, path: FieldPath): number | null {
  let node: ParsedNode | null = root;
  let offset = root.range[0];
  for (const step of path) {
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const pair: Pair<ParsedNode, ParsedNode | null> | undefined = node.items.find(
        ({ key }) => isScalar(key) && key.value === step,
      );
      if (pair === undefined) return null;
      offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq<ParsedNode>(node) && typeof step === 'number') {
      const item: ParsedNode | undefined = node.items[step];
      if (item === undefined) return null;
      offset = item.range[0];
      node = item;
    } else {
      return null;
    }
  }
  return offset;
}
