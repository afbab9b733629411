import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** What every build leaves in its folder, and so tells one from a folder that holds someone's files. */
const MARK = 'build.json';

/**
 * Why `out` must not be replaced by a build, as a sentence and what to do; null where it may be. It may be where
 * there is nothing there, or an empty folder, or an earlier build; never where that would delete the content, the
 * project or any file that no build made, nor among the content, where pages would be taken for content.
 */
export async function refusalOfOut(out: string, content: string, project: string): Promise<string | null> {
  const [target, from] = [await realOf(out), await realOf(content)];
  if (isWithin(target, from)) {
    return `--out ${out} is in the content folder. Give --out a folder of its own, as dist.`;
  }
  if (isWithin(from, target) || isWithin(await realOf(project), target)) {
    return `--out ${out} holds more than a site, and a build would replace it. Give --out a folder of its own, as dist.`;
  }
  const found = await stat(target).catch(() => null);
  if (found === null) return null;
  if (!found.isDirectory()) return `--out ${out} is a file. Give --out a folder, as dist.`;
  const names = await readdir(target);
  return names.length === 0 || names.includes(MARK)
    ? null
    : `--out ${out} holds files that no build made. Give --out a new folder, or empty that one first.`;
}

/** Whether `inner` is `outer`, or somewhere in it. */
function isWithin(inner: string, outer: string): boolean {
  return `${inner}${path.sep}`.startsWith(outer === path.sep ? outer : `${outer}${path.sep}`);
}

async function realOf(place: string): Promise<string> {
  return realpath(place).catch(() => path.resolve(place));
}
