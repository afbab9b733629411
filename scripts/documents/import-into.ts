/** Where an import goes: into a folder of its own as a new plan, or into a plan that is there as a new report. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addRound } from '../../src/importers/add-round.ts';
import {
  glossaryFile,
  importReportFile,
  planFiles,
  roundFile,
  siteFile,
  type DraftFile,
} from '../../src/importers/draft-files.ts';
import type { PlanDraft } from '../../src/importers/draft.ts';
import type { ImportReport } from '../../src/importers/import-report.ts';
import { AlreadyThere, writePlan, writeReport, type SiteFile } from '../../src/importers/writer.ts';
import { GLOSSARY_FILE, planFolder, SITE_FILE } from '../../src/model/content-files.ts';
import type { Library } from '../../src/model/library.ts';
import { schemaComment } from '../../src/reader/editor-schema.ts';
import { readContent, readLibrary } from '../../src/reader/read-library.ts';
import { plainError } from '../command-line/plain-error.ts';
import { writeEditorFiles } from '../editor/editor-files.ts';

/** The plan's place, and whether to write to it: false for a dry run. */
export interface Target {
  content: string;
  plan: string;
  write: boolean;
}

/** What was imported. */
export interface Import {
  draft: PlanDraft;
  report: ImportReport;
}

/** What was done, or why nothing was; each in words for the one who typed the command. */
export type Outcome = { done: string } | { refused: string };

/** Writes a new plan, its terms into the site's glossary, and a `site.yaml` where there is none. */
export function addPlan({ content, plan, write }: Target, { draft, report }: Import): Outcome {
  const site = existsSync(join(content, SITE_FILE)) ? [] : [siteFile()];
  const glossary = glossaryOf(content, draft);
  if (typeof glossary === 'string') return { refused: glossary };
  const files = planFiles(plan, draft, report);
  const folder = join(content, planFolder(plan));
  if (!write) return { done: `This was a dry run. ${files.length} files would be written to ${folder}.` };
  return written(() => {
    writePlan(content, plan, files.map(withSchema), [...site.map(withSchema), ...glossary]);
    writeEditorFiles(content);
  }, [
    `Wrote ${files.length} files to ${folder}.`,
    ...glossary.map(({ path }) => `Put its terms into ${join(content, path)}. All plans share them.`),
    ...site.map(
      ({ path }) =>
        `Wrote ${join(content, path)}. Fill in each line that says "write": area, publisher, contact.`,
    ),
    `Next: look through ${join(folder, 'import-report.json')}, then type npm run check -- --content ${content}`,
  ]);
}

/** The glossary with the document's terms, if it has new ones; or why the one that is there cannot be added to. */
function glossaryOf(content: string, { terms }: PlanDraft): SiteFile[] | string {
  const path = join(content, GLOSSARY_FILE);
  const old = terms.length > 0 && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const known = old === undefined ? [] : readGlossary(old);
  const added =
    known === null
      ? null
      : glossaryFile(
          terms,
          old,
          known.flatMap(({ term, also }) => [term, ...also]),
        );
  if (known === null || (added !== null && readGlossary(added.text) === null)) {
    return `${path} is there, and no terms can be added to it. Write it as a list, each term after "- term:". Then import again.`;
  }
  if (added === null) return [];
  return [old === undefined ? added : { ...added, replaces: old }];
}

/** The terms of a glossary, or null where its text is not one. */
function readGlossary(text: string): Library['glossary'] | null {
  const files = [siteFile(), { path: GLOSSARY_FILE, text }];
  const { library, findings } = readContent(
    files.map((file) => ({ path: file.path, read: () => Buffer.from(file.text) })),
  );
  return findings.some(({ file }) => file === GLOSSARY_FILE) ? null : (library?.glossary ?? null);
}

/** Adds a report to a plan that is there; refused where the document changes what was promised. */
export function addReport({ content, plan: id, write }: Target, { draft, report }: Import): Outcome {
  const plan = readLibrary(content).library?.plans.find((known) => known.id === id);
  if (plan === undefined) {
    return {
      refused: `The plan ${id} is there, and cannot be read. Type npm run check -- --content ${content} and mend what it finds.`,
    };
  }
  const added = addRound(plan, draft);
  if ('differences' in added) {
    return {
      refused: `The plan ${id} is there already, and the document differs from it:\n${joinedTo(added.differences)}`,
    };
  }
  return putReport({ content, plan: id, write }, roundFile(id, added.report), importReportFile(id, report));
}

/** Writes a report and where its words came from, and nothing else. */
export function putReport({ content, write }: Target, file: DraftFile, report: DraftFile): Outcome {
  if (!write) return { done: `This was a dry run. ${join(content, file.path)} would be written.` };
  return written(
    () => writeReport(content, withSchema(file), report),
    [`Wrote ${join(content, file.path)}. Nothing else in the plan was changed.`],
  );
}

/** Differences as a list under a sentence. */
export const joinedTo = (differences: readonly string[]): string =>
  differences.map((difference) => `  ${difference}`).join('\n');

/** The file with the comment that leads an editor to its schema. */
function withSchema(file: DraftFile): DraftFile {
  return { path: file.path, text: schemaComment(file.path) + file.text };
}

function written(write: () => void, lines: readonly string[]): Outcome {
  try {
    write();
  } catch (error) {
    if (!(error instanceof AlreadyThere)) return { refused: plainError(error) };
    return {
      refused: `${error.path} is there already, and nothing is overwritten. Move it away, or name another.`,
    };
  }
  return { done: lines.join('\n') };
}
