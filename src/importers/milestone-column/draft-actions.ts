import { together, type Fates, type Placement } from '../account.ts';
import { itemsOf } from '../bullets.ts';
import type { ActionDraft, MilestoneDraft, ProgressDraft } from '../draft.ts';
import { asMarkdown } from '../markdown.ts';
import type { Part } from '../part.ts';
import type { Known as KnownOfAll } from '../shape.ts';
import type { Cell } from '../source.ts';
import { readTimescale, type Timescale } from '../timescale/timescale.ts';
import { titleOf } from '../titles.ts';
import { textOf, type Run } from './join-rows.ts';
import { cellFor, type OfSteps, type SteppedAction } from './owners.ts';
import { draftProgress } from './progress.ts';
import type { Refs } from './refs.ts';

/** What was learnt from all the tables of this shape before any one action is drafted. */
export interface Known extends KnownOfAll {
  readonly refs: Refs;
  readonly ofSteps: OfSteps;
  /** The ref of the priority that it belongs to. */
  readonly priorityOf: (action: SteppedAction) => string | undefined;
  /** The cell that names who leads an action: made of several where it was cut. */
  readonly leadCell: (action: SteppedAction) => Cell | null;
}

/** Actions with their milestones, and what is reported of them. */
export function draftActions(actions: readonly SteppedAction[], known: Known): Part {
  const drafted = actions.map((action) => draftAction(action, known));
  const progress = actions.map((action) => draftProgress(action, known));
  return {
    actions: drafted.map(({ draft }) => draft),
    progress: Object.fromEntries(
      progress.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    ) satisfies ProgressDraft,
    fates: together(...drafted.map(({ fates }) => fates), ...progress.map(({ fates }) => fates)),
  };
}

function draftAction(action: SteppedAction, known: Known): { draft: ActionDraft; fates: Fates } {
  const { fields } = action;
  const { steps: stepRefs, ...ref } = known.refs.get(action) ?? { ref: 'A', steps: [] };
  const titled = titleOf(textOf(fields.action?.[0]));
  const when = draftDue(cellFor(action, 'due', known.ofSteps));
  const steps = draftSteps(action, stepRefs, known);
  const draft: ActionDraft = {
    ...ref,
    title: titled.title,
    wording: titled.wording === undefined ? undefined : asMarkdown(titled.wording),
    priority: known.priorityOf(action),
    leads: leadsIn(known.leadCell(action), known),
    partners: linesOf(fields.partners),
    ...when.draft,
    success: linesOf(fields.success),
    source: fields.source?.[0]?.[0].text,
    milestones: steps.drafts,
  };
  return { draft, fates: together(placed(action), when.fates, steps.fates) };
}

function draftDue(cell: Cell | null): {
  draft: Pick<ActionDraft, 'due' | 'timescale' | 'ongoing'>;
  fates: Partial<Fates>;
} {
  if (cell === null) return { draft: {}, fates: {} };
  const { warnings, ...read } = readTimescale(cell.text);
  return {
    draft: asFields(read),
    fates: { warnings: warnings.map((message) => ({ line: cell.line, message })) },
  };
}

/** A time scale as content writes it: on one line, and with no field that says nothing. */
function asFields({
  due,
  timescale,
  ongoing,
}: Omit<Timescale, 'warnings'>): Pick<MilestoneDraft, 'due' | 'timescale' | 'ongoing'> {
  return {
    due,
    timescale: timescale?.replace(/\n/g, '; '),
    ongoing: ongoing === undefined ? undefined : 'true',
  };
}

function leadsIn(cell: Cell | null | undefined, { leads }: Known): string[] {
  return cell == null ? [] : [...(leads.idsOf.get(cell) ?? [])];
}

function linesOf(runs: readonly Run[] | undefined): string[] {
  return (runs ?? []).flatMap((run) => itemsOf(textOf(run)));
}

function draftSteps(
  action: SteppedAction,
  refs: readonly string[],
  known: Known,
): { drafts: MilestoneDraft[]; fates: Partial<Fates> } {
  const all = action.rows.flatMap((row) => row.read.map((step) => ({ row, step })));
  const dated = all.map(({ row, step }) => {
    const due = known.ofSteps.due ? row.fields.due : undefined;
    // A step whose date has a column of its own keeps its words whole.
    return due === undefined
      ? { row, title: step.title, when: step }
      : { row, title: step.text, when: readTimescale(due.text) };
  });
  return {
    drafts: dated.map(({ row, title, when }, index) => ({
      ref: refs[index] ?? `${action.line}.${index}`,
      title: title.replace(/\s+/g, ' '),
      ...asFields(when),
      leads: known.ofSteps.lead ? leadsIn(row.fields.lead, known) : [],
    })),
    fates: {
      warnings: dated.flatMap(({ row, when }) =>
        when.warnings.map((message) => ({ line: row.line, message })),
      ),
    },
  };
}

function placed({ fields, rows }: SteppedAction): Partial<Fates> {
  const own = Object.entries(fields).flatMap(([field, runs]) =>
    runs.flatMap((run) => run.map((cell): Placement => ({ cell, as: field }))),
  );
  const others = (fields.source ?? []).slice(1).flat();
  const steps = rows.flatMap((row) =>
    (row.steps ?? []).map((cell): Placement => ({ cell, as: 'milestone' })),
  );
  const rest = rows.flatMap(({ fields: { due, lead } }) => [
    ...(due === undefined ? [] : [{ cell: due, as: 'due' }]),
    ...(lead === undefined ? [] : [{ cell: lead, as: 'lead' }]),
  ]);
  return {
    placed: [...own, ...steps, ...rest],
    refused: others.map((cell) => ({ cell, why: 'The action has another source already in a row above.' })),
  };
}
