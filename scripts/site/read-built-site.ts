import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltSite } from '../../src/checks/built/built-site.ts';

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

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
