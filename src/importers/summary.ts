import type { PlanDraft } from './draft.ts';
import type { ImportReport } from './import-report.ts';

/** How many cells or warnings are shown on the screen before the rest is left to the report. */
const MOST_SHOWN = 12;

/** An import in a few lines, for the screen: counts, what could not be placed, and what to look at. */
export function summaryOf(report: ImportReport): string {
  const { cells, unplaced, warnings } = report;
  const counts = Object.entries(report.counts).filter(([, count]) => count > 0);
  return [
    `Read ${report.source}: ${counts.map(([what, count]) => `${count} ${named(what, count)}`).join(', ')}.`,
    `Placed ${cells.placed} of ${cells.total} cells.${unplaced.length === 0 ? '' : ' These could not be placed:'}`,
    ...unplaced
      .slice(0, MOST_SHOWN)
      .map(
        ({ line, column, text, where, why }) =>
          `  ${where ?? `line ${line}`}, column ${column}: "${shortened(text)}" ${why}`,
      ),
    ...andMore(unplaced.length),
    ...(warnings.length === 0 ? [] : [`${warnings.length} ${named('things', warnings.length)} to check:`]),
    ...warnings
      .slice(0, MOST_SHOWN)
      .map(({ line, message }) => `  ${line === null ? 'all' : `line ${line}`}: ${message}`),
    ...andMore(warnings.length),
  ].join('\n');
}

/** What would be made, a row each action: for `--dry-run`. */
export function tableOf(draft: PlanDraft): string {
  const progress = draft.reports[0]?.actions ?? {};
  const rows = draft.actions.map((action) => [
    action.ref,
    shortened(action.title),
    action.due ?? action.timescale ?? '',
    (action.leads ?? []).join(', '),
    progress[action.ref]?.status ?? '',
    String(action.milestones?.length ?? 0),
  ]);
  const all = [['ref', 'title', 'due', 'leads', 'status', 'milestones'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const LONGEST = 60;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

function andMore(count: number): string[] {
  return count > MOST_SHOWN ? [`  and ${count - MOST_SHOWN} more, in import-report.json.`] : [];
}

/** "1 priority", "2 priorities", "1 thing". */
function named(plural: string, count: number): string {
  if (count !== 1) return plural;
  return plural.endsWith('ies') ? `${plural.slice(0, -3)}y` : plural.slice(0, -1);
}
