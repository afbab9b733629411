import { actionChanges, statesUpTo } from './action-changes.ts';
import { circumstancesAsAt, isPromised } from './as-at.ts';
import { correctionsUpTo, type PlacedCorrection } from './corrections.ts';
import { countStandings, type Counts } from './counts.ts';
import type { Day } from './day.ts';
import type { Move } from './due.ts';
import type { Plan } from './library.ts';
import { lastRevisions } from './measure-state.ts';
import type { Period } from './period.ts';
import type { Action, Milestone } from './schema/action.ts';
import type { Measure, Reading } from './schema/measure.ts';
import type { Status } from './schema/plan.ts';
import type { View } from './schema/report.ts';
import type { Answer, YouSaid } from './schema/you-said.ts';
import type { Basis } from './standing.ts';
import type { ActionState } from './state.ts';

/** What a change to a promise is about: an action, or one of its milestones. */
export interface AboutPromise {
  /** The day from which it is so: a report's as-at day, the day after a date, or a day that the content names. */
  day: Day;
  action: Action;
  /** Null where the change is of the action itself. */
  milestone: Milestone | null;
}

/** An answer to something that families said, or several that were given on one day. */
export interface AnswerAdded {
  day: Day;
  kind: 'answer-added';
  entry: YouSaid;
  answers: Answer[];
}

/** One thing that changed. Each becomes one plain sentence. */
export type Change =
  | (AboutPromise & { kind: 'added' })
  | (AboutPromise & { kind: 'withdrawn'; because: string })
  | (AboutPromise & { kind: 'amended'; because: string })
  | (AboutPromise & { kind: 'completed' })
  | (AboutPromise & { kind: 'newly-late'; basis: Basis; due: Period | null; reported: Status | null })
  | (AboutPromise & { kind: 'date-moved'; move: Move })
  | (AboutPromise & { kind: 'status-changed'; from: Status; to: Status })
  | (AboutPromise & { kind: 'view-added'; view: View })
  | { day: Day; kind: 'reading-added'; measure: Measure; reading: Reading }
  /** `was` is the reading that this one replaces. */
  | { day: Day; kind: 'reading-revised'; measure: Measure; reading: Reading; was: Reading }
  | AnswerAdded
  | ({ day: Day; kind: 'corrected'; plan: Pick<Plan, 'id' | 'title'> } & PlacedCorrection);

/** What became of a plan up to a day. */
export interface Course {
  /** Newest first; on one day, in the plan's order. */
  changes: Change[];
  /** How many actions stood how on the day of each report. */
  countsAt: ReadonlyMap<Day, Counts>;
}

/**
 * Everything that changed in a plan up to and including a day, newest first; on one day, in the plan's
 * order. `heard` is what families said of it. A report added later never changes what is here for the days before it.
 */
export function changesUpTo(plan: Plan, today: Day, heard: readonly YouSaid[] = []): Change[] {
  return courseUpTo(plan, today, heard).changes;
}

/** The same, with how the actions stood at each report: each state of each action is worked out once for both. */
export function courseUpTo(plan: Plan, today: Day, heard: readonly YouSaid[] = []): Course {
  const { day: last } = circumstancesAsAt(plan, today);
  const at = remember((day: Day) => circumstancesAsAt(plan, day));
  const stood = new Map(plan.reports.map(({ asAt }) => [asAt, [] as Pick<ActionState, 'standing'>[]]));
  const ofActions = plan.actions
    .filter((action) => isPromised(action, last))
    .flatMap((action) => {
      const states = statesUpTo(action, plan, last, at);
      for (const { day, state } of states) stood.get(day)?.push({ standing: state.standing });
      return actionChanges(action, states, plan, last);
    });
  const changes = newestFirst([
    ...ofActions,
    ...plan.measures.flatMap((measure) => readingChanges(measure, last)),
    ...answerChanges(heard, last),
    ...correctionsUpTo(plan, today).map((one) => ({
      ...one,
      kind: 'corrected' as const,
      plan,
      day: one.correction.date,
    })),
  ]);
  return { changes, countsAt: new Map([...stood].map(([day, its]) => [day, countStandings(its)])) };
}

/** The changes after one day, up to and including another. */
export function changesBetween(changes: readonly Change[], after: Day | null, upTo: Day): Change[] {
  return changes.filter(({ day }) => (after === null || day > after) && day <= upTo);
}

/**
 * The answers that families were given, up to and including a day. An answer is there from the day on which
 * its entry is published, or from its own day where that is later; one that has neither is on no day.
 */
export function answerChanges(heard: readonly YouSaid[], upTo: Day): AnswerAdded[] {
  return heard.flatMap((entry) => {
    const days = Map.groupBy(entry.response, ({ date }) => laterOf(entry.published, date));
    return [...days].flatMap(([day, answers]): AnswerAdded[] =>
      day === undefined || day > upTo ? [] : [{ day, kind: 'answer-added', entry, answers }],
    );
  });
}

/** Changes in the order in which a list of them is read; those of one day stay as they are given. */
export function newestFirst<Dated extends { day: Day }>(changes: readonly Dated[]): Dated[] {
  return changes.toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
}

/** A reading is dated by the day on which it was published; without one, by the end of its period. */
function readingChanges(measure: Measure, last: Day): Change[] {
  return lastRevisions(measure.readings)
    .flatMap(({ reading, revised }) => {
      const inTime = [...revised.toReversed(), reading];
      return inTime.map((one, index): Change => {
        const was = inTime[index - 1];
        const about = { day: one.published ?? one.period.to, measure, reading: one };
        return was === undefined
          ? { ...about, kind: 'reading-added' }
          : { ...about, kind: 'reading-revised', was };
      });
    })
    .filter(({ day }) => day <= last);
}

function laterOf(one: Day | undefined, other: Day | undefined): Day | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

function remember<Value>(work: (day: Day) => Value): (day: Day) => Value {
  const known = new Map<Day, Value>();
  return (day) => {
    const value = known.get(day) ?? work(day);
    known.set(day, value);
    return value;
  };
}
