import type { Finding, Locate } from '../model/finding.ts';
import type { Library } from '../model/library.ts';
import type { SiteLink } from '../model/site-link.ts';
import { listFolder, type ContentFile } from './folder.ts';
import { assemble } from './assemble.ts';
import { listGitFolder } from './git-folder.ts';
import { readFiles } from './read-files.ts';

/** A content folder, read. */
export interface Reading {
  /** What could be used of it; null where `site.yaml` is not to be used. */
  library: Library | null;
  /** What is wrong with the files, one by one: see `src/checks/` for what is wrong between them. */
  findings: Finding[];
  /** Where a field of the library stands in its file. */
  locate: Locate;
  /** Files whose records are not in the library, for what is wrong with them. What refers to them is not amiss for that. */
  unusable: ReadonlySet<string>;
  /** Every link in the content to a page or a file of the site itself. */
  links: SiteLink[];
  /** Files that hold no record, and are published as they are: documents, pictures. */
  documents: ReadonlySet<string>;
}

/** Reads a content folder: the only way to content. Never throws for what is in it: that is a finding. */
export function readLibrary(root: string): Reading {
  const { files, findings } = listFolder(root);
  const reading = readContent(files);
  const noFolder = findings.some(({ rule }) => rule === 'no-content' || rule === 'too-many-files');
  return { ...reading, findings: noFolder ? findings : [...findings, ...reading.findings] };
}

/** As {@link readLibrary}, of files in any order. */
export function readContent(files: readonly ContentFile[]): Reading {
  const { records, findings, locate, links, documents } = readFiles(files);
  const assembled = assemble(records, locate);
  return { ...assembled, findings: [...findings, ...assembled.findings], locate, links, documents };
}

/** As {@link readLibrary}, of the content as git keeps it at a version: see `listGitFolder`. */
export function readVersion(
  root: string,
  version: string,
): Reading & { movedFrom: string | null; isEmpty: boolean } {
  const { files, findings, movedFrom } = listGitFolder(root, version);
  const reading = readContent(files);
  return { ...reading, findings, movedFrom, isEmpty: files.length === 0 };
}
