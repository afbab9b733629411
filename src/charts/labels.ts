import { depthOf, shareOf, type Chart, type Point } from './chart.ts';
import { area, between, overlap, type Rect } from './rect.ts';

/** The words that may stand in a chart, beside what they name. */
export interface ChartWords {
  /** The name of our own line and of each comparator's; null where there is nobody else to tell it from. */
  ownName: string | null;
  otherNames: readonly string[];
  /** The last figure of ours. */
  lastFigure: string;
  /** What each target's label says, by its row, the most telling first. */
  targets: ReadonlyMap<number, string>;
  /** The values' names, from the lowest up. */
  ticks: readonly string[];
}

/** Words in their place: shares of the width and of the height, in per cent; `y` is the line that they stand on. */
export interface Label {
  kind: 'own' | 'other' | 'target';
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** The drawing area for which places are looked for, in pixels: a phone's. On a wider screen there is only more room. */
const BOX = { width: 320, height: 300, em: 16 } as const;
/** How wide a letter is, in em: those of the comparators are not bold. */
const LETTER = { own: 0.6, target: 0.6, other: 0.54 } as const satisfies Record<Label['kind'], number>;
/** How far words stand off a dot. */
const OFF = 12;
/** Words that would cover more than this share of themselves with lines and dots are left out: the table has them. */
const MOST_COVERED = 0.35;

type Wanted = Pick<Label, 'kind' | 'text'> & { spots: Spot[]; needed: boolean };
/** A place to try, in pixels. */
type Spot = Pick<Label, 'x' | 'y' | 'anchor'>;

/** Finds a place for each of the words, the most telling first, clear of lines, dots and other words. */
export function placeLabels(chart: Chart, words: ChartWords): Label[] {
  const drawn = drawnRects(chart);
  const taken = tickRects(chart, words.ticks);
  return wantedLabels(chart, words).flatMap(({ kind, text, spots, needed }) => {
    const tried = spots.map((spot, order) => {
      const rect = rectOf(text, spot, LETTER[kind]);
      return { spot, rect, cost: costOf(rect, drawn, taken) + order * 0.004 };
    });
    const best = tried.reduce<(typeof tried)[number] | null>(
      (found, one) => (found === null || one.cost < found.cost ? one : found),
      null,
    );
    if (best === null || (best.cost > MOST_COVERED && !needed)) return [];
    taken.push(best.rect);
    const { x, y, anchor } = best.spot;
    return [{ kind, text, x: percent(x / BOX.width), y: percent(y / BOX.height), anchor }];
  });
}

function wantedLabels(chart: Chart, words: ChartWords): Wanted[] {
  const last = chart.own.at(-1);
  const wanted: Wanted[] = [];
  if (last !== undefined) {
    wanted.push({ kind: 'own', text: words.lastFigure, spots: aroundPoint(chart, last), needed: true });
  }
  const targets = [...words.targets].map(([row, text]): Wanted => ({
    kind: 'target',
    text,
    spots: aroundTarget(chart, row),
    needed: false,
  }));
  wanted.push(...targets.slice(0, 1));
  if (words.ownName !== null) {
    wanted.push({ kind: 'own', text: words.ownName, spots: alongLine(chart, chart.own), needed: true });
  }
  for (const [index, line] of chart.others.entries()) {
    const text = words.otherNames[index];
    if (text !== undefined) wanted.push({ kind: 'other', text, spots: alongLine(chart, line), needed: true });
  }
  return [...wanted, ...targets.slice(1)];
}

function aroundPoint(chart: Chart, point: Point): Spot[] {
  const { x, y } = pixels(chart, point.x, point.y);
  return heightsAround(y, OFF).flatMap((height) => [
    { x: Math.min(x + 8, BOX.width), y: height, anchor: 'end' },
    { x, y: height, anchor: 'middle' },
    { x, y: height, anchor: 'start' },
  ]);
}

function aroundTarget(chart: Chart, row: number): Spot[] {
  const target = chart.targets.find((one) => one.row === row);
  if (target === undefined) return [];
  const left = pixels(chart, target.from, target.y);
  const right = pixels(chart, target.to, target.y);
  const level = left.y + BOX.em * 0.35;
  return [
    ...heightsAround(left.y, 8).flatMap((height): Spot[] => [
      { x: right.x, y: height, anchor: 'end' },
      { x: (left.x + right.x) / 2, y: height, anchor: 'middle' },
      { x: left.x, y: height, anchor: 'start' },
    ]),
    { x: left.x - 6, y: level, anchor: 'end' },
    { x: right.x + 6, y: level, anchor: 'start' },
  ];
}

/** Under a place and over it, and then a line further off. */
function heightsAround(y: number, off: number): number[] {
  const fall = BOX.em * 0.8;
  return [y - off, y + off + fall, y - off - BOX.em, y + off + fall + BOX.em];
}

/** Near the ends of a line first: there it is told from others most easily. */
function alongLine(chart: Chart, line: readonly Point[]): Spot[] {
  const ends = line.map((point, index) => ({
    point,
    inward: Math.min(index, line.length - 1 - index),
    index,
  }));
  return ends
    .toSorted((one, other) => one.inward - other.inward)
    .flatMap(({ point, index }) => {
      const { x, y } = pixels(chart, point.x, point.y);
      const side = index * 2 < line.length ? 'start' : 'end';
      return ([side, 'middle'] as const).flatMap((anchor) => [
        { x: anchor === 'start' ? x - 6 : anchor === 'end' ? x + 6 : x, y: y - OFF, anchor },
        { x: anchor === 'start' ? x - 6 : anchor === 'end' ? x + 6 : x, y: y + OFF + BOX.em * 0.8, anchor },
      ]);
    });
}

/** The share of `rect` that lines and dots cover; beyond 1 where it leaves the drawing or covers other words. */
function costOf(rect: Rect, drawn: readonly Rect[], taken: readonly Rect[]): number {
  const outside = rect.left < -6 || rect.right > BOX.width + 6 || rect.top < -24 || rect.bottom > BOX.height;
  const covered = drawn.reduce((sum, one) => sum + overlap(rect, one), 0) / area(rect);
  const onWords = taken.reduce((sum, one) => sum + overlap(rect, one), 0) / area(rect);
  return covered + (onWords > 0 ? 1 + onWords * 4 : 0) + (outside ? 3 : 0);
}

/** Where dots, lines and targets are. */
function drawnRects(chart: Chart): Rect[] {
  const ofLine = (line: readonly Point[], dot: number): Rect[] =>
    line.flatMap((point, index) => {
      const at = pixels(chart, point.x, point.y);
      const before = line[index - 1];
      const joint =
        before === undefined || !point.joined ? [] : between(pixels(chart, before.x, before.y), at);
      return [...joint, { left: at.x - dot, right: at.x + dot, top: at.y - dot, bottom: at.y + dot }];
    });
  const targets = chart.targets.map(({ from, to, y }) => {
    const start = pixels(chart, from, y);
    return { left: start.x, right: pixels(chart, to, y).x, top: start.y - 3, bottom: start.y + 3 };
  });
  return [...ofLine(chart.own, 8), ...chart.others.flatMap((line) => ofLine(line, 6)), ...targets];
}

/** Where the names of the values stand: at the left, upon their lines. */
function tickRects(chart: Chart, ticks: readonly string[]): Rect[] {
  return chart.y.ticks.map((tick, index) =>
    rectOf(
      ticks[index] ?? '',
      { x: 0, y: depthOf(tick, chart) * BOX.height - 5, anchor: 'start' },
      LETTER.other,
    ),
  );
}

function rectOf(text: string, { x, y, anchor }: Spot, letter: number): Rect {
  const width = text.length * BOX.em * letter;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - BOX.em * 0.85, bottom: y + BOX.em * 0.25 };
}

function pixels(chart: Chart, x: number, y: number): { x: number; y: number } {
  return { x: shareOf(x, chart) * BOX.width, y: depthOf(y, chart) * BOX.height };
}

const percent = (share: number): number => Math.round(share * 1000) / 10;
