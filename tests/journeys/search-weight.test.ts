import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateContent } from '../bench/generate-content.ts';
import { searchWeight } from '../bench/search-weight.ts';
import { tellFigure } from '../figures.ts';
import { ROOT } from '../house/source-files.ts';

/** A site of so many promises; `node tests/bench/search-weight.ts 15000` measures the largest, which may take 250 kB. */
const PROMISES = 1_500;
const MOST = 130_000;

const scratch = mkdtempSync(path.join(tmpdir(), 'candour-search-'));
const site = path.join(scratch, 'site');
beforeAll(() => {
  const content = path.join(scratch, 'content');
  generateContent(content, PROMISES);
  execFileSync(
    process.execPath,
    ['scripts/build.ts', '--content', content, '--out', site, '--today', '2026-02-13'],
    { cwd: ROOT, stdio: 'ignore' },
  );
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test.each(['wheelchair', 'speech therapy'])(
  `on a site of ${PROMISES} promises the first result of “%s” takes 130 kB at most`,
  async (words) => {
    const fetched = await searchWeight(site, words);
    const bytes = fetched.reduce((sum, file) => sum + file.bytes, 0);
    tellFigure(
      `search for “${words}” among ${PROMISES} promises`,
      `${(bytes / 1000).toFixed(1)} kB in ${fetched.length} files, of ${MOST / 1000} allowed`,
    );
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(MOST);
  },
);
