import type { Day } from '../../model/day.ts';
import { together, type Fates } from '../account.ts';
import type { ActionDraft, PlanFactsDraft, PriorityDraft, ProgressDraft } from '../draft.ts';
import type { WordMap } from '../headings.ts';
import { readLeads } from '../leads.ts';
import type { Block, Cell } from '../source.ts';
import { findKey } from '../status-key.ts';
import { makeScale } from '../status-scale.ts';
import { classify } from './classify.ts';
import type { Column } from './columns.ts';
import { outline, type Outline } from './outline.ts';
import { draftAction, draftPriority, draftProgress, placeProgress } from './promises.ts';
import { giveRefs } from './refs.ts';
import { readRows } from './rows.ts';

/** What a table of actions comes to: a plan's promises, and one round of progress on them. */
export interface ActionTable {
  readonly facts: Pick<PlanFactsDraft, 'statuses' | 'leads'>;
  readonly priorities: readonly PriorityDraft[];
  readonly actions: readonly ActionDraft[];
  readonly progress: ProgressDraft;
  /** The day that a heading says the progress is as at, with the heading; null where none does. */
  readonly asAt: { readonly day: Day; readonly heading: string; readonly line: number } | null;
  /** What is not part of any table or key, in order. */
  readonly rest: readonly Block[];
  readonly fates: Fates;
}

/**
 * Reads a table of actions with their progress: a tracker. The columns are told by their headings, steps by their
 * bullets or by the source that they lack. Never throws.
 */
export function readActionTable(blocks: readonly Block[], map: WordMap): ActionTable {
  const key = findKey(blocks, map);
  const read = readRows(key.rest, map);
  const outlined = outline(classify(read.rows));
  const promised = outlined.actions.flatMap((action) => [action, ...action.steps]);
  const cellsOf = (field: 'status' | 'lead'): Cell[] =>
    promised.flatMap(({ row }) => row.fields[field] ?? []);
  const scale = makeScale(cellsOf('status'), key.lines, map);
  const leads = readLeads(cellsOf('lead'));
  const known = { refs: giveRefs(outlined), leads, scale };
  const actions = outlined.actions.map((action) => draftAction(action, known));
  const priorities = outlined.groups.map((group) => draftPriority(group, known.refs));
  return {
    facts: { statuses: [...scale.statuses], leads: [...leads.leads] },
    priorities: priorities.map(({ draft }) => draft),
    actions: actions.map(({ draft }) => draft),
    progress: progressOf(outlined, known),
    asAt: asAtOf(read.columns),
    rest: key.rest.filter((block) => block.kind === 'paragraph'),
    fates: together(
      key.fates,
      ...read.fates,
      outlined.fates,
      scale.fates,
      { warnings: leads.warnings },
      ...[...actions, ...priorities].map(({ fates }) => fates),
      ...promised.map(placeProgress),
    ),
  };
}

function progressOf({ actions }: Outline, known: Parameters<typeof draftProgress>[1]): ProgressDraft {
  const entries = actions.map((action) => [known.refs.of(action).ref, draftProgress(action, known)] as const);
  return Object.fromEntries(
    entries.flatMap(([ref, progress]) => (progress === null ? [] : [[ref, progress]])),
  );
}

/** The latest month that a heading of the statuses or of the progress names. */
function asAtOf(columns: readonly Column[]): ActionTable['asAt'] {
  const dated = columns.flatMap(({ field, asAt, heading }) =>
    asAt !== null && (field === 'status' || field === 'progress')
      ? [{ day: asAt, heading: heading.text, line: heading.line }]
      : [],
  );
  return dated.toSorted((one, other) => (one.day < other.day ? 1 : -1))[0] ?? null;
}
