import type { FieldPath } from '../model/finding.ts';
import { shapeOf, type RecordKind, type Shape } from './schemas.ts';
import type { Raw } from './yaml.ts';

/** What a field may hold besides plain words, as the schemas say it. */
export type Format = 'markdown' | 'link';

/** A field's words, and its path in the file. */
export interface FieldWords {
  path: FieldPath;
  words: string;
}

/** Every field of a record that has a format. */
export function fieldsIn(kind: RecordKind, value: Raw | undefined, format: Format): FieldWords[] {
  return value === undefined ? [] : within(value, shapeOf(kind), format, []);
}

function within(value: Raw, shape: Shape, format: Format, path: FieldPath): FieldWords[] {
  if (!holds(shape, format)) return [];
  if (typeof value === 'string') return shape.format === format ? [{ path, words: value }] : [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      item === undefined ? [] : within(item, shape.items ?? {}, format, [...path, index]),
    );
  }
  const others = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {};
  return Object.entries(value).flatMap(([name, field]) =>
    within(field, shape.properties?.[name] ?? others, format, [...path, name]),
  );
}

const HOLDING = { markdown: new WeakMap<Shape, boolean>(), link: new WeakMap<Shape, boolean>() };

/** True where a field of this shape can hold the format, at any depth. */
function holds(shape: Shape, format: Format): boolean {
  const known = HOLDING[format].get(shape);
  if (known !== undefined) return known;
  const { items, additionalProperties: others, properties = {} } = shape;
  const parts = [...Object.values(properties), items, typeof others === 'object' ? others : undefined];
  const found = shape.format === format || parts.some((part) => part !== undefined && holds(part, format));
  HOLDING[format].set(shape, found);
  return found;
}
