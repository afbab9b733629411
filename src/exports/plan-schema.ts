import { z } from 'zod';
import { planJsonSchema } from './plan-json.ts';

/** `/data/schema.json`: the JSON Schema (2020-12) of `plan.json`, with what each name means. */
export function planJsonSchemaFile(): object {
  const { $schema, ...schema } = z.toJSONSchema(planJsonSchema, { target: 'draft-2020-12' });
  return {
    $schema,
    title: 'plan.json',
    description:
      'Everything that is published of one plan, as at one day. Its names do not change without a version.',
    ...schema,
  };
}
