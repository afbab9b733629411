import { actionAsAt, circumstancesAsAt } from '../../model/as-at.ts';
import { reportAddress, underBase } from '../../model/addresses.ts';
import type { MilestoneReport, Report, View } from '../../model/schema/report.ts';
import type { PromiseState } from '../../model/state.ts';
import type { About } from '../export-words.ts';
import { date, inLines, table, text, type Column, type Source } from './table.ts';

/** What one report says of one thing: of the whole round, of an action or of a milestone. */
interface EntryRow {
  source: Source;
  report: Report;
  about: About;
  ref?: string;
  title?: string;
  /** The action's number, for a milestone. */
  action?: string;
  entry?: MilestoneReport;
  /** How it stood on the day of the report; null where the plan has no such promise. */
  state?: PromiseState | null;
  views: readonly View[];
}

const ENTRY_COLUMNS: readonly Column<EntryRow>[] = [
  date('asAt', 'The day that the report is true of.', ({ report }) => report.asAt),
  text(
    'about',
    'What the row is about: the whole report, an action or a milestone.',
    ({ about, source }) => source.words.about[about],
  ),
  text('ref', 'The number of the action or milestone, as text.', ({ ref }) => ref),
  text(
    'title',
    'Its title. For a whole report, the report’s own.',
    ({ title, report, about }) => (about === 'report' ? report.title : title),
    'name',
  ),
  text('action', 'For a milestone, the number of its action.', ({ action }) => action),
  text(
    'status',
    'The status that was reported, by its short name in the plan.',
    ({ entry }) => entry?.status,
  ),
  text('label', 'The same in the plan’s own word.', (row) => statusOf(row)?.label),
  text('meaning', 'What it means, in words that are the same in every plan.', (row) => meaningOf(row)),
  text(
    'standing',
    'How it stood on the day of the report.',
    ({ state, source }) => state && source.words.standing[state.standing],
  ),
  text(
    'progress',
    'What the report says, as Markdown. For a whole report, its summary.',
    ({ entry, report, about }) => (about === 'report' ? report.summary : entry?.progress),
    'prose',
  ),
  text('due', 'The new date, where the report moved it.', ({ entry }) => entry?.due?.text),
  date('dueBy', 'The last day of that new date.', ({ entry }) => entry?.due?.to),
  text('because', 'Why the date moved.', ({ entry }) => entry?.because, 'name'),
  text('next', 'What happens next, as Markdown.', ({ entry }) => entry?.next, 'prose'),
  text(
    'evidence',
    'What shows that it is so, one thing on a line.',
    ({ entry, source }) => inLines((entry?.evidence ?? []).map(source.words.evidence)),
    'name',
  ),
  text(
    'views',
    'What others say of it in their own words, one on a line.',
    ({ views, source }) => inLines(views.map(source.words.view)),
    'prose',
  ),
  text('period', 'The period that the report covers.', ({ report }) => report.period?.text),
  date('published', 'The day on which the report was published.', ({ report }) => report.published),
  text('plan', 'The plan, by its name in addresses.', ({ source }) => source.edition.plan.id, 'name'),
  text(
    'url',
    'The address of the report’s page on this site.',
    ({ report, source }) => underBase(source.base, reportAddress(source.edition.plan.id, report.asAt)),
    'name',
  ),
];

/** `reports.csv`: what was said, round by round. */
export const REPORTS = table(
  {
    id: 'reports',
    title: 'Reports',
    rowsAre:
      'Newest report first. Each has a row for the whole of it, then one for each action and milestone that it names.',
  },
  ENTRY_COLUMNS,
  (source) => source.edition.reports.flatMap(({ report }) => reportRows(report, source)),
);

function reportRows(report: Report, source: Source): EntryRow[] {
  const { plan } = source.edition;
  const circumstances = circumstancesAsAt(plan, report.asAt);
  const about = { source, report };
  const entries = plan.actions.flatMap((action): EntryRow[] => {
    const entry = report.actions[action.ref];
    if (entry === undefined) return [];
    const state = actionAsAt(action, circumstances);
    const steps = state.milestones.flatMap((step): EntryRow[] => {
      const { ref, title } = step.milestone;
      const said = entry.milestones[ref];
      return said === undefined
        ? []
        : [
            {
              ...about,
              about: 'milestone',
              ref,
              title,
              action: action.ref,
              entry: said,
              state: step,
              views: [],
            },
          ];
    });
    return [
      { ...about, about: 'action', ref: action.ref, title: action.title, entry, state, views: entry.views },
      ...steps,
    ];
  });
  return [{ ...about, about: 'report', views: report.views }, ...entries];
}

function statusOf({
  entry,
  source,
}: EntryRow): { label: string; means: PromiseState['standing'] } | undefined {
  return source.edition.plan.statuses.find(({ id }) => id === entry?.status);
}

function meaningOf(row: EntryRow): string | undefined {
  const status = statusOf(row);
  return status && row.source.words.standing[status.means];
}
