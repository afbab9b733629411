/** How fast a site is built and published, beside a bare Astro site of the same actions in the same run. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT } from '../../scripts/site/build-site.ts';
import { makeBareSite } from './bare-site.ts';
import { generateContent } from './generate-content.ts';
import { runMeasured, type Measured } from './run-measured.ts';

export const TODAY = '2026-02-13';

/** The figures for a site of `actions` actions. Times are medians, in seconds. */
export interface Figures {
  actions: number;
  pages: number;
  whole: number;
  bare: number;
  /** Pages a second, against those of the bare site. */
  ratio: number;
  /** Milliseconds a page, of the whole build. */
  aPage: number;
  memory: number | null;
  /** Against the memory of the bare site. */
  memoryRatio: number | null;
  check: number;
  /** A publish of all, one when one action changed, and one when nothing did. */
  publish: number;
  oneChanged: number;
  unchanged: number;
  /** Going back to the release before. */
  rollback: number;
}

/** Larger sites are built once: they take minutes, and vary less. */
const LARGE = 5000;
const RUNS = 3;

export async function bench(actions: number, say: (step: string) => void): Promise<Figures> {
  const room = mkdtempSync(path.join(tmpdir(), 'candour-bench-'));
  const content = path.join(room, 'content');
  const bareName = `bench-${path.basename(room)}`;
  try {
    say(`Making content of ${actions} actions …`);
    generateContent(content, actions);
    const bare = makeBareSite(content, bareName);
    const wholes: Measured[] = [];
    const bares: Measured[] = [];
    const checks: Measured[] = [];
    for (let run = 0; run < (actions >= LARGE ? 1 : RUNS); run += 1) {
      say(`${actions} actions, run ${run + 1}: the bare site …`);
      bares.push(await runMeasured(bare.args, bare.env));
      say(`${actions} actions, run ${run + 1}: the whole site …`);
      wholes.push(await build(content, path.join(room, 'site')));
      say(`${actions} actions, run ${run + 1}: the check …`);
      checks.push(
        await runMeasured(['scripts/check.ts', '--content', content, '--today', TODAY, '--format', 'json']),
      );
    }
    say(`${actions} actions: three nights …`);
    const nights = await threeNights(content, path.join(room, 'live'));
    const pages = (wholes[0]?.answer as { pages?: number } | null)?.pages ?? 0;
    return figuresOf({ actions, pages, barePages: bare.pages, wholes, bares, checks }, nights);
  } finally {
    rmSync(room, { recursive: true, force: true });
    rmSync(path.join(PROJECT, '.candour', bareName), { recursive: true, force: true });
  }
}

async function build(content: string, folder: string): Promise<Measured> {
  rmSync(folder, { recursive: true, force: true });
  const order = { content, today: TODAY, site: null, base: null, verbose: false, commit: null };
  return runMeasured(['scripts/site/write-site.ts', JSON.stringify({ order, folder })]);
}

type Nights = Pick<Figures, 'publish' | 'oneChanged' | 'unchanged' | 'rollback'>;

async function threeNights(content: string, to: string): Promise<Nights> {
  const night = async (): Promise<number> => {
    const { seconds } = await runMeasured([
      'scripts/publish.ts',
      '--content',
      content,
      '--to',
      to,
      '--today',
      TODAY,
      '--without-pdf',
    ]);
    return seconds;
  };
  const first = await night();
  const action = path.join(content, 'plans', 'plan-1', 'actions', '1.1.yaml');
  writeFileSync(action, readFileSync(action, 'utf8').replace(/^summary: /m, 'summary: Changed. '));
  const oneChanged = await night();
  const unchanged = await night();
  const { seconds: rollback } = await runMeasured(['scripts/rollback.ts', '--to', to]);
  return { publish: first, oneChanged, unchanged, rollback };
}

interface Runs {
  actions: number;
  pages: number;
  barePages: number;
  wholes: Measured[];
  bares: Measured[];
  checks: Measured[];
}

function figuresOf({ actions, pages, barePages, wholes, bares, checks }: Runs, nights: Nights): Figures {
  const [whole, bare, check] = [wholes, bares, checks].map((runs) =>
    median(runs.map(({ seconds }) => seconds)),
  );
  const memoryOf = (runs: readonly Measured[]): number | null => {
    const known = runs.flatMap(({ megabytes }) => megabytes ?? []);
    return known.length === 0 ? null : median(known);
  };
  const [memory, bareMemory] = [memoryOf(wholes), memoryOf(bares)];
  return {
    actions,
    pages,
    whole: whole ?? 0,
    bare: bare ?? 0,
    ratio: pages / (whole ?? 1) / (barePages / (bare ?? 1)),
    aPage: ((whole ?? 0) / pages) * 1000,
    memory,
    memoryRatio: memory === null || bareMemory === null ? null : memory / bareMemory,
    check: check ?? 0,
    ...nights,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
