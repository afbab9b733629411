import { together, type Fates, type Placement } from '../account.ts';
import type { ActionDraft, MilestoneDraft, PriorityDraft, ProgressDraft } from '../draft.ts';
import type { Field } from '../headings.ts';
import type { Leads } from '../leads.ts';
import { asMarkdown } from '../markdown.ts';
import type { Cell } from '../source.ts';
import type { Scale } from '../status-scale.ts';
import { isColour } from '../status-words.ts';
import { readTimescale } from '../timescale/timescale.ts';
import { titleOf } from '../titles.ts';
import type { Group, OutlinedAction, Promised } from './outline.ts';
import type { Refs } from './refs.ts';

/** What was learnt from the whole table before any one row is drafted. */
export interface Known {
  readonly refs: Refs;
  readonly leads: Leads;
  readonly scale: Scale;
}

/** A draft, and what became of the cells that it was made of. */
export interface Drafted<Draft> {
  readonly draft: Draft;
  readonly fates: Fates;
}

/** The promise that a row makes, with its steps. */
export function draftAction(action: OutlinedAction, known: Known): Drafted<ActionDraft> {
  const { fields } = action.row;
  const when = draftDue(action);
  const steps = action.steps.map((step) => draftStep(step, action, known));
  const titled = titleOf(action.words);
  const draft: ActionDraft = {
    ...known.refs.of(action),
    title: titled.title,
    wording: titled.wording === undefined ? undefined : asMarkdown(titled.wording),
    priority: action.group === null ? action.row.under?.ref : known.refs.ofGroup(action.group).ref,
    leads: leadsOf(fields.lead, known),
    partners: linesOf(fields.partners),
    ...when.draft,
    success: linesOf(fields.success),
    source: fields.source?.text,
    milestones: steps.map((step) => step.draft),
  };
  const placed = placements(action, ['ref', 'action', 'priority', 'lead', 'partners', 'success', 'source']);
  return {
    draft,
    fates: together({ placed }, when.fates, whole(action), ...steps.map((step) => step.fates)),
  };
}

function draftStep(step: Promised, action: OutlinedAction, known: Known): Drafted<MilestoneDraft> {
  const { fields } = step.row;
  const when = draftDue(step);
  const draft: MilestoneDraft = {
    ...known.refs.of(step),
    title: step.words.replace(/\s+/g, ' '),
    ...when.draft,
    leads: leadsOf(fields.lead, known),
  };
  // A step that repeats its action's source says nothing new; a step has no other fields of its own.
  const same: Field[] = fields.source?.text === action.row.fields.source?.text ? ['source'] : [];
  const placed = placements(step, ['ref', 'action', 'lead', ...same]);
  return { draft, fates: together({ placed, refused: stepRefusals(step, same) }, when.fates, whole(step)) };
}

function stepRefusals({ row }: Promised, same: readonly Field[]): Fates['refused'] {
  const others = (['source', 'priority', 'partners', 'success'] as const).filter(
    (field) => !same.includes(field),
  );
  return others.flatMap((field) => {
    const cell = row.fields[field];
    return cell === undefined ? [] : [{ cell, why: `A milestone has no ${field} of its own.` }];
  });
}

function draftDue({ row }: Promised): Drafted<Pick<ActionDraft, 'due' | 'timescale' | 'ongoing'>> {
  const cell = row.fields.due;
  if (cell === undefined) return { draft: {}, fates: together() };
  if (isColour(cell.text)) {
    return {
      draft: {},
      fates: together({ refused: [{ cell, why: 'A colour stands where a date should be.' }] }),
    };
  }
  const { due, timescale, ongoing, warnings } = readTimescale(cell.text);
  return {
    draft: { due, timescale, ongoing: ongoing === undefined ? undefined : 'true' },
    fates: together({
      placed: [{ cell, as: timescale === undefined ? 'due' : 'timescale' }],
      warnings: warnings.map((message) => ({ line: cell.line, message })),
    }),
  };
}

/** Steps of a table that has them in a column of their own are another shape of document. */
function whole({ row }: Promised): Partial<Fates> {
  const cell = row.fields.milestone;
  return cell === undefined
    ? {}
    : { refused: [{ cell, why: 'Milestones in a column of their own cannot be read yet.' }] };
}

/** The title over actions, as a priority of the plan. */
export function draftPriority(group: Group, refs: Refs): Drafted<PriorityDraft> {
  const placed: Placement[] = [{ cell: group.cell, as: 'priority' }];
  const { ref } = group.row.fields;
  if (ref !== undefined && group.row.fields.priority === undefined) placed.push({ cell: ref, as: 'ref' });
  return {
    draft: {
      ...refs.ofGroup(group),
      kind: 'Section',
      title: group.title.replace(/\s+/g, ' '),
      parent: group.row.under?.ref,
    },
    fates: together({ placed }),
  };
}

/** What the document reports of an action and of its steps; null where it reports nothing. */
export function draftProgress(action: OutlinedAction, known: Known): ProgressDraft[string] | null {
  const steps = action.steps.flatMap((step) => {
    const reported = reportedOf(step, known);
    return Object.keys(reported).length === 0 ? [] : [[known.refs.of(step).ref, reported] as const];
  });
  const own = {
    ...reportedOf(action, known),
    ...(steps.length > 0 ? { milestones: Object.fromEntries(steps) } : {}),
  };
  return Object.keys(own).length === 0 ? null : own;
}

/** The cells of a report's words. Those of a status are accounted for by the scale. */
export function placeProgress({ row }: Promised): Partial<Fates> {
  return { placed: placements({ row, words: '' }, ['progress', 'next']) };
}

function reportedOf(
  { row }: Promised,
  { scale }: Known,
): { status?: string; progress?: string; next?: string } {
  const { status, progress, next } = row.fields;
  const id = status === undefined ? undefined : scale.idOf.get(status);
  return {
    ...(id === undefined ? {} : { status: id }),
    ...(progress === undefined ? {} : { progress: asMarkdown(progress.text) }),
    ...(next === undefined ? {} : { next: asMarkdown(next.text) }),
  };
}

function leadsOf(cell: Cell | undefined, { leads }: Known): string[] {
  return cell === undefined ? [] : [...(leads.idsOf.get(cell) ?? [])];
}

function linesOf(cell: Cell | undefined): string[] {
  return cell === undefined ? [] : cell.text.split('\n');
}

function placements({ row }: Promised, fields: readonly Field[]): Placement[] {
  return fields.flatMap((field) => {
    const cell = row.fields[field];
    return cell === undefined ? [] : [{ cell, as: field }];
  });
}
