import type { Finding } from '../../model/finding.ts';
import { findPersonal } from './find.ts';

/** A finding that repeats nothing personal: other checks quote what was written, and it may be that. */
export function withoutPersonal(finding: Finding): Finding {
  return { ...finding, message: blanked(finding.message), hint: blanked(finding.hint) };
}

function blanked(words: string): string {
  let left = words;
  for (const { start, words: found } of findPersonal(words).reverse()) {
    left = `${left.slice(0, start)}[not repeated]${left.slice(start + found.length)}`;
  }
  return left;
}
