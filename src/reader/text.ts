import { positionsIn, type Fault } from './fault.ts';

/** How large a file may be: 1 MB. */
export const MAX_BYTES = 1_000_000;

/** A file's text, or why it has none. A byte order mark at its head is left out: it says nothing. */
export function decode(bytes: Uint8Array): { text: string } | { fault: Fault } {
  if (bytes.length > MAX_BYTES) {
    return fault(
      'too-large',
      'The file is larger than 1 MB.',
      'Move what is long to a document and link to it.',
    );
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const hint = 'Save the file again, choosing UTF-8 where the program asks for an encoding.';
    const before = new TextDecoder('utf-8').decode(bytes);
    const position = positionsIn(before)(before.indexOf('\ufffd'));
    return fault('not-utf8', 'The file is not written in UTF-8.', hint, position);
  }
}

function fault(
  rule: Fault['rule'],
  message: string,
  hint: string,
  position: Fault['position'] = null,
): { fault: Fault } {
  return { fault: { rule, message, hint, position } };
}
