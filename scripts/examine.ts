import type { Day } from '../src/model/day.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Library } from '../src/model/library.ts';
import { readLibrary } from '../src/reader/read-library.ts';

/** What a content folder holds, and everything that is wrong with it as on `today`. */
export function examine(content: string, _today: Day): { library: Library | null; findings: Finding[] } {
  const { library, findings } = readLibrary(content);
  return { library, findings };
}
