import { documentNameFaults } from './document-name.ts';
import type { Fault } from './fault.ts';
import type { ContentFile } from './folder.ts';
import { placeOf } from './layout.ts';
import { isPicture, pictureFaults } from './pictures/picture-faults.ts';

export const UNREADABLE: Fault = {
  rule: 'file-unreadable',
  message: 'The file cannot be read.',
  hint: 'Let this program read the file, or remove it.',
  position: null,
};

/** What is refused in a file that holds no record: in its name, and in a picture. */
export function documentFaults({ path, read }: ContentFile): Fault[] {
  const named = documentNameFaults(path);
  if (!isPicture(path)) return named;
  const bytes = bytesOf(read);
  return [...named, ...(bytes === null ? [UNREADABLE] : pictureFaults(path, bytes))];
}

/** Whether a file is published as it is. What the check refuses is not, also where nothing was checked. */
export function isPublished(file: ContentFile): boolean {
  return placeOf(file.path).kind === 'beside' && documentFaults(file).length === 0;
}

/** A file's bytes; null where they cannot be read. */
export function bytesOf(read: () => Uint8Array): Uint8Array | null {
  try {
    return read();
  } catch {
    return null;
  }
}
