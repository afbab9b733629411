import type { BoardNode } from '../model/boards.ts';

/**
 * The picture of a plan's boards: where each box stands and how it is joined to the one that it reports
 * to. Sixteen units are as wide as the page's smallest text is tall.
 */

/** One board: a box, with its name in as many lines as it needs. */
export interface BoardBox {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: BoardLine[];
}

/** A line of a name, from where it begins on its baseline. */
export interface BoardLine {
  text: string;
  x: number;
  y: number;
}

/** A picture in units of its own; it is drawn as wide as there is room, and never cut. */
export interface BoardPicture {
  width: number;
  height: number;
  boxes: BoardBox[];
  /** What joins a box to the one above it, as the `d` of a path. */
  joins: string[];
  /** The heads of the arrows, which touch the board that is reported to. */
  arrows: string[];
}

const LINE = 21;
const PAD = 10;
/** What is left between the top of a line and its letters' feet. */
const FOOT = 15;
/** The widest of the fonts that a device may have: its letters are this wide in the middle. */
const LETTER = 9.6;
const STEP = 24;
const GAP = 18;
/** Room for an arrow and the line that leads to it. */
const RISE = 40;
const ARROW = 6;
const NARROWEST = 150;
const WIDEST = 230;
/** So that a line drawn at the edge of the picture is not cut in half. */
const EDGE = 1;

/** As a phone has room for it: each board under the one before, further in than the one that it reports to. */
export function indentedBoards(forest: readonly BoardNode[], width: number): BoardPicture {
  const picture: BoardPicture = { width, height: 0, boxes: [], joins: [], arrows: [] };
  const deepest = depthOf(forest) - 1;
  const step = deepest <= 0 ? 0 : Math.min(STEP, Math.max(0, width - NARROWEST) / deepest);
  let next = EDGE;
  const place = (nodes: readonly BoardNode[], depth: number): BoardBox[] =>
    nodes.map((node) => {
      const x = EDGE + depth * step;
      const box = boxOf(node, { x, y: next, width: width - EDGE - x });
      picture.boxes.push(box);
      next += box.height + GAP;
      const below = place(node.below, depth + 1);
      const trunk = round(x + step / 2);
      for (const { x: left, y, height } of below) {
        picture.joins.push(`M${round(left)} ${round(y + height / 2)}H${trunk}V${round(box.y + box.height)}`);
      }
      if (below.length > 0) picture.arrows.push(arrow(trunk, box.y + box.height));
      return box;
    });
  place(forest, 0);
  return { ...picture, height: next - GAP + EDGE };
}

/**
 * As a wide page has room for it: boards that report to one board stand side by side under it. Null where
 * there is no room for that, or where no two stand side by side and the indented picture says as much.
 */
export function branchedBoards(forest: readonly BoardNode[], width: number): BoardPicture | null {
  const columns = leavesOf(forest);
  const column = Math.min(WIDEST, (width - 2 * EDGE - (columns - 1) * GAP) / columns);
  if (columns < 2 || column < NARROWEST) return null;
  const rows = rowHeights(forest, column);
  const tops = rows.map(
    (_, row) => EDGE + rows.slice(0, row).reduce((sum, height) => sum + height + RISE, 0),
  );
  const picture: BoardPicture = { width, height: 0, boxes: [], joins: [], arrows: [] };
  const left = (width - columns * column - (columns - 1) * GAP) / 2;
  let leaves = 0;
  const place = (node: BoardNode, row: number): BoardBox => {
    const below = node.below.map((child) => place(child, row + 1));
    const x = below.length === 0 ? left + leaves++ * (column + GAP) : middleOf(below) - column / 2;
    const box = boxOf(node, { x, y: tops[row] ?? 0, width: column });
    picture.boxes.push(box);
    const foot = box.y + box.height;
    const centre = round(x + column / 2);
    for (const { x: its, y } of below) {
      picture.joins.push(
        `M${round(its + column / 2)} ${round(y)}V${round(y - RISE / 2)}H${centre}V${round(foot)}`,
      );
    }
    if (below.length > 0) picture.arrows.push(arrow(centre, foot));
    return box;
  };
  for (const node of forest) place(node, 0);
  return { ...picture, height: (tops.at(-1) ?? 0) + (rows.at(-1) ?? 0) + EDGE };
}

/** A name in lines of at most so many letters, parted between words; a word too long for a line is cut. */
export function wrapName(name: string, most: number): string[] {
  const words = name.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function boxOf({ board }: BoardNode, at: { x: number; y: number; width: number }): BoardBox {
  const lines = linesOf(board.name, at.width);
  return {
    x: round(at.x),
    y: round(at.y),
    width: round(at.width),
    height: heightOf(lines.length),
    lines: lines.map((text, index) => ({
      text,
      x: round(at.x + PAD),
      y: round(at.y + PAD + index * LINE + FOOT),
    })),
  };
}

const linesOf = (name: string, width: number): string[] =>
  wrapName(name, Math.max(1, Math.floor((width - 2 * PAD) / LETTER)));

const heightOf = (lines: number): number => lines * LINE + 2 * PAD;

function depthOf(forest: readonly BoardNode[]): number {
  return forest.reduce((deepest, { below }) => Math.max(deepest, 1 + depthOf(below)), 0);
}

function leavesOf(forest: readonly BoardNode[]): number {
  return forest.reduce((sum, { below }) => sum + (below.length === 0 ? 1 : leavesOf(below)), 0);
}

/** How tall each row is: as tall as its tallest box. */
function rowHeights(forest: readonly BoardNode[], width: number): number[] {
  if (forest.length === 0) return [];
  const tallest = Math.max(...forest.map(({ board }) => heightOf(linesOf(board.name, width).length)));
  return [
    tallest,
    ...rowHeights(
      forest.flatMap(({ below }) => below),
      width,
    ),
  ];
}

function middleOf(boxes: readonly BoardBox[]): number {
  const [first, last] = [boxes[0], boxes.at(-1)];
  return first === undefined || last === undefined ? 0 : (first.x + last.x + last.width) / 2;
}

function arrow(x: number, y: number): string {
  return `M${round(x - ARROW)} ${round(y + ARROW * 1.4)}L${round(x)} ${round(y)}L${round(x + ARROW)} ${round(y + ARROW * 1.4)}`;
}

/** Tenths of a unit are finer than a screen shows, and short to write. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
