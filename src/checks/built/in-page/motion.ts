/** Movement, zoom, and what is shown to a mouse alone: WCAG 2.2.2, 2.3.3, 1.4.4, 1.4.13. */
import type { Found } from '../fault.ts';
import { all, isVisible, pointOut } from './elements.ts';

/** For a reader who asked for less movement nothing moves. Ask it only then. */
export function* motionFaults(): Generator<Found> {
  for (const element of all('html, body, body *')) {
    const { animationName, animationDuration, transitionDuration, transitionProperty, scrollBehavior } =
      getComputedStyle(element);
    const isMoving =
      (animationName !== 'none' && lasts(animationDuration)) ||
      (transitionProperty !== 'none' && lasts(transitionDuration));
    if (isMoving || scrollBehavior === 'smooth')
      yield {
        rule: 'page-motion',
        message: `It moves, although less movement was asked for: ${pointOut(element)}`,
      };
  }
  for (const element of all('marquee, blink, video[autoplay], audio[autoplay]'))
    yield { rule: 'page-motion', message: `It moves by itself: ${pointOut(element)}` };
}

const lasts = (duration: string): boolean => duration.split(',').some((part) => Number.parseFloat(part) > 0);

/** A reader can make the page as large as they need. */
export function* zoomFaults(): Generator<Found> {
  const written = all('meta[name="viewport"]').map((element) => element.getAttribute('content') ?? '');
  const held = written.find((content) => HELD.test(content) || !content.includes('width=device-width'));
  if (held !== undefined || written.length === 0)
    yield { rule: 'page-zoom', message: `The viewport is "${held ?? 'not said'}".` };
}

/** Less than five times as large, or not at all. */
const HELD = /user-scalable\s*=\s*(no|0)|maximum-scale\s*=\s*[0-4](\.|,|\s|$)/;

const SIZE = Symbol('size of letters');

declare global {
  interface Element {
    [SIZE]?: number;
  }
}

/** Remembers how large all words are. */
export function noteSizes(): void {
  for (const element of wordy()) element[SIZE] = sizeOf(element);
}

/** A heading is larger on a desk than on a phone, and letters of twice the size have the phone’s layout: so much it grows at least. */
const GROWN = 1.2;

/** Since {@link noteSizes} the reader asked for letters twice as large: words that hardly grew are held back. */
export function* growthFaults(): Generator<Found> {
  for (const element of wordy()) {
    const before = element[SIZE];
    if (before === undefined || sizeOf(element) > GROWN * before) continue;
    yield {
      rule: 'page-zoom',
      message: `These words do not grow with the reader’s letters: ${pointOut(element)}`,
    };
  }
}

const wordy = (): HTMLElement[] =>
  all('body :is(p, li, dt, dd, td, th, a, button, label, h1, h2, h3, h4, caption)');
const sizeOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);

/** What a pointer that rests on something may bring up: it cannot be reached by keys or on a phone. */
const BROUGHT_UP = [
  'display',
  'visibility',
  'opacity',
  'content',
  'clip',
  'clip-path',
  'height',
  'max-height',
];

export function* hoverFaults(): Generator<Found> {
  for (const sheet of document.styleSheets) {
    for (const rule of styleRules(sheet.cssRules)) {
      const brought = BROUGHT_UP.find((property) => rule.style.getPropertyValue(property) !== '');
      if (
        brought !== undefined &&
        rule.selectorText.includes(':hover') &&
        !rule.selectorText.includes(':focus')
      )
        yield { rule: 'page-hover', message: `${rule.selectorText} changes "${brought}" for a mouse alone.` };
    }
  }
  for (const element of all('[title]:not(iframe, abbr, svg *, link, style)')) {
    if (isVisible(element))
      yield { rule: 'page-hover', message: `Its title is shown to a mouse alone: ${pointOut(element)}` };
  }
}

function* styleRules(rules: CSSRuleList): Generator<CSSStyleRule> {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) yield rule;
    const inner: unknown = Reflect.get(rule, 'cssRules');
    if (inner instanceof CSSRuleList) yield* styleRules(inner);
  }
}
