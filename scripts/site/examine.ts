import { checkLibrary } from '../../src/checks/check-library.ts';
import type { Day } from '../../src/model/day.ts';
import { sortFindings, type Finding } from '../../src/model/finding.ts';
import type { Library } from '../../src/model/library.ts';
import { readLibrary } from '../../src/reader/read-library.ts';

/** What a content folder holds, and everything that is wrong with it as on `today`. */
export function examine(content: string, today: Day): { library: Library | null; findings: Finding[] } {
  const { library, findings, ...read } = readLibrary(content);
  const between = library === null ? [] : checkLibrary({ ...read, library, today });
  return { library, findings: sortFindings([...findings, ...between]) };
}
