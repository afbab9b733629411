import type { Board } from './schema/plan.ts';

/** A board with those that report to it, in the order of the file. */
export interface BoardNode {
  board: Board;
  below: BoardNode[];
}

/**
 * A plan's boards by who reports to whom. One that reports to no board of the plan, or that stands in a
 * cycle, is at the top: every board is in the forest once, whatever the file says.
 */
export function boardForest(boards: readonly Board[]): BoardNode[] {
  const nodes = boards.map((board): BoardNode => ({ board, below: [] }));
  const above = nodes.map(
    ({ board }) => nodes.find(({ board: { name } }) => name === board.reportsTo) ?? null,
  );
  const aboveOf = (node: BoardNode): BoardNode | null => above[nodes.indexOf(node)] ?? null;
  const tops: BoardNode[] = [];
  for (const node of nodes) {
    const parent = aboveOf(node);
    if (parent === null || reaches(parent, node, aboveOf)) tops.push(node);
    else parent.below.push(node);
  }
  return tops;
}

/** Every board of a forest in reading order: each before those that report to it. */
export function boardsInOrder(forest: readonly BoardNode[]): BoardNode[] {
  return forest.flatMap((node) => [node, ...boardsInOrder(node.below)]);
}

/** True where going up from one board comes to another. */
function reaches(
  from: BoardNode,
  wanted: BoardNode,
  aboveOf: (node: BoardNode) => BoardNode | null,
): boolean {
  const seen = new Set<BoardNode>();
  for (let at: BoardNode | null = from; at !== null && !seen.has(at); at = aboveOf(at)) {
    if (at === wanted) return true;
    seen.add(at);
  }
  return false;
}
