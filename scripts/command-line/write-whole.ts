import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file that is never there by half: its bytes are written beside it, and take its place when they are
 * all there. Its folder is made where there is none.
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  if ((await stat(file).catch(() => null))?.isDirectory()) {
    throw new Error(`${file} is a folder. Give the file a name, as ${path.join(file, 'plan.xlsx')}.`);
  }
  await mkdir(path.dirname(file), { recursive: true });
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}
