import { expect, test } from 'vitest';
import { planAsAt } from './as-at.ts';
import { day } from './day.ts';
import { aPlan, anAction } from './plan.fixture.ts';
import { ancestors, findingOf, groupsOf, priorityTree, type PriorityTree } from './priorities.ts';

function tree(priorities: unknown[], actions: [ref: string, priority?: string][] = []): PriorityTree {
  const plan = aPlan({
    priorities,
    actions: actions.map(([ref, priority]) =>
      anAction({ ref, ...(priority === undefined ? {} : { priority }) }),
    ),
  });
  return priorityTree(plan.priorities, planAsAt(plan, day('2025-01-01')).actions);
}

const NESTED = [
  { ref: 'W', title: 'Workstream', finding: { quote: 'Too slow.' } },
  { ref: '1', title: 'Weakness', parent: 'W' },
  { ref: '1a', title: 'Part', parent: '1', finding: { quote: 'Too few.' } },
];

test('a priority counts its own actions and those of every priority below it', () => {
  const { byRef } = tree(NESTED, [
    ['1.1', '1'],
    ['1.2', '1a'],
    ['9.9', 'W'],
  ]);
  expect(byRef.get('W')?.allActions.map(({ action }) => action.ref)).toEqual(['9.9', '1.1', '1.2']);
  expect(byRef.get('W')?.actions.map(({ action }) => action.ref)).toEqual(['9.9']);
});

test('actions stand in groups in reading order, and those of no priority come last', () => {
  const groups = groupsOf(tree(NESTED, [['5'], ['1.2', '1a'], ['6', 'nowhere']]));
  expect(groups.map(({ node, actions }) => [node?.priority.ref ?? null, actions.length])).toEqual([
    ['1a', 1],
    [null, 2],
  ]);
});

test('what was found about a priority is its own finding, or that of the nearest above it', () => {
  const nested = tree(NESTED);
  const quote = (ref: string): string | undefined => {
    const node = nested.byRef.get(ref);
    return node === undefined ? undefined : findingOf(nested, node)?.quote;
  };
  expect([quote('W'), quote('1'), quote('1a')]).toEqual(['Too slow.', 'Too slow.', 'Too few.']);
});

test('where nothing was found, there is no finding', () => {
  const plain = tree([{ ref: '1', title: 'One' }]);
  const [node] = plain.roots;
  expect(node && findingOf(plain, node)).toBeNull();
});

test('a parent that does not exist, and a circle of parents, still leave every priority in the tree', () => {
  const { roots, byRef } = tree([
    { ref: 'a', title: 'A', parent: 'b' },
    { ref: 'b', title: 'B', parent: 'a' },
    { ref: 'c', title: 'C', parent: 'z' },
  ]);
  expect(roots.map(({ priority }) => priority.ref)).toContain('c');
  const reached = roots.flatMap((root) => [root, ...root.children]).map(({ priority }) => priority.ref);
  expect(reached.toSorted()).toEqual([...byRef.keys()].toSorted());
});

test('the way down to a priority begins at the root', () => {
  const nested = tree(NESTED);
  const node = nested.byRef.get('1a');
  expect(node && ancestors(nested, node).map(({ priority }) => priority.ref)).toEqual(['W', '1']);
});
