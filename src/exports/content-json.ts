import { z } from 'zod';
import type { Day } from '../model/day.ts';
import type { Period } from '../model/period.ts';
import type { Figure, MadeOf } from '../model/schema/fields.ts';

/**
 * The content's own records as JSON: their shape and their values both follow from the content's
 * schemas, so that a field added there is published, and described, without another word here.
 */

/** A record as JSON has it: days and periods as content writes them, and null for what was left out. */
export type Json<T> = T extends Period | Day
  ? string
  : T extends string | number | boolean | null
    ? T
    : T extends Figure
      ? { value: number | null; words: string | null }
      : T extends readonly (infer Item)[]
        ? Json<Item>[]
        : {
            [Name in keyof T]-?:
              Json<Exclude<T[Name], undefined>> | (undefined extends T[Name] ? null : never);
          };

/** How one kind of content value is published: the schema of its JSON, and the JSON of a value. */
export interface ContentJson<Source extends z.ZodType = z.ZodType> {
  schema: z.ZodType<Json<z.output<Source>>>;
  of: (value: z.output<Source>) => Json<z.output<Source>>;
}

/** As {@link ContentJson}, of a record whose fields may then be extended or replaced. */
export interface RecordJson<Source extends z.ZodObject> {
  schema: z.ZodObject<JsonShape<Source>, z.core.$strict>;
  of: (value: z.output<Source>) => Json<z.output<Source>>;
}

type JsonShape<Source extends z.ZodObject> = {
  [Name in keyof Source['shape']]: z.ZodType<Json<z.output<Source>>[Name & keyof Json<z.output<Source>>]>;
};

/** The description that every period of the published data has. */
export const PERIOD_TEXT =
  'A period as content writes it: 2025-09-15, 2025-09, 2025-Q3, 2025/26, 2025-autumn, 2025-04..2025-06.';

/** How a record of the content is published. */
export function recordJson<Source extends z.ZodObject>(source: Source): RecordJson<Source> {
  return publish(source) as unknown as RecordJson<Source>;
}

/** How a list of records is published. */
export function listJson<Source extends z.ZodObject>(
  source: z.ZodArray<Source>,
): ContentJson<z.ZodArray<Source>> {
  return publish(source) as unknown as ContentJson<z.ZodArray<Source>>;
}

/** A {@link ContentJson} whose type cannot be known where a schema is read at run time. */
interface Published {
  schema: z.ZodType;
  of: (value: unknown) => unknown;
}

function publish(source: z.ZodType): Published {
  const { schema, of } = publishKind(source);
  return { schema: source.description === undefined ? schema : schema.describe(source.description), of };
}

function publishKind(source: z.ZodType): Published {
  if (source instanceof z.ZodObject) return publishRecord(source);
  if (source instanceof z.ZodArray) return publishList(publish(source.element as z.ZodType));
  if (source instanceof z.ZodRecord) return publishMap(publish(source.valueType as z.ZodType));
  if (source instanceof z.ZodDefault) return publish(source.unwrap() as z.ZodType);
  if (source instanceof z.ZodOptional) {
    const { schema, of } = publish(source.unwrap() as z.ZodType);
    return { schema: schema.nullable(), of: (value) => (value === undefined ? null : of(value)) };
  }
  if (source instanceof z.ZodPipe) return MADE[source.meta()?.['made'] as MadeOf];
  return { schema: source, of: (value) => value };
}

function publishRecord(source: z.ZodObject): Published {
  const fields = Object.entries(source.shape).map(
    ([name, field]) => [name, publish(field as z.ZodType)] as const,
  );
  return {
    schema: z.strictObject(Object.fromEntries(fields.map(([name, { schema }]) => [name, schema]))),
    of: (value) =>
      Object.fromEntries(
        fields.map(([name, { of }]) => [name, of((value as Record<string, unknown>)[name])]),
      ),
  };
}

function publishList(item: Published): Published {
  return { schema: z.array(item.schema), of: (value) => (value as unknown[]).map(item.of) };
}

function publishMap(item: Published): Published {
  return {
    schema: z.record(z.string(), item.schema),
    of: (value) =>
      Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, item.of(one)])),
  };
}

const asItIs = (value: unknown): unknown => value;

/** What text is made into, as JSON. */
const MADE: Readonly<Record<MadeOf, Published>> = {
  number: { schema: z.number(), of: asItIs },
  count: { schema: z.int().min(0), of: asItIs },
  flag: { schema: z.boolean(), of: asItIs },
  day: { schema: z.iso.date(), of: asItIs },
  period: { schema: z.string().describe(PERIOD_TEXT), of: (value) => (value as Period).text },
  figure: {
    schema: z.strictObject({ value: z.number().nullable(), words: z.string().nullable() }),
    of: (value) => ({ value: null, words: null, ...(value as Figure) }),
  },
};
