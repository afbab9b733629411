import type { Day } from './day.ts';
import type { Library, Plan } from './library.ts';
import type { Action } from './schema/action.ts';
import type { Measure } from './schema/measure.ts';
import type { Correction } from './schema/plan.ts';
import type { Report } from './schema/report.ts';
import type { YouSaid } from './schema/you-said.ts';
import { youSaidFile } from './content-files.ts';

/** What a correction says in place of words where there were none, or are none. */
export const NOTHING = '(nothing)';
/** What a correction says in place of words that would say who someone is. */
export const WITHHELD = '(withheld)';

/** Where what was corrected stands on the site. */
export type CorrectedPlace =
  /** A report; `action` is the one that the corrected words are about, if they are about one. */
  | { kind: 'report'; report: Report; action: Action | null }
  | { kind: 'action'; action: Action }
  | { kind: 'measure'; measure: Measure }
  | { kind: 'answer'; entry: YouSaid }
  /** Anything else of the plan, or a file that is no longer there. */
  | { kind: 'plan' }
  /** What belongs to no plan, and is not an answer to families; or a plan that is no longer there. */
  | { kind: 'site' };

/** A correction with the place of what it corrected. */
export interface PlacedCorrection {
  correction: Correction;
  place: CorrectedPlace;
}

/** A plan's corrections up to and including a day, newest first. A plan that is closed can still be corrected. */
export function correctionsUpTo(plan: Plan, today: Day): PlacedCorrection[] {
  return plan.corrections
    .filter(({ date }) => date <= today)
    .map((correction) => ({ correction, place: placeOf(correction, plan) }))
    .toSorted((one, other) => (one.correction.date < other.correction.date ? 1 : -1));
}

/** The corrections of what belongs to no plan, up to and including a day, newest first. */
export function siteCorrectionsUpTo(
  { corrections, youSaid }: Pick<Library, 'corrections' | 'youSaid'>,
  today: Day,
): PlacedCorrection[] {
  return corrections
    .filter(({ date }) => date <= today)
    .map((correction): PlacedCorrection => {
      const entry = youSaid.find(({ id }) => youSaidFile(id) === correction.file);
      return { correction, place: entry === undefined ? { kind: 'site' } : { kind: 'answer', entry } };
    })
    .toSorted((one, other) => (one.correction.date < other.correction.date ? 1 : -1));
}

/** Those that the page of an answer to families tells of. */
export function correctionsOfAnswer(
  corrections: readonly PlacedCorrection[],
  { id }: Pick<YouSaid, 'id'>,
): PlacedCorrection[] {
  return corrections.filter(({ place }) => place.kind === 'answer' && place.entry.id === id);
}

/** Those that an action's page tells of: of its own file, and of what reports said of it. */
export function correctionsOfAction(
  corrections: readonly PlacedCorrection[],
  action: Action,
): PlacedCorrection[] {
  return corrections.filter(({ place }) => 'action' in place && place.action?.ref === action.ref);
}

/** Those that a report's page tells of. */
export function correctionsOfReport(
  corrections: readonly PlacedCorrection[],
  { asAt }: Pick<Report, 'asAt'>,
): PlacedCorrection[] {
  return corrections.filter(({ place }) => place.kind === 'report' && place.report.asAt === asAt);
}

/** Those that a measure's page tells of. */
export function correctionsOfMeasure(
  corrections: readonly PlacedCorrection[],
  { id }: Pick<Measure, 'id'>,
): PlacedCorrection[] {
  return corrections.filter(({ place }) => place.kind === 'measure' && place.measure.id === id);
}

/** The place of the file that a correction names, `reports/2025-04-30.yaml`, and of its field, `actions.1.3.progress`. */
function placeOf({ file, field }: Correction, plan: Plan): CorrectedPlace {
  const [, folder = '', name = ''] = /^([^/]+)\/([^/]+)\.yaml$/.exec(file) ?? [];
  const report = folder === 'reports' ? plan.reports.find(({ asAt }) => asAt === name) : undefined;
  if (report !== undefined) return { kind: 'report', report, action: actionIn(field, plan) };
  const action = folder === 'actions' ? plan.actions.find(({ ref }) => ref === name) : undefined;
  if (action !== undefined) return { kind: 'action', action };
  const measure = folder === 'measures' ? plan.measures.find(({ id }) => id === name) : undefined;
  return measure === undefined ? { kind: 'plan' } : { kind: 'measure', measure };
}

/** The action in a field of a report. A ref has dots as a field has: of those that fit, the longest is meant. */
function actionIn(field: string | undefined, { actions }: Plan): Action | null {
  if (field === undefined) return null;
  const named = actions.filter(({ ref }) => `${field}.`.startsWith(`actions.${ref}.`));
  return named.toSorted((one, other) => other.ref.length - one.ref.length)[0] ?? null;
}
