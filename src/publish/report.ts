/** What came of a run: for programs as it is, for people as Markdown. */
import type { Note } from './failure.ts';
import type { Inputs, PromiseFact, SiteFacts } from './release.ts';

/** `refused` is the content's or the pages' fault, `failed` the machine's. */
export type Outcome = 'published' | 'unchanged' | 'refused' | 'failed';

/** How many findings a check of the content had of each kind. */
export interface FindingCounts {
  error: number;
  warning: number;
  advice: number;
}

/** What is new, changed and gone between two releases. */
export interface Changes {
  /** The addresses of pages. */
  new: string[];
  changed: string[];
  gone: string[];
  /** How many pages are as they were, but for the day that they are true of. */
  same: number;
  newlyLate: PromiseFact[];
  newlyComplete: PromiseFact[];
}

/** `publish.json`. */
export interface Report {
  /** When the run began, by the clock. */
  at: string;
  outcome: Outcome;
  /** One sentence. */
  message: string;
  /** What to do; empty where there is nothing to do. */
  hint: string;
  /** What must be mended before anything is published. */
  problems: readonly Note[];
  /** What was not as it should be, and did not stop the publish. */
  notes: readonly string[];
  /** The release that is live after the run; null where none is. */
  release: string | null;
  /** The release that was live before. */
  previous: string | null;
  today: string | null;
  commit: string | null;
  pages: number | null;
  /** Null where nothing was published, or nothing had been before. */
  changes: Changes | null;
  findings: FindingCounts | null;
  /** How long each part took, in seconds, and `total`. */
  seconds: Readonly<Record<string, number>>;
}

/** `last-run.json`: the little that a monitor asks for. */
export interface LastRun {
  at: string;
  ok: boolean;
  outcome: Outcome;
  message: string;
  release: string | null;
  /** When the live release was published; null where none is live. */
  publishedAt: string | null;
  today: Inputs['today'] | null;
}

export function lastRunOf(report: Report, publishedAt: string | null): LastRun {
  const { at, outcome, message, release, today } = report;
  const ok = outcome === 'published' || outcome === 'unchanged';
  return { at, ok, outcome, message, release, publishedAt, today };
}

/** What changed from one release to the next. */
export function changesBetween(last: SiteFacts, next: SiteFacts): Changes {
  const addresses = Object.keys(next.pages).toSorted();
  const there = (address: string): boolean => Object.hasOwn(last.pages, address);
  const same = (address: string): boolean => last.pages[address] === next.pages[address];
  return {
    new: addresses.filter((address) => !there(address)),
    changed: addresses.filter((address) => there(address) && !same(address)),
    gone: Object.keys(last.pages)
      .filter((address) => !Object.hasOwn(next.pages, address))
      .toSorted(),
    same: addresses.filter((address) => there(address) && same(address)).length,
    newlyLate: notIn(next.late, last.late),
    newlyComplete: notIn(next.complete, last.complete),
  };
}

function notIn(next: readonly PromiseFact[], last: readonly PromiseFact[]): PromiseFact[] {
  const before = new Set(last.map(({ url }) => url));
  return next.filter(({ url }) => !before.has(url));
}
