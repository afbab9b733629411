import { lettersOf, likeness } from '../likeness.ts';
import { filled, type Block, type Cell } from '../source.ts';

/** Lines that a document prints again on page after page: its running heads. */
export interface RunningHeads {
  /** The texts, the commonest first, as most often printed. */
  readonly texts: readonly string[];
  /** True where a line is one of them, whole, misread, or broken over the cells of a row. */
  readonly has: (cells: readonly Cell[]) => boolean;
  /** True where a cell is a piece of one of them, cut out of its midst. */
  readonly hasPiece: (cell: Cell) => boolean;
}

const FEWEST_TIMES = 3;
/** A document has few running heads: beyond these, lines are only alike. */
const MOST_HEADS = 12;
const FEWEST_LETTERS = 20;
const LIKE_ENOUGH = 0.72;
/** A line much longer than a head has something else in it too. */
const LONGEST_SHARE = 1.35;

/** Finds the running heads of a document: paragraphs that stand in it at least three times. */
export function findRunningHeads(blocks: readonly Block[]): RunningHeads {
  const heads = new Map<string, string[]>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const letters = lettersOf(block.cell.text);
    if (letters.length < FEWEST_LETTERS) continue;
    const texts = heads.get(letters);
    if (texts === undefined) heads.set(letters, [block.cell.text]);
    else texts.push(block.cell.text);
  }
  const running = [...heads]
    .filter(([, texts]) => texts.length >= FEWEST_TIMES)
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, MOST_HEADS);
  return {
    texts: running.map(([, texts]) => commonest(texts)),
    has: (cells) => running.some(([letters]) => isLike(joined(cells), letters)),
    hasPiece: ({ text }) => {
      const piece = lettersOf(text);
      return piece.length >= FEWEST_LETTERS && running.some(([letters]) => letters.includes(piece));
    },
  };
}

/** True where two lines are the same line, one of them misread. Both are letters alone. */
export function isLike(letters: string, head: string): boolean {
  if (letters.length < FEWEST_LETTERS / 2 || letters.length > head.length * LONGEST_SHARE) return false;
  if (letters.length * LONGEST_SHARE < head.length) return false;
  return letters === head || likeness(letters, head) >= LIKE_ENOUGH;
}

/** The letters of a row's cells, run together. */
export function joined(cells: readonly Cell[]): string {
  return lettersOf(
    filled(cells)
      .map(({ text }) => text)
      .join(''),
  );
}

function commonest(texts: readonly string[]): string {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const [best] = [...times].toSorted(([, one], [, other]) => other - one);
  return best?.[0] ?? '';
}
