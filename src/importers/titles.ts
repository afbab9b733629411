/** What of a text is its title, and the whole of it where the title is only its opening. */
export interface Titled {
  readonly title: string;
  /** The whole text. Absent where the title is the whole: it is not said twice. */
  readonly wording?: string;
}

const LONGEST_TITLE = 80;
/** A text that is only a word or two longer is not worth cutting. */
const LONGEST_UNCUT = 90;
/** A clause shorter than this says too little to be a title. */
const SHORTEST_CLAUSE = 40;
/** Where a clause ends: before a mark that is followed by a space. A comma also stands in lists. */
const CLAUSE_END = /[.;:](?=\s)|\s[–—-](?=\s)/g;
/** Words that lead on to another: a title does not end with one. */
const LEADS_ON =
  /\s(?:a|an|and|as|at|be|by|for|from|how|if|in|into|is|it|its|of|on|or|our|that|the|their|them|this|to|we|what|where|which|who|with)$/i;

/**
 * Cuts a title from the opening words of a promise: at the end of a clause, else after a whole word and
 * marked "…". A text of at most 90 characters on one line is its own title.
 */
export function titleOf(text: string): Titled {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= LONGEST_UNCUT) return line === text ? { title: line } : { title: line, wording: text };
  const clause = clauseOf(line.slice(0, LONGEST_TITLE + 1));
  return { title: clause ?? `${wholeWords(line)}…`, wording: text };
}

function clauseOf(opening: string): string | null {
  const ends = [...opening.matchAll(CLAUSE_END)].map((match) => match.index);
  const end = ends.filter((index) => index >= SHORTEST_CLAUSE && index <= LONGEST_TITLE).at(-1);
  const clause = end === undefined ? null : opening.slice(0, end).trimEnd();
  return clause === null || LEADS_ON.test(clause) || isOpenBracket(clause) ? null : clause;
}

function isOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

function wholeWords(line: string): string {
  const opening = Array.from(line.slice(0, LONGEST_TITLE)).slice(0, -1).join('');
  let words = opening.includes(' ') ? opening.slice(0, opening.lastIndexOf(' ')) : opening;
  while (LEADS_ON.test(words)) words = words.replace(LEADS_ON, '');
  return words.replace(/[\s,;:–—(-]+$/, '');
}
