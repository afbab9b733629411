import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

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

/** Reads a folder of built pages; its pages in the order of their addresses. */
export function readBuiltSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ address: addressOf(file), html: readFileSync(path.join(folder, file), 'utf8') }));
  return { folder, pages, addresses: new Set(files.map(addressOf)) };
}

/** Whether the page only leads on to another, at once. */
export function leadsOn({ html }: BuiltPage): boolean {
  return /<meta[^>]+http-equiv="?refresh/i.test(html);
}

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
