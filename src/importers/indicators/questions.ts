import { together, type Fates } from '../account.ts';
import type { MeasureDraft } from '../draft.ts';
import { asMarkdown } from '../markdown.ts';
import { idFrom, type DistinctNames } from '../names.ts';
import type { Part } from '../part.ts';
import { filled, type Block, type Cell, type SourceRow } from '../source.ts';
import { titleOf } from '../titles.ts';

/** The three questions of a performance framework, in results-based accountability (Friedman 2005). */
type Question = 'how-much' | 'how-well' | 'better-off';

/** What is to be measured, by the questions that it answers. */
export interface Framework {
  readonly rest: readonly Block[];
  readonly draft: (names: DistinctNames) => Part;
}

interface Item {
  readonly asks: Question;
  readonly text: string;
  readonly cell: Cell;
}

const QUESTIONS: readonly (readonly [RegExp, Question])[] = [
  [/^how much (?:did|do|have|will) we\b/i, 'how-much'],
  [/^how well (?:did|do|have|will) we\b/i, 'how-well'],
  [/^(?:is|are) (?:anyone|anybody|families|people|children)\b.*\bbetter off\b/i, 'better-off'],
];
const LONGEST_QUESTION = 60;
const OPENER = /\s+(?=(?:Number|Percentage|Proportion|Rate|Average|Amount) of\b|% (?!of\b.*%$))/u;
const BULLET = /^[-–•·*]\s+/;

/** Reads what a performance framework measures, below its three questions. Null where a document has none. Never throws. */
export function readFramework(blocks: readonly Block[]): Framework | null {
  const items: Item[] = [];
  const headings: Cell[] = [];
  const pages: Cell[] = [];
  const taken = new Set<Block>();
  let open: Question | null = null;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const asked = questionOf(block.cell.text);
      if (asked !== null) headings.push(block.cell);
      else if (open !== null && BULLET.test(block.cell.text))
        items.push({ asks: open, text: block.cell.text.replace(BULLET, ''), cell: block.cell });
      else {
        open = null;
        continue;
      }
      open = asked ?? open;
      taken.add(block);
      continue;
    }
    open = null;
    const at = block.rows.findIndex((row) => questionsIn(row).size >= 2);
    const heading = block.rows[at];
    if (heading === undefined) continue;
    taken.add(block);
    headings.push(...filled(heading));
    const columns = questionsIn(heading);
    for (const cell of block.rows.slice(at + 1).flatMap(filled)) {
      const asks = columns.get(cell.column);
      if (asks === undefined) pages.push(cell);
      else items.push(...partsOf(cell.text).map((text) => ({ asks, text, cell })));
    }
  }
  if (items.length === 0) return null;
  return {
    rest: blocks.filter((block) => !taken.has(block)),
    draft: (names) => ({
      measures: items.map((item) => draftItem(item, names)),
      fates: fatesOf(items, headings),
    }),
  };
}

/** The questions of a row, by column. One may be cut: "How", "much did we do?". */
function questionsIn(row: SourceRow): Map<number, Question> {
  const cells = filled(row);
  return new Map(
    cells.flatMap((cell, index) => {
      const asked = questionOf(cell.text) ?? questionOf(`${cells[index - 1]?.text ?? ''} ${cell.text}`);
      return asked === null ? [] : [[cell.column, asked] as const];
    }),
  );
}

function questionOf(text: string): Question | null {
  if (text.length > LONGEST_QUESTION) return null;
  return QUESTIONS.find(([words]) => words.test(text))?.[1] ?? null;
}

/** What ran together in one cell: each "Number of" and each "%" begins another. */
function partsOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(OPENER))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function draftItem({ asks, text }: Item, names: DistinctNames): MeasureDraft {
  const titled = titleOf(text);
  const unit = /^(?:%|percentage|proportion)/i.test(text)
    ? 'percent'
    : /^number of\b/i.test(text)
      ? 'number'
      : 'words';
  return {
    id: names.take(idFrom(titled.title) ?? asks),
    facts: {
      title: titled.title,
      asks,
      unit,
      better: 'neither',
      ...(titled.wording === undefined ? {} : { definition: asMarkdown(titled.wording) }),
    },
  };
}

function fatesOf(items: readonly Item[], headings: readonly Cell[]): Fates {
  const cells = [...new Set(items.map(({ cell }) => cell))];
  return together({
    placed: [
      ...headings.map((cell) => ({ cell, as: 'heading' })),
      ...cells.map((cell) => ({ cell, as: 'measure' })),
    ],
    warnings: [
      {
        line: cells[0]?.line ?? null,
        message: `The framework names ${items.length} measures, and gives no figures and no direction. Several may have run together. Complete each, or remove it.`,
      },
    ],
  });
}
