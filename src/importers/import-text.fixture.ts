/** Importing the text of a document, as it came out of a PDF, and looking at what came of it. */
import { day } from '../model/day.ts';
import type { ActionDraft } from './draft.ts';
import { importDocument, type ImportOptions } from './import-document.ts';
import { readTabSeparated } from './formats/tab-separated.ts';

export function importText(text: string, options: Partial<ImportOptions> = {}) {
  const found = importDocument(readTabSeparated(text), {
    source: 'statement.txt',
    sha256: '',
    asAt: day('2025-09-30'),
    title: null,
    kind: null,
    map: new Map(),
    ...options,
  });
  if ('refused' in found) throw new Error(found.refused.message);
  return found;
}

export function actionOf(text: string, ref: string): ActionDraft {
  const found = importText(text).draft.actions.find((one) => one.ref === ref);
  if (found === undefined) throw new Error(`There is no ${ref}.`);
  return found;
}

/** The ref, title and date of each milestone of an action. */
export function stepsOf(text: string, ref: string) {
  return (actionOf(text, ref).milestones ?? []).map(({ ref: step, title, due }) => [step, title, due]);
}
