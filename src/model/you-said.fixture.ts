import { youSaidSchema, type YouSaid } from './schema/you-said.ts';

/** Entries for tests, written as content is: through the real schema, from text. */

/** An entry with what is given; without a response, it was answered on 1 March 2025. */
export function anEntry(id: string, fields: Record<string, unknown> = {}): YouSaid {
  return {
    ...youSaidSchema.parse({
      said: `We said ${id}.`,
      theme: 'Waiting',
      response: [{ what: 'We did it.', state: 'done', date: '2025-03-01' }],
      ...fields,
    }),
    id,
  };
}
