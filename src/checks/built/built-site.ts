/** A folder of built pages, as whoever reads it hands it over. */

/** A page as the build wrote it. */
export interface BuiltPage {
  /** Where it is on the site, without the base: `/plans/send/`, `/404.html`. */
  address: string;
  html: string;
}

/** What a folder of built pages holds: its pages, and the address of every file, as a visitor may ask for it. */
export interface BuiltSite {
  folder: string;
  pages: BuiltPage[];
  /** Of pages and all other files: `/plans/send/`, `/plans/send/plan.json`. */
  addresses: ReadonlySet<string>;
}

/** Whether the page only leads on to another, at once. */
export function leadsOn({ html }: BuiltPage): boolean {
  return /<meta[^>]+http-equiv="?refresh/i.test(html);
}

/** The file of a page within its folder: `plans/send/index.html`. */
export function fileOf(address: string): string {
  return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}
