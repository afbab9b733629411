import {
  actionFile,
  measureFile,
  planFile,
  proseFile,
  reportFile,
  youSaidFile,
} from '../../model/content-files.ts';
import { BODY, type FieldPath } from '../../model/finding.ts';
import type { Library, Plan } from '../../model/library.ts';
import type { MilestoneReport } from '../../model/schema/report.ts';
import type { Words } from '../words-in.ts';

/**
 * The words that a council writes for parents, which it may put as it likes. Official wording, quotations and what
 * others say are not among them: they stay as they are.
 */
export function* parentsWords({ prose, youSaid, plans }: Library): Iterable<Words> {
  for (const { id, body, summary } of prose) {
    yield* said(proseFile(id), ['summary'], summary);
    yield* said(proseFile(id), [BODY], body);
  }
  for (const { id, response, difference } of youSaid) {
    for (const [index, { what, because }] of response.entries()) {
      yield* said(youSaidFile(id), ['response', index, 'what'], what);
      yield* said(youSaidFile(id), ['response', index, 'because'], because);
    }
    yield* said(youSaidFile(id), ['difference'], difference);
  }
  for (const plan of plans) yield* wordsOfPlan(plan);
}

function* wordsOfPlan(plan: Plan): Iterable<Words> {
  yield* said(planFile(plan.id), ['summary'], plan.summary);
  yield* said(planFile(plan.id), [BODY], plan.introduction);
  for (const { ref, summary, title } of plan.actions) {
    yield* said(actionFile(plan.id, ref), ['title'], title);
    yield* said(actionFile(plan.id, ref), ['summary'], summary);
  }
  for (const { id, title, story } of plan.measures) {
    yield* said(measureFile(plan.id, id), ['title'], title);
    yield* said(measureFile(plan.id, id), ['story'], story);
  }
  for (const { asAt, summary, actions } of plan.reports) {
    const file = reportFile(plan.id, asAt);
    yield* said(file, ['summary'], summary);
    for (const [ref, entry] of Object.entries(actions)) {
      yield* reported(file, ['actions', ref], entry);
      for (const [step, own] of Object.entries(entry.milestones)) {
        yield* reported(file, ['actions', ref, 'milestones', step], own);
      }
    }
  }
}

function* reported(
  file: string,
  path: FieldPath,
  { progress, next, because }: MilestoneReport,
): Iterable<Words> {
  for (const [field, words] of Object.entries({ progress, next, because })) {
    yield* said(file, [...path, field], words);
  }
}

function* said(file: string, path: FieldPath, words: string | undefined): Iterable<Words> {
  if (words !== undefined && words !== '') yield { file, path, words };
}
