import { execFileSync } from 'node:child_process';
import { finding, type Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { ContentFile } from './folder.ts';
import { MAX_BYTES } from './text.ts';

/** A content folder as it was at a version that git keeps. */
export interface GitFolder {
  files: ContentFile[];
  /** Why it could not be read. */
  findings: Finding[];
  /** Where the folder then was in its repository, where that is not where it is now; null otherwise. */
  movedFrom: string | null;
}

/** Thrown inside this file alone, and turned into a finding. */
class NoVersion extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/**
 * The files of a content folder at `version`: a branch, a tag or a commit; or `version:folder`, where the folder
 * was elsewhere. Objects are read as they are kept: nothing is checked out, fetched or run, and the folder itself
 * is not touched. Without such a folder there are no files: nothing was published then.
 */
export function listGitFolder(root: string, version: string): GitFolder {
  try {
    const [name, given] = apart(version);
    const prefix = git(root, ['rev-parse', '--show-prefix'], NOT_KEPT).trimEnd().replace(/\/$/, '');
    const commit = commitOf(root, name);
    const found = folderAt(root, commit, given ?? prefix, given !== null);
    if (found === null) return { files: [], findings: [], movedFrom: null };
    const files = readBlobs(root, blobsIn(root, commit, found));
    return { files, findings: [], movedFrom: found === prefix ? null : found };
  } catch (error) {
    if (!(error instanceof NoVersion)) throw error;
    const { message, hint } = error;
    const position = null;
    const refused = finding({ rule: 'unknown-version', message, hint, file: null, position });
    return { files: [], findings: [refused], movedFrom: null };
  }
}

const NOT_KEPT = new NoVersion(
  'The content folder is not kept in git, so there is no earlier version of it.',
  'Run this in a git repository, or leave out --against.',
);

/** `main:old/content` is the folder `old/content` of `main`. */
function apart(version: string): [string, string | null] {
  const colon = version.indexOf(':');
  if (colon === -1) return [version, null];
  return [version.slice(0, colon), version.slice(colon + 1).replace(/^\.?\/+|\/+$/g, '')];
}

function commitOf(root: string, name: string): string {
  const found = tryGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  if (found !== null && found.trim() !== '') return found.trim();
  const isShallow = tryGit(root, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true';
  const names = (tryGit(root, ['for-each-ref', '--format=%(refname:short)']) ?? '')
    .split('\n')
    .filter(Boolean);
  const meant = nearest(name, names);
  const fetching =
    'Fetch it first: git fetch origin. In GitHub Actions give actions/checkout "fetch-depth: 0".';
  if (isShallow) {
    throw new NoVersion(`This is a shallow clone, and it does not hold "${name}".`, fetching);
  }
  const known =
    names.length === 0
      ? 'Nothing has been committed yet.'
      : `It has ${names.slice(0, 8).join(', ')}. ${fetching}`;
  throw new NoVersion(
    `The repository has no "${name}".`,
    meant === null ? known : `Did you mean "${meant}"? Run: npm run check -- --against ${meant}`,
  );
}

/** The folder that held the content: where it is now, or, where it has moved, the one folder that holds a `site.yaml`. */
function folderAt(root: string, commit: string, folder: string, isGiven: boolean): string | null {
  const holding = entriesOf(root, commit, '')
    .map(({ path }) => path)
    .filter((path) => path === 'site.yaml' || path.endsWith('/site.yaml'))
    .map((path) => path.slice(0, -'site.yaml'.length).replace(/\/$/, ''));
  if (holding.includes(folder)) return folder;
  if (isGiven) {
    throw new NoVersion(
      `There is no site.yaml in "${folder}" at that version.`,
      holding.length === 0
        ? 'There is none anywhere at that version.'
        : `Write the folder that holds it: ${holding.map((path) => path || '.').join(' or ')}.`,
    );
  }
  if (holding.length <= 1) return holding[0] ?? null;
  throw new NoVersion(
    'The content folder was elsewhere at that version, and there are several that it may have been.',
    `Name it after a colon, as in --against ${commit.slice(0, 8)}:${holding[0] ?? ''}. There are ${holding.map((path) => path || '.').join(', ')}.`,
  );
}

interface Entry {
  mode: string;
  object: string;
  size: number;
  path: string;
}

/** Every file below a folder of a commit. Paths are from the repository’s root. */
function entriesOf(root: string, commit: string, folder: string): Entry[] {
  const at = folder === '' ? commit : `${commit}:${folder}`;
  const listed = git(root, ['ls-tree', '-r', '-l', '-z', '--full-tree', at]);
  return listed.split('\0').flatMap((line): Entry[] => {
    const match = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line);
    if (match === null) return [];
    const [, mode = '', object = '', size = '', path = ''] = match;
    return [{ mode, object, size: Number(size), path }];
  });
}

const SYMBOLIC_LINK = '120000';

/** The files that the reader would read. A link is none, and what is too large was refused then as it is now. */
function blobsIn(root: string, commit: string, folder: string): Entry[] {
  return entriesOf(root, commit, folder).filter(({ mode, size, path }) => {
    const isHidden = path.split('/').some((part) => part.startsWith('.'));
    return mode !== SYMBOLIC_LINK && size <= MAX_BYTES && !isHidden && /\.(?:ya?ml|mdx)$/.test(path);
  });
}

/** Reads objects in one run of `git cat-file --batch`: a header line, the bytes, a line break, for each in turn. */
function readBlobs(root: string, entries: readonly Entry[]): ContentFile[] {
  if (entries.length === 0) return [];
  const input = `${entries.map(({ object }) => object).join('\n')}\n`;
  const size = entries.reduce((total, entry) => total + entry.size + 200, 1000);
  const out = runGit(root, ['cat-file', '--batch'], { input, maxBuffer: size });
  let at = 0;
  return entries.map(({ path, object }) => {
    const lineEnd = out.indexOf(10, at);
    const [, , length = ''] = out.toString('latin1', at, lineEnd).split(' ');
    if (!/^\d+$/.test(length)) {
      throw new NoVersion(
        `The repository does not hold the object ${object.slice(0, 12)} of ${path}.`,
        'Fetch the whole history first: git fetch --unshallow, or git fetch --refetch --filter=blob:none.',
      );
    }
    const start = lineEnd + 1;
    at = start + Number(length) + 1;
    const bytes = out.subarray(start, at - 1);
    return { path, read: () => bytes };
  });
}

/** Neither a hook nor the network nor a lock; and not the repository of a hook that runs this. */
const ENVIRONMENT = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};
const OF_A_HOOK = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];
const A_LOT = 256 * 1024 * 1024;

