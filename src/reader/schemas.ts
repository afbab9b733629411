import { z } from 'zod';
import type { FieldPath } from '../model/finding.ts';
import { actionSchema } from '../model/schema/action.ts';
import { measureSchema } from '../model/schema/measure.ts';
import {
  boardsSchema,
  correctionsSchema,
  planSchema,
  prioritiesSchema,
  risksSchema,
} from '../model/schema/plan.ts';
import { reportSchema } from '../model/schema/report.ts';
import { glossarySchema, proseSchema, siteSchema } from '../model/schema/site.ts';
import { youSaidSchema } from '../model/schema/you-said.ts';
import type { Place } from './layout.ts';

/** The schema of each kind of record. */
export const SCHEMAS = {
  site: siteSchema,
  glossary: glossarySchema,
  prose: proseSchema,
  'you-said': youSaidSchema,
  plan: planSchema,
  priorities: prioritiesSchema,
  boards: boardsSchema,
  risks: risksSchema,
  corrections: correctionsSchema,
  'site-corrections': correctionsSchema,
  action: actionSchema,
  measure: measureSchema,
  report: reportSchema,
} as const satisfies Record<Place['kind'], z.ZodType>;

/** A kind of record. */
export type RecordKind = keyof typeof SCHEMAS;
/** The data of a kind of record. */
export type RecordOf<K extends RecordKind> = z.output<(typeof SCHEMAS)[K]>;

/** What a schema says of one field, in the words of JSON Schema. */
export interface Shape {
  type?: string;
  description?: string;
  format?: string;
  enum?: string[];
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: Shape | boolean;
  items?: Shape;
}

const shapes = new Map<RecordKind, Shape>();

/** What the schema says of a kind of record, worked out once. */
export function shapeOf(kind: RecordKind): Shape {
  const known = shapes.get(kind);
  if (known !== undefined) return known;
  const shape = z.toJSONSchema(SCHEMAS[kind], { io: 'input' }) as Shape;
  shapes.set(kind, shape);
  return shape;
}

/** What a shape says of the field at `path`; null where it has no such field. */
export function shapeAt(shape: Shape, path: FieldPath): Shape | null {
  let current: Shape | undefined = shape;
  for (const step of path) {
    if (current === undefined) return null;
    const others: Shape | boolean | undefined = current.additionalProperties;
    current =
      typeof step === 'number'
        ? current.items
        : (current.properties?.[step] ?? (typeof others === 'object' ? others : undefined));
  }
  return current ?? null;
}
