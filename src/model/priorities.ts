import type { Priority } from './schema/plan.ts';
import type { ActionState } from './state.ts';

/** A priority with those that belong to it. */
export interface PriorityNode {
  priority: Priority;
  children: PriorityNode[];
  /** Its own actions, in the plan's order. */
  actions: ActionState[];
  /** Its own actions and those of every priority below it, in the same order. */
  allActions: ActionState[];
}

/** A plan's priorities as a tree, with the actions that belong to none of them. */
export interface PriorityTree {
  roots: PriorityNode[];
  byRef: ReadonlyMap<string, PriorityNode>;
  /** Actions of no priority, or of one that the plan does not have. */
  loose: ActionState[];
}

/** The tree of a plan's priorities. One that names no known parent, or stands in a cycle, is a root. */
export function priorityTree(priorities: readonly Priority[], actions: readonly ActionState[]): PriorityTree {
  const byRef = new Map<string, PriorityNode>();
  for (const priority of priorities) {
    byRef.set(priority.ref, { priority, children: [], actions: [], allActions: [] });
  }
  const loose: ActionState[] = [];
  for (const state of actions) {
    const node = state.action.priority === undefined ? undefined : byRef.get(state.action.priority);
    if (node === undefined) loose.push(state);
    else node.actions.push(state);
  }
  const roots: PriorityNode[] = [];
  for (const node of byRef.values()) {
    const parent = node.priority.parent === undefined ? undefined : byRef.get(node.priority.parent);
    if (parent === undefined || isBelow(parent, node, byRef)) roots.push(node);
    else parent.children.push(node);
  }
  for (const root of roots) gather(root);
  return { roots, byRef, loose };
}

/** The priorities above one, from the root down. */
export function ancestors({ byRef }: PriorityTree, { priority }: PriorityNode): PriorityNode[] {
  const chain: PriorityNode[] = [];
  for (let parent = priority.parent; parent !== undefined;) {
    const node = byRef.get(parent);
    if (node === undefined || chain.includes(node)) break;
    chain.unshift(node);
    parent = node.priority.parent;
  }
  return chain;
}

/** The actions of one priority; `node` is null for those that belong to none. */
export interface ActionGroup {
  node: PriorityNode | null;
  actions: ActionState[];
}

/** A plan's actions by the priority that they belong to, in reading order. Priorities without actions of their own are left out. */
export function groupsOf({ roots, loose }: PriorityTree): ActionGroup[] {
  const below = (node: PriorityNode): ActionGroup[] => [
    { node, actions: node.actions },
    ...node.children.flatMap(below),
  ];
  return [...roots.flatMap(below), { node: null, actions: loose }].filter(
    ({ actions }) => actions.length > 0,
  );
}

/** What was found about a priority, or about the nearest one above it of which something was found. */
export function findingOf(tree: PriorityTree, node: PriorityNode): NonNullable<Priority['finding']> | null {
  const above = [...ancestors(tree, node), node];
  return above.findLast(({ priority }) => priority.finding !== undefined)?.priority.finding ?? null;
}

function isBelow(
  candidate: PriorityNode,
  node: PriorityNode,
  byRef: ReadonlyMap<string, PriorityNode>,
): boolean {
  const seen = new Set<PriorityNode>();
  for (let at: PriorityNode | undefined = candidate; at !== undefined && !seen.has(at);) {
    if (at === node) return true;
    seen.add(at);
    at = at.priority.parent === undefined ? undefined : byRef.get(at.priority.parent);
  }
  return false;
}

function gather(node: PriorityNode): ActionState[] {
  node.allActions = [...node.actions, ...node.children.flatMap(gather)];
  return node.allActions;
}
