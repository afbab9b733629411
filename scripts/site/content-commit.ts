import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The last commit that touched the content folder, which may be a part of a repository or one of its own; null
 * where it is not kept in git, or git is not installed. Not the newest commit of all: a change to the software
 * alone is no change to the content.
 */
export async function commitOf(content: string): Promise<string | null> {
  return run('git', ['log', '-1', '--format=%H', '--', '.'], { cwd: content }).then(
    ({ stdout }) => stdout.trim() || null,
    () => null,
  );
}
