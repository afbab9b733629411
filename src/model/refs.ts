/** Refs, in the order in which people count: 1.2 before 1.10, and 2 before 2.1. */

const PARTS = /\d+|\D+/g;

/**
 * Negative where `one` comes first, positive where `other` does, 0 where they are the same text.
 * Numbers within a ref are compared as numbers; everything else by its code points, so the order
 * is the same on every machine.
 */
export function compareRefs(one: string, other: string): number {
  const parts = one.match(PARTS) ?? [];
  const others = other.match(PARTS) ?? [];
  for (const [index, part] of parts.entries()) {
    const against = others[index];
    if (against === undefined) return 1;
    const difference = comparePart(part, against);
    if (difference !== 0) return difference;
  }
  return parts.length - others.length || compareText(one, other);
}

/** Negative, 0 or positive, by code points: the same on every machine, whatever its language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function comparePart(one: string, other: string): number {
  if (!isNumber(one) || !isNumber(other)) return compareText(one, other);
  const digits = one.replace(/^0+/, '');
  const others = other.replace(/^0+/, '');
  // By length first: a number too long to be one is still compared rightly.
  return digits.length - others.length || compareText(digits, others);
}

function isNumber(part: string): boolean {
  return part.charCodeAt(0) >= 48 && part.charCodeAt(0) <= 57;
}
