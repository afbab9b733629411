import type { FieldPath, Position } from '../model/finding.ts';
import type { Fault } from './fault.ts';
import { proseProblems } from './prose/problems.ts';
import { shapeOf, type RecordKind, type Shape } from './schemas.ts';
import type { LocateField, Raw } from './yaml.ts';

/** What is refused in the Markdown of a record's fields. It is told where the field stands. */
export function proseFaults(kind: RecordKind, value: Raw | undefined, locate: LocateField): Fault[] {
  return markdownIn(value, shapeOf(kind)).flatMap(({ path, text }) =>
    proseProblems(text, { mdx: false }).map(({ rule, message, hint }) => ({
      rule,
      message,
      hint,
      position: locate(path),
    })),
  );
}

/** What is refused in the body of a page, which begins on the line `bodyLine` of its file. */
export function bodyFaults(body: string, bodyLine: number): Fault[] {
  if (body === '') return [];
  return proseProblems(body, { mdx: true }).map(({ rule, message, hint, line, column }) => {
    const position: Position = { line: line + bodyLine - 1, column };
    return { rule, message, hint, position };
  });
}

/** Without one of these there is no HTML, no link and no picture in Markdown, and nothing to refuse. */
const WORTH_READING = /[<[>]|^(?:[ \t]*(?:[-*+]|\d+[.)])[ \t]){2}/m;

/** Every Markdown text of a record in which something might be refused. */
function markdownIn(
  value: Raw | undefined,
  shape: Shape,
  path: FieldPath = [],
): { path: FieldPath; text: string }[] {
  if (value === undefined || !holdsMarkdown(shape)) return [];
  if (typeof value === 'string') {
    return shape.format === 'markdown' && WORTH_READING.test(value) ? [{ path, text: value }] : [];
  }
  if (Array.isArray(value)) {
    const { items = {} } = shape;
    return value.flatMap((item, index) => markdownIn(item, items, [...path, index]));
  }
  const others = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {};
  return Object.entries(value).flatMap(([name, field]) =>
    markdownIn(field, shape.properties?.[name] ?? others, [...path, name]),
  );
}

const holding = new WeakMap<Shape, boolean>();

/** True where a field of this shape can hold Markdown, at any depth. */
function holdsMarkdown(shape: Shape): boolean {
  const known = holding.get(shape);
  if (known !== undefined) return known;
  const { items, additionalProperties: others, properties = {} } = shape;
  const parts = [...Object.values(properties), items, typeof others === 'object' ? others : undefined];
  const found =
    shape.format === 'markdown' || parts.some((part) => part !== undefined && holdsMarkdown(part));
  holding.set(shape, found);
  return found;
}
