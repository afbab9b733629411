/** What is too pale: words (WCAG 1.4.3), shapes and the edges of fields (1.4.11), in whatever colours the page now has. */
import type { Found } from '../fault.ts';
import { colourOf, contrast, groundOf, opacityOf, over, type Colour } from './colours.ts';
import { all, drawnTexts, isAloud, isSeen, pointOut, textOf } from './elements.ts';

const WORDS = 4.5;
const LARGE = 3;
const SHAPES = 3;

export function paleFaults(): Found[] {
  return [...paleWords(), ...paleShapes(), ...paleFields()];
}

function* paleWords(): Generator<Found> {
  const looked = new Set<Element>();
  for (const { node, parent } of drawnTexts()) {
    if (
      looked.has(parent) ||
      node.data.trim() === '' ||
      isAloud(parent) ||
      parent.closest(':disabled, .sprite') !== null
    )
      continue;
    looked.add(parent);
    const ground = groundOf(parent);
    if (ground === null) continue;
    const style = getComputedStyle(parent);
    const [red, green, blue, alpha] = colourOf(parent.closest('svg') === null ? style.color : style.fill);
    const colour = over([red, green, blue, alpha * opacityOf(parent)], ground);
    const least = isLarge(style) ? LARGE : WORDS;
    const found = contrast(colour, ground);
    if (found < least) yield pale(parent, found, least);
  }
}

/** 18 point, or 14 point and bold. */
function isLarge({ fontSize, fontWeight }: CSSStyleDeclaration): boolean {
  const size = Number.parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
}

/** A picture of which no line can be told from the ground. */
function* paleShapes(): Generator<Found> {
  for (const picture of all('svg:not(svg svg)')) {
    if (!isSeen(picture) || picture.getBoundingClientRect().width < 4) continue;
    const ground = groundOf(picture);
    const shapes = [
      ...picture.querySelectorAll('use, path, rect, circle, ellipse, line, polygon, polyline, text'),
    ];
    if (ground === null || shapes.length === 0) continue;
    const best = Math.max(...shapes.flatMap(paintOf).map((colour) => contrast(over(colour, ground), ground)));
    if (best < SHAPES) yield pale(picture, best, SHAPES);
  }
}

function paintOf(shape: Element): Colour[] {
  const { fill, stroke, color } = getComputedStyle(shape);
  const paints =
    shape.localName === 'use'
      ? [color]
      : [fill, stroke].filter((paint) => /^(rgb|color|okl|lab|lch)/.test(paint));
  return paints.map(colourOf);
}

/** A field whose edge and ground are those of the page cannot be found. */
function* paleFields(): Generator<Found> {
  for (const field of all(
    'input:not([type="hidden"], [type="submit"], [type="button"], [type="range"]), select, textarea',
  )) {
    const around = field.parentElement === null ? null : groundOf(field.parentElement);
    const { appearance, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(field);
    if (around === null || !isSeen(field) || (appearance !== 'none' && borderTopStyle === 'none')) continue;
    if (appearance !== 'none' && field.matches('[type="checkbox"], [type="radio"]')) continue;
    const edge = borderTopStyle === 'none' ? 1 : contrast(over(colourOf(borderTopColor), around), around);
    const found = Math.max(edge, contrast(over(colourOf(backgroundColor), around), around));
    if (found < SHAPES) yield pale(field, found, SHAPES);
  }
}

function pale(element: Element, found: number, least: number): Found {
  const what =
    textOf(element) === '' ? pointOut(element) : `"${textOf(element).slice(0, 60)}" in ${pointOut(element)}`;
  return {
    rule: 'page-pale',
    message: `The contrast is ${found.toFixed(2)}:1 and must be ${least}:1: ${what}`,
  };
}
