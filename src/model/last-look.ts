/**
 * What changed since a reader last looked, worked out in their own browser from what it keeps there: the
 * day that the page was true of when they looked, and which changes it then showed. Nothing else is kept.
 */

/** What one look at the page saw. */
export interface Look {
  /** The day that the page was true of, in words: "13 February 2026". */
  day: string;
  /** The marks of the changes that were on it (see `changeMark`). */
  seen: readonly string[];
}

/** What a browser keeps between looks: the last look, and the one before it, which was of another day. */
export interface Kept {
  last: Look;
  before: Look | null;
}

/**
 * The look that a page is to be compared with, and what to keep from now on. Looks at the page of one day
 * count as one, so that what is new does not vanish when it is loaded again.
 */
export function lookAgain(kept: Kept | null, now: Look): { since: Look | null; keep: Kept } {
  const since = kept === null ? null : kept.last.day === now.day ? kept.before : kept.last;
  return { since, keep: { last: now, before: since } };
}

/** What was kept, from the text of it; null where there is none or it is not what this wrote. */
export function readKept(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** A change's key in a few letters: what is kept is short, and says nothing to anybody else. */
export function changeMark(key: string): string {
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

function isKept(value: unknown): value is Kept {
  return isRecord(value) && isLook(value['last']) && (value['before'] === null || isLook(value['before']));
}

function isLook(value: unknown): value is Look {
  return (
    isRecord(value) &&
    typeof value['day'] === 'string' &&
    Array.isArray(value['seen']) &&
    value['seen'].every((mark) => typeof mark === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
