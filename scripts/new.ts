import { AlreadyThere, writeNew } from '../src/importers/writer.ts';
import type { DraftFile } from '../src/importers/draft-files.ts';
import { formatFindings } from '../src/checks/format.ts';
import type { Day } from '../src/model/day.ts';
import { PLAN_KINDS } from '../src/model/schema/plan.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readLibrary } from '../src/reader/read-library.ts';
import { CONTENT_OPTION, parseCommand } from './command-line/arguments.ts';
import { plainError } from './command-line/plain-error.ts';
import { say, sayWrong } from './command-line/say.ts';
import { DRAFTS, makeDraft, NoDraft } from './drafts/make-draft.ts';
import { writeEditorFiles } from './editor/editor-files.ts';
import { dayToShow } from './site/example.ts';
import { examine } from './site/examine.ts';

const { operands, options } = parseCommand({
  name: 'new',
  summary:
    'Write a new file to be filled in, with the meaning of each field beside it. Nothing is overwritten.',
  operands: {
    what: {
      value: 'WHAT',
      meaning: 'what to write; "schemas" writes those by which a text editor knows the fields',
      choices: [...DRAFTS, 'schemas'],
    },
  },
  options: {
    plan: { kind: 'text', value: 'ID', meaning: 'the plan’s id: the name of its folder' },
    id: { kind: 'text', value: 'ID', meaning: 'the id of a measure, or of what families said' },
    ref: {
      kind: 'text',
      value: 'REF',
      meaning: 'the ref of an action; the next free one where it is not given',
    },
    title: { kind: 'text', value: 'TEXT', meaning: 'the title of a plan, an action, a measure or a report' },
    priority: { kind: 'text', value: 'REF', meaning: 'the priority that an action belongs to' },
    kind: { kind: 'choice', choices: PLAN_KINDS, meaning: 'what kind of plan it is' },
    theme: { kind: 'text', value: 'TEXT', meaning: 'what families spoke of' },
    'as-at': { kind: 'day', meaning: 'the day that a report is true of; today where it is not given' },
    actions: {
      kind: 'text',
      value: 'REF,REF',
      meaning: 'the actions to report on; all that are open where it is not given',
    },
    content: CONTENT_OPTION,
    today: { kind: 'day', meaning: 'the day to take as today; today in London where it is not given' },
  },
  examples: [
    {
      does: 'A report on every open action, with what was last said of each',
      typed: 'npm run new -- report --plan send --as-at 2026-03-31',
    },
    { does: 'A report on two actions', typed: 'npm run new -- report --plan send --actions 1.3,2.1' },
    {
      does: 'The next promise under priority 3',
      typed: 'npm run new -- action --plan send --priority 3 --title "Answer every letter within ten days"',
    },
    { does: 'A number to watch', typed: 'npm run new -- measure --plan send --id letters-answered' },
    { does: 'What families said', typed: 'npm run new -- you-said --id slow-letters --theme Letters' },
    { does: 'A new plan', typed: 'npm run new -- plan --plan send-2026 --kind improvement-plan' },
  ],
});

process.exitCode = run();

/** The exit code: 0 done, 1 refused, 2 wrong use. */
function run(): 0 | 1 | 2 {
  const { content, today: asked, ...given } = options;
  try {
    if (operands.what === 'schemas') return writeSchemas(content);
    const { today } = dayToShow(content, asked);
    const { library } = existsSync(content) ? readLibrary(content) : { library: null };
    const files = makeDraft(operands.what, given, { content, library, today });
    writeNew(content, files);
    writeEditorFiles(content);
    tell(files, content, today);
    return 0;
  } catch (error) {
    sayWrong(`${refusalOf(error, content)}\nNothing was written.`);
    return error instanceof NoDraft && error.wrongUse ? 2 : 1;
  }
}

function writeSchemas(content: string): 0 | 1 {
  if (!existsSync(content)) {
    sayWrong(`There is no folder ${content}. Name the content folder with --content.`);
    return 1;
  }
  const count = writeEditorFiles(content);
  say(
    count === 0
      ? 'The schemas are those of this version.'
      : `Wrote ${count} files for text editors to ${content}.`,
  );
  return 0;
}

function refusalOf(error: unknown, content: string): string {
  if (error instanceof AlreadyThere) {
    return `${path.join(content, error.path)} is there already, and nothing is overwritten. Open it, or name another.`;
  }
  return error instanceof NoDraft ? error.message : plainError(error);
}

/** Where the files are, and what is still to be filled in. */
function tell(files: readonly DraftFile[], content: string, today: Day): void {
  for (const file of files) say(`Wrote ${path.join(content, file.path)}.`);
  const own = new Set(files.map((file) => file.path));
  const findings = examine(content, today).findings.filter(({ file }) => file !== null && own.has(file));
  if (findings.length === 0) say('It is valid as it is. Open it, and fill in what you know.');
  else say(`Open it, and fill in:\n\n${formatFindings(findings, 'text', content).trimEnd()}`);
  say(
    `When you are done: npm run check${content === CONTENT_OPTION.default ? '' : ` -- --content ${content}`}`,
  );
}
