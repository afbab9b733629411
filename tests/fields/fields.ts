import { isMap, isScalar, isSeq, type Pair, type Scalar } from 'yaml';
import { SCHEMAS, shapeOf, type RecordKind, type Shape } from '../../src/reader/schemas.ts';

/** A field of the content model, as its schema has it: `action.milestones[].due`. */
export interface Field {
  name: string;
  shape: Shape & { made?: string; pattern?: string };
}

/** A field in a file: the text that stands in it. */
export interface Use {
  field: Field;
  scalar: Scalar<string>;
}

/** Every field of every kind of record that holds text, and no further fields. */
export function allFields(): Field[] {
  return (Object.keys(SCHEMAS) as RecordKind[]).flatMap((kind) => within(kind, shapeOf(kind)));
}

function within(name: string, shape: Shape): Field[] {
  if (shape.properties !== undefined) {
    return Object.entries(shape.properties).flatMap(([key, its]) => within(`${name}.${key}`, its));
  }
  if (shape.items !== undefined) return within(`${name}[]`, shape.items);
  const named = shape.additionalProperties;
  return typeof named === 'object' ? within(`${name}{}`, named) : [{ name, shape }];
}

/** Every use of a field in a file's parsed YAML, in the file's own order. */
export function usesIn(kind: RecordKind, contents: unknown): Use[] {
  return below(kind, shapeOf(kind), contents);
}

function below(name: string, shape: Shape | undefined, node: unknown): Use[] {
  if (shape === undefined) return [];
  if (isMap(node)) {
    return node.items.flatMap((pair) => {
      const key = keyOf(pair);
      const own = shape.properties?.[key];
      if (own !== undefined) return below(`${name}.${key}`, own, pair.value);
      const named = shape.additionalProperties;
      return typeof named === 'object' ? below(`${name}{}`, named, pair.value) : [];
    });
  }
  if (isSeq(node)) return node.items.flatMap((item) => below(`${name}[]`, shape.items, item));
  return isScalar(node) && typeof node.value === 'string'
    ? [{ field: { name, shape }, scalar: node as Scalar<string> }]
    : [];
}

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');
