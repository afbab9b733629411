import type { Day } from '../model/day.ts';
import type { Meaning } from '../model/schema/plan.ts';
import { MEANINGS } from '../model/schema/plan.ts';
import { findDates } from './timescale/date-words.ts';
import { joinDates } from './timescale/periods.ts';

/** What a column of a table holds. */
export type Field = (typeof FIELDS)[number];

/** Every kind of column that a table may have, by the names that `--map` uses: of actions, measures, terms and members. */
export const FIELDS = [
  'ref',
  'priority',
  'action',
  'milestone',
  'source',
  'lead',
  'partners',
  'due',
  'status',
  'progress',
  'next',
  'success',
  'measure',
  'data-source',
  'every',
  'baseline',
  'targets',
  'actual',
  'term',
  'meaning',
  'member',
  'role',
  'organisation',
] as const;

/** What an editor says that a document's own words mean: a heading's field, or a status's common meaning. */
export type WordMap = ReadonlyMap<string, Field | Meaning>;

/** What a heading says. */
export interface Heading {
  readonly field: Field;
  /** True where the heading's words are known as they stand, false where only their last or first words are. */
  readonly exact: boolean;
  /** The last day of the month that it names: "RAG Jan 22" is as at 31 January 2022. */
  readonly asAt: Day | null;
}

/** The words for each field. "#" is what is left of "No." and of a heading with no words of its own. */
const HEADING_WORDS: Readonly<Record<Field, string>> = {
  ref: 'ref, refs, reference, ref no, reference no, reference number, no, number, id, action no, action number, action ref, action reference, item, item no',
  priority:
    'priority, priorities, improvement, improvements, area of weakness, areas of weakness, area of significant weakness, area of identified significant weakness, area of concern, area for improvement, area for development, recommendation, recommendations, workstream, workstreams, work stream, theme, section, objective, priority area',
  action:
    'action, actions, key action, key actions, improvement action, improvement actions, agreed action, action required, actions required, action to be taken, actions to be taken, task, tasks, activity, activities, activity defined, what we will do, what will we do, what are we going to do, what we are going to do, commitment, deliverable',
  milestone:
    'milestone, milestones, key milestone, key milestones, milestones progress, progress and milestones, sub action, sub actions, step, steps, steps to get there, key steps, sub task, sub tasks',
  source: 'source, origin, source plan, plan, action plan, taken from',
  lead: 'lead, leads, lead officer, lead officers, lead person, lead role, lead agency, responsible officer, responsible officers, responsible lead, person responsible, responsible person, responsible, responsibility, owner, owners, action owner, officer, officers, who, by whom, who will lead, accountable, accountable officer, sro, senior responsible officer',
  partners:
    'partners, contributors, key partners, other partners, supported by, supporting officers, support',
  due: 'due, due date, date due, by when, when, timescale, timescales, time scale, time scales, timeframe, time frame, target date, target completion date, completion date, deadline, date, end date, date for completion, delivery date',
  status:
    'status, current status, rag, rag rating, rag status, brag, brag rating, brag status, progress indicator, progress rating, progress status, delivery status, rating',
  progress:
    'progress, progress update, progress to date, progress so far, update, updates, latest update, latest position, current position, position, commentary, comment, comments, narrative, activity delivered, actions taken, what we have done, what have we done, notes',
  next: 'next step, next steps, what next, what happens next, planned next, future actions',
  success:
    'success, success criteria, success criterion, success measure, success measures, measure of success, measures of success, impact, intended impact, expected impact, outcome, outcomes, intended outcome, intended outcomes, expected outcome, expected outcomes, desired outcome, how will we know, how we will know',
  measure:
    'measure, measures, measures indicators of success, indicators of success, indicator, indicators, performance indicator, performance indicators, key performance indicator, key performance indicators, kpi, kpis, performance measure, performance measures, key measures, what we will measure',
  'data-source':
    'data source, data sources, source of data, source of evidence, evidence source, where the data comes from',
  every: 'frequency, reporting frequency, frequency of reporting, how often, collected',
  baseline:
    'baseline, baselines, baseline position, baseline figure, starting point, start point, where we started',
  targets:
    'target, targets, targets actuals, targets and actuals, target and actual, targets and results, targets by period',
  actual:
    'actual, actuals, result, results, latest, latest value, latest figure, current performance, outturn',
  term: 'term, terms, acronym, acronyms, abbreviation, abbreviations, short form, initials, word',
  meaning:
    'meaning, meanings, definition, in full, full name, full term, stands for, what it means, what it stands for, explanation, description',
  member: 'name, names, member, members, board member, board members',
  role: 'role, roles, job title, post, post held',
  organisation: 'organisation, organization, agency, representing, employer',
};

const PHRASES: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => HEADING_WORDS[field].split(', ').map((phrase) => [phrase, field] as const)),
);

const MAX_HEADING_WORDS = 8;
/** A text longer than this heads nothing, and is not looked into. */
const LONGEST_HEADING = 120;

/** What a heading means, or null where its words are not known. `map` comes before what is known here. */
export function readHeading(text: string, map: WordMap = new Map()): Heading | null {
  const mapped = map.get(mapKey(text));
  if (mapped !== undefined) return isField(mapped) ? { field: mapped, exact: true, asAt: null } : null;
  if (text.length > LONGEST_HEADING) return null;
  const dates = joinDates(text, findDates(text)).periods;
  const dateless = dates.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
  const words = headingWords(dateless);
  const asAt = dates.at(-1)?.period.to ?? null;
  const whole = PHRASES.get(words.join(' '));
  if (whole !== undefined) return { field: whole, exact: true, asAt };
  const part = words.length > MAX_HEADING_WORDS ? undefined : (lastWords(words) ?? firstWords(words));
  return part === undefined ? null : { field: part, exact: false, asAt };
}

/** The form under which the words of `--map` are kept and looked for: capitals and marks make no difference. */
export function mapKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True where the name is a kind of column. */
export function isField(name: string): name is Field {
  return FIELDS.some((field) => field === name);
}

/** True where the name is a common meaning of statuses. */
export function isMeaning(name: string): name is Meaning {
  return MEANINGS.some((meaning) => meaning === name);
}

function headingWords(text: string): string[] {
  const words = mapKey(text.replace(/\([^)]*\)/g, ' '));
  return words
    .replace(/\b(?:as at|as of|at)$/, '')
    .split(' ')
    .filter((word) => word !== '');
}

/** English puts what a thing is last: "Action RAG" is a RAG. The longest run of last words that is known. */
function lastWords(words: readonly string[]): Field | undefined {
  return firstKnown(words.map((_, from) => words.slice(from)));
}

function firstWords(words: readonly string[]): Field | undefined {
  return firstKnown(words.map((_, from) => words.slice(0, words.length - from)));
}

function firstKnown(runs: readonly (readonly string[])[]): Field | undefined {
  return runs.map((run) => PHRASES.get(run.join(' '))).find((field) => field !== undefined);
}
