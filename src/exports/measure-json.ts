import { z } from 'zod';
import { measureState, type StandingReading } from '../model/measure-state.ts';
import { measureSchema, type Measure } from '../model/schema/measure.ts';
import type { Direction, Verdict } from '../model/verdict.ts';
import { recordJson } from './content-json.ts';
import { withoutWithheld } from './withheld.ts';

/** Measures in `plan.json`: as content has them, and what they come to. */

const measureRecord = recordJson(measureSchema);
const figureRecord = recordJson(measureSchema.shape.targets.unwrap().element);
const readingRecord = recordJson(measureSchema.shape.readings.unwrap().element);

const verdict = z.enum(['met', 'not-met', 'cannot-say']).describe('Against the target for the same period.');
const why = z.string().nullable().describe('Why nothing can be said, in a word; null where something can.');

const readingFields = readingRecord.schema.extend({
  suppressed: z.boolean().describe('True where the number is withheld because it is small.'),
  notApplicable: z.boolean().describe('True where no number could exist.'),
});

const reading = readingFields.extend({
  revised: z.boolean().describe('True where this row replaced an earlier one.'),
  replaced: z.array(readingFields).describe('The rows that it replaced, newest first.'),
  verdict,
  verdictWhy: why,
});

/** A measure in `plan.json`. */
export const measureJsonSchema = measureRecord.schema.extend({
  id: z.string(),
  latest: reading.nullable(),
  target: figureRecord.schema
    .nullable()
    .describe('The target for the latest reading’s period, or else the next one, or else the last.'),
  verdict,
  verdictWhy: why,
  direction: z
    .enum(['better', 'worse', 'same', 'cannot-say'])
    .describe('From the baseline to the latest reading.'),
  directionWhy: why,
  readings: z.array(reading).describe('Oldest first; of each period the last revision.'),
  url: z.string(),
});

type MeasureJson = z.infer<typeof measureJsonSchema>;

/** A measure as `plan.json` has it. */
export function measureJson(given: Measure, url: string): MeasureJson {
  const measure = withoutWithheld(given);
  const state = measureState(measure);
  const readings = state.readings.map(readingJson);
  return {
    ...measureRecord.of(measure),
    id: measure.id,
    latest: readings.at(-1) ?? null,
    target: state.target && figureRecord.of(state.target),
    ...verdictJson(state.verdict),
    ...directionJson(state.sinceStart),
    readings,
    url,
  };
}

function readingJson(one: StandingReading): z.infer<typeof reading> {
  return {
    ...plainReading(one.reading),
    revised: one.revised.length > 0,
    replaced: one.revised.map(plainReading),
    ...verdictJson(one.verdict),
  };
}

function plainReading(one: StandingReading['reading']): z.infer<typeof readingFields> {
  return {
    ...readingRecord.of(one),
    suppressed: one.suppressed === true,
    notApplicable: one.notApplicable === true,
  };
}

function verdictJson(found: Verdict): Pick<MeasureJson, 'verdict' | 'verdictWhy'> {
  return { verdict: found.verdict, verdictWhy: 'why' in found ? found.why : null };
}

function directionJson(found: Direction): Pick<MeasureJson, 'direction' | 'directionWhy'> {
  return { direction: found.direction, directionWhy: 'why' in found ? found.why : null };
}
