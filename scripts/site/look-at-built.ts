import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuiltPage } from '../../src/checks/built/built-site.ts';
import { lookAtSite, type SiteLook } from '../../src/checks/built/look-at-site.ts';
import { launchBrowser } from '../../tests/browser/launch.ts';
import { readBuiltSite } from './read-built-site.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * Each page is left before a compiler's work on its scripts has paid, and no picture of it is shown: a seventh of the
 * cost of a page.
 */
const BRIEFLY = ['--js-flags=--no-opt --no-maglev --always-sparkplug', '--disable-gpu'];

interface Manner {
  /** Told as each page was looked at. */
  onPage?: () => void;
  /** Which pages to look at, by their addresses; all of them where it is not given. */
  only?: (address: string) => boolean;
}

/** Serves a folder of built pages to this machine alone, and puts each before every engine and probe. */
export async function lookAtBuilt(folder: string, { onPage, only }: Manner = {}): Promise<SiteLook> {
  const whole = readBuiltSite(path.resolve(folder));
  const site = { ...whole, pages: whole.pages.filter(({ address }) => only?.(address) ?? true) };
  const base = baseOf(site.pages);
  const room = mkdtempSync(path.join(tmpdir(), 'candour-look-'));
  const root = base === '/' ? site.folder : linkUnder(room, base, site.folder);
  const served = await serveFolder(root, 0);
  const browser = await launchBrowser(BRIEFLY);
  try {
    const readText = (file: string): string => readFileSync(file, 'utf8');
    return await lookAtSite(site, { browser, url: `${served.url}${base.slice(0, -1)}`, readText, onPage });
  } finally {
    await browser.close();
    await served.close();
    rmSync(room, { recursive: true, force: true });
  }
}

/** The path that every address of the site begins with, as its pages say: that of the style sheet of them all. */
function baseOf(pages: readonly BuiltPage[]): string {
  const [found] = pages.flatMap(({ html }) => /(?:href|src)="(\/(?:[^"]*\/)?)_astro\//.exec(html)?.[1] ?? []);
  return found ?? '/';
}

/** A folder in which the site is found under its base. */
function linkUnder(room: string, base: string, folder: string): string {
  const place = path.join(room, base);
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(folder, place.replace(/\/$/, ''), 'dir');
  return room;
}
