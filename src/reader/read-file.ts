import { BODY, type FieldPath } from '../model/finding.ts';
import { MOST_FAULTS, movedDown, positionsIn, type Fault } from './fault.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import type { FieldFault } from './issues.ts';
import { pathInFile } from './left-out.ts';
import { bodyFaults, bodyLinks, fieldLinks, proseFaults, type FileLink } from './prose-fields.ts';
import { readRecord } from './record.ts';
import type { RecordKind, RecordOf } from './schemas.ts';
import { decode } from './text.ts';
import { readYaml, type LocateField, type YamlReading } from './yaml.ts';

/** What came of reading one file. */
export interface FileReading<K extends RecordKind> {
  /** Null where the file could not be used at all. */
  record: RecordOf<K> | null;
  /** What stands below the facts of an `.mdx` file; empty in any other. */
  body: string;
  faults: Fault[];
  /** Its links to the site itself. */
  links: FileLink[];
  /** Paths in the file that the record is without. */
  leftOut: FieldPath[];
}

type Parts = FrontMatter | { fault: Fault };

/** Reads one file of a kind of record: its text, its data, and the data held against the schema. */
export function readFile<K extends RecordKind>(kind: K, bytes: Uint8Array): FileReading<K> {
  const parts = partsOf(kind, bytes);
  if ('fault' in parts) return { record: null, body: '', faults: [parts.fault], links: [], leftOut: [] };
  const { yaml, yamlLine, body, bodyLine } = parts;
  const reading = inFile(readYaml(yaml), yamlLine);
  const faults = [...reading.faults, ...bodyFaults(body, bodyLine)];
  if (reading.value === undefined && reading.faults.length > 0) {
    return { record: null, body, faults: limited(faults), links: [], leftOut: [] };
  }
  const { record, faults: fields, leftOut } = readRecord(kind, reading.value);
  faults.push(...placed(fields, reading), ...proseFaults(kind, { yaml, ...reading }));
  const links = [...fieldLinks(kind, { yaml, ...reading }), ...bodyLinks(body, bodyLine)];
  return { record, body, faults: limited(faults), links, leftOut };
}

/** A reading of the YAML that begins on a line of a file, with its places as in the file. */
function inFile({ value, refused, faults, locate }: YamlReading, firstLine: number): YamlReading {
  const lines = firstLine - 1;
  return {
    value,
    refused: refused.map((position) => movedDown(position, lines)),
    faults: faults.map((fault) => ({
      ...fault,
      position: fault.position && movedDown(fault.position, lines),
    })),
    locate: (path) => {
      const position = locate(path);
      return position && movedDown(position, lines);
    },
  };
}

/** Faults of fields with their places. A field whose value was refused, and told of, is not missing as well. */
function placed(fields: readonly FieldFault[], { locate, refused }: YamlReading): Fault[] {
  return fields.flatMap(({ rule, message, hint, path }) => {
    const position = locate(path);
    const isRefused = refused.some(
      ({ line, column }) => line === position?.line && column === position.column,
    );
    if (rule === 'missing-field' && isRefused) return [];
    return [{ rule, message, hint, position: position ?? locate(path.slice(0, -1)) }];
  });
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
  const { locate } = inFile(readYaml(parts.yaml), parts.yamlLine);
  const inBody = positionsIn(parts.body);
  return (path) =>
    path[0] === BODY
      ? movedDown(inBody(Number(path[1])), parts.bodyLine - 1)
      : locate(pathInFile(path, leftOut));
}

function partsOf(kind: RecordKind, bytes: Uint8Array): Parts {
  const decoded = decode(bytes);
  if ('fault' in decoded) return decoded;
  if (kind === 'plan' || kind === 'prose') return readFrontMatter(decoded.text);
  return { yaml: decoded.text, yamlLine: 1, body: '', bodyLine: 1 };
}
