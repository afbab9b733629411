import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardForest, boardsInOrder, type BoardNode } from './boards.ts';
import { boardsSchema, type Board } from './schema/plan.ts';

const boards = (...reports: (readonly [name: string, to?: string | undefined])[]): Board[] =>
  boardsSchema.parse(reports.map(([name, to]) => ({ name, ...(to === undefined ? {} : { reportsTo: to }) })));

const outline = (forest: readonly BoardNode[]): unknown[] =>
  forest.map(({ board, below }) => (below.length === 0 ? board.name : [board.name, ...outline(below)]));

test('a board stands under the one that it reports to, wherever in the file that is', () => {
  const forest = boardForest(
    boards(['Delivery', 'Improvement'], ['Health', 'Cabinet'], ['Improvement', 'Health'], ['Cabinet']),
  );
  expect(outline(forest)).toEqual([['Cabinet', ['Health', ['Improvement', 'Delivery']]]]);
});

test('boards that report to one board keep the order of the file', () => {
  const forest = boardForest(boards(['Top'], ['Second', 'Top'], ['First', 'Top']));
  expect(outline(forest)).toEqual([['Top', 'Second', 'First']]);
});

test('a board that reports to one that is not there is at the top', () => {
  expect(outline(boardForest(boards(['Delivery', 'Nobody'])))).toEqual(['Delivery']);
});

test('boards in a cycle are at the top, and what reports to them stands under them', () => {
  const forest = boardForest(boards(['A', 'B'], ['B', 'A'], ['C', 'C'], ['D', 'A']));
  expect(outline(forest)).toEqual([['A', 'D'], 'B', 'C']);
});

test('every board is in the forest once, whatever reports to what', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names, 'Nobody'), { minLength: 6, maxLength: 6 }), (targets) => {
      const given = boards(...names.map((name, index) => [name, targets[index]] as const));
      const shown = boardsInOrder(boardForest(given)).map(({ board }) => board.name);
      expect(shown.toSorted()).toEqual(names);
    }),
  );
});

test('in reading order each board comes before those that report to it', () => {
  const forest = boardForest(boards(['Delivery', 'Improvement'], ['Improvement', 'Health'], ['Health']));
  expect(boardsInOrder(forest).map(({ board }) => board.name)).toEqual(['Health', 'Improvement', 'Delivery']);
});
