import { finding, type Finding } from '../model/finding.ts';
import { id as idSchema } from '../model/schema/fields.ts';
import type { PlacedRecord } from './read-files.ts';
import type { RecordOf } from './schemas.ts';

/** What is wrong with the names of a record's file and of its plan's folder. */
export function nameFindings({ path, place, record }: PlacedRecord): Finding[] {
  const findings: Finding[] = [];
  if (place.kind === 'plan' && !isId(place.plan)) findings.push(notAnId(path, place.plan, 'folder'));
  if (!('id' in place)) return findings;
  if (place.kind === 'action' || place.kind === 'report') {
    const inside = record === null ? null : insideName(place.kind, record);
    if (inside !== null && inside !== place.id) findings.push(notItsName(path, place.kind, place.id, inside));
    return findings;
  }
  if (!isId(place.id)) findings.push(notAnId(path, place.id, 'file'));
  return findings;
}

function insideName(kind: 'action' | 'report', record: unknown): string {
  return kind === 'action' ? (record as RecordOf<'action'>).ref : (record as RecordOf<'report'>).asAt;
}

function isId(name: string): boolean {
  return idSchema().safeParse(name).success;
}

function notItsName(path: string, kind: 'action' | 'report', name: string, inside: string): Finding {
  const field = kind === 'action' ? 'ref' : 'asAt';
  return finding({
    rule: 'file-name',
    message: `The file is named "${name}", and its "${field}" is "${inside}".`,
    hint: `Rename the file to ${inside}.yaml, or write "${field}: ${name}".`,
    file: path,
    position: null,
  });
}

function notAnId(path: string, name: string, what: 'file' | 'folder'): Finding {
  const meant = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return finding({
    rule: 'file-name',
    message: `The ${what} is named "${name}": only lower-case letters, digits and single hyphens can be in its address.`,
    hint: `Rename the ${what} to "${meant || 'a-name'}".`,
    file: path,
    position: null,
  });
}
