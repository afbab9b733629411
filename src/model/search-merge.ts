/** What was found for each thing that was asked about, put together into one list: the best first. */

/** One page among those found for one spelling of a thing. The higher the score, the better it fits. */
export interface Match<Result> {
  id: string;
  score: number;
  result: Result;
}

/** A page with what it was found by. */
export interface Found<Result> {
  id: string;
  score: number;
  /** One for each spelling by which it was found. */
  results: Result[];
}

/** Another spelling counts for a little less than what was asked for. */
const OTHER_SPELLING = 0.9;
/** To be about a thing at all is worth as much as to be the page most about it. */
const PRESENCE = 0.5;
/** A page that says less of what was asked, by weight, than this part of what the best page says is left out. */
const ENOUGH = 0.35;
/** A page that tells of others comes after a page that they tell of. */
const LESSER = 0.75;

/**
 * Puts together what was found for each concept: in it, a list for each spelling, the one asked for first. A page
 * is the better, the more of the concepts it has, and the rarer these are. `pages` is how many pages there are;
 * `lesser` are those that tell of others.
 */
export function mergeMatches<Result>(
  concepts: readonly (readonly (readonly Match<Result>[])[])[],
  pages: number,
  lesser: ReadonlySet<string> = new Set(),
): Found<Result>[] {
  const found = new Map<string, Found<Result> & { weight: number }>();
  for (const spellings of concepts) {
    const its = ofConcept(spellings);
    const weight = rarity(its.size, pages);
    for (const [id, { score, results }] of its) {
      const page = found.get(id) ?? { id, score: 0, weight: 0, results: [] };
      page.score += weight * (PRESENCE + (1 - PRESENCE) * score) * (lesser.has(id) ? LESSER : 1);
      page.weight += weight;
      page.results.push(...results);
      found.set(id, page);
    }
  }
  const most = Math.max(0, ...[...found.values()].map(({ weight }) => weight));
  return [...found.values()]
    .filter(({ weight }) => weight >= most * ENOUGH)
    .toSorted((one, other) => other.score - one.score)
    .map(({ id, score, results }) => ({ id, score, results }));
}

/** From 1, for what every page has, to 2, for what one page has: no one rare word outweighs two others. */
function rarity(having: number, pages: number): number {
  if (pages <= 1 || having >= pages) return 1;
  return 2 - Math.log(Math.max(1, having)) / Math.log(pages);
}

/** The pages of one concept, by their best score among its spellings, from 0 to 1. */
function ofConcept<Result>(
  spellings: readonly (readonly Match<Result>[])[],
): Map<string, { score: number; results: Result[] }> {
  const pages = new Map<string, { score: number; results: Result[] }>();
  for (const [index, matches] of spellings.entries()) {
    const best = Math.max(...matches.map(({ score }) => score), Number.MIN_VALUE);
    for (const { id, score, result } of matches) {
      const scaled = (score / best) * (index === 0 ? 1 : OTHER_SPELLING);
      const before = pages.get(id);
      pages.set(id, {
        score: Math.max(scaled, before?.score ?? 0),
        results: [...(before?.results ?? []), result],
      });
    }
  }
  return pages;
}

/** How much a page is raised whose name has all that was asked for. */
const NAMED = 0.35;

/** The same pages, those first whose names have more of what was asked for. `nameOf` gives the words of a name. */
export function namedFirst<Page extends { score: number }>(
  pages: readonly Page[],
  nameOf: (page: Page) => readonly string[],
  concepts: readonly (readonly string[][])[],
): Page[] {
  const raised = pages.map((page) => {
    const name = nameOf(page);
    const named = concepts.filter((spellings) =>
      spellings.some((words) => words.every((word) => has(name, word))),
    );
    return { page, score: page.score * (1 + (NAMED * named.length) / Math.max(1, concepts.length)) };
  });
  return raised.toSorted((one, other) => other.score - one.score).map(({ page }) => page);
}

/** Whether a word is in a name, in one of its endings: "therapies" is there for "therapy". */
function has(name: readonly string[], word: string): boolean {
  const stem = word.length <= 4 ? word : word.slice(0, Math.max(4, word.length - 2));
  return name.some((own) => own.startsWith(stem));
}
