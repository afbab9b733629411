import { stdout } from 'node:process';
import { pipeline } from 'node:stream/promises';
import { FORMS, type ExportOrder } from '../src/exports/plan-files.ts';
import type { Day } from '../src/model/day.ts';
import { editionOf } from '../src/model/edition.ts';
import type { Library } from '../src/model/library.ts';
import { nearest } from '../src/model/nearest.ts';
import { counted, EXPORT_WORDS } from '../src/words/en.ts';
import { CONTENT_OPTION, parseCommand, TODAY_OPTION } from './command-line/arguments.ts';
import { plainError } from './command-line/plain-error.ts';
import { say, sayWrong } from './command-line/say.ts';
import { tellFindings } from './command-line/tell-findings.ts';
import { todayInLondon } from './command-line/today.ts';
import { writeWhole } from './command-line/write-whole.ts';
import { TABLE_NAMES, targetsOf, type ExportTarget } from './documents/export-target.ts';
import { addressOf } from './site/build-site.ts';
import { examine } from './site/examine.ts';

const { operands, options } = parseCommand({
  name: 'export',
  summary: 'Make the files of one plan that the site has for download: the same bytes.',
  operands: { plan: { value: 'PLAN', meaning: 'the plan, by the name of its folder' } },
  options: {
    content: CONTENT_OPTION,
    today: TODAY_OPTION,
    as: {
      kind: 'choice',
      choices: FORMS,
      meaning:
        'what to make; the ending of --out says it where it is not given, and xlsx where there is none',
    },
    table: {
      kind: 'choice',
      choices: TABLE_NAMES,
      meaning: 'the one table to make as csv; a folder of all of them where it is not given',
    },
    out: {
      kind: 'text',
      value: 'FILE',
      meaning:
        'where to put it, or a folder for the tables; one table and json are printed where it is not given, and the rest is put here',
    },
    base: {
      kind: 'text',
      value: 'PATH',
      meaning: 'as for npm run build: the path that every address begins with',
    },
  },
});

process.exitCode = await run().catch((error: unknown) => refuse(1, plainError(error)));

/** The exit code: 0 done, 1 refused, 2 wrong use. */
async function run(): Promise<0 | 1 | 2> {
  const { as, table, out } = options;
  const targets = targetsOf({ plan: operands.plan, as, table, out });
  if (typeof targets === 'string') return refuse(2, targets);
  const today = options.today ?? todayInLondon();
  const { library, findings } = examine(options.content, today);
  const errors = tellFindings(
    findings.filter(({ severity }) => severity === 'error'),
    options.content,
  );
  if (errors > 0 || library === null) {
    return refuse(1, `There is nothing to export until ${counted(errors, 'error is', 'errors are')} mended.`);
  }
  const order = orderOf(library, today);
  if (typeof order === 'string') return refuse(2, order);
  return put(order, targets);
}

/** What the files are made from, or that there is no such plan. */
function orderOf(library: Library, today: Day): ExportOrder | string {
  const { site, plans } = editionOf(library, today);
  const ids = plans.map(({ plan }) => plan.id);
  const edition = plans.find(({ plan }) => plan.id === operands.plan);
  if (edition === undefined) {
    const meant = nearest(operands.plan, ids);
    const hint = meant === null ? `The plans are: ${ids.join(', ')}.` : `Did you mean ${meant}?`;
    return `There is no plan ${operands.plan} in ${options.content}. ${hint}`;
  }
  const { base } = addressOf({ site: site.address ?? null, base: options.base ?? null });
  return { edition, site, today, base, words: EXPORT_WORDS };
}

/** Makes every file before it puts the first one anywhere, so that a failure leaves all as it was. */
async function put(order: ExportOrder, targets: readonly ExportTarget[]): Promise<0> {
  const made = await Promise.all(
    targets.map(async ({ file, to }) => ({ to, bytes: await file.make(order) })),
  );
  for (const { to, bytes } of made) {
    if (to === null) await print(bytes);
    else {
      await writeWhole(to, bytes);
      say(`Wrote ${to}.`);
    }
  }
  return 0;
}

/** A reader that has seen enough, as `head` has, may leave before the end. */
async function print(bytes: Uint8Array): Promise<void> {
  await pipeline([bytes], stdout, { end: false }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  });
}

function refuse<Code extends 1 | 2>(code: Code, why: string): Code {
  sayWrong(`${why}\nNothing was written.`);
  return code;
}
