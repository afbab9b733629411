import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardForest, boardsInOrder, type BoardNode } from '../model/boards.ts';
import { boardsSchema } from '../model/schema/plan.ts';
import { branchedBoards, indentedBoards, wrapName, type BoardBox, type BoardPicture } from './board-tree.ts';

const NAMES = [
  'Health and Wellbeing Board',
  'SEND Improvement Board',
  'Delivery',
  'Data',
  'Forum',
  'Cabinet',
];

/** Boards named as above, each reporting to the one at the place given, or to nobody. */
const forestOf = (places: readonly (number | null)[]): BoardNode[] =>
  boardForest(
    boardsSchema.parse(
      places.map((place, index) => ({
        name: NAMES[index],
        ...(place === null ? {} : { reportsTo: NAMES[place] }),
      })),
    ),
  );

const someForest = fc
  .array(fc.option(fc.nat({ max: 5 })), { minLength: 1, maxLength: 6 })
  .map((places) => forestOf(places));

const CHAIN = [null, 0, 1];
const FORK = [null, 0, 0, 1];

const apart = (one: BoardBox, other: BoardBox): boolean =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;

function expectClean({ width, height, boxes }: BoardPicture): void {
  for (const [index, box] of boxes.entries()) {
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    for (const other of boxes.slice(index + 1)) expect(apart(box, other)).toBe(true);
    for (const line of box.lines) {
      expect(line.y).toBeGreaterThan(box.y);
      expect(line.y).toBeLessThan(box.y + box.height);
    }
  }
}

const namesIn = ({ boxes }: BoardPicture): string[] =>
  boxes.map(({ lines }) => lines.map(({ text }) => text).join(' ')).toSorted();

test('every board is in the picture once, within it, and no two overlap', () => {
  fc.assert(
    fc.property(someForest, (forest) => {
      const names = boardsInOrder(forest).map(({ board }) => board.name);
      for (const picture of [indentedBoards(forest, 320), branchedBoards(forest, 1200)]) {
        if (picture === null) continue;
        expectClean(picture);
        expect(namesIn(picture)).toEqual(names.toSorted());
      }
    }),
  );
});

test('there is one join for each board that reports to another, and one arrow for each that is reported to', () => {
  for (const picture of [indentedBoards(forestOf(FORK), 320), branchedBoards(forestOf(FORK), 700)]) {
    expect(picture?.joins).toHaveLength(3);
    expect(picture?.arrows).toHaveLength(2);
  }
});

test('on a phone each board stands under the one before, further in than the one that it reports to', () => {
  const [top, middle, low] = indentedBoards(forestOf(CHAIN), 320).boxes;
  expect([top?.x, middle?.x, low?.x]).toEqual([1, 25, 49]);
  expect(middle?.y).toBeGreaterThan((top?.y ?? 0) + (top?.height ?? 0));
  expect(low?.y).toBeGreaterThan((middle?.y ?? 0) + (middle?.height ?? 0));
});

test('however deep they go, no box is too narrow to read', () => {
  const narrowest = (width: number): number =>
    Math.min(...indentedBoards(forestOf([null, 0, 1, 2, 3, 4]), width).boxes.map((box) => box.width));
  expect(narrowest(320)).toBeGreaterThanOrEqual(148);
  expect(narrowest(200)).toBeGreaterThanOrEqual(148);
});

test('on a wide page those that report to one board stand side by side, and it stands over their middle', () => {
  const picture = branchedBoards(forestOf(FORK), 700);
  const boxOf = (name: string): BoardBox | undefined =>
    picture?.boxes.find(({ lines }) => lines[0]?.text.startsWith(name));
  const [top, left, right] = [boxOf('Health'), boxOf('SEND'), boxOf('Delivery')];
  expect(left?.y).toBe(right?.y);
  expect((top?.x ?? 0) * 2).toBeCloseTo((left?.x ?? 0) + (right?.x ?? 0), 0);
});

test('there is no wide picture where nothing stands side by side, or where there is no room', () => {
  expect(branchedBoards(forestOf(CHAIN), 700)).toBeNull();
  expect(branchedBoards(forestOf(FORK), 300)).toBeNull();
  expect(branchedBoards([], 700)).toBeNull();
});

test('a name is parted between words, and a word too long for a line is cut', () => {
  expect(wrapName('SEND Improvement Board', 16)).toEqual(['SEND Improvement', 'Board']);
  expect(wrapName('Multidisciplinary team', 10)).toEqual(['Multidisci', 'plinary', 'team']);
});
