import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { finding, type Finding } from '../model/finding.ts';
import { compareText } from '../model/refs.ts';
import type { RuleId } from '../model/rules.ts';

/** One file of the content folder, not yet read. */
export interface ContentFile {
  /** Within the content folder, with `/` between its parts. */
  path: string;
  /** Its bytes. Throws as the file system does. */
  read: () => Uint8Array;
}

/** How many files a content folder may hold. */
const MOST_FILES = 50_000;
/** How large a file may be, whatever it holds: nobody fetches more than 50 MB to a phone. */
const MOST_BYTES = 50_000_000;
/** How many folders may stand in one another: content needs four. */
const MOST_FOLDERS = 10;
/** What the systems that people work on leave behind. Names that begin with a dot are let be as well. */
const LEFT_BEHIND = new Set(['Thumbs.db', 'desktop.ini', 'node_modules']);

/** Every file of a content folder, by path; none where there are more than `most`. Nothing outside the folder is read, wherever its links lead. */
export function listFolder(root: string, most = MOST_FILES): { files: ContentFile[]; findings: Finding[] } {
  const files: ContentFile[] = [];
  const findings: Finding[] = [];
  const real = realPath(root);
  if (real === null || !statSync(real).isDirectory()) {
    findings.push(
      refused('no-content', null, 'There is no such folder.', 'Name the content folder with --content.'),
    );
    return { files, findings };
  }
  const waiting: { path: string; depth: number }[] = [{ path: '', depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path: folder, depth } = next;
    for (const entry of entriesOf(join(real, folder), folder, findings)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const kind = kindOf(entry, path, real);
      if (typeof kind !== 'string') findings.push(kind);
      else if (kind === 'file' && statSync(join(real, path)).size > MOST_BYTES) findings.push(tooLarge(path));
      else if (kind === 'file') files.push({ path, read: () => readFileSync(join(real, path)) });
      else if (depth < MOST_FOLDERS) waiting.push({ path, depth: depth + 1 });
      else findings.push(tooDeep(path));
    }
    if (files.length > most) return { files: [], findings: [tooMany()] };
  }
  return { files: files.sort((one, other) => compareText(one.path, other.path)), findings };
}

function entriesOf(folder: string, path: string, findings: Finding[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(
      ({ name }) => !name.startsWith('.') && !LEFT_BEHIND.has(name),
    );
  } catch {
    const hint = 'Let this program read the folder, or remove it.';
    findings.push(refused('file-unreadable', path, 'The folder cannot be read.', hint));
    return [];
  }
}

function kindOf(entry: Dirent, path: string, root: string): 'file' | 'folder' | Finding {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) {
    return refused('unknown-file', path, 'This is neither a file nor a folder.', 'Remove it.');
  }
  const target = realPath(join(root, path));
  if (target === null) {
    return refused('outside-link', path, 'This symbolic link leads nowhere.', 'Put the file itself here.');
  }
  if (!target.startsWith(root + sep)) {
    const hint = 'Put the file itself here, in place of the link.';
    return refused('outside-link', path, 'This symbolic link leads out of the content folder.', hint);
  }
  if (statSync(target).isFile()) return 'file';
  return refused(
    'outside-link',
    path,
    'This symbolic link leads to a folder.',
    'Put the files themselves here.',
  );
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function tooDeep(path: string): Finding {
  const hint = 'Keep a plan’s files in plans/<plan>/ and its folders.';
  return refused('unknown-file', path, 'This folder lies too deep to hold content.', hint);
}

function tooLarge(path: string): Finding {
  const hint = 'Save it smaller, or keep it elsewhere and link to it.';
  return refused('too-large', path, 'The file is larger than 50 MB.', hint);
}

function tooMany(): Finding {
  const hint = 'Keep documents elsewhere, and give each area a content folder of its own.';
  return refused('too-many-files', null, 'The content folder holds more than 50,000 files.', hint);
}

function refused(rule: RuleId, file: string | null, message: string, hint: string): Finding {
  return finding({ rule, message, hint, file, position: null });
}
