/** What the probes ask of elements. All of `in-page/` runs in the page itself, bundled: see `probes.ts`. */
import { remembered } from './remember.ts';

export function all(selector: string, root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

export function textOf(element: Element): string {
  return element.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** Whether it is drawn at all, be it for a screen reader alone. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
}

/** Whether it is clipped to nothing, or stands in a box of a pixel: there for a screen reader alone. */
export const isAloud: (element: Element) => boolean = remembered(
  (element) => isClippedAway(element) || (element.parentElement !== null && isAloud(element.parentElement)),
);

function isClippedAway(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  const { overflow, position, clipPath } = getComputedStyle(element);
  if (clipPath === 'inset(50%)') return true;
  return (
    overflow !== 'visible' && position === 'absolute' && element.offsetWidth <= 1 && element.offsetHeight <= 1
  );
}

/** Whether a reader with eyes can read it. */
export function isSeen(element: Element): boolean {
  return isVisible(element) && !isAloud(element);
}

/** The beginning of an element, for whoever must find it. */
export function pointOut(element: Element): string {
  const tag = /^<[^>]*>/.exec(element.outerHTML)?.[0] ?? '';
  return `${tag.slice(0, 120)} ${textOf(element).slice(0, 60)}`.trim();
}

/** Every text of the body that is drawn, in the order of the page. */
export function* drawnTexts(root: Node = document.body): Generator<{ node: Text; parent: Element }> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (parent === null || node.data === '') continue;
    if (parent.closest('script, style, template, noscript') === null && isVisible(parent))
      yield { node, parent };
  }
}

/** Everything that the Tab key may stop at, in the order of the page. */
export function stops(): HTMLElement[] {
  const operated =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], [contenteditable]';
  return all(operated).filter(
    (element) =>
      element.tabIndex >= 0 &&
      isVisible(element) &&
      !element.matches(':disabled') &&
      !isUnchosenRadio(element),
  );
}

/** Of a group of radio buttons Tab stops at the one that is chosen, or at the first. */
function isUnchosenRadio(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked) return false;
  const group = all('input[type="radio"]').filter(
    (other) =>
      other instanceof HTMLInputElement && other.name === element.name && other.form === element.form,
  ) as HTMLInputElement[];
  return group.some(({ checked }) => checked) || group[0] !== element;
}
