import type { RuleId } from '../../model/rules.ts';

/** The rules of built pages are those whose id begins so. */
export type PageRule = Extract<RuleId, `page-${string}`>;

/** What a probe tells of the page that it stands in. */
export interface Found {
  rule: PageRule;
  message: string;
}

/** One thing that is wrong with a built page. */
export interface Fault extends Found {
  /** The page's address on the site: `/plans/send/`. */
  page: string;
  /** In which condition it was seen; null where it is so in every one. */
  condition: string | null;
}

/** A fault in one line, as a failing test shows it. */
export function faultLine({ page, rule, condition, message }: Fault): string {
  return `${page}  ${rule}${condition === null ? '' : ` (${condition})`}  ${message}`;
}
