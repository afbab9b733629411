/** What is there for one reader and missing for another: on paper, and where no script runs. */
import type { Found } from '../fault.ts';
import { all, isVisible, textOf } from './elements.ts';

/** Something that can be read or operated. */
interface Part {
  text: string;
  visible: boolean;
  /** True of what is to be read, and so is to be printed too. */
  read: boolean;
}

/** What bears the class `scripted`, and what narrows a list, is for scripts alone and says so; `screen-only` is of no use on paper. */
const OPERATED =
  'form, nav, button, label, select, .narrow, [role="status"], .scripted, .screen-only, .skip, .only, footer';

function readParts(): Part[] {
  return all(
    ':is(h1, h2, h3, h4, a[href], th, td, p, li, dt, dd, button, input, select):not(.scripted, .scripted *, .narrow *)',
  ).map((element) => ({
    text: `${element.localName} ${textOf(element) || element.outerHTML}`.slice(0, 100),
    visible: isVisible(element),
    read: element.closest(OPERATED) === null && element.closest('main') !== null && textOf(element) !== '',
  }));
}

const visibleIn = (parts: readonly Part[]): Set<string> =>
  new Set(parts.filter(({ visible }) => visible).map(({ text }) => text));

/** What is there and cannot be seen, each once. */
function hiddenIn(parts: readonly Part[]): string[] {
  const seen = visibleIn(parts);
  return [...new Set(parts.map(({ text }) => text))].filter((text) => !seen.has(text));
}

let read = new Set<string>();

/** Remembers all that is read on the screen. */
export function noteRead(): void {
  read = visibleIn(readParts().filter((part) => part.read));
}

/** What was read on the screen when {@link noteRead} was asked can be read on paper. Ask it in print. */
export function printFaults(): Found[] {
  return hiddenIn(readParts())
    .filter((text) => read.has(text))
    .map((text) => ({ rule: 'page-print', message: `"${text}" is not printed.` }));
}

/** Each text that can be read or operated, as {@link scriptFaults} asks for it. */
export function seenTexts(): string[] {
  return [...visibleIn(readParts())];
}

/** What was seen where scripts run is seen where none runs: ask it there. What only scripts put there is not missed. */
export function scriptFaults(seen: readonly string[]): Found[] {
  const before = new Set(seen);
  return hiddenIn(readParts())
    .filter((text) => before.has(text))
    .map((text) => ({ rule: 'page-needs-javascript', message: `"${text}" is seen with JavaScript alone.` }));
}
