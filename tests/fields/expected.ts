import type { PlanEdition } from '../../src/model/edition.ts';
import type { Measure } from '../../src/model/schema/measure.ts';
import type { Edition } from '../../src/model/edition.ts';

/** What a page has to say, or where it has to lead. */
export interface Expected {
  page: string;
  words: string;
}

/** For each field of which no mark can be made: what each use of it has to be worded as, and where. */
export type Wordings = Readonly<Record<string, (edition: Edition) => Expected[]>>;

/** A measure and the plan that it is of. */
export interface PlacedMeasure {
  plan: string;
  measure: Measure;
}

/** For every plan, what `of` expects of it. */
export const inPlans =
  (of: (one: PlanEdition) => Expected[]) =>
  ({ plans }: Edition): Expected[] =>
    plans.flatMap(of);

/** For every measure of every plan, what `of` expects of it. */
export const inMeasures = (of: (placed: PlacedMeasure) => Expected[]): ((edition: Edition) => Expected[]) =>
  inPlans(({ plan }) => plan.measures.flatMap((measure) => of({ plan: plan.id, measure })));

/** `words` on a page; nothing where there are none to expect. */
export const on = (page: string, words: readonly (string | null | undefined)[]): Expected[] =>
  words.flatMap((said) => (said == null ? [] : [{ page, words: said }]));

/** Refs of actions or ids of measures as content writes them, each with its plan. */
export function placed(refs: readonly string[], plan: string): { plan: string; ref: string }[] {
  return refs.map((ref) => {
    const [its = '', own] = ref.split(':');
    return own === undefined ? { plan, ref: its } : { plan: its, ref: own };
  });
}
