import { together, type Fates, type Placement, type Warning } from '../account.ts';
import type { ProgressDraft } from '../draft.ts';
import { asMarkdown } from '../markdown.ts';
import type { Known } from './draft-actions.ts';
import type { SteppedAction, SteppedRow } from './owners.ts';

type Entry = readonly [ref: string, progress: ProgressDraft[string]];
interface Said {
  status?: string;
  progress?: string;
  next?: string;
}

/** What a table reports of one action and of its steps; a null entry where it reports nothing. */
export function draftProgress(action: SteppedAction, known: Known): { entry: Entry | null; fates: Fates } {
  const { ref = '', steps: refs = [] } = known.refs.get(action) ?? {};
  const milestones: [string, Said][] = [];
  const warnings: Warning[] = [];
  let own: Said = {};
  let index = 0;
  for (const row of action.rows) {
    const ofSteps = known.ofSteps.status && row.read.length > 0;
    const said = saidIn(row, known);
    const ofRow = refs.slice(index, index + row.read.length);
    index += row.read.length;
    if (Object.keys(said).length === 0) continue;
    const told = isComplete(said, known) ? ofRow : ofRow.slice(-1);
    if (ofSteps) milestones.push(...told.map((step): [string, Said] => [step, said]));
    else own = { ...said, ...own, ...joined(own, said) };
    if (ofSteps && row.read.length > 1) warnings.push(aboutShared(row));
  }
  const entry: ProgressDraft[string] = {
    ...own,
    ...(milestones.length > 0 ? { milestones: Object.fromEntries(milestones) } : {}),
  };
  const placed = action.rows.flatMap(({ fields: { progress, next } }): Placement[] => [
    ...(progress === undefined ? [] : [{ cell: progress, as: 'progress' }]),
    ...(next === undefined ? [] : [{ cell: next, as: 'next' }]),
  ]);
  return {
    entry: Object.keys(entry).length === 0 ? null : [ref, entry],
    fates: together({ placed, warnings, refused: secondStatuses(action, known) }),
  };
}

/** What is complete is complete in each part; what is not is so only when its last part is. */
function isComplete({ status }: Said, { scale }: Known): boolean {
  return scale.statuses.find(({ id }) => id === status)?.means === 'complete';
}

function saidIn({ fields: { status, progress, next } }: SteppedRow, { scale }: Known): Said {
  const id = status === undefined ? undefined : scale.idOf.get(status);
  return {
    ...(id === undefined ? {} : { status: id }),
    ...(progress === undefined ? {} : { progress: asMarkdown(progress.text) }),
    ...(next === undefined ? {} : { next: asMarkdown(next.text) }),
  };
}

/** Words in several rows of one action follow each other. */
function joined(one: Said, other: Said): Said {
  const both = (field: 'progress' | 'next'): Said =>
    one[field] !== undefined && other[field] !== undefined
      ? { [field]: `${one[field]}\n\n${other[field]}` }
      : {};
  return { ...both('progress'), ...both('next') };
}

/** An action has one status in one report: a second that differs is listed. */
function secondStatuses({ rows }: SteppedAction, { ofSteps, scale }: Known): Fates['refused'] {
  const own = rows.filter(({ read }) => !(ofSteps.status && read.length > 0));
  const cells = own.flatMap(({ fields }) => fields.status ?? []);
  const first = cells.map((cell) => scale.idOf.get(cell)).find((id) => id !== undefined);
  return cells
    .filter((cell) => scale.idOf.has(cell) && scale.idOf.get(cell) !== first)
    .map((cell) => ({ cell, why: 'The action has another status already in a row above.' }));
}

function aboutShared({ line, read, fields }: SteppedRow): Warning {
  return {
    line,
    ofProgress: true,
    message: `"${(fields.status ?? fields.progress)?.text.slice(0, 40) ?? ''}" stands beside ${read.length} milestones in one cell. It was given to the last, or to each where it says that all is complete.`,
  };
}
