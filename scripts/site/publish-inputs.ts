/** Everything that decides the bytes of a site: where nothing of it has changed, there is nothing to publish. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Inputs } from '../../src/publish/release.ts';
import { PROJECT, type WriteOrder } from './build-site.ts';
import { commitOf } from './content-commit.ts';
import { digestOfFiles, digestOfValue } from './digest.ts';

/** The parts of the project from which pages are made. */
const SOFTWARE = ['src', 'public', 'scripts/site', 'astro.config.mjs', 'package-lock.json'];

/** `withPdf` says whether a PDF is made of each statement: a machine with a browser makes another site. */
export async function inputsOf(order: WriteOrder, withPdf: boolean): Promise<Inputs> {
  const content = digestOfValue([digestOfFiles(order.content, ['.']), digestOfSoftware()]);
  const commit = await commitOf(order.content);
  const { today, site, base } = order;
  return { digest: digestOfValue([content, commit, today, site, base, withPdf]), content, commit, today };
}

export function digestOfSoftware(): string {
  return digestOfFiles(
    PROJECT,
    SOFTWARE.filter((place) => existsSync(path.join(PROJECT, place))),
  );
}
