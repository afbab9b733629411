/** Content that passed its checks → a finished folder of pages, in place whole or not at all. */
import { cpSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Day } from '../../src/model/day.ts';
import { makeFolderBeside, replaceFolder, tidyBeside } from '../../src/publish/replace-folder.ts';
import { commitOf } from './content-commit.ts';
import { partOf } from './page-file.ts';
import { pagesInOrder, type TakenOver } from './pages-in-order.ts';
import { openIndex, type EarlierIndex } from './search-index.ts';

/** What is to be built. */
export interface WriteOrder {
  /** The content folder. It has been checked. */
  content: string;
  today: Day;
  /** The address that the site will have, which may end with a path: `https://promises.example`. */
  site: string | null;
  /** The path that every address of the site begins with; that of `site` where it is null. */
  base: string | null;
  /** Let Astro say all that it has to say. */
  verbose: boolean;
  /** Whether each plan's statement is going to have a PDF, and its page a link to it. */
  withPdf?: boolean;
  /** The content's commit, where it is known already. Without it, git is asked. */
  commit?: string | null;
  /** What need not be made again. */
  takenOver?: TakenOver | null;
}

/** What is to be built, and where. */
export interface BuildOrder extends WriteOrder {
  /** The folder to put in place. */
  out: string;
}

/** The project's own folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Where each build keeps what Astro leaves behind while it works, so that no build ever meets another's. */
export const ROOMS = path.join(PROJECT, '.candour', 'build');

/** While one page is written to the disk others are rendered. */
const RENDERED_AT_ONCE = 4;

/** What `import.meta.env` has of Astro. A variable of such a name in the environment would stand in for it. */
const NAMES_OF_ASTRO = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

/**
 * Builds the site and puts it in place of `out`; how many pages it has. Where it throws, `out` is as it was.
 */
export async function buildSite(order: BuildOrder, reading: Buffer | null = null): Promise<number> {
  await tidyBeside(order.out);
  const made = await makeFolderBeside(order.out);
  try {
    const pages = await writeSite(order, made, reading);
    await replaceFolder(made, order.out);
    return pages;
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/**
 * Writes the site into a folder that is there and empty; how many pages it has. `reading` is the content as
 * `packReading` packed it; without it, the content folder is read.
 */
export async function writeSite(
  order: WriteOrder,
  folder: string,
  reading: Buffer | null = null,
): Promise<number> {
  await tidyBeside(ROOMS);
  const room = await makeFolderBeside(ROOMS);
  const handedOver = reading === null ? null : path.join(room, 'reading');
  if (handedOver !== null && reading !== null) await writeFile(handedOver, reading);
  await setEnvironment(order, handedOver, 'production');
  const index = await openIndex();
  const inOrder = pagesInOrder(addressOf(order).base, order.takenOver ?? null);
  try {
    const rendering = runAstro(order, folder, room, inOrder.integration).then(inOrder.finish);
    const [pages] = await Promise.all([rendering, index.readPages(inOrder.pages())]);
    if (order.takenOver != null) takeOver(order.takenOver, folder);
    await index.write(folder, earlierIndex(order.takenOver));
    return pages;
  } finally {
    await index.close();
    await rm(room, { recursive: true, force: true });
  }
}

function earlierIndex(takenOver: TakenOver | null | undefined): EarlierIndex | null {
  if (takenOver == null) return null;
  const parts = new Set(takenOver.parts);
  const isSame = (address: string): boolean => parts.has(partOf(address));
  return { site: takenOver.folder, isSame };
}

/** Copies and not hard links, so that damage to one release is not damage to all. */
function takeOver({ folder: earlier, parts }: TakenOver, folder: string): void {
  for (const part of parts) cpSync(path.join(earlier, part), path.join(folder, part), { recursive: true });
}

/** Has Astro write the pages to `outDir`, and everything else to `room`. The environment is set: Astro reads it as it loads. */
async function runAstro(
  order: WriteOrder,
  outDir: string,
  room: string,
  pages: AstroIntegration,
): Promise<void> {
  const { build } = await import('astro');
  const here = process.cwd();
  // Where the pages go outside the working folder, Astro keeps the code that makes them in the working folder.
  process.chdir(room);
  try {
    await build({
      ...addressOf(order),
      // Its content store, its generated modules and its caches are under its root.
      root: room,
      build: { concurrency: RENDERED_AT_ONCE },
      configFile: path.relative(room, path.join(PROJECT, 'astro.config.mjs')),
      srcDir: path.join(PROJECT, 'src'),
      publicDir: path.join(PROJECT, 'public'),
      outDir,
      integrations: [pages],
      logLevel: order.verbose ? 'info' : 'silent',
    });
  } finally {
    process.chdir(here);
  }
}

/**
 * Sets all that the content collections, the pages and Astro itself read of the environment. `handedOver` is the file that
 * holds the content read already; null where the content folder is to be read.
 */
export async function setEnvironment(
  {
    content,
    today,
    commit,
    withPdf,
    takenOver,
  }: Pick<WriteOrder, 'content' | 'today' | 'commit' | 'withPdf' | 'takenOver'>,
  handedOver: string | null,
  mode: 'production' | 'development',
): Promise<void> {
  const environment: Record<string, string | null> = {
    ...Object.fromEntries(NAMES_OF_ASTRO.map((name) => [name, null])),
    CANDOUR_CONTENT: path.resolve(content),
    CANDOUR_READING: handedOver,
    CANDOUR_TAKEN_OVER: takenOver == null ? null : JSON.stringify(takenOver),
    CANDOUR_TODAY: today,
    CANDOUR_COMMIT: commit === undefined ? await commitOf(content) : commit,
    CANDOUR_PDF: withPdf === true ? 'yes' : 'no',
    FONTCONFIG_FILE: path.join(PROJECT, 'src', 'exports', 'fonts.conf'),
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: mode,
  };
  for (const [name, value] of Object.entries(environment)) {
    if (value === null) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
}

/** The address as Astro takes it: where the site is, and the path that every address of it begins with. */
export function addressOf({ site, base }: Pick<WriteOrder, 'site' | 'base'>): {
  site?: string;
  base: string;
} {
  const url = site === null ? null : new URL(site);
  const prefix = `/${base ?? url?.pathname ?? ''}/`.replaceAll(/\/{2,}/g, '/');
  return { ...(url === null ? {} : { site: url.origin }), base: prefix };
}
