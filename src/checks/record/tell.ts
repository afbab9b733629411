import { hasPersonalData } from '../personal-data/find.ts';
import type { Change } from './changes.ts';

/** How many characters of what was published are told again. */
const MOST_WORDS = 90;

/** What is wrong, where a field was published and is now otherwise. What may not be known is not told again. */
export function changedMessage({ field, said, says, withheld }: Change): string {
  if (withheld) return `"${field}" was published, and its number is withheld now.`;
  if (said === null) return `"${field}" was not there when this was published. It says ${quoted(says)} now.`;
  const now = says === null ? 'It is gone.' : `It says ${quoted(says)} now.`;
  return `"${field}" was published, and said ${quoted(said)}. ${now}`;
}

/** What is wrong, where a whole file was published and is gone. */
export function removedMessage(name: string, said: string): string {
  return `${name} was published, and is gone: ${quoted(said)}.`;
}

/** What to do instead of changing a field. */
export function insteadOf({ field, withheld, said }: Change): string {
  if (withheld) return 'Say that it is withheld.';
  if (said === null) return 'Take it out.';
  const last = field.split('.').at(-1);
  if (last === 'due') return 'Put it back. A date moves in a report, with "due:" and "because:".';
  if (field === 'wording' || field === 'title' || field === 'summary') {
    return 'Put it back. Where the promise itself has changed, add to "amendments:" the date, the words that it was, and because.';
  }
  if (field.startsWith('readings'))
    return 'Put it back, and add a row with "revises:" and "because:" for a new number.';
  return 'Put it back.';
}

function quoted(words: string | null): string {
  if (words === null) return 'nothing';
  if (hasPersonalData(words)) return 'words that are not repeated here';
  const short = words.replace(/\s+/g, ' ').trim();
  return `“${short.length > MOST_WORDS ? `${short.slice(0, MOST_WORDS).trimEnd()} …` : short}”`;
}
