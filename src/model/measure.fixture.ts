import { measureSchema, type Measure } from './schema/measure.ts';

/** A measure for tests, written as content is: through the real schema, from text. */
export function aMeasure(fields: Record<string, unknown> = {}): Measure {
  return {
    id: 'a-measure',
    ...measureSchema.parse({ title: 'A measure', unit: 'percent', better: 'higher', ...fields }),
  };
}
