/** A site that is suddenly much smaller is more often a mistake than a wish. */
import type { Note } from './failure.ts';

/** What may be allowed by name, each for one publish. */
export const ALLOWANCES = ['fewer-pages', 'smaller-site', 'rolled-back'] as const;
export type Allowance = (typeof ALLOWANCES)[number];

/** A fall of more than this part is refused. */
const MOST_FALL = 0.1;

/** How large a site is. */
export interface Size {
  pages: number;
  bytes: number;
}

/** What speaks against a site of the size `next` after one of the size `last`; nothing where it is allowed. */
export function fallNotes(last: Size, next: Size, allowed: readonly Allowance[]): Note[] {
  const kinds = [
    { name: 'fewer-pages', what: 'pages', from: last.pages, to: next.pages },
    { name: 'smaller-site', what: 'bytes', from: last.bytes, to: next.bytes },
  ] as const;
  return kinds
    .filter(({ name, from, to }) => to < from * (1 - MOST_FALL) && !allowed.includes(name))
    .map(({ name, what, from, to }) => ({
      where: null,
      message: `The site would fall from ${from} to ${to} ${what}: by more than ${MOST_FALL * 100} in a hundred.`,
      hint: `If that is what you want, publish once with --allow ${name}.`,
    }));
}
