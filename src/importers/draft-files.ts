import {
  actionFile,
  GLOSSARY_FILE,
  measureFile,
  planFile,
  planFolder,
  planListFile,
  reportFile,
  SITE_FILE,
} from '../model/content-files.ts';
import type { PlanDraft, ReportDraft, TermDraft } from './draft.ts';
import type { ImportReport } from './import-report.ts';
import { yamlText, type TextData } from './yaml-text.ts';

/** A file to be written: its path within the content folder, and what it says. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a new plan, in the order in which a person would read them. */
export function planFiles(plan: string, draft: PlanDraft, report: ImportReport): DraftFile[] {
  const body = draft.introduction === '' ? '' : `\n${draft.introduction}\n`;
  return [
    { path: planFile(plan), text: `---\n${yamlText({ ...draft.facts })}---\n${body}` },
    ...listFile(plan, 'priorities', draft.priorities),
    ...draft.actions.map((action) => ({ path: actionFile(plan, action.ref), text: yamlText(action) })),
    ...draft.measures.map(({ id, facts }) => ({ path: measureFile(plan, id), text: yamlText({ ...facts }) })),
    ...draft.reports.map((one) => roundFile(plan, one)),
    ...listFile(plan, 'boards', draft.boards),
    ...listFile(plan, 'risks', draft.risks),
    importReportFile(plan, report),
  ];
}

function listFile(
  plan: string,
  list: Parameters<typeof planListFile>[1],
  items: readonly TextData[],
): DraftFile[] {
  return items.length === 0 ? [] : [{ path: planListFile(plan, list), text: yamlText(items) }];
}

/**
 * The glossary with a document's terms. `old` is the text of the one that is there, whose every line is kept, and
 * `known` its terms: no term is added twice. Null where there is nothing to add.
 */
export function glossaryFile(
  terms: readonly TermDraft[],
  old = '',
  known: readonly string[] = [],
): DraftFile | null {
  const have = new Set(known.map((term) => term.toLowerCase()));
  const added = terms.filter(({ term }) => !have.has(term.toLowerCase()));
  if (added.length === 0) return null;
  const before = old === '' || old.endsWith('\n') ? old : `${old}\n`;
  return { path: GLOSSARY_FILE, text: before + yamlText(added) };
}

/** The file of one round of progress. */
export function roundFile(plan: string, report: ReportDraft): DraftFile {
  return { path: reportFile(plan, report.asAt), text: yamlText(report) };
}

/** The file that says where every cell of the document went. */
export function importReportFile(plan: string, report: ImportReport): DraftFile {
  return { path: `${planFolder(plan)}/import-report.json`, text: `${JSON.stringify(report, null, 2)}\n` };
}

/** What a first `site.yaml` says, with words in place of what only the council knows. */
export const SITE_TO_FILL_IN = {
  name: 'Promises and progress',
  area: 'Write the name of your area here',
  publisher: 'Write who publishes this site here',
  contact: {
    role: 'Write who answers questions here, as a role',
    email: 'write-an-address-here@example.org',
  },
} as const;

/** A first `site.yaml`, valid as it stands, so that the result builds. */
export function siteFile(): DraftFile {
  const comment = '# Fill in each line that says "write". People see these words on every page.\n';
  return { path: SITE_FILE, text: comment + yamlText(SITE_TO_FILL_IN) };
}
