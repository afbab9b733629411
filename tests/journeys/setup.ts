import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { EXAMPLE_TODAY } from '../../scripts/site/example.ts';
import { ROOT } from '../house/source-files.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built example. */
    example: string;
  }
}

/** Gives the journeys the built example: the one that CANDOUR_BUILT names, or one built for them. */
export default function setup(project: TestProject): (() => void) | undefined {
  const built = process.env['CANDOUR_BUILT'];
  if (built !== undefined) {
    project.provide('example', built);
    return undefined;
  }
  const scratch = mkdtempSync(path.join(tmpdir(), 'candour-journeys-'));
  const out = path.join(scratch, 'site');
  execFileSync(process.execPath, ['scripts/build.ts', '--out', out, '--today', EXAMPLE_TODAY], { cwd: ROOT });
  project.provide('example', out);
  return () => rmSync(scratch, { recursive: true, force: true });
}
