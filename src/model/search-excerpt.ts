/** The stretch of a page that says most of what was asked for, with the words that matched. */

/** A run of words of an excerpt. */
export interface Run {
  text: string;
  /** True where it is one of the words that matched. */
  marked: boolean;
}

const LENGTH = 32;
/** How many words stand before the first that matched, so that it is read in its sentence. */
const BEFORE = 6;

/**
 * The excerpt of `content`, whose words are counted from 0 by its spaces; `locations` are those that matched.
 * Cut short, it begins or ends with an ellipsis.
 */
export function excerptOf(content: string, locations: readonly number[], skip = 0): Run[] {
  const words = content.split(/\s+/).filter((word) => word !== '');
  const marked = new Set(locations.filter((at) => at >= skip && at < words.length));
  const from = bestStart(
    [...marked].toSorted((one, other) => one - other),
    words.length,
    skip,
  );
  const to = Math.min(words.length, from + LENGTH);
  const runs: Run[] = from > skip ? [{ text: '… ', marked: false }] : [];
  for (let at = from; at < to; at += 1) {
    runs.push({ text: words[at] ?? '', marked: marked.has(at) });
    if (at + 1 < to) runs.push({ text: ' ', marked: false });
  }
  if (to < words.length) runs.push({ text: ' …', marked: false });
  return joinRuns(runs);
}

/** Where the window with the most matches begins; of two as good, the first. */
function bestStart(locations: readonly number[], length: number, skip: number): number {
  let best = { start: skip, count: 0 };
  for (const location of locations) {
    const start = Math.max(skip, Math.min(location - BEFORE, length - LENGTH));
    const count = locations.filter((other) => other >= start && other < start + LENGTH).length;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.marked === run.marked) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}
