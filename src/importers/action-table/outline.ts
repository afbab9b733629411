import { together, type Fates, type Warning } from '../account.ts';
import { withoutBullet } from '../bullets.ts';
import type { Cell } from '../source.ts';
import type { Entry } from './classify.ts';
import type { FieldRow } from './rows.ts';

/** A row that promises something. */
export interface Promised {
  readonly row: FieldRow;
  /** Its words, without a bullet. */
  readonly words: string;
}

/** An action with its steps, and the title that it stands under. */
export interface OutlinedAction extends Promised {
  readonly group: Group | null;
  readonly steps: Promised[];
}

/** A title, or a value of a priorities' column, that actions belong to. */
export interface Group {
  readonly title: string;
  readonly cell: Cell;
  readonly row: FieldRow;
}

/** What belongs to what in a table of actions. */
export interface Outline {
  readonly groups: readonly Group[];
  readonly actions: readonly OutlinedAction[];
  readonly fates: Fates;
}

/** Puts steps under their actions, and actions under the titles above them. */
export function outline(entries: readonly Entry[]): Outline {
  const actions: OutlinedAction[] = [];
  const groups: Group[] = [];
  const fates: Partial<Fates>[] = [];
  let group: Group | null = null;
  for (const entry of entries) {
    if (entry.kind === 'nameless') {
      const cells = Object.values(entry.row.fields);
      fates.push({
        refused: cells.map((cell) => ({ cell, why: 'Its row has no words that say what the action is.' })),
      });
    } else if (entry.kind === 'group') {
      group = { title: entry.text.text, cell: entry.text, row: entry.row };
      groups.push(group);
    } else if (entry.kind === 'step') {
      actions.at(-1)?.steps.push(promisedBy(entry));
      if (!entry.bullet) fates.push({ warnings: [aboutBullet(entry, actions.at(-1))] });
    } else {
      group = groupOf(entry.row, group, groups, actions);
      actions.push({ ...promisedBy(entry), group, steps: [] });
      fates.push({ warnings: aboutOrphan(entry) });
    }
  }
  return {
    groups,
    actions,
    fates: together(...fates, { warnings: groups.flatMap((one) => aboutGroup(one, actions)) }),
  };
}

function promisedBy({ row, text }: { row: FieldRow; text: Cell }): Promised {
  return { row, words: withoutBullet(text.text) };
}

/**
 * The group of the next action. A column of priorities names it, and a cell that was merged goes on. A title goes on to the
 * next title, but not past a change of source: it stood inside one source's list.
 */
function groupOf(
  row: FieldRow,
  group: Group | null,
  groups: Group[],
  actions: readonly OutlinedAction[],
): Group | null {
  const named = row.fields.priority;
  if (named !== undefined) {
    const known = groups.find(({ title }) => title === named.text);
    if (known === undefined) groups.push({ title: named.text, cell: named, row });
    return known ?? groups.at(-1) ?? null;
  }
  const first = actions.find((action) => action.group === group)?.row.fields;
  if (group === null || group.row.fields.priority !== undefined || first === undefined) return group;
  return first.source?.text === row.fields.source?.text ? group : null;
}

function aboutBullet(
  { row, text }: { row: FieldRow; text: Cell },
  action: OutlinedAction | undefined,
): Warning {
  const why = row.has('source') ? 'no source' : 'no ref';
  return {
    line: row.line,
    message: `"${opening(text.text)}" has no bullet and ${why}. It was taken as a step of "${opening(action?.words ?? '')}".`,
  };
}

function aboutOrphan({ row, text }: { row: FieldRow; text: Cell }): Warning[] {
  const isOrphan = row.has('source')
    ? row.fields.source === undefined
    : withoutBullet(text.text) !== text.text;
  if (!isOrphan) return [];
  return [
    {
      line: row.line,
      message: `"${opening(text.text)}" looks like a step, but no action stands above it. It was made an action of its own.`,
    },
  ];
}

function aboutGroup(group: Group, actions: readonly OutlinedAction[]): Warning[] {
  if (group.row.fields.priority !== undefined) return [];
  const own = actions.filter((action) => action.group === group);
  const last = own.at(-1);
  const end =
    last === undefined
      ? 'no action'
      : `${own.length} actions, to "${opening(last.words)}" in line ${last.row.line}`;
  return [
    {
      line: group.row.line,
      message: `"${opening(group.title)}" was taken as a title over what follows: ${end}. The document does not say where it ends. Check "priority" in those actions.`,
    },
  ];
}

const OPENING = 50;

/** The first words of a text, enough to find it by. */
function opening(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= OPENING ? line : `${line.slice(0, OPENING).replace(/\s\S*$/, '')}…`;
}
