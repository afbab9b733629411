import {
  actionFile,
  measureFile,
  planFile,
  planFolder,
  planListFile,
  reportFile,
  SITE_CORRECTIONS_FILE,
  youSaidFile,
} from '../../model/content-files.ts';
import type { Day } from '../../model/day.ts';
import {
  finding,
  sortFindings,
  type FieldPath,
  type Finding,
  type Locate,
  type Position,
} from '../../model/finding.ts';
import type { Library, Plan } from '../../model/library.ts';
import { publishedBy } from '../../model/published.ts';
import type { Action } from '../../model/schema/action.ts';
import type { Correction } from '../../model/schema/plan.ts';
import { addedToThePast } from './back-dated.ts';
import { correctionsFileOf, type Breach } from './breach.ts';
import { changesIn, changesOf, type Change } from './changes.ts';
import { correctionFor, isExplained } from './correction.ts';
import { ACTION, MEASURE, PLAN, PRIORITIES, REPORT, YOU_SAID } from './keeping.ts';
import { nowNamed, reportsWithNewRefs, withNewRefs, type ActionPair } from './renames.ts';
import { insteadOf, removedMessage, changedMessage } from './tell.ts';
import { plain, saysTheSame } from './words-of.ts';

/** The content as it was published, and as it is now. */
export interface Versions {
  before: Library;
  now: Library;
  today: Day;
  /** Where a field stands now. */
  locate: Locate;
  /** Files that cannot be used now: that is told of, and they are not gone. */
  unusable: ReadonlySet<string>;
}

/**
 * Everything that was published and is now otherwise, where no published correction says so. What was
 * not yet out on `today` may still change.
 */
export function checkRecord(versions: Versions): Finding[] {
  const { before, now, today, locate } = versions;
  const published = publishedBy(before, today);
  const corrections = new Map<string, Correction[]>([
    [SITE_CORRECTIONS_FILE, added(before.corrections, now.corrections)],
    ...now.plans.map((plan) => {
      const old = publishedAs(plan, before);
      const own = old === null ? plan.corrections : added(old.corrections, plan.corrections);
      return [planListFile(plan.id, 'corrections'), own] as const;
    }),
  ]);
  return sortFindings(
    [...breachesIn(published, versions)]
      .filter((breach) => !isExplained(breach, corrections.get(correctionsFileOf(breach)) ?? [], today))
      .map((breach) => {
        const { rule, message, file, path } = breach;
        const position = placeOf(file, path, locate);
        const hint = `${breach.instead} Where it was a mistake, add this to ${correctionsFileOf(breach)}:\n${correctionFor(breach, today)}`;
        return finding({ rule, message, hint, file, position });
      }),
  );
}

/** Where a field stands, or, where it is gone, what held it. */
function placeOf(file: string, path: FieldPath, locate: Locate): Position | null {
  const found = locate(file, path);
  return found !== null || path.length === 0 ? found : placeOf(file, path.slice(0, -1), locate);
}

function* breachesIn(published: Library, { before, now, today, unusable }: Versions): Iterable<Breach> {
  yield* removedCorrections(null, SITE_CORRECTIONS_FILE, published.corrections, now.corrections, today);
  for (const entry of published.youSaid) {
    const file = youSaidFile(entry.id);
    const found = now.youSaid.find(({ id }) => id === entry.id);
    if (found !== undefined) yield* changed(null, file, changesOf(YOU_SAID, entry, found));
    else if (!unusable.has(file)) yield removed(null, file, plain(entry.said));
  }
  for (const plan of published.plans) {
    const found = nowNamed(plan.id, now.plans, ({ id }) => id);
    const raw = before.plans.find(({ id }) => id === plan.id);
    if (found !== null) {
      yield* breachesOfPlan(plan, found, { today, unusable });
      if (raw !== undefined) yield* addedToThePast(raw, plan, found, today);
    } else if (!unusable.has(planFile(plan.id))) yield removed(null, planFile(plan.id), plan.title);
  }
}

type Circumstances = Pick<Versions, 'today' | 'unusable'>;

