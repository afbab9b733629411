import type { Fault } from './fault.ts';

/**
 * What cannot stand in the name of a published file: signs that are not seen or that turn the direction of words, so that a
 * name reads as another; those that mean something else in an address; and those that some systems cannot keep.
 */
const REFUSED = /[\p{C}\p{Zl}\p{Zp}\ufffd<>:"|?*\\%#]+/gu;

/** A fault where the path of a document or a picture could not be its address. */
export function documentNameFaults(path: string): Fault[] {
  if (path.search(REFUSED) === -1) return [];
  return [
    {
      rule: 'file-name',
      message: 'The file’s name holds a sign that an address cannot have, or that cannot be seen.',
      hint: `Use letters, digits, spaces, hyphens and full stops: rename it to "${withoutRefused(path)}".`,
      position: null,
    },
  ];
}

function withoutRefused(path: string): string {
  return path
    .replaceAll(REFUSED, '-')
    .replaceAll(/(^|\/)-+|-+(?=\.[^./]*$)/g, '$1')
    .replaceAll(/(^|\/)(?=\.[^./]*$)/g, '$1a-name');
}
