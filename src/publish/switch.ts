/** Which release is live, and making another one so in a single step. */
import { lstatSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { besideName, flushFolder } from './durable.ts';
import { linkTo, type Layout } from './layout.ts';
import { PublishFailure } from './failure.ts';

/** The id of the release that is live; null where none is yet. Throws where `current` is no link of ours. */
export function liveId({ current }: Layout): string | null {
  const found = lstatSync(current, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (!found.isSymbolicLink()) {
    throw new PublishFailure(
      `${current} is not a symbolic link, so it cannot be switched.`,
      'Move it away, or publish to another folder.',
    );
  }
  return path.basename(readlinkSync(current));
}

/**
 * Makes the release live by one rename, which POSIX promises to be atomic: whoever opens `current` finds the old
 * release or the new one. `linked` is called before that step.
 */
export async function switchTo(
  layout: Layout,
  id: string | null,
  linked: () => void | Promise<void> = () => undefined,
): Promise<void> {
  if (id === null) rmSync(layout.current, { force: true });
  else {
    const beside = besideName(layout.current);
    try {
      symlinkSync(linkTo(id), beside);
      await linked();
      renameSync(beside, layout.current);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  }
  flushFolder(layout.root);
}
