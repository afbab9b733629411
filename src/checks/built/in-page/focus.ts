/** Whether whoever moves by keys sees where they are: WCAG 2.4.7, 2.4.11 (all of it, not only a part), 2.4.13. */
import type { Found } from '../fault.ts';
import { colourOf, contrast, groundOf, over } from './colours.ts';
import { isAloud, pointOut, stops } from './elements.ts';
import { forgetAll } from './remember.ts';

/** The least width of a ring in CSS pixels, and its least contrast with what is around it. */
const RING = 2;
const CONTRAST = 3;

/**
 * Goes to every stop in turn. The last thing that happened must have been a key: then a browser shows the
 * ring here too. Leaves the page as it was.
 */
export function focusFaults(): Found[] {
  const found = goRound({}, stopFaults);
  window.scrollTo(0, 0);
  return found;
}

/** What is wrong with the stop that has the focus, and that looked so before it had it. */
export function stopFaults(stop: HTMLElement, before: Looks): Found[] {
  return [...ringFault(stop, before), ...coverFault(stop)];
}

/** As {@link focusFaults}, of the ring alone: where other colours than before are all that changed, nothing is covered anew. */
export function ringFaults(): Found[] {
  return goRound({ preventScroll: true }, ringFault);
}

function goRound(how: FocusOptions, look: (stop: HTMLElement, before: Looks) => Found[]): Found[] {
  blurAll();
  const around = stops().map((stop) => [stop, looksOf(stop)] as const);
  const found = around.flatMap(([stop, before]) => {
    stop.focus(how);
    if (document.activeElement !== stop) return [];
    return look(stop, before);
  });
  blurAll();
  return found;
}

const fault = (message: string): Found => ({ rule: 'page-focus', message });

function ringFault(stop: HTMLElement, before: Looks): Found[] {
  forgetAll();
  return hasRing(stop, before) ? [] : [fault(`The focus is not seen on ${pointOut(stop)}`)];
}

function coverFault(stop: HTMLElement): Found[] {
  const cover = coverOf(stop);
  return cover === null ? [] : [fault(`${cover} when it has the focus: ${pointOut(stop)}`)];
}

/** What is wrong with where the focus is now: that it is nowhere, not seen, or covered. Null where nothing is. */
export function focusNow(): string | null {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return 'Nothing has the focus.';
  if (!hasRing(at, looksOf(at))) return `The focus is not seen on ${pointOut(at)}`;
  const cover = coverOf(at);
  return cover === null ? null : `${cover} when it has the focus: ${pointOut(at)}`;
}

function blurAll(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** By what the focus may be seen, but for the outline. */
export interface Looks {
  boxShadow: string;
  backgroundColor: string;
}

export function looksOf(stop: Element): Looks {
  const { boxShadow, backgroundColor } = getComputedStyle(stop);
  return { boxShadow, backgroundColor };
}

function hasRing(stop: HTMLElement, before: Looks): boolean {
  const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = getComputedStyle(stop);
  const around = stop.parentElement === null ? null : groundOf(stop.parentElement);
  const isPlain = (colour: string): boolean =>
    around === null || contrast(over(colourOf(colour), around), around) >= CONTRAST;
  if (outlineStyle === 'auto') return true;
  if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= RING && isPlain(outlineColor))
    return true;
  const shadow = /^(?:rgb|color)[^)]*\)/.exec(boxShadow)?.[0];
  if (boxShadow !== before.boxShadow && shadow !== undefined && isPlain(shadow)) return true;
  return backgroundColor !== before.backgroundColor && isPlain(backgroundColor);
}

/** What is wrong with where it is seen; null where it is all in view and nothing lies on it. */
function coverOf(stop: HTMLElement): string | null {
  if (isAloud(stop)) return 'It is not shown';
  // What lets the pointer through is not hit, though it is seen.
  if (getComputedStyle(stop).pointerEvents === 'none') return null;
  const [rect] = stop.getClientRects();
  if (rect === undefined || rect.width === 0) return 'It has no room';
  const inset = Math.min(3, rect.width / 3, rect.height / 3);
  const [left, right] = [rect.left + inset, Math.min(rect.right - inset, innerWidth - 1)];
  const [top, bottom] = [rect.top + inset, Math.min(rect.bottom - inset, innerHeight - 1)];
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const;
  for (const [x, y] of points) {
    const hit = document.elementFromPoint(x, y);
    if (hit === null) return 'It is out of view';
    if (!isOf(hit, stop)) return `${pointOut(hit)} lies on it`;
  }
  return null;
}

/** Its own part, what it stands in (its corners may be round), or its label. */
function isOf(hit: Element, stop: HTMLElement): boolean {
  const label = hit.closest('label');
  return stop.contains(hit) || hit.contains(stop) || label?.control === stop;
}
