/** The index that the search page reads: Pagefind's, made from the built pages. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { splitIndex } from './split-index.ts';

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

/** Makes the index of the pages in `site` and puts it beside them. Throws what Pagefind has to say against it. */
export async function indexPages(site: string): Promise<void> {
  const outputPath = path.join(site, FOLDER);
  try {
    const { index, errors } = await createIndex({ excludeSelectors: NOT_INDEXED });
    if (index === undefined) throw new Error(errors.join('\n'));
    throwAny((await index.addDirectory({ path: site })).errors);
    throwAny((await index.writeFiles({ outputPath })).errors);
  } finally {
    await close();
  }
  await splitIndex(outputPath);
  const files = (await readdir(outputPath)).filter((file) => NOT_NEEDED.test(file));
  await Promise.all(files.map((file) => rm(path.join(outputPath, file))));
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
