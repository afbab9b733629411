import { SITE_FILE, planFile } from '../model/content-files.ts';
import { finding, type Finding, type Locate } from '../model/finding.ts';
import type { Library, Plan } from '../model/library.ts';
import { compareRefs, compareText } from '../model/refs.ts';
import type { Place } from './layout.ts';
import { checkNames } from './names.ts';
import type { PlacedRecord } from './read-files.ts';
import type { RecordKind, RecordOf } from './schemas.ts';

/** Puts records together into a library. The order in which they come makes no difference. */
export function assemble(
  records: readonly PlacedRecord[],
  locate: Locate,
): {
  library: Library | null;
  findings: Finding[];
  unusable: ReadonlySet<string>;
} {
  const sorted = records.toSorted((one, other) => compareText(one.path, other.path));
  const { findings, misnamed } = checkNames(sorted, locate);
  const usable = sorted.filter(({ path, record }) => record !== null && !misnamed.has(path));
  const unusable = new Set(misnamed);
  for (const { path, record } of sorted) if (record === null) unusable.add(path);
  const plans: Plan[] = [];
  for (const [id, own] of byPlan(usable)) {
    const plan = assemblePlan(id, own);
    if (plan !== null) plans.push(plan);
    else if (!unusable.has(planFile(id))) findings.push(missing(planFile(id), PLAN_HINT));
  }
  const site = first(usable, 'site');
  if (site === null && !unusable.has(SITE_FILE)) findings.push(missing(SITE_FILE, SITE_HINT));
  const library: Library | null = site && {
    site,
    glossary: first(usable, 'glossary') ?? [],
    prose: withIds(usable, 'prose').map(({ id, record, body }) => ({ ...record, id, body })),
    youSaid: withIds(usable, 'you-said').map(({ id, record }) => ({ ...record, id })),
    corrections: first(usable, 'site-corrections') ?? [],
    plans,
  };
  return { library, findings, unusable };
}

const SITE_HINT = 'Make the file with "name:", "area:", "publisher:" and "contact:".';
const PLAN_HINT = 'Make the file with "title:" and "kind:" between two lines of "---".';

function assemblePlan(id: string, records: readonly PlacedRecord[]): Plan | null {
  const facts = first(records, 'plan');
  if (facts === null) return null;
  const priorities = first(records, 'priorities') ?? [];
  const order = new Map(priorities.map(({ ref }, index) => [ref, index]));
  const rank = (priority: string | undefined): number => order.get(priority ?? '') ?? priorities.length;
  return {
    ...facts,
    id,
    introduction: records.find(({ place }) => place.kind === 'plan')?.body ?? '',
    priorities,
    actions: withIds(records, 'action')
      .map(({ record }) => record)
      .sort((one, other) => rank(one.priority) - rank(other.priority) || compareRefs(one.ref, other.ref)),
    measures: withIds(records, 'measure').map(({ id: measure, record }) => ({ ...record, id: measure })),
    reports: withIds(records, 'report')
      .map(({ record }) => record)
      .sort((one, other) => compareText(one.asAt, other.asAt)),
    boards: first(records, 'boards') ?? [],
    risks: first(records, 'risks') ?? [],
    corrections: first(records, 'corrections') ?? [],
  };
}

function byPlan(records: readonly PlacedRecord[]): Map<string, PlacedRecord[]> {
  const plans = new Map<string, PlacedRecord[]>();
  for (const record of records) {
    if (!('plan' in record.place)) continue;
    const own = plans.get(record.place.plan) ?? [];
    own.push(record);
    plans.set(record.place.plan, own);
  }
  return plans;
}

type Named = Extract<Place, { id: string }>['kind'];
type Single = Exclude<RecordKind, Named>;

/** The record of a kind of which there is one at most. */
function first<K extends Single>(records: readonly PlacedRecord[], kind: K): RecordOf<K> | null {
  const found = records.find(({ place }) => place.kind === kind);
  return (found?.record ?? null) as RecordOf<K> | null;
}

/** The usable records of a kind of which there may be many, by id. */
function withIds<K extends Named>(
  records: readonly PlacedRecord[],
  kind: K,
): { id: string; record: RecordOf<K>; body: string }[] {
  return records.flatMap(({ place, record, body }) =>
    place.kind === kind && 'id' in place && record !== null
      ? [{ id: place.id, record: record as RecordOf<K>, body }]
      : [],
  );
}

function missing(file: string, hint: string): Finding {
  return finding({ rule: 'missing-file', message: 'This file is missing.', hint, file, position: null });
}
