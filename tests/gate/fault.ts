/** One thing that is wrong with a built page. */
export interface Fault {
  /** The page's address on the site: `/plans/send/`. */
  page: string;
  /** Which rule of which engine: `axe:color-contrast`. */
  rule: string;
  message: string;
}

/** A fault in one line, as a failing test shows it. */
export function faultLine({ page, rule, message }: Fault): string {
  return `${page}  ${rule}  ${message}`;
}
