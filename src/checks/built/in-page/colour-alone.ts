/** Nothing is told by its colour alone: WCAG 1.4.1. */
import type { Found } from '../fault.ts';
import { colourOf } from './colours.ts';
import { all, isSeen, pointOut, textOf } from './elements.ts';

/** A coloured box of such a size is a sign: smaller it is a line, larger a ground. */
const SIGN = { least: 4, most: 64 };

/** What a sign's words stand in. */
const BESIDE = 'li, td, th, dt, dd, p, a, button, label, caption, figcaption, h1, h2, h3, h4';

export function colourAloneFaults(): Found[] {
  return [...signsWithoutWords(), ...columnsToldByColour()];
}

/** A shape or a coloured box with no word beside it. */
function* signsWithoutWords(): Generator<Found> {
  for (const sign of all('body :is(svg, span, div, i, b, em, strong, td, th, p, li)')) {
    if (sign.closest('svg svg, .sprite') !== null || !isSign(sign) || hasWords(sign)) continue;
    yield {
      rule: 'page-colour-alone',
      message: `No word says what this colour or shape says: ${pointOut(sign)}`,
    };
  }
}

function isSign(element: HTMLElement): boolean {
  if (textOf(element) !== '' || !isSeen(element)) return false;
  if (element.localName === 'svg') return element.getAttribute('role') !== 'img' && element.matches('.mark');
  if (element.querySelector('*') !== null || element.role === 'img') return false;
  const { width, height } = element.getBoundingClientRect();
  const isSized = [width, height].every((size) => size >= SIGN.least && size <= SIGN.most);
  const isCell = element.matches('td, th');
  return (isSized || isCell) && colourOf(getComputedStyle(element).backgroundColor)[3] > 0;
}

function hasWords(sign: HTMLElement): boolean {
  if (sign.ariaLabel !== null && sign.role === 'img') return true;
  // A tag has its own word: what stands after it ("by 6 weeks") is not the status.
  const beside = sign.closest('.tag') ?? sign.parentElement?.closest(BESIDE) ?? sign.parentElement;
  return beside !== null && !sign.matches('td, th') && textOf(beside) !== '';
}

/** Cells of one column that say the same in different colours. */
function* columnsToldByColour(): Generator<Found> {
  for (const table of all('table')) {
    const seen = new Map<string, string>();
    for (const cell of all('tbody td', table)) {
      if (!(cell instanceof HTMLTableCellElement) || !isSeen(cell)) continue;
      const { backgroundColor, color } = getComputedStyle(cell);
      const key = `${cell.cellIndex} ${textOf(cell)}`;
      const look = colourOf(backgroundColor)[3] === 0 ? color : `${backgroundColor} ${color}`;
      const other = seen.get(key);
      if (other !== undefined && other !== look)
        yield {
          rule: 'page-colour-alone',
          message: `Two cells say the same in different colours: ${pointOut(cell)}`,
        };
      seen.set(key, look);
    }
  }
}
