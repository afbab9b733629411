import { build } from 'esbuild';
import path from 'node:path';

/** What the browser is given to look at its page with: all of `in-page/`, as one script. */
export async function bundleProbes(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'in-page/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
