import { actionFile, measureFile, planFile, reportFile } from '../../model/content-files.ts';
import type { Day } from '../../model/day.ts';
import type { FieldPath } from '../../model/finding.ts';
import type { Plan } from '../../model/library.ts';
import type { Period } from '../../model/period.ts';
import type { Measure, Reading } from '../../model/schema/measure.ts';
import type { Breach } from './breach.ts';
import { nowNamed } from './renames.ts';
import { plain } from './words-of.ts';

/**
 * What was added to the past. Whatever is new has a day no earlier than the newest report that was
 * published: before it, the plan stands as that report and those before it left it.
 */
export function* addedToThePast(before: Plan, published: Plan, now: Plan, today: Day): Iterable<Breach> {
  const newest = published.reports.at(-1)?.asAt;
  for (const measure of now.measures) {
    const own = nowNamed(measure.id, published.measures, ({ id }) => id) ?? renamedFrom(measure, published);
    if (own !== null) yield* addedToMeasure(now.id, own, measure, today);
  }
  if (newest === undefined) return;
  yield* pastReports(before, now, newest);
  yield* pastActions(before, now, { newest, today });
  yield* pastVersions(before, now, { newest, today });
}

function renamedFrom(measure: Measure, { measures }: Plan): Measure | null {
  return measures.find(({ id }) => measure.was.includes(id)) ?? null;
}

function* pastReports(before: Plan, now: Plan, newest: Day): Iterable<Breach> {
  const known = new Set(before.reports.map(({ asAt }) => asAt));
  for (const { asAt } of now.reports) {
    if (known.has(asAt) || asAt > newest) continue;
    yield {
      ...breach(now.id, reportFile(now.id, asAt), null, ['asAt'], `Report as at ${asAt}`),
      message: `This report is new, and as at ${asAt}. The report as at ${newest} is published already.`,
      instead: 'Report in a round that is later than the last one.',
    };
  }
}

interface Days {
  /** As at which day the newest published report is. */
  newest: Day;
  today: Day;
}

function* pastActions(before: Plan, now: Plan, days: Days): Iterable<Breach> {
  for (const action of now.actions) {
    const old =
      before.actions.find(({ ref }) => ref === action.ref) ??
      before.actions.find(({ ref }) => action.was.includes(ref));
    const file = actionFile(now.id, action.ref);
    if (old === undefined) {
      if (action.added !== undefined && action.added >= days.newest) continue;
      yield {
        ...breach(
          now.id,
          file,
          'added',
          [action.added === undefined ? 'ref' : 'added'],
          action.added ?? 'promised from the start',
        ),
        message: `This action is new, and the report as at ${days.newest} is published already. Without a day it counts as if it had been promised from the start.`,
        instead: `Say when it was added: "added: ${days.today}".`,
      };
      continue;
    }
    if (old.withdrawn === undefined && action.withdrawn !== undefined) {
      yield* tooEarly(
        now.id,
        { file, field: 'withdrawn.date', path: ['withdrawn', 'date'] },
        action.withdrawn.date,
        days,
      );
    }
    const known = new Set(old.amendments.map(({ was }) => plain(was)));
    for (const [index, { date, was }] of action.amendments.entries()) {
      if (known.has(plain(was))) continue;
      yield* tooEarly(now.id, { file, field: 'amendments', path: ['amendments', index, 'date'] }, date, days);
    }
  }
}

function* pastVersions(before: Plan, now: Plan, days: Days): Iterable<Breach> {
  const known = new Set(before.versions.map(({ date, what }) => `${date} ${what}`));
  for (const [index, { date, what }] of now.versions.entries()) {
    if (known.has(`${date} ${what}`)) continue;
    yield* tooEarly(
      now.id,
      { file: planFile(now.id), field: 'versions', path: ['versions', index, 'date'] },
      date,
      days,
    );
  }
}

function* tooEarly(
  plan: string,
  { file, field, path }: { file: string; field: string; path: FieldPath },
  date: Day,
  { newest, today }: Days,
): Iterable<Breach> {
  if (date >= newest) return;
  yield {
    ...breach(plan, file, field, path, date),
    message: `This is new, and dated ${date}. The report as at ${newest} is published already, and knows nothing of it.`,
    instead: `Write the day on which it is published: "date: ${today}".`,
  };
}

/** Readings and targets of a measure for a time that is past, as if they had always been there. */
function* addedToMeasure(plan: string, before: Measure, now: Measure, today: Day): Iterable<Breach> {
  const file = measureFile(plan, now.id);
  const rows = [
    { path: ['readings'], known: before.readings, readings: now.readings },
    ...now.service.map(({ title, readings }, index) => ({
      path: ['service', index, 'readings'],
      known: before.service.find((row) => row.title === title)?.readings ?? [],
      readings,
    })),
  ];
  for (const row of rows) yield* pastReadings(plan, file, row, today);
  const targets = new Set(before.targets.map(({ period }) => stretchOf(period)));
  for (const [index, { period }] of now.targets.entries()) {
    if (targets.has(stretchOf(period)) || period.to >= today) continue;
    yield {
      ...breach(plan, file, `targets.${period.text}`, ['targets', index, 'period'], period.text),
      message: `This target is new, and ${period.text} is over: what was reached is known.`,
      instead: 'Set targets for a time that is still to come.',
    };
  }
}

type AnyReading = Pick<Reading, 'period' | 'published' | 'revises'>;

function* pastReadings(
  plan: string,
  file: string,
  row: { path: FieldPath; known: readonly AnyReading[]; readings: readonly AnyReading[] },
  today: Day,
): Iterable<Breach> {
  const [lastDay, lastTold] = [
    row.known
      .map(({ period }) => period.to)
      .sort()
      .at(-1),
    row.known
      .map(({ period, published }) => published ?? period.to)
      .sort()
      .at(-1),
  ];
  if (lastDay === undefined || lastTold === undefined) return;
  const left = row.known.map(nameOf);
  for (const [index, reading] of row.readings.entries()) {
    const twin = left.indexOf(nameOf(reading));
    if (twin !== -1) left.splice(twin, 1);
    const isTold = reading.published !== undefined && reading.published >= lastTold;
    if (twin !== -1 || reading.period.to > lastDay || isTold) continue;
    const { text } = reading.period;
    yield {
      ...breach(plan, file, `readings.${text}`, [...row.path, index, 'period'], text),
      message: `This reading is new, and a reading for ${text} or later is published already.`,
      instead: `Say when it was published: "published: ${today}".`,
    };
  }
}

/** What tells a reading from the others of its measure: two of one period differ by what they revise. */
function nameOf({ period, revises }: AnyReading): string {
  return `${stretchOf(period)} ${revises ?? ''}`;
}

function stretchOf({ from, to }: Period): string {
  return `${from}..${to}`;
}

function breach(
  plan: string,
  file: string,
  field: string | null,
  path: FieldPath,
  says: string,
): Omit<Breach, 'message' | 'instead'> {
  return { rule: 'record-back-dated', plan, file, field, said: null, says, withheld: false, path };
}
