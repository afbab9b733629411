import type { Plan } from '../../model/library.ts';
import type { Action, Milestone } from '../../model/schema/action.ts';
import type { Measure, Reading, Statement } from '../../model/schema/measure.ts';
import type { Lead, Priority, Status } from '../../model/schema/plan.ts';
import type { Report } from '../../model/schema/report.ts';
import type { YouSaid } from '../../model/schema/you-said.ts';

/**
 * What of each record is on the record, field by field: the one table that decides it. A field that is
 * added to a schema does not compile until it is decided here. `docs/decisions/060-what-is-on-the-record.md`
 * says why each is as it is.
 */

/** What may become of a field once it is published. */
export type Keep =
  /** Anything: it says how things are today, and promises nothing. */
  | 'free'
  /** It is neither changed nor removed, nor added where it was left out. What is inside it is kept alike. */
  | 'kept'
  /** As `kept`; but what was left out may be filled in, and a list may get longer. */
  | 'added-to'
  /** A list whose items are told apart by a name, each kept by its own fields. */
  | Items;

interface Items {
  fields: Readonly<Record<string, Keep>>;
  /** What an item is called. Of several with one name the first, the second … are meant. */
  nameOf: (item: never) => string;
  /** What tells an item from the others, where one thing may be called by several names. */
  keyOf: (item: never) => string;
  /** Whether there may be new ones. */
  added: boolean;
}

/** A decision for every field of a record. */
export type Keeping<Of> = Readonly<Record<keyof Of, Keep>>;

/** A list with a decision for every field of its items. */
function items<Of>(
  nameOf: (item: Of) => string,
  added: boolean,
  fields: Keeping<Of>,
  keyOf: (item: Of) => string = nameOf,
): Keep {
  return { fields, nameOf, keyOf, added };
}

/** A list of what is true of a period each. Two writings of one stretch are one period. */
function byPeriod<Of extends Pick<Statement, 'period'>>(fields: Keeping<Of>): Keep {
  return items<Of>(
    ({ period }) => period.text,
    true,
    fields,
    ({ period }) => `${period.from}..${period.to}`,
  );
}

const byRef = ({ ref }: { ref: string }): string => ref;
const byId = ({ id }: { id: string }): string => id;

/** A report is added, never rewritten: also what was left out of it stays out. */
export const REPORT: Keeping<Report> = {
  asAt: 'kept',
  title: 'kept',
  period: 'kept',
  summary: 'kept',
  published: 'kept',
  actions: 'kept',
  views: 'kept',
};

const MILESTONE: Keeping<Milestone> = {
  ref: 'free',
  printed: 'free',
  title: 'kept',
  due: 'kept',
  timescale: 'added-to',
  ongoing: 'kept',
  leads: 'added-to',
};

/** A promise, with its original date. Its plain words count as much as the official ones: they are what parents read. */
export const ACTION: Keeping<Action> = {
  // A ref may change: `was` says what it was, and old addresses lead on.
  ref: 'free',
  printed: 'free',
  title: 'kept',
  summary: 'added-to',
  wording: 'added-to',
  priority: 'added-to',
  leads: 'added-to',
  partners: 'free',
  due: 'kept',
  timescale: 'added-to',
  ongoing: 'kept',
  success: 'added-to',
  measures: 'free',
  source: 'free',
  related: 'free',
  milestones: items<Milestone>(byRef, true, MILESTONE),
  added: 'kept',
  withdrawn: 'added-to',
  amendments: 'added-to',
  was: 'added-to',
};

const STATEMENT: Keeping<Statement> = { period: 'free', value: 'kept', words: 'kept' };

const READING: Keeping<Reading> = {
  period: 'free',
  value: 'kept',
  words: 'kept',
  suppressed: 'kept',
  missing: 'kept',
  notApplicable: 'kept',
  published: 'kept',
  note: 'added-to',
  rating: 'kept',
  comparators: 'added-to',
  revises: 'kept',
  because: 'kept',
};

/** What is counted, in what, from where to where, and every number that was published. */
export const MEASURE: Keeping<Measure> = {
  id: 'free',
  title: 'kept',
  group: 'free',
  asks: 'free',
  definition: 'added-to',
  unit: 'kept',
  per: 'kept',
  outOf: 'kept',
  better: 'kept',
  decimals: 'free',
  countsPeople: 'free',
  source: 'free',
  every: 'free',
  baseline: 'added-to',
  targets: byPeriod<Statement>(STATEMENT),
  readings: byPeriod<Reading>(READING),
  comparators: 'free',
  priorities: 'free',
  actions: 'free',
  story: 'free',
  partners: 'free',
  risks: 'free',
  service: items<Measure['service'][number]>(({ title }) => title, true, {
    title: 'free',
    developing: 'free',
    readings: byPeriod<Reading>(READING),
  }),
  trend: 'free',
  benchmark: 'free',
  was: 'added-to',
};

const PRIORITY: Keeping<Priority> = {
  ref: 'free',
  printed: 'free',
  kind: 'free',
  title: 'kept',
  parent: 'added-to',
  finding: 'added-to',
  outcomes: 'added-to',
  response: 'added-to',
  accountable: 'added-to',
};

const STATUS: Keeping<Status> = {
  id: 'free',
  label: 'kept',
  colour: 'added-to',
  meaning: 'added-to',
  means: 'kept',
};

const LEAD: Keeping<Lead> = { id: 'free', role: 'kept', organisation: 'added-to', also: 'free' };

/** What the plan answers: the inspectors’ words, and what was promised in reply. */
export const PRIORITIES = items<Priority>(byRef, true, PRIORITY);

/** What a plan itself says; its lists, actions, measures and reports are records of their own. */
export const PLAN: Keeping<Plan> = {
  id: 'free',
  title: 'kept',
  kind: 'kept',
  area: 'free',
  partners: 'free',
  summary: 'free',
  inspection: 'added-to',
  versions: 'added-to',
  statuses: items<Status>(byId, true, STATUS),
  leads: items<Lead>(byId, true, LEAD),
  reportEvery: 'added-to',
  documents: 'free',
  was: 'added-to',
  introduction: 'free',
  priorities: 'free',
  actions: 'free',
  measures: 'free',
  reports: 'free',
  boards: 'free',
  risks: 'free',
  corrections: 'free',
};

/** What families were told. A new answer is a new item: the one before it stays. */
export const YOU_SAID: Keeping<YouSaid> = {
  id: 'free',
  said: 'kept',
  theme: 'free',
  asked: 'kept',
  from: 'added-to',
  response: 'added-to',
  difference: 'added-to',
  actions: 'free',
  measures: 'free',
  published: 'kept',
};
