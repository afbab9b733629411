/** The index that the search page reads: Pagefind's, made from the pages while others are still being rendered. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { areRight, carryFragments, removeOthers } from './carry-fragments.ts';
import { addressOfFile } from './page-file.ts';
import { fragmentNames, splitIndex } from './split-index.ts';

/** Where the index lies in the built site: `src/components/search/engine.ts` reads it from there. */
const FOLDER = 'pagefind';

/** What repeats on every page, or stands in a list that other pages say in full. */
const NOT_INDEXED = [
  'main.brief > :not(.opening)',
  '.kicker',
  '.verdict',
  '.tag',
  '.words-on-page',
  '.turn',
  '.print-only',
  '.aloud',
  'thead',
  '.in-cell',
];

/** What Pagefind writes for pages with no script of their own. Ours has one. */
const NOT_NEEDED = /^(pagefind-(ui|modular-ui|component-ui|highlight)\.|wasm\.unknown\.)/;

/** How many pages may be on their way to Pagefind at once. */
const MOST_UNDER_WAY = 64;

/** An index that is being made. */
export interface SearchIndex {
  /** Reads each page, in the order in which they come. Pagefind numbers them so: the order decides its bytes. */
  readPages: (pages: AsyncIterable<IndexedPage>) => Promise<void>;
  /** Writes it beside the pages of `site`. */
  write: (site: string, earlier?: EarlierIndex | null) => Promise<void>;
  close: () => Promise<void>;
}

export interface IndexedPage {
  /** Its path from the site's folder: `plans/send/index.html`. */
  file: string;
  html: string;
}

/** An index of an earlier release, some of whose pages are the same still. */
export interface EarlierIndex {
  /** The folder of that site. */
  site: string;
  isSame: (address: string) => boolean;
}

/** Begins an index. It and what it gives throw what Pagefind has to say against it. */
export async function openIndex(): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ excludeSelectors: NOT_INDEXED });
  if (index === undefined) throw new Error(errors.join('\n'));
  const addresses: string[] = [];
  return {
    readPages: (pages) => readPages(index, pages, addresses),
    write: (site, earlier = null) => writeIndex(index, path.join(site, FOLDER), { addresses, earlier }),
    close: async () => {
      await close();
    },
  };
}

/** Adds to `addresses` those of the pages that are in the index. */
async function readPages(
  index: PagefindIndex,
  pages: AsyncIterable<IndexedPage>,
  addresses: string[],
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  for await (const { file, html } of pages) {
    const content = indexedPart(html);
    if (content === null) continue;
    addresses.push(addressOfFile(file));
    const adding = index
      .addHTMLFile({ sourcePath: file, content })
      .then(({ errors }) => throwAny(errors))
      .finally(() => underWay.delete(adding));
    underWay.add(adding);
    if (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay);
  }
  await Promise.all(underWay);
}

/** All that Pagefind looks at: the main part, in its language. Null where the page is not to be found. */
function indexedPart(html: string): string | null {
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  const language = /<html lang="([^"]*)"/.exec(html)?.[1] ?? '';
  return main.includes('data-pagefind-body') ? `<html lang="${language}">${main}</main></html>` : null;
}

async function writeIndex(
  index: PagefindIndex,
  outputPath: string,
  { addresses, earlier }: { addresses: readonly string[]; earlier: EarlierIndex | null },
): Promise<void> {
  const carried =
    earlier === null
      ? new Map<string, string>()
      : await carryFragments(path.join(earlier.site, FOLDER), outputPath, earlier.isSame);
  throwAny((await index.writeFiles({ outputPath })).errors);
  const names = await fragmentNames(outputPath);
  if (areRight(carried, names, addresses)) await removeOthers(outputPath, carried, names);
  else {
    await rm(outputPath, { recursive: true });
    throwAny((await index.writeFiles({ outputPath })).errors);
  }
  await splitIndex(outputPath);
  const files = (await readdir(outputPath)).filter((file) => NOT_NEEDED.test(file));
  await Promise.all(files.map((file) => rm(path.join(outputPath, file))));
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
