import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FILE_ENDINGS, openDocument } from '../src/importers/formats/open-document.ts';
import type { WordMap } from '../src/importers/headings.ts';
import { importDocument, type Imported } from '../src/importers/import-document.ts';
import { roundReport } from '../src/importers/import-report.ts';
import { originOf } from '../src/importers/returned-workbook/read-returned.ts';
import { summaryOf, tableOf } from '../src/importers/summary.ts';
import { readWordMap, writeWordMap } from '../src/importers/word-map.ts';
import { planFolder } from '../src/model/content-files.ts';
import { PLAN_KINDS } from '../src/model/schema/plan.ts';
import { CONTENT_OPTION, parseCommand } from './command-line/arguments.ts';
import { plainError } from './command-line/plain-error.ts';
import { say, sayWrong } from './command-line/say.ts';
import { addPlan, addReport, type Target } from './documents/import-into.ts';
import { addReturned, type Returned } from './documents/return-into.ts';

const { operands, options } = parseCommand({
  name: 'import',
  summary: 'Turn a table that a colleague sent you into a draft plan, or into a new report on a plan.',
  operands: { file: { value: 'FILE', meaning: `the document: ${FILE_ENDINGS.join(', ')}` } },
  options: {
    plan: {
      kind: 'text',
      value: 'ID',
      meaning: 'the plan’s folder and address: small letters, digits and hyphens',
      required: true,
    },
    content: CONTENT_OPTION,
    'as-at': { kind: 'day', meaning: 'the day that the progress is true of, as 2026-01-31' },
    title: { kind: 'text', value: 'TEXT', meaning: 'the plan’s title; the first line where it is not given' },
    kind: { kind: 'choice', choices: PLAN_KINDS, meaning: 'what kind of plan it is' },
    map: {
      kind: 'text',
      value: 'FILE',
      meaning: 'what the document’s own headings and statuses mean, as JSON',
    },
    'dry-run': { kind: 'flag', meaning: 'show what would be made, and write nothing' },
  },
});

process.exitCode = await run();

/** The exit code: 0 done, 1 refused, 2 wrong use. */
async function run(): Promise<0 | 1 | 2> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(options.plan)) {
    return wrong(
      2,
      `--plan ${options.plan} is not an id. Type small letters, digits and hyphens, as send-2026.`,
    );
  }
  const bytes = bytesOf(operands.file);
  if (typeof bytes === 'string') return wrong(2, bytes);
  const map = wordMap();
  if (typeof map === 'string') return wrong(2, map);
  const opened = await openDocument(operands.file, bytes);
  if ('refused' in opened) return wrong(1, hinted(opened.refused));
  const file = {
    source: basename(operands.file),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    asAt: options['as-at'] ?? null,
  };
  const origin = originOf(opened.document);
  if (origin !== null) return putReturned({ document: opened.document, origin, ...file });
  const imported = importDocument(opened.document, {
    ...file,
    title: options.title ?? null,
    kind: options.kind ?? null,
    map,
  });
  if ('refused' in imported) return wrong(imported.refused.wrongUse ? 2 : 1, hinted(imported.refused));
  return put(imported);
}

/** Adds what was typed into a workbook that came from here. */
async function putReturned(returned: Returned): Promise<0 | 1 | 2> {
  const outcome = await addReturned(target(), returned);
  if ('refused' in outcome) return wrong(outcome.wrongUse === true ? 2 : 1, outcome.refused);
  say(summaryOf(outcome.report));
  say(outcome.done);
  return 0;
}

function target(): Target {
  return { content: options.content, plan: options.plan, write: !options['dry-run'] };
}

/** Tells what was understood, and writes it where it belongs. */
function put({ draft, report: whole, fates, columns }: Extract<Imported, { draft: unknown }>): 0 | 1 {
  const isThere = existsSync(join(options.content, planFolder(options.plan)));
  const report = isThere ? roundReport(whole, fates.warnings) : whole;
  say(summaryOf(report));
  if (options['dry-run'])
    say(`\n${tableOf(draft)}\n\n${aboutMap(writeWordMap(columns, draft.facts.statuses ?? []))}\n`);
  const outcome = (isThere ? addReport : addPlan)(target(), { draft, report });
  if ('refused' in outcome) return wrong(1, outcome.refused);
  say(outcome.done);
  return 0;
}

/** The map that was given, an empty one where none was, or what is wrong with it. */
function wordMap(): WordMap | string {
  if (options.map === undefined) return new Map();
  const bytes = bytesOf(options.map);
  if (typeof bytes === 'string') return bytes;
  const read = readWordMap(new TextDecoder().decode(bytes));
  return 'wrong' in read ? read.wrong : read.map;
}

function aboutMap(map: string): string {
  return `This is how its headings and statuses were understood. Where one is wrong, or has a "?", put these lines in a file, change it, and give the file with --map:\n${map}`;
}

function bytesOf(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? `There is no file ${path}. Type the path of the document.` : plainError(error);
  }
}

function hinted({ message, hint }: { message: string; hint: string }): string {
  return `${message}\n  ${hint}`;
}

function wrong<Code extends 1 | 2>(code: Code, text: string): Code {
  sayWrong(`${text}\nNothing was written.`);
  return code;
}
