import path from 'node:path';
import { isPublished } from '../reader/document-faults.ts';
import { listFolder, type ContentFile } from '../reader/folder.ts';
import { withoutMetadata } from '../reader/pictures/without-metadata.ts';

/** The folders that hold what is published as it is: of the whole site, and of one plan. */
const FOLDERS = /^(files|plans\/[^/]+\/files)\//;

interface Listed {
  byPath: ReadonlyMap<string, ContentFile>;
  byFolder: ReadonlyMap<string | undefined, ContentFile[]>;
}

let listed: Listed | null = null;

/** The documents and pictures in a folder of the content, to be published as they are. */
export function filesIn(folder: string): ContentFile[] {
  return (contentFiles().byFolder.get(folder) ?? []).filter(isPublished);
}

/** A file of the content folder by its path there, or null. */
export function contentFile(wanted: string): ContentFile | null {
  const found = contentFiles().byPath.get(path.posix.normalize(wanted));
  return found !== undefined && isPublished(found) ? found : null;
}

/**
 * The bytes of a file as a page answers with them: of a photograph, without where and with what it was taken. A browser
 * sees of what kind a file is, but for a drawing, which is text.
 */
export const answer = ({ path: name, read }: ContentFile): Response =>
  new Response(Buffer.from(withoutMetadata(name, read())), {
    headers: /\.svg$/i.test(name) ? { 'content-type': 'image/svg+xml' } : {},
  });

function contentFiles(): Listed {
  if (listed !== null) return listed;
  const { files } = listFolder(path.resolve(process.env['CANDOUR_CONTENT'] ?? 'content'));
  listed = {
    byPath: new Map(files.map((file) => [file.path, file])),
    byFolder: Map.groupBy(files, (file) => FOLDERS.exec(file.path)?.[1]),
  };
  return listed;
}
