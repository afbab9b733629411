import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '../../src/model/day.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/library.ts';
import { readContent } from '../../src/reader/read-library.ts';
import { glossaryFile, planFiles, siteFile } from '../../src/importers/draft-files.ts';
import { readTabSeparated } from '../../src/importers/formats/tab-separated.ts';
import { importDocument, type Imported } from '../../src/importers/import-document.ts';

/** A real council's document, which is not part of the project. */
export interface Seed {
  /** False where the real documents are not at hand: its tests are then skipped. */
  readonly isThere: boolean;
  readonly imported: () => Exclude<Imported, { refused: unknown }>;
  /** The plan as the reader reads it, with whatever it finds wrong. */
  readonly read: () => { plan: Plan; findings: readonly Finding[] };
}

/** One of the real documents, imported as at a day. Their README says what was counted in them. */
export function seed(file: string, asAt: string): Seed {
  const path = join(import.meta.dirname, '../../../shared/seeds', file);
  const imported = () => {
    const document = readTabSeparated(readFileSync(path, 'utf8'));
    const options = { source: file, sha256: '', asAt: day(asAt), title: null, kind: null, map: new Map() };
    const found = importDocument(document, options);
    if ('refused' in found) throw new Error(found.refused.message);
    return found;
  };
  const read = () => {
    const { draft, report } = imported();
    const glossary = glossaryFile(draft.terms);
    const files = [siteFile(), ...(glossary === null ? [] : [glossary]), ...planFiles('seed', draft, report)];
    const { library, findings } = readContent(
      files.map(({ path: place, text }) => ({ path: place, read: () => Buffer.from(text) })),
    );
    const plan = library?.plans[0];
    if (plan === undefined) throw new Error('The draft cannot be read.');
    return { plan, findings };
  };
  return { isThere: existsSync(path), imported, read };
}
