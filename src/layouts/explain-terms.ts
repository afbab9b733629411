import { termFragment } from '../model/addresses.ts';
import type { Term } from '../model/schema/site.ts';

/** A stretch of a page's HTML, from its first character to the one after its last. */
interface Stretch {
  from: number;
  to: number;
}

/** What is not text. An SVG has nothing to read. */
const TAGS = /<svg[^]*?<\/svg>|<[^>]*>/g;

/** A term that a page uses. */
export interface UsedTerm {
  term: Term;
  /** The other spellings of it that the page uses, as the glossary writes them: "EHC plan". */
  also: string[];
}

/** A page whose terms are explained, and those terms in the order of the glossary. */
export interface Explained {
  html: string;
  terms: UsedTerm[];
}

/** Where no link may be put: in another link, in a heading, in what is operated or is not read as text. */
const CLOSED =
  /<(a|hgroup|h[1-6]|svg|script|style|template|form|select|caption|thead|label|textarea|code|pre|button|summary|dt)[\s>]/g;

/** The place of a term among the words that a page explains, as a fragment: `word-ehc-plan`. */
export const wordFragment = (term: string): string => `word-${termFragment(term)}`;

/**
 * Finds the glossary's terms in the HTML of a page, and makes the first use of each a link to where
 * the same page explains it. The words themselves stay as they were written: in a quotation, too.
 */
export function explainTerms(html: string, glossary: readonly Term[]): Explained {
  const closed = closedStretches(html);
  const folded = foldCase(html);
  const text = html.replace(TAGS, ' ');
  const foldedText = text.toLowerCase();
  const taken: Stretch[] = [];
  const links: (Stretch & { term: Term })[] = [];
  const used = new Map<Term, Set<string>>();
  for (const { term, written, spelling, exact } of spellingsOf(glossary)) {
    // Few of the glossary's terms are on any one page, and its text is a third of its HTML.
    if (!(exact ? text : foldedText).includes(spelling)) continue;
    for (const use of uses(exact ? html : folded, spelling)) {
      if (taken.some((other) => overlap(use, other))) continue;
      used.set(term, (used.get(term) ?? new Set()).add(written));
      if (links.some((link) => link.term === term)) break;
      taken.push(use);
      if (closed.some((other) => overlap(use, other))) continue;
      links.push({ ...use, term });
      break;
    }
  }
  return { html: withLinks(html, links), terms: usedTerms(glossary, used) };
}

/** The terms that are used in any of several parts of a page, in the order of the glossary. */
export function termsOf(glossary: readonly Term[], ...parts: readonly UsedTerm[][]): UsedTerm[] {
  const used = new Map<Term, Set<string>>();
  for (const { term, also } of parts.flat()) used.set(term, new Set([...(used.get(term) ?? []), ...also]));
  return usedTerms(glossary, used);
}

function usedTerms(glossary: readonly Term[], used: ReadonlyMap<Term, ReadonlySet<string>>): UsedTerm[] {
  return glossary.flatMap((term) => {
    const spellings = used.get(term);
    return spellings === undefined
      ? []
      : [{ term, also: term.also.filter((spelling) => spellings.has(spelling)) }];
  });
}

/** One way in which a term is written. */
interface Spelling {
  term: Term;
  /** As the glossary writes it. */
  written: string;
  /** As it stands in HTML; in lower case, unless it is looked for as it is written. */
  spelling: string;
  /** True of a short form, a word with two capitals together: "SEN" is not "sen". */
  exact: boolean;
}

/** One glossary serves every page of a site. */
const known = new WeakMap<readonly Term[], Spelling[]>();

/** Every spelling of every term, the longest first, so that "EHC plan review" is not taken for "EHC plan". */
function spellingsOf(glossary: readonly Term[]): Spelling[] {
  const found = known.get(glossary) ?? glossary.flatMap(toSpellings).toSorted(byLength);
  known.set(glossary, found);
  return found;
}

function toSpellings(term: Term): Spelling[] {
  return [term.term, ...term.also]
    .filter((written) => written.trim() !== '')
    .map((written) => {
      const exact = /\p{Lu}\p{Lu}/u.test(written);
      return { term, written, spelling: escape(exact ? written : written.toLowerCase()), exact };
    });
}

function byLength(one: Spelling, other: Spelling): number {
  return other.spelling.length - one.spelling.length;
}

/** A few letters change their length with their case; a page that has one is searched as it is written. */
function foldCase(html: string): string {
  const folded = html.toLowerCase();
  return folded.length === html.length ? folded : html;
}

/** Where a spelling stands in the text of a page as a whole word, alone or with an "s". */
function* uses(html: string, spelling: string): Generator<Stretch> {
  for (let from = html.indexOf(spelling); from !== -1; from = html.indexOf(spelling, from + 1)) {
    const end = from + spelling.length;
    const to = html[end] === 's' ? end + 1 : end;
    if (!isLetter(html[from - 1]) && !isLetter(html[to]) && !isInTag(html, from)) yield { from, to };
  }
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function isInTag(html: string, at: number): boolean {
  return html.lastIndexOf('<', at) > html.lastIndexOf('>', at);
}

function closedStretches(html: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const match of html.matchAll(CLOSED)) {
    if (match.index < (stretches.at(-1)?.to ?? 0)) continue;
    const end = html.indexOf(`</${match[1]}>`, match.index);
    stretches.push({ from: match.index, to: end === -1 ? html.length : end });
  }
  return stretches;
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}

function withLinks(html: string, links: readonly (Stretch & { term: Term })[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, term } of links.toSorted((one, other) => one.from - other.from)) {
    result += `${html.slice(at, from)}<a class="term" href="#${wordFragment(term.term)}">${html.slice(from, to)}</a>`;
    at = to;
  }
  return result + html.slice(at);
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