function runGit(
  root: string,
  args: readonly string[],
  more: { input?: string; maxBuffer?: number } = {},
): Buffer {
  const own = Object.entries(process.env).filter(([name]) => !OF_A_HOOK.includes(name));
  return execFileSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd: root,
    env: { ...Object.fromEntries(own), ...ENVIRONMENT },
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: A_LOT,
    ...more,
  });
}

function tryGit(root: string, args: readonly string[]): string | null {
  try {
    return runGit(root, args).toString('utf8');
  } catch {
    return null;
  }
}

function git(root: string, args: readonly string[], otherwise: NoVersion | null = null): string {
  try {
    return runGit(root, args).toString('utf8');
  } catch (error) {
    throw explained(error, otherwise);
  }
}

function explained(error: unknown, otherwise: NoVersion | null): NoVersion {
  const { code, stderr } = error as { code?: unknown; stderr?: Buffer };
  const said = stderr?.toString('utf8') ?? '';
  if (code === 'ENOENT') {
    return new NoVersion(
      'The program git is not installed, or the content folder is not there.',
      'Install git.',
    );
  }
  if (said.includes('dubious ownership')) {
    return new NoVersion(
      'Git does not read this repository, because it belongs to another user.',
      'Run what git asks for: git config --global --add safe.directory, with the folder of the repository.',
    );
  }
  return (
    otherwise ??
    new NoVersion(
      `Git could not read that version. ${said.split('\n')[0] ?? ''}`,
      'Check the repository: git fsck.',
    )
  );
}
