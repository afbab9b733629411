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
 * Holds data against a schema. What is wrong is told and then left out, and the rest is tried
 * again, so that one slip in a record hides neither its other slips nor the record itself.
 */
export function readRecord<K extends RecordKind>(kind: K, data: Raw | undefined): RecordReading<K> {
  const shape = shapeOf(kind);
  const raw = data ?? (shape.type === 'array' ? [] : {});
  const leftOut = holesOf(raw);
  const faults: FieldFault[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const given = without(raw, leftOut);
    const result = SCHEMAS[kind].safeParse(given);
    if (result.success) return { record: result.data as RecordOf<K>, faults, leftOut };
    const found = result.error.issues
      .flatMap((issue) => explainIssue(issue, given, shape))
      .map((fault) => ({ ...fault, path: pathInFile(fault.path, leftOut) }));
    if (found.length > MOST_FAULTS) return { record: null, faults: found.slice(0, MOST_FAULTS), leftOut };
    const told = found.filter(({ path }) => !followsFrom(path, round, leftOut, faults));
    const next = found.map(({ path }) =>
      valueAt(raw, path) === undefined || isOut(path, leftOut) ? path.slice(0, -1) : path,
    );
    faults.push(...told);
    leftOut.push(...next);
    if (next.some(({ length }) => length === 0)) break;
  }
  return { record: null, faults, leftOut };
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
