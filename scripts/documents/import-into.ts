/** Where an import goes: into a folder of its own as a new plan, or into a plan that is there as a new report. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addRound } from '../../src/importers/add-round.ts';
import { importReportFile, planFiles, roundFile, siteFile } from '../../src/importers/draft-files.ts';
import type { PlanDraft } from '../../src/importers/draft.ts';
import type { ImportReport } from '../../src/importers/import-report.ts';
import { AlreadyThere, writePlan, writeReport } from '../../src/importers/writer.ts';
import { planFolder, SITE_FILE } from '../../src/model/content-files.ts';
import { readLibrary } from '../../src/reader/read-library.ts';
import { plainError } from '../command-line/plain-error.ts';

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

/** Writes a new plan, and a `site.yaml` where there is none. */
export function addPlan({ content, plan, write }: Target, { draft, report }: Import): Outcome {
  const site = existsSync(join(content, SITE_FILE)) ? null : siteFile();
  const files = planFiles(plan, draft, report);
  const folder = join(content, planFolder(plan));
  if (!write) return { done: `This was a dry run. ${files.length} files would be written to ${folder}.` };
  return written(
    () => writePlan(content, plan, files, site),
    [
      `Wrote ${files.length} files to ${folder}.`,
      ...(site === null
        ? []
        : [
            `Wrote ${join(content, SITE_FILE)}. Fill in each line that says "write": area, publisher, contact.`,
          ]),
      `Next: look through ${join(folder, 'import-report.json')}, then type npm run check -- --content ${content}`,
    ],
  );
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
    const told = added.differences.map((difference) => `  ${difference}`).join('\n');
    return { refused: `The plan ${id} is there already, and the document differs from it:\n${told}` };
  }
  const file = roundFile(id, added.report);
  if (!write) return { done: `This was a dry run. ${join(content, file.path)} would be written.` };
  return written(
    () => writeReport(content, file, importReportFile(id, report)),
    [`Wrote ${join(content, file.path)}. Nothing else in the plan was changed.`],
  );
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
