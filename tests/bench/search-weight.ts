/**
 * What the first result of a search costs a reader after the page, measured in a browser over a served site:
 * `node tests/bench/search-weight.ts 1500`. It prints the size of all that was fetched, as it came over the wire.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { serveFolder } from '../../scripts/site/serve-folder.ts';
import { launchBrowser } from '../browser/launch.ts';
import { ROOT } from '../house/source-files.ts';
import { searched } from '../journeys/searched.ts';
import { generateContent } from './generate-content.ts';

/** What one fetched file weighs, in bytes. */
export interface Fetched {
  file: string;
  bytes: number;
}

/** What is fetched from the search page's being there until the first results of `words` are. */
export async function searchWeight(site: string, words: string): Promise<Fetched[]> {
  const served = await serveFolder(site, 0);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${served.url}/search/`, { waitUntil: 'networkidle' });
    const files: string[] = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    await page.fill('input[name=q]', words);
    await page.press('input[name=q]', 'Enter');
    await searched(page);
    return files.map((file) => ({ file, bytes: onTheWire(path.join(site, file)) }));
  } finally {
    await browser.close();
    await served.close();
  }
}

/** As a host that compresses sends it: what Pagefind compressed already gains nothing. */
function onTheWire(file: string): number {
  const bytes = readFileSync(file);
  return Math.min(bytes.length, gzipSync(bytes).length);
}

function print(what: string, fetched: readonly Fetched[]): void {
  const sum = fetched.reduce((total, { bytes }) => total + bytes, 0);
  const files = fetched.map(({ file, bytes }) => `  ${String(bytes).padStart(7)}  ${file}\n`);
  process.stdout.write(`${what}: ${(sum / 1000).toFixed(1)} kB in ${files.length} files\n${files.join('')}`);
}

if (import.meta.main) {
  const count = Number(process.argv[2] ?? 1_500);
  const scratch = mkdtempSync(path.join(tmpdir(), 'candour-search-'));
  try {
    generateContent(path.join(scratch, 'content'), count);
    const args = ['--content', path.join(scratch, 'content'), '--out', path.join(scratch, 'site')];
    execFileSync(process.execPath, ['scripts/build.ts', ...args, '--today', '2026-02-13'], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'ignore'],
    });
    for (const words of ['wheelchair', 'speech therapy']) {
      print(`${count} actions, “${words}”`, await searchWeight(path.join(scratch, 'site'), words));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
