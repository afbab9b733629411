/** What the words of a page are held to: that they stand apart, and can be understood. */
import type { Found } from '../fault.ts';
import { all, drawnTexts, isSeen, pointOut, textOf } from './elements.ts';

/** Words of different elements with nothing between them: `helloworld`. */
export function* joinedFaults(): Generator<Found> {
  let last: Text | null = null;
  for (const { node } of drawnTexts()) {
    const isClose: boolean =
      last !== null && /[\p{L}\p{N}.,;:!?)]$/u.test(last.data) && /^[\p{L}\p{N}(]/u.test(node.data);
    if (isClose && last !== null && !isApart(last, node))
      yield { rule: 'page-joined', message: `"${last.data.slice(-20)}${node.data.slice(0, 20)}"` };
    last = node;
  }
}

/** Whether something between the two texts puts them apart on the screen: a box of its own, a line, or space. */
function isApart(one: Node, other: Node): boolean {
  const range = document.createRange();
  range.setStartAfter(one);
  range.setEndBefore(other);
  const common = range.commonAncestorContainer;
  const around = [one, other].flatMap((node) => {
    const found: Element[] = [];
    for (let at = node.parentElement; at !== null && at !== common; at = at.parentElement) found.push(at);
    return found;
  });
  const between = range.cloneContents().querySelector('br, img, svg, input, button, select, wbr');
  return between !== null || around.some(isBox);
}

function isBox(element: Element): boolean {
  const { display, position, float } = getComputedStyle(element);
  return !['inline', 'contents'].includes(display) || position === 'absolute' || float !== 'none';
}

/** Two capitals together, with figures and an ampersand: `SEND`, `EHCPs`, `A&E`. */
const SHORT_FORM =
  /(?<![\p{L}\p{N}./-])(?:\p{Lu}[\p{Lu}\p{N}&]*\p{Lu}\p{N}*|\p{Lu}\p{Ll}\p{Lu})s?(?![\p{L}\p{N}-])/gu;

/**
 * Short forms that need no words: everyone knows them by no other name. File formats stand beside the link that
 * fetches them, and the page /data/ says what opens each.
 */
const KNOWN = new Set([
  'NHS',
  'UK',
  'BBC',
  'CSV',
  'PDF',
  'JSON',
  'XLSX',
  'HTML',
  'OK',
  'TV',
  'GP',
  'A&E',
  'URL',
]);

/** What is no running text; and the list of every page, whose titles are explained on the pages that bear them. */
const UNEXPLAINED = 'code, pre, textarea, .ref, svg, .a-to-z';

/** Every short form is explained where it is first used: by a link to its words, or by the long form beside it. */
export function* acronymFaults(): Generator<Found> {
  const main = document.querySelector('main');
  if (main === null) return;
  const whole = textOf(main);
  const told = new Set<string>();
  for (const { node, parent } of drawnTexts(main)) {
    if (parent.closest(UNEXPLAINED) !== null) continue;
    for (const [written] of node.data.matchAll(SHORT_FORM)) {
      const form = written.replace(/s$/, '');
      if (told.has(form) || KNOWN.has(form) || isReference(form)) continue;
      told.add(form);
      if (!isExplained(form, whole))
        yield { rule: 'page-acronym', message: `"${form}" is not explained: ${pointOut(parent)}` };
    }
  }
}

/** `A4`, `P12`: the name of a promise or of an area, and not a short form. */
function isReference(form: string): boolean {
  return /^\p{Lu}{1,2}\d+$/u.test(form);
}

function isExplained(form: string, whole: string): boolean {
  const terms = all('main dt').map((term) => `${textOf(term)} ${textOf(term.nextElementSibling ?? term)}`);
  const isForm = (text: string): boolean =>
    new RegExp(`(^|[^\\p{L}])${escape(form)}s?([^\\p{L}]|$)`, 'u').test(text);
  if (terms.some(isForm)) return true;
  if (all('abbr[title]').some((abbr) => isForm(textOf(abbr)))) return true;
  const long = (form.match(/\p{L}/gu) ?? [])
    .map((letter) => `${letter}[\\p{L}’-]*`)
    .join('[\\s,]+(?:(?:and|of|for|the|in|to)\\s+)*');
  return new RegExp(`${long}(?:;|,|, or)?\\s*\\(?${escape(form)}|${escape(form)}\\s*\\(${long}`, 'iu').test(
    whole,
  );
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Days are written in words: `3 March 2026`. What is read by programs stands in `code`. */
const SHORT_DATE = /(?<![\w/.-])(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{4}\/\d{2,4})(?![\w/])/g;

export function* dateFaults(): Generator<Found> {
  for (const { node, parent } of drawnTexts()) {
    if (parent.closest('code, pre, textarea, .official, blockquote') !== null || !isSeen(parent)) continue;
    for (const [date] of node.data.matchAll(SHORT_DATE))
      yield { rule: 'page-date', message: `"${date}" is not written in words: ${pointOut(parent)}` };
  }
}
