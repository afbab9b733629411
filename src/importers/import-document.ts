import type { Day } from '../model/day.ts';
import type { PlanKind } from '../model/schema/plan.ts';
import { markdown } from '../model/schema/fields.ts';
import { accountFor, together, type Fates } from './account.ts';
import type { PlanDraft } from './draft.ts';
import type { Column } from './heading-row.ts';
import type { WordMap } from './headings.ts';
import { makeReport, type ImportReport } from './import-report.ts';
import { asMarkdown, asMdx } from './markdown.ts';
import { readTables, type TablesRead } from './read-tables.ts';
import { cellsOf, type Block, type Cell, type SourceDocument } from './source.ts';

/** What the one who imports says of a document. */
export interface ImportOptions {
  /** The document's file name, without its folder. */
  readonly source: string;
  /** The SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  /** The day that its progress is true of; null to take it from a heading. */
  readonly asAt: Day | null;
  /** The plan's title; null to take the document's first line. */
  readonly title: string | null;
  readonly kind: PlanKind | null;
  readonly map: WordMap;
}

/** Why nothing is imported, with the fix. `wrongUse` is true where the command was given too little. */
export interface Refused {
  readonly message: string;
  readonly hint: string;
  readonly wrongUse: boolean;
}

/** What became of a document. */
export type Imported =
  | {
      readonly draft: PlanDraft;
      readonly report: ImportReport;
      readonly fates: Fates;
      /** The columns of its tables, with what each heading was taken to mean. */
      readonly columns: readonly Column[];
    }
  | { readonly refused: Refused };

/** The kind of plan where nobody says it: a table of actions alone does not tell. */
const USUAL_KIND: PlanKind = 'improvement-plan';
const LONGEST_TITLE = 120;

/**
 * Drafts a plan from a document. Never throws. What it cannot place is listed in the report with its line; a document
 * in which there is no action at all is refused.
 */
export function importDocument(document: SourceDocument, options: ImportOptions): Imported {
  const { blocks, fates: tooLong } = readable(document.blocks);
  const {
    facts,
    front: above,
    asAt: told,
    columns,
    progress,
    fates: ofTables,
    ...content
  } = readTables(blocks, options.map);
  if (content.actions.length + content.measures.length === 0) return { refused: NOTHING_FOUND };
  const hasProgress = Object.keys(progress).length > 0;
  const asAt = options.asAt ?? told?.day ?? null;
  const undated = hasProgress && asAt === null;
  if (undated && isRound(content.actions, ofTables)) return { refused: NO_DAY };
  const front = readFront(above, options.title);
  const draft: PlanDraft = {
    facts: { title: front.title, kind: options.kind ?? USUAL_KIND, ...facts },
    introduction: front.introduction,
    ...content,
    reports: hasProgress && asAt !== null ? [{ asAt, actions: progress }] : [],
  };
  const guesses = { warnings: [...aboutKind(options), ...aboutDay(options, told, hasProgress)] };
  const fates = together(guesses, tooLong, front.fates, ofTables, undated ? withoutDay(ofTables) : {});
  const account = accountFor(cellsOf(document), fates);
  return { draft, report: makeReport(options, draft, account, fates.warnings), fates, columns };
}

/** Where the words and statuses of a report go, by what a cell was placed as. */
const REPORTED: ReadonlySet<string> = new Set(['status', 'progress', 'next']);

/** True where a document is a round of progress: at least half of what it promises is reported on. */
function isRound(actions: PlanDraft['actions'], { placed }: Fates): boolean {
  const promises = actions.length + actions.flatMap(({ milestones }) => milestones ?? []).length;
  return placed.filter(({ as }) => REPORTED.has(as)).length * 2 >= promises;
}

