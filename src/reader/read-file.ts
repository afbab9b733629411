import type { FieldPath } from '../model/finding.ts';
import { MOST_FAULTS, movedDown, type Fault } from './fault.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { pathInFile } from './left-out.ts';
import { bodyFaults, proseFaults } from './prose-fields.ts';
import { readRecord } from './record.ts';
import type { RecordKind, RecordOf } from './schemas.ts';
import { decode } from './text.ts';
import { readYaml, type LocateField } from './yaml.ts';

/** What came of reading one file. */
export interface FileReading<K extends RecordKind> {
  /** Null where the file could not be used at all. */
  record: RecordOf<K> | null;
  /** What stands below the facts of an `.mdx` file, and its first line; empty in any other. */
  body: string;
  bodyLine: number;
  faults: Fault[];
  /** Paths in the file that the record is without. */
  leftOut: FieldPath[];
}

type Parts = FrontMatter | { fault: Fault };

/** Reads one file of a kind of record: its text, its data, and the data held against the schema. */
export function readFile<K extends RecordKind>(kind: K, bytes: Uint8Array): FileReading<K> {
  const parts = partsOf(kind, bytes);
  if ('fault' in parts) return { record: null, body: '', bodyLine: 1, faults: [parts.fault], leftOut: [] };
  const { yaml, yamlLine, body, bodyLine } = parts;
  const { value, faults, locate } = readYaml(yaml);
  const at: LocateField = (path) => movedDown(locate(path), yamlLine - 1);
  const written = faults.map((fault) => ({ ...fault, position: movedDown(fault.position, yamlLine - 1) }));
  if (value === undefined && faults.length > 0) {
    return { record: null, body, bodyLine, faults: written, leftOut: [] };
  }
  const { record, faults: fields, leftOut } = readRecord(kind, value);
  const told = fields.map(({ rule, message, hint, path }) => ({
    rule,
    message,
    hint,
    position: at(path) ?? at(path.slice(0, -1)),
  }));
  const prose = [...proseFaults(kind, value, at), ...bodyFaults(body, bodyLine)];
  return { record, body, bodyLine, faults: limited([...written, ...told, ...prose]), leftOut };
}

/** The first of many faults, and one that says that there are more. */
function limited(faults: Fault[]): Fault[] {
  if (faults.length < MOST_FAULTS) return faults;
  const more: Fault = {
    rule: 'more-findings',
    message: `Only the first ${MOST_FAULTS} findings of this file are told.`,
    hint: 'Mend those, and check again. Perhaps the file holds something else than was meant.',
    position: null,
  };
  return [...faults.slice(0, MOST_FAULTS), more];
}

/**
 * Tells where a field of a file's record stands in the file; null where it is not there. `leftOut` is
 * what the file's reading left out.
 */
export function locatorOf(
  kind: RecordKind,
  bytes: Uint8Array | null,
  leftOut: readonly FieldPath[],
): LocateField {
  const parts = bytes === null ? null : partsOf(kind, bytes);
  if (parts === null || 'fault' in parts) return () => null;
  const { locate } = readYaml(parts.yaml);
  return (path) => movedDown(locate(pathInFile(path, leftOut)), parts.yamlLine - 1);
}

function partsOf(kind: RecordKind, bytes: Uint8Array): Parts {
  const decoded = decode(bytes);
  if ('fault' in decoded) return decoded;
  if (kind === 'plan' || kind === 'prose') return readFrontMatter(decoded.text);
  return { yaml: decoded.text, yamlLine: 1, body: '', bodyLine: 1 };
}
