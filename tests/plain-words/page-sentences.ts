import { Parser } from 'htmlparser2';
import { sentencesIn } from '../../src/checks/plain-words/sentences.ts';

/** Elements that end a stretch of text: what stands in the next one is another sentence. */
const BLOCKS = new Set(
  'p li dt dd td th tr h1 h2 h3 h4 div section article figcaption caption summary label legend option button hgroup nav ul ol dl table'.split(
    ' ',
  ),
);

/** What others wrote and is shown as they wrote it; what is no running text; the page's own list of words. */
const NOT_OURS = /\b(?:official|wording|quote|words-on-page|a-to-z|ref|print-only)\b/;
const SILENT = new Set([
  'nav',
  'blockquote',
  'q',
  'svg',
  'script',
  'style',
  'template',
  'code',
  'pre',
  'textarea',
]);
/** What is drawn as a line of its own, though it stands in a line: the notes under a date, the name of a cell. */
const isLine = (attributes: Readonly<Record<string, string>>): boolean =>
  /\b(?:due-was|in-cell|small|soft|tag)\b/.test(attributes['class'] ?? '');
const EMPTY = new Set(['br', 'img', 'input', 'hr', 'wbr', 'link', 'meta', 'source', 'col']);

/**
 * The whole sentences of a page's main part that the site itself says: each ends with a full stop or a question mark.
 * Quotations and official wording are left out, and so are titles, which are no sentences.
 */
export function pageSentences(html: string): string[] {
  const texts: string[] = [''];
  const open: { name: string; ends: boolean; isOurs: boolean }[] = [];
  const isRead = (): boolean =>
    open.some(({ name }) => name === 'main') && open.every(({ isOurs }) => isOurs);
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (BLOCKS.has(name) || name === 'br' || isLine(attributes)) texts.push('');
      if (EMPTY.has(name)) return;
      open.push({
        name,
        ends: BLOCKS.has(name) || isLine(attributes),
        isOurs: !SILENT.has(name) && !NOT_OURS.test(attributes['class'] ?? ''),
      });
    },
    ontext: (text) => {
      if (isRead()) texts.push((texts.pop() ?? '') + text);
    },
    onclosetag: (name) => {
      if (open.at(-1)?.name !== name) return;
      if (open.pop()?.ends === true) texts.push('');
    },
  });
  parser.end(html);
  return texts
    .flatMap((text) => sentencesIn(withoutStops(text.replaceAll(/\s+/g, ' ').trim())))
    .map(({ words }) => words)
    .filter((words) => /[.?!]["”’)]*$/.test(words) && /\p{L}.*\s/u.test(words));
}

/** A text whose quotations hold no full stop within: they are part of the sentence that they stand in. */
function withoutStops(text: string): string {
  return text.replaceAll(/“[^”]*”/g, (quoted) => quoted.replaceAll(/[.?!](?=\s)/g, ','));
}
