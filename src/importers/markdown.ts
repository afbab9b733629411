/** Marks that Markdown or MDX would take for its own, wherever they stand. */
const MARKS = /[\\`*[\]<>{}~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
/** Marks that would begin a heading, a list, a rule or an underline, at the start of a line. */
const OPENINGS = /^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|=+$|-+$)/gm;
const NUMBERED = /^(\d+)([.)])(?=\s|$)/gm;
/** Words that begin code in MDX, where they begin a paragraph. */
const CODE = /^[ie](?=mport\b|xport\b)/gm;

/** Plain text as Markdown that says exactly that: what would be markup is written so that it stays as printed. */
export function asMarkdown(text: string): string {
  return text
    .replace(MARKS, '\\$&')
    .replace(OPENINGS, '\\$&')
    .replace(NUMBERED, '$1\\$2')
    .replace(/\n/g, '\n\n');
}

/** As {@link asMarkdown}, for the body of a page, which is MDX. A letter cannot be escaped but by its number. */
export function asMdx(text: string): string {
  return asMarkdown(text).replace(CODE, (letter) => `&#${letter.charCodeAt(0)};`);
}
