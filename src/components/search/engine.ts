/** In the browser: asks Pagefind, one spelling of one thing at a time, and puts together what it finds. */
import { mergeMatches, type Found, type Match } from '../../model/search-merge.ts';
import { readQuery, wordsOf, type Concept } from '../../model/search-query.ts';
import { isKnown, wordMeant } from '../../model/search-spelling.ts';
import type { PageWords } from './page-words.ts';

/** What Pagefind keeps of a page. */
export interface IndexedPage {
  url: string;
  content: string;
  /** The words of `content` that matched, counted from 0. */
  locations: number[];
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface IndexedResult {
  id: string;
  score: number;
  data: () => Promise<IndexedPage>;
}

interface Pagefind {
  options: (options: object) => Promise<void>;
  search: (
    text: string | null,
    options: { filters: Record<string, { any: string[] }> },
  ) => Promise<{ results: IndexedResult[] }>;
}

/** What the reader chose to see, by the name of the filter. Nothing chosen is everything. */
export type Chosen = ReadonlyMap<string, string[]>;

/** What came of a search. */
export interface Outcome {
  found: Found<IndexedResult>[];
  /** The question as it was understood, where a word of it was taken for another; else null. */
  instead: string | null;
  /** Other spellings that were looked for. */
  also: string[];
  /** The words of each spelling of each thing that was looked for. */
  concepts: string[][][];
}

/** What the engine must know of the site. */
export interface SearchedSite extends PageWords {
  /** How many pages there are. */
  pages: number;
  /** Every word that names a page or that the glossary explains. */
  vocabulary: ReadonlySet<string>;
}

/** A long page is not worse for its length, and what a page is called tells most. */
const RANKING = { pageLength: 0.4, termSaturation: 1.2, termSimilarity: 6, metaWeights: { title: 6 } };

let loaded: Promise<Pagefind> | null = null;

/** Fetches Pagefind, the first time. Without its worker, which would cost a reader as much again as this script. */
async function pagefind(index: string): Promise<Pagefind> {
  loaded ??= (async () => {
    const engine = (await import(/* @vite-ignore */ `${index}pagefind.js`)) as Pagefind;
    await engine.options({ noWorker: true, ranking: RANKING });
    return engine;
  })();
  return loaded;
}

/** Looks for `text` among the pages that were chosen. Throws where the index cannot be had. */
export async function searchFor(text: string, chosen: Chosen, site: SearchedSite): Promise<Outcome> {
  const engine = await pagefind(site.index);
  const narrowed = Object.fromEntries([...chosen].map(([name, values]) => [name, { any: values }]));
  const ask = async (words: string | null, filters = narrowed): Promise<IndexedResult[]> =>
    (await engine.search(words, { filters })).results;
  const littleWords = new Set(site.littleWords);
  const { refs, concepts } = readQuery(text, { glossary: site.glossary, littleWords });
  const byRef = refs.length === 0 ? [] : await ask(null, { ...narrowed, ref: { any: refs } });
  const looked = await Promise.all(concepts.map(async (concept) => mend(concept, site.vocabulary, ask)));
  const lists = await Promise.all(
    looked.map(async ({ concept, isNowhere }) => (isNowhere ? [] : lookUp(concept, ask))),
  );
  const first = byRef.map((result) => ({ id: result.id, score: Infinity, results: [result] }));
  const lesser = new Set((await ask(null, { ...narrowed, lesser: { any: ['yes'] } })).map(({ id }) => id));
  const rest = mergeMatches(lists, site.pages, lesser).filter(
    ({ id }) => !byRef.some((result) => result.id === id),
  );
  return {
    found: [...first, ...rest],
    instead: looked.some(({ wasMended }) => wasMended)
      ? looked.map(({ concept }) => concept.said).join(' ')
      : null,
    also: looked.flatMap(({ concept }) => concept.also),
    concepts: looked.map(({ concept: { said, also } }) => [said, ...also].map(wordsOf)),
  };
}

type Ask = (words: string) => Promise<IndexedResult[]>;

/** A list for each spelling. One of several words is looked for as it stands. */
async function lookUp({ said, also }: Concept, ask: Ask): Promise<Match<IndexedResult>[][]> {
  const lists = await Promise.all([said, ...also].map(async (spelling) => ask(asPhrase(spelling))));
  return lists.map((results) => results.map((result) => ({ id: result.id, score: result.score, result })));
}

const asPhrase = (spelling: string): string => (spelling.includes(' ') ? `"${spelling}"` : spelling);

/**
 * The concept as it was most likely meant. Pagefind takes an unknown word for the longest beginning of it that it
 * knows, which finds what nobody asked for: so a word that is on no page is mended, or looked for nowhere.
 */
async function mend(
  concept: Concept,
  vocabulary: ReadonlySet<string>,
  ask: Ask,
): Promise<{ concept: Concept; wasMended: boolean; isNowhere: boolean }> {
  const { said, also } = concept;
  const asSaid = { concept, wasMended: false, isNowhere: false };
  if (also.length > 0 || isKnown(said, vocabulary)) return asSaid;
  if ((await ask(`"${said}"`)).length > 0) return asSaid;
  const meant = wordMeant(said, vocabulary);
  if (meant === null) return { ...asSaid, isNowhere: true };
  return { concept: { said: meant, also }, wasMended: true, isNowhere: false };
}
