/** Marks that Markdown or MDX would take for its own, wherever they stand. */
const MARKS = /[\\`*[\]<>{}~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
/** Marks that would begin a heading, a list, a quotation, a rule or code, at the start of a line. */
const OPENINGS = /^(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+$|-+$|import\b|export\b)/gm;
const NUMBERED = /^(\d+)([.)])(?=\s|$)/gm;

/** Plain text as Markdown that says exactly that: what would be markup is written so that it stays as printed. */
export function asMarkdown(text: string): string {
  return text
    .replace(MARKS, '\\$&')
    .replace(OPENINGS, escapeFirst)
    .replace(NUMBERED, '$1\\$2')
    .replace(/\n/g, '\n\n');
}

/** A word cannot be escaped: an invisible start keeps `import` from being code in MDX. */
function escapeFirst(opening: string): string {
  return /^[a-z]/.test(opening) ? `&#${opening.charCodeAt(0)};${opening.slice(1)}` : `\\${opening}`;
}
