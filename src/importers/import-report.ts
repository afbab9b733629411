import type { Account, Unplaced, Warning } from './account.ts';
import type { PlanDraft } from './draft.ts';

/** `import-report.json`: where every cell of the document went. */
export interface ImportReport {
  /** The document's file name. */
  readonly source: string;
  readonly sha256: string;
  /** `total` is always `placed` and `unplaced` together. */
  readonly cells: { readonly total: number; readonly placed: number; readonly unplaced: number };
  readonly counts: {
    readonly priorities: number;
    readonly actions: number;
    readonly milestones: number;
    readonly measures: number;
    readonly reports: number;
    readonly boards: number;
    readonly terms: number;
  };
  readonly unplaced: readonly Unplaced[];
  /** By line; those about the whole document first. */
  readonly warnings: readonly Pick<Warning, 'line' | 'message'>[];
}

/** The report on an import. The order of its fields is the order in the file. */
export function makeReport(
  { source, sha256 }: { readonly source: string; readonly sha256: string },
  draft: PlanDraft,
  account: Account,
  warnings: readonly Warning[],
): ImportReport {
  const [placed, unplaced] = [account.placed.length, account.unplaced.length];
  return {
    source,
    sha256,
    cells: { total: placed + unplaced, placed, unplaced },
    counts: {
      priorities: draft.priorities.length,
      actions: draft.actions.length,
      milestones: draft.actions.reduce((sum, { milestones }) => sum + (milestones?.length ?? 0), 0),
      measures: draft.measures.length,
      reports: draft.reports.length,
      boards: draft.boards.length,
      terms: draft.terms.length,
    },
    unplaced: account.unplaced,
    warnings: inOrder(warnings),
  };
}

/** The report on an import that only added a report to a plan: what was said of the plan was said at its own import. */
export function roundReport(report: ImportReport, warnings: readonly Warning[]): ImportReport {
  const none = { priorities: 0, actions: 0, milestones: 0, measures: 0, boards: 0, terms: 0 };
  const counts = { ...report.counts, ...none };
  return { ...report, counts, warnings: inOrder(warnings.filter(({ ofProgress }) => ofProgress)) };
}

function inOrder(warnings: readonly Warning[]): ImportReport['warnings'] {
  return warnings
    .map(({ line, message }) => ({ line, message }))
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
