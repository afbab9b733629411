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
 * The excerpt of `content`, whose words are counted from 0 by its spaces; `matches` are those that matched each
 * thing asked for. Of all stretches the one is taken that has the most different things, then the most words that
 * matched. The first `skip` words stand elsewhere. Cut short, it begins or ends with an ellipsis.
 */
export function excerptOf(content: string, matches: readonly (readonly number[])[], skip = 0): Run[] {
  const words = content.split(/\s+/).filter((word) => word !== '');
  const within = matches.map((its) => its.filter((at) => at >= skip && at < words.length));
  const marked = new Set(within.flat());
  const from = bestStart(within, words.length, skip);
  const to = Math.min(words.length, from + LENGTH);
  const runs: Run[] = from > skip ? [{ text: '… ', marked: false }] : [];
  for (let at = from; at < to; at += 1) {
    runs.push({ text: words[at] ?? '', marked: marked.has(at) });
    if (at + 1 < to) runs.push({ text: ' ', marked: false });
  }
  if (to < words.length) runs.push({ text: ' …', marked: false });
  return joinRuns(runs);
}

/** Where the best stretch begins; of two as good, the first. */
function bestStart(matches: readonly (readonly number[])[], length: number, skip: number): number {
  let best = { start: skip, worth: 0 };
  for (const location of matches.flat().toSorted((one, other) => one - other)) {
    const start = Math.max(skip, Math.min(location - BEFORE, length - LENGTH));
    const counts = matches.map((its) => its.filter((at) => at >= start && at < start + LENGTH).length);
    const worth = counts.reduce((sum, count) => sum + Math.min(count, 1) * LENGTH + count, 0);
    if (worth > best.worth) best = { start, worth };
  }
  return best.start;
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.marked === run.marked) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}
