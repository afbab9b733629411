import { z } from 'zod';
import {
  actionRef,
  count,
  dayField,
  figure,
  flag,
  id,
  list,
  markdown,
  number,
  periodField,
  ref,
  text,
} from './fields.ts';
import { riskSchema } from './plan.ts';

/** The three questions of a performance framework (results-based accountability). */
export const QUESTIONS = ['how-much', 'how-well', 'better-off'] as const;
/** The units in which a measure is counted. */
export const UNITS = ['percent', 'number', 'rate', 'score', 'days', 'weeks', 'money', 'words'] as const;
/** What is good for families: more, less, or neither. */
export const BETTER = ['higher', 'lower', 'neither'] as const;

const NOTHING_SAID =
  'This row says nothing.\nAdd "value:", or "words:", or for a reading "suppressed: true" or "missing:" with the reason.';

const stated = {
  period: periodField().describe('The period that it is of.'),
  value: number().optional().describe('The number, in the measure’s unit. Nought is a number.'),
  words: text()
    .optional()
    .describe('The words, where there is no number: "Improve from baseline by at least 20%".'),
};

const saysSomething = (given: { value?: unknown; words?: unknown }): boolean =>
  given.value !== undefined || given.words !== undefined;
/** The same rule as JSON Schema has it, for editors. */
const SAYS_SOMETHING = { anyOf: [{ required: ['value'] }, { required: ['words'] }] };

const statement = z
  .strictObject(stated)
  .refine(saysSomething, { message: NOTHING_SAID })
  .meta(SAYS_SOMETHING);

const baseline = z
  .strictObject({ ...stated, period: stated.period.optional() })
  .refine(saysSomething, { message: NOTHING_SAID })
  .meta(SAYS_SOMETHING);

const readingFields = {
  ...stated,
  suppressed: flag()
    .optional()
    .describe('true where the number is withheld because it is small. Shown as [c], confidential.'),
  missing: text().optional().describe('Why there is no number. Shown as [x], not available.'),
  notApplicable: flag()
    .optional()
    .describe('true beside "missing" where no number could exist. Shown as [z], not applicable.'),
  published: dayField()
    .optional()
    .describe('The day on which it is published. Until then it is nowhere on the site.'),
  note: text().optional().describe('What a reader should know about this number.'),
  rating: text().optional().describe('The rating as published: "Green".'),
  comparators: z
    .record(text(), figure())
    .default({})
    .describe('What each comparator was in the same period, by its name.'),
  revises: dayField()
    .optional()
    .describe('The published day of the reading that this one replaces; the period is the same.'),
  because: text().optional().describe('Why it was revised.'),
};

const reading = z
  .strictObject(readingFields)
  .refine(
    (given) =>
      [given.value, given.words, given.missing].some((said) => said !== undefined) ||
      given.suppressed === true,
    { message: NOTHING_SAID },
  )
  .refine((given) => given.revises === undefined || given.because !== undefined, {
    message:
      'The reading was revised, and nothing says why.\nAdd a line "because:" with the reason, beside "revises:".',
    path: ['revises'],
  })
  .meta({
    anyOf: ['value', 'words', 'missing', 'suppressed'].map((field) => ({ required: [field] })),
    dependencies: { revises: ['because'] },
  });

/** `measures/<id>.yaml`: one number that says whether it is better for families. */
export const measureSchema = z.strictObject({
  title: text().describe('The measure in plain words: "New plans finished within 20 weeks".'),
  group: text()
    .optional()
    .describe('The indicator of which this is one series. Measures with one group belong together.'),
  asks: z
    .enum(QUESTIONS)
    .optional()
    .describe('The question that it answers: how-much, how-well or better-off.'),
  definition: markdown().optional().describe('What exactly is counted.'),
  unit: z.enum(UNITS).describe('The unit: percent, number, rate, score, days, weeks, money or words.'),
  per: count().optional().describe('The base of a rate: 1000 for "of every 1,000".'),
  outOf: number().optional().describe('The highest score there can be.'),
  better: z.enum(BETTER).describe('What is good for families: higher, lower or neither.'),
  decimals: count().optional().describe('How many decimal places to show.'),
  countsPeople: flag().optional().describe('true where it counts people. Numbers under 5 are then refused.'),
  source: text().optional().describe('Where the numbers come from.'),
  every: text().optional().describe('How often it is read: "Every term".'),
  baseline: baseline.optional().describe('Where it stood at the start.'),
  targets: list(statement).describe('What it should be, period by period.'),
  readings: list(reading).describe(
    'What it was. A reading never changes: a revised one is a new row with "revises".',
  ),
  comparators: list(
    z.strictObject({
      name: text().describe('Whom we compare with: "England".'),
      note: text().optional().describe('What a reader should know about the comparison.'),
    }),
  ).describe('Others with whom the measure is compared.'),
  priorities: list(ref()).describe('Refs of the priorities that it belongs to.'),
  actions: list(actionRef()).describe('Refs of the actions meant to move it.'),
  story: markdown().optional().describe('The story behind the numbers.'),
  partners: list(text()).describe('Who can help to move it.'),
  risks: list(riskSchema).describe('What may go wrong with it.'),
  service: list(
    z.strictObject({
      title: text().describe('The council’s own service measure.'),
      developing: flag().optional().describe('true where it is still under development and has no reading.'),
      readings: list(z.strictObject(readingFields)).describe('Its readings.'),
    }),
  ).describe('The council’s own service measures behind this one.'),
  trend: z
    .enum(['improving', 'unchanged', 'worsening'])
    .optional()
    .describe('The trend as the publisher declares it.'),
  benchmark: z
    .enum(['better', 'similar', 'worse', 'none'])
    .optional()
    .describe('How it compares, as the publisher declares it.'),
  was: list(id()).describe('Ids that it had before. Their addresses lead here.'),
});

/** One number that says whether it is better for families. Its id is its file's name. */
export type Measure = z.infer<typeof measureSchema> & { id: string };
/** One value of a measure for one period. */
export type Reading = z.infer<typeof reading>;
/** A target. */
export type Statement = z.infer<typeof statement>;
/** Where a measure stood at the start: many a document does not say when that was. */
export type Baseline = z.infer<typeof baseline>;
/** One of the three questions. */
export type Question = (typeof QUESTIONS)[number];
/** A unit. */
export type Unit = (typeof UNITS)[number];
