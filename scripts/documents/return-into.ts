/** A workbook that was exported, filled in and sent back: it goes into its plan as one report. */
import { PLAN_FILES } from '../../src/exports/plan-files.ts';
import { roundFile, importReportFile } from '../../src/importers/draft-files.ts';
import type { PlanDraft, ReportDraft } from '../../src/importers/draft.ts';
import { openDocument } from '../../src/importers/formats/open-document.ts';
import { makeReport, type ImportReport } from '../../src/importers/import-report.ts';
import { readReturned, type Origin } from '../../src/importers/returned-workbook/read-returned.ts';
import type { SourceDocument } from '../../src/importers/source.ts';
import type { Day } from '../../src/model/day.ts';
import { editionOf, type PlanEdition } from '../../src/model/edition.ts';
import type { Library } from '../../src/model/library.ts';
import { readLibrary } from '../../src/reader/read-library.ts';
import { EXPORT_WORDS } from '../../src/words/en.ts';
import { joinedTo, putReport, type Target } from './import-into.ts';

/** What came back. */
export interface Returned {
  readonly document: SourceDocument;
  readonly origin: Origin;
  readonly source: string;
  readonly sha256: string;
  readonly asAt: Day | null;
}

/** What became of it, in words for the one who typed the command. */
export type ReturnedOutcome =
  | { readonly report: ImportReport; readonly done: string }
  | { readonly refused: string; readonly wrongUse?: true };

/** Adds the report that was typed into a workbook; refused where anything else in it was changed. */
export async function addReturned(target: Target, returned: Returned): Promise<ReturnedOutcome> {
  const { origin, asAt } = returned;
  if (origin.plan !== target.plan)
    return { refused: `This workbook was made of the plan ${origin.plan}. Type --plan ${origin.plan}.` };
  if (asAt === null)
    return {
      refused: 'Say the day that this progress is true of with --as-at, such as --as-at 2026-04-30.',
      wrongUse: true,
    };
  const library = readLibrary(target.content).library;
  const edition = library === null ? null : editionIn(library, origin);
  if (library === null || edition === null) return { refused: cannotRead(target) };
  if (edition.plan.reports.some((report) => report.asAt === asAt))
    return { refused: `The plan has a report as at ${asAt} already. A report is never rewritten.` };
  const made = await openDocument('made.xlsx', await workbookOf(library, edition, origin));
  if ('refused' in made) return { refused: made.refused.message };
  const read = readReturned(returned.document, made.document, edition.plan.statuses, asAt);
  if ('differences' in read)
    return { refused: `Nothing can be added from this workbook yet:\n${joinedTo(read.differences)}` };
  const report = makeReport(returned, draftOf(edition, read.report), read.account, []);
  const outcome = putReport(
    target,
    roundFile(target.plan, read.report),
    importReportFile(target.plan, report),
  );
  return 'refused' in outcome ? outcome : { report, ...outcome };
}

function editionIn(library: Library, { plan, day }: Origin): PlanEdition | null {
  return editionOf(library, day).plans.find((one) => one.plan.id === plan) ?? null;
}

/** The workbook as it was made, on the day that it names. */
async function workbookOf(library: Library, edition: PlanEdition, { day }: Origin): Promise<Uint8Array> {
  const file = PLAN_FILES.find(({ form }) => form === 'xlsx');
  if (file === undefined) throw new Error('There is no form of workbook.');
  return file.make({ edition, site: library.site, today: day, base: '/', words: EXPORT_WORDS });
}

function draftOf({ plan }: PlanEdition, report: ReportDraft): PlanDraft {
  const none = { priorities: [], actions: [], measures: [], boards: [], risks: [], terms: [] };
  return { facts: { title: plan.title, kind: plan.kind }, introduction: '', ...none, reports: [report] };
}

const cannotRead = ({ content, plan }: Target): string =>
  `The plan ${plan} is not in ${content}, or cannot be read. Type npm run check -- --content ${content} and mend what it finds.`;
