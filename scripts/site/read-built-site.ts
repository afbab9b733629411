import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltSite } from '../../src/checks/built/built-site.ts';
import { filesIn } from '../../src/publish/manifest.ts';
import { addressOfFile } from './page-file.ts';

/** Reads a folder of built pages; its pages in the order of their addresses. */
export function readBuiltSite(folder: string): BuiltSite {
  const files = filesIn(folder);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ address: addressOfFile(file), html: readFileSync(path.join(folder, file), 'utf8') }));
  return { folder, pages, addresses: new Set(files.map(addressOfFile)) };
}
