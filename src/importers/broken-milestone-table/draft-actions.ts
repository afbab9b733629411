import { together, type Fates, type Placement } from '../account.ts';
import type { ActionDraft, MilestoneDraft, PriorityDraft, ProgressDraft } from '../draft.ts';
import type { Leads } from '../leads.ts';
import { asMarkdown } from '../markdown.ts';
import type { DistinctNames } from '../names.ts';
import type { Cell } from '../source.ts';
import type { Scale } from '../status-scale.ts';
import { readTimescale } from '../timescale/timescale.ts';
import { titleOf } from '../titles.ts';
import type { Step } from './gather.ts';
import type { Grouped, Promised } from './promises.ts';
import { dateWordsOf } from './steps.ts';

/** What is known of all actions before any one is drafted. */
export interface Known {
  readonly refs: ReadonlyMap<Promised | Grouped, string>;
  /** The ref of the priority that each action belongs to. */
  readonly priorityOf: (action: Promised) => string | undefined;
  readonly leads: Leads;
  /** The cell that stands for an action's leads. */
  readonly leadCells: ReadonlyMap<Promised, Cell>;
  readonly scale: Scale;
  /** The cell that stands for the status of a step. */
  readonly statusCells: ReadonlyMap<Step, Cell>;
  readonly names: DistinctNames;
}

/** An action with its progress, and what became of its cells. */
export interface DraftedAction {
  readonly action: ActionDraft;
  readonly progress: ProgressDraft[string] | null;
  readonly fates: Fates;
}

/** The promise that some rows make, and what they report of it. */
export function draftAction(promised: Promised, known: Known): DraftedAction {
  const ref = known.names.take(known.refs.get(promised) ?? 'A-1');
  const words = textOf(promised.cells.action);
  const titled = titleOf(words === '' ? `Action ${ref}` : words);
  const when = draftDue(promised);
  const steps = promised.gathering.steps.map((step, index) => draftStep(step, `${ref}.${index + 1}`, known));
  const lead = known.leadCells.get(promised);
  const action: ActionDraft = {
    ref,
    ...printedAs(promised.ref, ref),
    title: titled.title,
    wording: titled.wording === undefined ? undefined : asMarkdown(titled.wording),
    priority: known.priorityOf(promised),
    leads: lead === undefined ? [] : [...(known.leads.idsOf.get(lead) ?? [])],
    ...when.draft,
    success: sentencesOf(promised.cells.success),
    milestones: steps.map(({ milestone }) => milestone),
  };
  const reported = steps.flatMap(({ milestone, status }) =>
    status === undefined ? [] : [[milestone.ref, { status }] as const],
  );
  const placed: Placement[] = [
    ...promised.cells.action.map((cell) => ({ cell, as: 'action' })),
    ...promised.cells.success.map((cell) => ({ cell, as: 'success' })),
    ...promised.cells.lead.map((cell) => ({ cell, as: 'lead' })),
  ];
  return {
    action,
    progress: reported.length === 0 ? null : { milestones: Object.fromEntries(reported) },
    fates: together(
      { placed, warnings: aboutWords(promised, ref, words) },
      when.fates,
      ...steps.map(({ fates }) => fates),
    ),
  };
}

/** What is printed, where that is a ref or the end of one: a number alone may be a page's. */
function printedAs(printed: string | null, ref: string): { printed?: string } {
  const isRef = printed !== null && printed !== ref && (printed.includes('.') || ref.endsWith(`.${printed}`));
  return isRef ? { printed } : {};
}

function draftStep(
  step: Step,
  ref: string,
  known: Known,
): { milestone: MilestoneDraft; status?: string; fates: Fates } {
  const dateWords = dateWordsOf(step.words);
  const when = dateWords === null ? null : readTimescale(dateWords);
  const cell = known.statusCells.get(step);
  const status = cell === undefined ? undefined : known.scale.idOf.get(cell);
  const milestone: MilestoneDraft = {
    ref,
    title: step.words,
    due: when?.due,
    timescale: when?.timescale,
    ongoing: when?.ongoing === undefined ? undefined : 'true',
  };
  return {
    milestone,
    ...(status === undefined ? {} : { status }),
    fates: together({
      placed: [
        ...step.cells.map((own) => ({ cell: own, as: 'milestone' })),
        ...(step.status === null || status === undefined ? [] : [{ cell: step.status.cell, as: 'status' }]),
      ],
      warnings: (when?.warnings ?? []).map((message) => ({ line: step.line, message })),
    }),
  };
}

function draftDue({ cells, line }: Promised): {
  draft: Pick<ActionDraft, 'due' | 'timescale' | 'ongoing'>;
  fates: Fates;
} {
  if (cells.due.length === 0) return { draft: {}, fates: together() };
  const { due, timescale, ongoing, warnings } = readTimescale(textOf(cells.due));
  return {
    draft: { due, timescale, ongoing: ongoing === undefined ? undefined : 'true' },
    fates: together({
      placed: cells.due.map((cell) => ({ cell, as: timescale === undefined ? 'due' : 'timescale' })),
      warnings: warnings.map((message) => ({ line, message })),
    }),
  };
}

/** What a column of priorities says, as a priority. */
export function draftGroup(
  group: Grouped,
  ref: string,
  kind: string,
  parent: string | undefined,
): { draft: PriorityDraft; fates: Fates } {
  const title = textOf(group.cells);
  return {
    draft: { ref, kind, title: title === '' ? `${kind} ${ref}` : title, parent },
    fates: together({ placed: group.cells.map((cell) => ({ cell, as: 'priority' })) }),
  };
}

const FEWEST_WORDS = 3;

function aboutWords(promised: Promised, ref: string, words: string): Fates['warnings'] {
  if (promised.beginningLost) {
    return [
      {
        line: promised.line,
        message: `The first words of ${ref} were lost with the row above it. Complete its title and its wording.`,
      },
    ];
  }
  if (words.split(' ').length >= FEWEST_WORDS) return [];
  return [
    {
      line: promised.line,
      message: `Hardly any words of ${ref} could be read: "${words}". Complete its title.`,
    },
  ];
}

/** Text that runs over rows, as one. */
export function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ');
}

/** Text that runs over rows, a part for each sentence that ends where a cell does. */
export function sentencesOf(cells: readonly Cell[]): string[] {
  const parts: string[] = [];
  for (const { text } of cells) {
    const line = text.replace(/\s+/g, ' ');
    const last = parts.at(-1);
    if (last === undefined || (/[.!?]$/.test(last) && /^\W*[\p{Lu}\d]/u.test(line))) parts.push(line);
    else parts[parts.length - 1] = `${last} ${line}`;
  }
  return parts;
}
