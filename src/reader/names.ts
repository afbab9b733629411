import { actionFile, reportFile } from '../model/content-files.ts';
import { finding, type Finding, type Locate } from '../model/finding.ts';
import { id as idSchema } from '../model/schema/fields.ts';
import type { PlacedRecord } from './read-files.ts';
import type { RecordOf } from './schemas.ts';

/** What the names of the files come to. */
export interface Names {
  findings: Finding[];
  /** Files whose record is not the one that their name says, and the files that they should be. */
  misnamed: Set<string>;
}

/** What is wrong with the names of files and folders, of all records together. */
export function checkNames(records: readonly PlacedRecord[], locate: Locate): Names {
  const names: Names = { findings: [], misnamed: new Set() };
  const byPath = new Map(records.map((record) => [record.path, record]));
  const lowerCase = new Map<string, string>();
  for (const record of records) {
    const { path, place } = record;
    if (place.kind === 'plan' && !isId(place.plan)) names.findings.push(notAnId(path, place.plan, 'folder'));
    if (place.kind === 'action' || place.kind === 'report') {
      checkInside(record, byPath, locate, names);
    } else if ('id' in place && !isId(place.id)) {
      names.findings.push(notAnId(path, place.id, 'file'));
    }
    const twin = lowerCase.get(path.toLowerCase());
    if (twin !== undefined) names.findings.push(sameButForCapitals(path, twin));
    lowerCase.set(path.toLowerCase(), path);
  }
  return names;
}

/** An action is named after its ref and a report after its day: their addresses follow from their names. */
function checkInside(
  { path, place, record }: PlacedRecord,
  byPath: ReadonlyMap<string, PlacedRecord>,
  locate: Locate,
  names: Names,
): void {
  if (record === null || !('id' in place)) return;
  const isAction = place.kind === 'action';
  const inside = isAction ? (record as RecordOf<'action'>).ref : (record as RecordOf<'report'>).asAt;
  if (inside === place.id) return;
  const meant = 'plan' in place ? (isAction ? actionFile : reportFile)(place.plan, inside) : path;
  const field = isAction ? 'ref' : 'asAt';
  const position = locate(path, [field]);
  names.misnamed.add(path).add(meant);
  const hint = `Rename the file to ${inside}.yaml, or write "${field}: ${place.id}".`;
  if (byPath.has(meant)) {
    const rule = isAction ? 'duplicate-ref' : 'duplicate-report';
    const message = `The ${field} "${inside}" is that of ${meant} already.`;
    const other = `Write "${field}: ${place.id}", after the file’s name, or remove one of the two files.`;
    names.findings.push(finding({ rule, message, hint: other, file: path, position }));
    names.misnamed.delete(meant);
  } else {
    const message = `The file is named "${place.id}", and its ${field} is "${inside}".`;
    names.findings.push(finding({ rule: 'file-name', message, hint, file: path, position }));
  }
}

function isId(name: string): boolean {
  return idSchema().safeParse(name).success;
}

function notAnId(path: string, name: string, what: 'file' | 'folder'): Finding {
  const meant = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return finding({
    rule: 'file-name',
    message: `The ${what} is named "${name}", which cannot be an address.`,
    hint: `Use lower-case letters, digits and single hyphens: rename it to "${meant || 'a-name'}".`,
    file: path,
    position: null,
  });
}

function sameButForCapitals(path: string, twin: string): Finding {
  return finding({
    rule: 'file-name',
    message: `But for capital letters, this is the name of ${twin}: many systems cannot hold both.`,
    hint: 'Rename one of the two.',
    file: path,
    position: null,
  });
}
