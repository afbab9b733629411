import { finding, type FieldPath, type Finding, type Locate } from '../model/finding.ts';
import type { SiteLink } from '../model/site-link.ts';
import { bytesOf, documentFaults, UNREADABLE } from './document-faults.ts';
import type { Fault } from './fault.ts';
import type { ContentFile } from './folder.ts';
import { placeOf, type Place } from './layout.ts';
import { locatorOf, readFile, type FileReading } from './read-file.ts';
import type { RecordKind } from './schemas.ts';
import type { LocateField } from './yaml.ts';

/** A record, and the place that it has in the content folder. */
export interface PlacedRecord<P extends Place = Place> {
  path: string;
  place: P;
  record: FileReading<P['kind']>['record'];
  body: string;
}

interface Kept {
  kind: RecordKind;
  read: () => Uint8Array;
  leftOut: FieldPath[];
}

/** Every record of the files, in the files' order, and what is wrong with each by itself. */
export function readFiles(files: readonly ContentFile[]): {
  records: PlacedRecord[];
  findings: Finding[];
  locate: Locate;
  /** Links of the records to the site itself. */
  links: SiteLink[];
  /** Files that hold no record: documents, pictures. */
  documents: ReadonlySet<string>;
} {
  const records: PlacedRecord[] = [];
  const findings: Finding[] = [];
  const links: SiteLink[] = [];
  const documents = new Set<string>();
  const kept = new Map<string, Kept>();
  for (const { path, read } of files) {
    const place = placeOf(path);
    if (place.kind === 'beside') {
      documents.add(path);
      for (const fault of documentFaults({ path, read })) findings.push(inFile(path, fault));
    }
    if (place.kind === 'stray') findings.push(stray(path, place.fix));
    if (place.kind === 'beside' || place.kind === 'stray') continue;
    const { record, body, faults, links: own, leftOut } = readPlaced(place.kind, read);
    for (const fault of faults) findings.push(inFile(path, fault));
    for (const link of own) links.push({ file: path, ...link });
    records.push({ path, place, record, body });
    kept.set(path, { kind: place.kind, read, leftOut });
  }
  return { records, findings, locate: locateIn(kept), links, documents };
}

function readPlaced(kind: RecordKind, read: () => Uint8Array): FileReading<RecordKind> {
  const bytes = bytesOf(read);
  if (bytes === null) return nothingBut(UNREADABLE);
  try {
    return readFile(kind, bytes);
  } catch (error) {
    return nothingBut(broken(error));
  }
}

function nothingBut(fault: Fault): FileReading<RecordKind> {
  return { record: null, body: '', faults: [fault], links: [], leftOut: [] };
}

function broken(error: unknown): Fault {
  return {
    rule: 'check-crashed',
    message: `Reading this file broke the program: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'This is a fault of the program. Send the file to whoever looks after it.',
    position: null,
  };
}

/** Positions are asked for one file at a time: so many files are held, and the others are read again. */
const FILES_HELD = 4;

function locateIn(kept: ReadonlyMap<string, Kept>): Locate {
  const held = new Map<string, LocateField>();
  return (file, path) => {
    const known = kept.get(file);
    if (known === undefined) return null;
    const locate = held.get(file) ?? locatorOf(known.kind, bytesOf(known.read), known.leftOut);
    held.delete(file);
    held.set(file, locate);
    for (const oldest of held.keys()) if (held.size > FILES_HELD) held.delete(oldest);
    return locate(path);
  };
}

function inFile(file: string, { rule, message, hint, position }: Fault): Finding {
  return finding({ rule, message, hint, file, position });
}

function stray(path: string, hint: string): Finding {
  return finding({
    rule: 'unknown-file',
    message: 'Nothing reads this file.',
    hint,
    file: path,
    position: null,
  });
}
