/** The parts of `npm test`, in the order in which they run. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { plainError } from '../scripts/command-line/plain-error.ts';
import { sayStep } from '../scripts/command-line/say.ts';
import { PROJECT } from '../scripts/site/build-site.ts';
import { EXAMPLE_TODAY } from '../scripts/site/example.ts';
import { findOrInstallChromium } from './browser/find-chromium.ts';
import { FIGURE } from './figures.ts';

/** What came of a part. */
export interface PartResult {
  passed: number;
  failed: number;
  /** The names of the tests that did not run. */
  skipped: string[];
  /** The figures that it measured, a line each: see `tests/figures.ts`. */
  figures?: string[];
  /** What it said: shown where something failed. */
  output: string;
}

export interface Part {
  name: string;
  /** `scratch` is a folder that every part may use, and that is removed at the end. */
  run: (scratch: string) => Promise<PartResult>;
}

/** Types come before the linter, which needs them; the browser and the build before the journeys, which need both. */
export const PARTS = [
  { name: 'types', run: async () => inTurn([command('astro', 'check'), command('tsc', '-p', '.')]) },
  { name: 'lint', run: async () => inTurn([command('eslint', '.', '--max-warnings', '0')]) },
  { name: 'format', run: async () => inTurn([command('prettier', '--check', '--log-level', 'warn', '.')]) },
  { name: 'unit', run: async (scratch) => vitest('unit', scratch) },
  { name: 'browser', run: findBrowser },
  { name: 'build', run: buildExample },
  { name: 'journeys', run: async (scratch) => vitest('journeys', scratch) },
] as const satisfies Part[];

type Command = () => Promise<{ code: number; output: string }>;

/** Each command is one test, and runs whatever came of the one before it. */
async function inTurn(commands: readonly Command[]): Promise<PartResult> {
  const results: PartResult = { passed: 0, failed: 0, skipped: [], output: '' };
  for (const run of commands) {
    const { code, output } = await run();
    results[code === 0 ? 'passed' : 'failed'] += 1;
    results.output += output;
  }
  return results;
}

function command(program: string, ...args: string[]): Command {
  return async () =>
    new Promise((resolve) => {
      const bin = path.join(PROJECT, 'node_modules', '.bin');
      const env = {
        ...process.env,
        PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
        ASTRO_TELEMETRY_DISABLED: '1',
      };
      const child = spawn(program, args, { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => (output += text));
      }
      child.on('error', (error) => resolve({ code: 1, output: `${program}: ${error.message}\n` }));
      child.on('close', (code) => resolve({ code: code ?? 1, output }));
    });
}

/** One of Vitest's projects, counted by its own report. */
async function vitest(project: string, scratch: string): Promise<PartResult> {
  const report = path.join(scratch, `${project}.json`);
  const { code, output } = await command(
    'vitest',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  )();
  const results = await readReport(report);
  // A file that cannot be read at all has no tests to count, and fails all the same.
  const failed = results.failed === 0 && code !== 0 ? 1 : results.failed;
  return { ...results, failed, figures: figuresIn(output), output };
}

/** The lines of an output that tell a figure. */
function figuresIn(output: string): string[] {
  return output.split('\n').filter((line) => line.startsWith(FIGURE));
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

async function readReport(file: string): Promise<PartResult> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { passed: 0, failed: 1, skipped: [], output: '' };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text) as VitestReport;
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => !['passed', 'failed'].includes(status));
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: skipped.map(({ fullName }) => fullName),
    output: '',
  };
}

/** Tells the journeys which browser to use. */
async function findBrowser(): Promise<PartResult> {
  try {
    process.env.CANDOUR_CHROMIUM = await Promise.resolve(findOrInstallChromium(sayStep));
    return { passed: 1, failed: 0, skipped: [], output: '' };
  } catch (error) {
    return { passed: 0, failed: 1, skipped: [], output: `${plainError(error)}\n` };
  }
}

/** Tells the journeys where the site is that they go through. */
async function buildExample(scratch: string): Promise<PartResult> {
  const out = path.join(scratch, 'site');
  process.env.CANDOUR_BUILT = out;
  return inTurn([command('node', 'scripts/build.ts', '--out', out, '--today', EXAMPLE_TODAY)]);
}
