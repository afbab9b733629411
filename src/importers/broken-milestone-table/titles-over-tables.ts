import { together, type Fates, type Warning } from '../account.ts';
import type { PriorityDraft } from '../draft.ts';
import type { DistinctNames } from '../names.ts';
import type { Cell } from '../source.ts';
import type { TableLine } from './find-rows.ts';
import type { Gathered, Grouped, Promised } from './promises.ts';
import { numbersOf } from './beginnings.ts';

/** A title over tables, as best printed: it is repeated on every page, and often cut. */
export interface Title {
  readonly number: string;
  readonly text: string;
  /** What it calls itself: "Outcome". Null where it has a number alone. */
  readonly kind: string | null;
  readonly cells: readonly Cell[];
  /** True where it stands over a table that has its own column of priorities. */
  readonly overGroups: boolean;
}

/** The titles of a document's tables, by their numbers. */
export interface Titles {
  readonly all: readonly Title[];
  readonly fates: Fates;
}

const SELF_NAMED = /(outcome|theme|priority|workstream|section|objective|recommendation|area)\s*$/i;

/** Finds the titles over tables: of those with one number, the one that is cut least. */
export function findTitles(lines: readonly TableLine[]): Titles {
  const found = lines.flatMap((line, index): Title[] =>
    line.kind === 'title' ? [titleIn(line, lines, index)] : [],
  );
  const best = new Map<string, Title>();
  for (const title of found) {
    const key = `${title.overGroups} ${title.number}`;
    const known = best.get(key);
    if (known === undefined || isCutLess(title, known)) best.set(key, title);
  }
  return {
    all: [...best.values()],
    fates: together({ placed: found.flatMap(({ cells }) => cells.map((cell) => ({ cell, as: 'heading' }))) }),
  };
}

function titleIn(
  line: Extract<TableLine, { kind: 'title' }>,
  lines: readonly TableLine[],
  index: number,
): Title {
  const near = [
    lines.slice(index + 1, index + 3),
    lines.slice(Math.max(0, index - 2), index).toReversed(),
  ].flat();
  const heading = near.find((other) => other.kind === 'heading');
  const text = line.cells.map((cell) => cell.text).join(' ');
  const at = [...text.matchAll(new RegExp(`(?<!\\d)${line.number}[.:)]\\s+`, 'g'))].at(-1);
  const before = text.slice(0, at?.index ?? 0);
  return {
    number: line.number,
    text: text.slice((at?.index ?? 0) + (at?.[0].length ?? 0)),
    kind: kindIn(before),
    cells: line.cells,
    overGroups: heading?.kind === 'heading' && heading.columns.some(({ field }) => field === 'priority'),
  };
}

function kindIn(before: string): string | null {
  const word = SELF_NAMED.exec(before)?.[1];
  return word === undefined ? null : `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`;
}

function isCutLess(one: Title, other: Title): boolean {
  if (one.cells.length !== other.cells.length) return one.cells.length < other.cells.length;
  if ((one.kind === null) !== (other.kind === null)) return one.kind !== null;
  return one.text.length < other.text.length;
}

/** The priorities that titles make, and which of them each action or group stands under. */
export interface Sections {
  readonly priorities: readonly PriorityDraft[];
  readonly of: (action: Promised) => string | undefined;
  readonly parentOf: (group: Grouped) => string | undefined;
  readonly fates: Fates;
}

interface Knowing {
  readonly names: { readonly priorities: DistinctNames };
  readonly priorityNamed: (title: string, number: string) => string | null;
}

/**
 * Makes a priority of each title that actions or groups stand under. Which one is told by the first number of their
 * refs: 3.2 stands under "3." A number whose title could not be read has a priority that says so.
 */
export function draftSections(
  { actions, groups }: Gathered,
  titles: Titles,
  refs: ReadonlyMap<Promised | Grouped, string>,
  known: Knowing,
): Sections {
  const priorities: PriorityDraft[] = [];
  const warnings: Warning[] = [];
  const made = new Map<string, string>();
  const section = (number: number, overGroups: boolean, line: number): string => {
    const key = `${overGroups} ${number}`;
    const before = made.get(key);
    if (before !== undefined) return before;
    const title = titles.all.find((one) => one.overGroups === overGroups && one.number === String(number));
    const same = title === undefined ? null : known.priorityNamed(title.text, title.number);
    const ref = same ?? known.names.priorities.take(title?.kind ? `${title.kind}-${number}` : String(number));
    made.set(key, ref);
    if (same === null) priorities.push(sectionDraft(ref, number, title));
    if (title === undefined) warnings.push(aboutTitle(number, line));
    return ref;
  };
  const numberOf = (one: Promised | Grouped): number | undefined => numbersOf(refs.get(one) ?? '')[0];
  const hasTitles = (overGroups: boolean): boolean => titles.all.some((one) => one.overGroups === overGroups);
  const under = (one: Promised | Grouped, overGroups: boolean): string | undefined => {
    const number = refs.has(one) ? numberOf(one) : undefined;
    return number === undefined || !hasTitles(overGroups) ? undefined : section(number, overGroups, one.line);
  };
  const ofActions = new Map(
    actions.filter(({ group }) => group === null).map((one) => [one, under(one, false)]),
  );
  const ofGroups = new Map(groups.map((one) => [one, under(one, true)]));
  return {
    priorities,
    of: (action) => ofActions.get(action),
    parentOf: (group) => ofGroups.get(group),
    fates: together({ warnings }),
  };
}

function sectionDraft(ref: string, number: number, title: Title | undefined): PriorityDraft {
  const kind = title?.kind ?? 'Section';
  return { ref, kind, title: title?.text ?? `${kind} ${number}, whose title could not be read` };
}

function aboutTitle(number: number, line: number): Warning {
  return {
    line,
    message: `No title could be read over the actions whose refs begin with ${number}. Write it in priorities.yaml.`,
  };
}
