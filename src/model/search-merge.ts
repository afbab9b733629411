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
const ENOUGH = 0.6;

/**
 * Puts together what was found for each concept: in it, a list for each spelling, the one asked for first. A page
 * is the better, the more of the concepts it has, and the rarer these are. `pages` is how many pages there are.
 */
export function mergeMatches<Result>(
  concepts: readonly (readonly (readonly Match<Result>[])[])[],
  pages: number,
): Found<Result>[] {
  const found = new Map<string, Found<Result> & { weight: number }>();
  for (const spellings of concepts) {
    const its = ofConcept(spellings);
    const weight = Math.log(1 + pages / Math.max(1, its.size));
    for (const [id, { score, results }] of its) {
      const page = found.get(id) ?? { id, score: 0, weight: 0, results: [] };
      page.score += weight * (PRESENCE + (1 - PRESENCE) * score);
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
