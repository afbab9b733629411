import { checkLibrary } from '../../src/checks/check-library.ts';
import { withoutPersonal } from '../../src/checks/personal-data/redact.ts';
import { checkRecord } from '../../src/checks/record/check-record.ts';
import type { Day } from '../../src/model/day.ts';
import { finding, sortFindings, type Finding, type Locate } from '../../src/model/finding.ts';
import type { Library } from '../../src/model/library.ts';
import { readLibrary, readVersion, type Reading } from '../../src/reader/read-library.ts';
import { sayStep } from '../command-line/say.ts';

/**
 * What a content folder holds, and everything that is wrong with it as on `today`; also what was published at
 * `against`, a version that git keeps, and is now otherwise.
 */
export function examine(
  content: string,
  today: Day,
  against?: string,
): { library: Library | null; findings: Finding[]; locate: Locate } {
  const reading = readLibrary(content);
  const { library, findings, ...read } = reading;
  const between = library === null ? [] : checkLibrary({ ...read, library, today });
  const rewritten = against === undefined ? [] : compare(content, reading, today, against);
  const all = sortFindings([...findings, ...between, ...rewritten].map(withoutPersonal));
  return { library, findings: all, locate: read.locate };
}

function compare(
  content: string,
  { library, locate, unusable }: Reading,
  today: Day,
  against: string,
): Finding[] {
  if (library === null) return [];
  const before = readVersion(content, against);
  if (before.findings.length > 0) return before.findings;
  if (before.isEmpty) {
    sayStep(`There was no content at ${against}: nothing had been published.`);
    return [];
  }
  if (before.library === null) return [unreadable(against)];
  if (before.movedFrom !== null)
    sayStep(`The content was in ${before.movedFrom || 'the root'} at ${against}.`);
  return checkRecord({ before: before.library, now: library, today, locate, unusable });
}

function unreadable(against: string): Finding {
  return finding({
    rule: 'unknown-version',
    message: `The site.yaml of ${against} cannot be read, so that nothing can be compared with it.`,
    hint: 'Name a version whose content has no errors.',
    file: null,
    position: null,
  });
}
