import type { Meaning } from './schema/plan.ts';

/** The common meanings shown beside a plan's own status words, in the order in which they are always shown. */
export const STANDINGS = [
  'complete',
  'on-track',
  'at-risk',
  'late',
  'not-started',
  'no-report',
  'withdrawn',
] as const satisfies readonly (Meaning | 'no-report')[];

/** How a promise stands on a day. */
export type Standing = (typeof STANDINGS)[number];

/**
 * Why a promise stands as it does:
 * - `withdrawn`: the promise was taken back on a day;
 * - `reported`: the last report says so;
 * - `date-passed`: its date ended and nobody has said that it is complete;
 * - `milestones`: nothing is reported of the action itself, so its milestones were rolled up;
 * - `words`: the last report gave words and no status;
 * - `nothing`: nobody has reported anything.
 */
export type Basis = 'withdrawn' | 'reported' | 'date-passed' | 'milestones' | 'words' | 'nothing';

/** How an action stands whose milestones alone are reported: the roll-up of content.md, "Standing". */
export function rollUp(milestones: readonly Standing[]): Standing {
  const counted = milestones.filter((standing) => standing !== 'withdrawn');
  const some = (...wanted: Standing[]): boolean => counted.some((standing) => wanted.includes(standing));
  if (counted.length === 0 || counted.every((standing) => standing === 'no-report')) return 'no-report';
  if (counted.every((standing) => standing === 'complete')) return 'complete';
  if (some('late')) return 'late';
  if (some('at-risk')) return 'at-risk';
  return some('complete', 'on-track') ? 'on-track' : 'not-started';
}
