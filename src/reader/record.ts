import type { FieldPath } from '../model/finding.ts';
import { MOST_FAULTS } from './fault.ts';
import { explainIssue, valueAt, type FieldFault } from './issues.ts';
import { holesOf, pathInFile, startsWith, without } from './left-out.ts';
import { SCHEMAS, shapeOf, type RecordKind, type RecordOf } from './schemas.ts';
import type { Raw } from './yaml.ts';

/** What came of holding a file's data against its schema. */
export interface RecordReading<K extends RecordKind> {
  /** The record, without what could not be used; null where too little is left. */
  record: RecordOf<K> | null;
  /** With paths as in the file. */
  faults: FieldFault[];
  /** What was left out, with paths as in the file. */
  leftOut: FieldPath[];
}

/** Data is at most 20 levels deep, and each round takes away at least one level of what is wrong. */
const MOST_ROUNDS = 25;

/**
 * What stands in the place of a field that a record needs and does not have. Without it a plan whose
 * kind is misspelt would not be there at all, and every mistake in its other files would be hidden.
 * It is never published: that the field is missing is an error.
 */
const STAND_INS: Partial<Record<RecordKind, Record<string, Raw>>> = {
  site: { name: '?', area: '?', publisher: '?', contact: { role: '?', post: '?' } },
  plan: { title: '?', kind: 'improvement-plan' },
  action: { title: '?' },
  measure: { title: '?', unit: 'number', better: 'neither' },
  prose: { title: '?' },
};

/**
 * Holds data against a schema. What is wrong is told and then left out, and the rest is tried
 * again, so that one slip in a record hides neither its other slips nor the record itself.
 */
export function readRecord<K extends RecordKind>(kind: K, data: Raw | undefined): RecordReading<K> {
  const shape = shapeOf(kind);
  const raw = data ?? (shape.type === 'array' ? [] : {});
  const leftOut = holesOf(raw);
  const standIns: Record<string, Raw> = {};
  const faults: FieldFault[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const given = withStandIns(without(raw, leftOut), standIns);
    const result = SCHEMAS[kind].safeParse(given);
    if (result.success) return { record: result.data as RecordOf<K>, faults, leftOut };
    const found = result.error.issues
      .flatMap((issue) => explainIssue(issue, given, shape))
      .map((fault) => ({ ...fault, path: pathInFile(fault.path, leftOut) }));
    if (found.length > MOST_FAULTS) return { record: null, faults: found.slice(0, MOST_FAULTS), leftOut };
    faults.push(...found.filter(({ path }) => !followsFrom(path, round, leftOut, faults)));
    const isMended = found.every(({ path }) =>
      leaveOut(path, raw, leftOut, (field) => {
        const standIn = STAND_INS[kind]?.[field];
        if (standIn !== undefined) standIns[field] = standIn;
        return standIn !== undefined;
      }),
    );
    if (!isMended) break;
  }
  return { record: null, faults, leftOut };
}

/**
 * Leaves out what stands at a path, or, where nothing does, what holds it; or puts a stand-in in its
 * place, where the record itself holds it. False where neither can be done.
 */
function leaveOut(
  path: FieldPath,
  raw: Raw,
  leftOut: FieldPath[],
  putStandIn: (field: string) => boolean,
): boolean {
  const isThere = valueAt(raw, path) !== undefined && !isOut(path, leftOut);
  if (!isThere && path.length === 1) return putStandIn(String(path[0]));
  if (path.length === 0) return false;
  leftOut.push(isThere ? path : path.slice(0, -1));
  return true;
}

function withStandIns(given: Raw, standIns: Readonly<Record<string, Raw>>): Raw {
  return typeof given === 'string' || Array.isArray(given) ? given : { ...given, ...standIns };
}

function isOut(path: FieldPath, leftOut: readonly FieldPath[]): boolean {
  return leftOut.some((out) => startsWith(path, out));
}

/** True where what is wrong at `path` is so only because of what was left out before. */
function followsFrom(
  path: FieldPath,
  round: number,
  leftOut: readonly FieldPath[],
  faults: readonly FieldFault[],
): boolean {
  const unknown = faults.filter(({ rule }) => rule === 'unknown-field').map((fault) => fault.path.join('\n'));
  const parent = path.slice(0, -1);
  return leftOut
    .filter((out) => !unknown.includes(out.join('\n')))
    .some(
      (out) => startsWith(out, path) || (round > 0 && out.length === path.length && startsWith(out, parent)),
    );
}