function* breachesOfPlan(before: Plan, now: Plan, { today, unusable }: Circumstances): Iterable<Breach> {
  const { id } = now;
  yield* changed(id, planFile(id), changesOf(PLAN, before, now));
  const priorities = planListFile(id, 'priorities');
  if (!unusable.has(priorities)) {
    yield* changed(id, priorities, changesIn(PRIORITIES, before.priorities, now.priorities));
  }
  const pairs = before.actions.map((action): ActionPair => {
    return { before: action, now: nowNamed(action.ref, now.actions, ({ ref }) => ref) };
  });
  for (const pair of pairs) yield* breachesOfAction(pair, now, unusable);
  for (const measure of before.measures) {
    const found = nowNamed(measure.id, now.measures, (one) => one.id);
    const file = measureFile(id, measure.id);
    if (found !== null) yield* changed(id, measureFile(id, found.id), changesOf(MEASURE, measure, found));
    else if (!unusable.has(file)) yield removed(id, file, measure.title);
  }
  for (const report of reportsWithNewRefs(before, pairs)) {
    const file = reportFile(id, report.asAt);
    const found = now.reports.find(({ asAt }) => asAt === report.asAt);
    if (found !== undefined) yield* changed(id, file, changesOf(REPORT, report, found));
    else if (!unusable.has(file)) yield removed(id, file, `Report as at ${report.asAt}`);
  }
  const corrections = planListFile(id, 'corrections');
  if (unusable.has(corrections)) return;
  yield* removedCorrections(id, corrections, before.corrections, now.corrections, today);
}

function* breachesOfAction(
  { before, now }: ActionPair,
  plan: Plan,
  unusable: ReadonlySet<string>,
): Iterable<Breach> {
  const file = actionFile(plan.id, before.ref);
  if (now !== null) {
    const renamed = { ...before, milestones: withNewRefs({ before, now }) };
    const changes = [...changesOf(ACTION, renamed, now)].filter(
      ({ field }) => !isAmended(field, before, now),
    );
    yield* changed(plan.id, actionFile(plan.id, now.ref), changes);
  } else if (!unusable.has(file)) {
    const same = plan.actions.find(({ title }) => title === before.title);
    const breach = removed(plan.id, file, before.title);
    yield same === undefined
      ? breach
      : {
          ...breach,
          message: `${breach.message} It seems to be ${same.ref} now.`,
          instead: `Where it has another ref, add "was: [${before.ref}]" to ${actionFile(plan.id, same.ref)}. Its old address then leads on.`,
        };
  }
}

/** True for the words of a promise, where an amendment says what they were, since when and why. */
function isAmended(field: string, before: Action, now: Action): boolean {
  if (field !== 'wording' && field !== 'title' && field !== 'summary') return false;
  const words = plain(before.wording ?? before.title);
  const known = before.amendments.map(({ was }) => plain(was));
  return now.amendments.some(({ was }) => plain(was) === words && !known.includes(words));
}

function* changed(plan: string | null, file: string, changes: Iterable<Change>): Iterable<Breach> {
  for (const change of changes) {
    yield {
      rule: change.says === null ? 'record-removed' : 'record-changed',
      plan,
      file,
      ...change,
      message: changedMessage(change),
      instead: insteadOf(change),
    };
  }
}

function removed(plan: string | null, file: string, said: string): Breach {
  const name = plan === null ? file : file.slice(planFolder(plan).length + 1);
  return {
    ...{ rule: 'record-removed', plan, file, field: null, said, says: null, withheld: false, path: [] },
    message: removedMessage(name, said),
    instead: 'Put the file back.',
  };
}

/** Corrections that were published are on the record themselves. */
function* removedCorrections(
  plan: string | null,
  file: string,
  before: readonly Correction[],
  now: readonly Correction[],
  today: Day,
): Iterable<Breach> {
  for (const { said } of added(now, before).filter(({ date }) => date <= today)) {
    yield {
      ...{ rule: 'record-removed', plan, file, field: null, said, says: null, withheld: false, path: [] },
      message: 'A correction that was published is gone, or says something else.',
      instead: 'Put it back as it was, and add another where more is to be said.',
    };
  }
}

/** The entries of one list that the other does not have. */
function added(before: readonly Correction[], now: readonly Correction[]): Correction[] {
  return now.filter((entry) => !before.some((other) => saysTheSame(entry, other)));
}

function publishedAs(plan: Plan, { plans }: Library): Plan | null {
  return plans.find(({ id }) => id === plan.id) ?? plans.find(({ id }) => plan.was.includes(id)) ?? null;
}
