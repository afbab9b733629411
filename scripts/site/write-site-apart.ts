/** Writing a site in a process of its own: in a sandbox where there is one. */
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { PROJECT, type WriteOrder } from './build-site.ts';
import { inSandbox, MADE_INSIDE, takeOut } from './sandbox.ts';
import type { Written } from './write-site.ts';

/** The most of what the process said that is kept: the last of it is the answer. */
const MOST_SAID = 10_000;

/**
 * Writes the site into a folder that is there and empty. `reading` is the content, read and packed; null where the
 * process is to read it. Throws what the process said where it failed.
 */
export async function writeSiteApart(
  order: WriteOrder,
  folder: string,
  { sandboxed, reading }: { sandboxed: boolean; reading: Buffer | null },
): Promise<number> {
  const { content, takenOver } = order;
  const earlier = takenOver == null ? null : { ...takenOver, folder: realpathSync(takenOver.folder) };
  const whole: WriteOrder = { ...order, content: path.resolve(content), takenOver: earlier };
  const toRead = [whole.content, ...(earlier === null ? [] : [earlier.folder])];
  const args = [
    path.join(PROJECT, 'scripts', 'site', 'write-site.ts'),
    JSON.stringify({
      order: whole,
      folder: sandboxed ? MADE_INSIDE : path.resolve(folder),
      isRead: reading !== null,
    }),
  ];
  const [program, typed] = sandboxed ? inSandbox(folder, toRead, args) : [process.execPath, args];
  const { said, signal } = await run(program, typed, reading);
  const written = answerIn(said);
  if (written !== null && 'pages' in written) {
    if (sandboxed) takeOut(folder);
    return written.pages;
  }
  const why = signal === null ? said.trim().split('\n').slice(-3).join('\n') : `It was ended by ${signal}.`;
  throw new Error(written?.wrong ?? `The build ended without an answer. ${why}`);
}

async function run(
  program: string,
  args: string[],
  input: Buffer | null,
): Promise<{ said: string; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: PROJECT, stdio: ['pipe', 'pipe', 'pipe'] });
    // Where the process has died, what came of it is told by its end.
    child.stdin.on('error', () => undefined).end(input ?? undefined);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-MOST_SAID)));
    }
    child.on('error', reject);
    child.on('close', (_code, signal) => resolve({ said, signal }));
  });
}

function answerIn(said: string): Written | null {
  const line = said
    .split('\n')
    .reverse()
    .find((text) => /^\{"(pages|wrong)":/.test(text));
  return line === undefined ? null : (JSON.parse(line) as Written);
}
