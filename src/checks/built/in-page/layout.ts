/** Whether everything has its room, in a window and with letters of any size: WCAG 1.4.4, 1.4.10, 1.4.12, 1.3.2, 2.5.8. */
import type { Found } from '../fault.ts';
import { all, drawnTexts, isAloud, isSeen, isVisible, pointOut, stops, textOf } from './elements.ts';
import { remembered } from './remember.ts';

/** The page must not be moved sideways to be read. */
export function* reflowFaults(): Generator<Found> {
  const width = document.documentElement.clientWidth;
  const by = document.documentElement.scrollWidth - width;
  if (by <= 0) return;
  const [widest] = all('body *')
    .filter(isVisible)
    .toSorted((one, other) => other.getBoundingClientRect().right - one.getBoundingClientRect().right);
  yield {
    rule: 'page-reflow',
    message: `It is ${by} px too wide: ${widest === undefined ? '' : pointOut(widest)}`,
  };
}

/** Words that are cut off by the box that they stand in. */
export function* cutFaults(): Generator<Found> {
  for (const box of all('body *')) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const [wide, high] = [isCutting(overflowX), isCutting(overflowY)];
    if ((!wide && !high) || box.closest('svg') !== null || !isSeen(box) || textOf(box) === '') continue;
    if ((wide && box.scrollWidth > box.clientWidth + 1) || (high && box.scrollHeight > box.clientHeight + 1))
      yield { rule: 'page-cut', message: `Words are cut off: ${pointOut(box)}` };
  }
}

const isCutting = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

interface Line {
  rect: DOMRect;
  parent: Element;
}

/** Lines of words that lie on one another. */
export function* overlapFaults(): Generator<Found> {
  const lines = [...wordLines()].toSorted((one, other) => one.rect.top - other.rect.top);
  let open: Line[] = [];
  for (const line of lines) {
    open = open.filter(({ rect }) => rect.bottom > line.rect.top + 1);
    const under = open.find((other) => lieOn(line.rect, other.rect));
    if (under !== undefined) {
      const [one, other] = [textOf(under.parent), textOf(line.parent)].map((text) => text.slice(0, 50));
      yield { rule: 'page-cut', message: `"${other}" lies on "${one}".` };
      return;
    }
    open.push(line);
  }
}

function* wordLines(): Generator<Line> {
  const range = document.createRange();
  for (const { node, parent } of drawnTexts()) {
    if (
      node.data.trim() === '' ||
      parent.closest('svg, .skip') !== null ||
      isAloud(parent) ||
      isMoved(parent)
    )
      continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (rect.width > 3) yield { rect, parent };
  }
}

/** Words in a box that moves by itself, or stays while the page moves, lie elsewhere than they are. */
const isMoved: (element: Element) => boolean = remembered((element) => {
  if (element === document.body) return false;
  const { overflowX, overflowY, position } = getComputedStyle(element);
  if (position === 'fixed' || position === 'sticky') return true;
  const moves =
    /auto|scroll/.test(overflowX + overflowY) &&
    (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
  return moves || (element.parentElement !== null && isMoved(element.parentElement));
});

function lieOn(one: DOMRect, other: DOMRect): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > 3 && high > 0.45 * Math.min(one.height, other.height);
}

/** What stands before another thing in the page stands before it on the screen: above, or to the left of it. */
export function* orderFaults(): Generator<Found> {
  for (const box of all('body, body *')) {
    if (!/flex|grid/.test(getComputedStyle(box).display)) continue;
    const parts = [...box.children].filter(
      (part) => isSeen(part) && getComputedStyle(part).position !== 'absolute' && textOf(part) !== '',
    );
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      if (next === undefined || !isBefore(next.getBoundingClientRect(), part.getBoundingClientRect()))
        continue;
      yield { rule: 'page-order', message: `On the screen ${pointOut(next)} comes before ${pointOut(part)}` };
    }
  }
}

function isBefore(one: DOMRect, other: DOMRect): boolean {
  if (one.bottom <= other.top + 1) return one.left < other.right;
  return one.right <= other.left + 1 && one.top <= other.top + 8;
}

/** The least that WCAG 2.2 asks of what is pressed, in CSS pixels. */
const TARGET = 24;

/**
 * What is pressed is 24 px each way, but for what stands in a line of words and is as high as they are. WCAG also
 * lets pass what is small and far from all else: a thumb that trembles does not find it, and it fails here.
 */
export function* targetFaults(): Generator<Found> {
  for (const target of stops()) {
    if (isAloud(target) || target.matches('[tabindex="0"]:not(a, button, input)')) continue;
    const rect = wholeTarget(target);
    if (rect.width === 0 || (rect.width >= TARGET && rect.height >= TARGET) || isInSentence(target)) continue;
    const size = `${rect.width.toFixed(0)} by ${rect.height.toFixed(0)} px`;
    yield {
      rule: 'page-target',
      message: `It is ${size} and must be ${TARGET} each way: ${pointOut(target)}`,
    };
  }
}

/** A label is pressed for its field. */
function wholeTarget(target: HTMLElement): { width: number; height: number } {
  const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
  const rects = [target, ...labels].map((part) => part.getBoundingClientRect());
  return {
    width: Math.max(...rects.map(({ width }) => width)),
    height: Math.max(...rects.map(({ height }) => height)),
  };
}

/** Whether words that cannot be pressed stand in its own line: then its height is theirs to say. */
function isInSentence(target: HTMLElement): boolean {
  if (!isInLine(target)) return false;
  for (let at: Element = target; isInLine(at);) {
    const parent: Element | null = at.parentElement;
    if (parent === null) return false;
    if (isWordyBeside(at, 'previousSibling') || isWordyBeside(at, 'nextSibling')) return true;
    at = parent;
  }
  return false;
}

/** Whether words follow on one side of it, before anything that begins a line of its own. */
function isWordyBeside(from: Node, side: 'previousSibling' | 'nextSibling'): boolean {
  for (let at = from[side]; at !== null; at = at[side]) {
    if (at instanceof Text && /[\p{L}\p{N}]/u.test(at.data)) return true;
    if (!(at instanceof Element)) continue;
    if (at.localName === 'br' || !/^(inline|contents|none)/.test(getComputedStyle(at).display)) return false;
    if (isSeen(at) && at.matches(':not(a, button, input, select, label)') && textOf(at) !== '') return true;
  }
  return false;
}

const isInLine = (element: Element): boolean => getComputedStyle(element).display === 'inline';