/** A plan with a few statuses and no day is still a plan: they are listed until somebody says the day. */
function withoutDay({ placed }: Fates): Partial<Fates> {
  const cells = placed.filter(({ as }) => REPORTED.has(as)).map(({ cell }) => cell);
  return {
    refused: cells.map((cell) => ({
      cell,
      why: 'Nothing says which day this is true of. Give the day with --as-at.',
    })),
    warnings: [
      {
        line: cells[0]?.line ?? null,
        message: `${cells.length} cells report progress, and nothing says which day they are true of. They were left out. Import the document again with --as-at and the same plan: that adds them as a report.`,
      },
    ],
  };
}

const NOTHING_FOUND: Refused = {
  message: 'No action was found in this document, and no measure.',
  hint: 'It needs a table with a row of headings, of which one is "Action" or "Measure". Where yours has other words, say what they mean in a file given with --map, such as {"What we promise": "action"}.',
  wrongUse: false,
};

const NO_DAY: Refused = {
  message: 'The document reports progress, and nothing says which day that is true of.',
  hint: 'Say the day with --as-at, such as --as-at 2022-01-31.',
  wrongUse: true,
};

/** Empties the cells that are longer than a field may be, and leaves out empty paragraphs: nothing further on need think of them. */
function readable(blocks: readonly Block[]): { blocks: Block[]; fates: Partial<Fates> } {
  const refused: Fates['refused'][number][] = [];
  const field = markdown();
  const short = (cell: Cell): Cell => {
    if (field.safeParse(asMarkdown(cell.text)).success) return cell;
    refused.push({ cell, why: 'It is longer than a field may be. Put it in a document, and link to that.' });
    return { ...cell, text: '' };
  };
  const kept = blocks.map((block): Block =>
    block.kind === 'paragraph'
      ? { kind: 'paragraph', cell: short(block.cell) }
      : { kind: 'table', rows: block.rows.map((row) => row.map(short)) },
  );
  const saying = kept.filter((block) => block.kind === 'table' || block.cell.text !== '');
  return { blocks: saying, fates: { refused } };
}

interface Front {
  readonly title: string;
  readonly introduction: string;
  readonly fates: Partial<Fates>;
}

/** The plan's title and introduction: the paragraphs above the tables. */
function readFront(above: readonly Cell[], given: string | null): Front {
  const [first] = above;
  const titled = given === null && first !== undefined && first.text.length <= LONGEST_TITLE ? first : null;
  const body = above.filter((cell) => cell !== titled);
  return {
    title: given ?? titled?.text.replace(/\s+/g, ' ') ?? UNTITLED,
    introduction: body.map((cell) => asMdx(cell.text)).join('\n\n'),
    fates: {
      placed: [
        ...(titled === null ? [] : [{ cell: titled, as: 'title' }]),
        ...body.map((cell) => ({ cell, as: 'introduction' })),
      ],
      warnings: given !== null ? [] : [aboutTitle(titled)],
    },
  };
}

const UNTITLED = 'Write the title of this plan here';

function aboutTitle(titled: Cell | null): Fates['warnings'][number] {
  if (titled === null)
    return { line: null, message: 'No title was given. Write one in plan.mdx, or give --title.' };
  return {
    line: titled.line,
    message: `"${titled.text}" was taken as the plan's title. Give another with --title.`,
  };
}

function aboutKind({ kind }: ImportOptions): Fates['warnings'] {
  if (kind !== null) return [];
  return [
    {
      line: null,
      message: `The kind of plan was not given, and was taken as ${USUAL_KIND}. Give another with --kind.`,
    },
  ];
}

function aboutDay(
  { asAt }: ImportOptions,
  told: TablesRead['asAt'],
  hasProgress: boolean,
): Fates['warnings'] {
  if (asAt !== null || told === null || !hasProgress) return [];
  const { day, heading, line } = told;
  return [
    {
      line,
      ofProgress: true,
      message: `The progress was taken as true on ${day}, after the heading "${heading}". Give another day with --as-at.`,
    },
  ];
}
