/** The words in which a correction tells of a value; null for a value that says nothing, as `false` does. */
export function wordsOf(value: unknown): string | null {
  if (value === undefined || value === null || value === '' || value === false) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isPeriod(value)) return value.text;
  if (Array.isArray(value)) return joined(value.map(wordsOf));
  const fields: [string, unknown][] = Object.entries(value);
  // A figure is a number or words, and is told as that alone.
  const [[name, only] = ['', null], ...more] = fields;
  if (more.length === 0 && (name === 'value' || name === 'words')) return wordsOf(only);
  return joined(
    fields.map(([field, inside]) => {
      const words = wordsOf(inside);
      return words === null ? null : `${field}: ${words}`;
    }),
  );
}

/** True where two values say the same: neither line breaks nor the way of writing a period count. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (isPeriod(one) && isPeriod(other)) return one.from === other.from && one.to === other.to;
  return plain(wordsOf(one) ?? '') === plain(wordsOf(other) ?? '');
}

/** Words without what makes no difference to them: how many spaces, and where the lines break. */
export function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** A group of fields: neither a list nor a period. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isPeriod(value);
}

function isPeriod(value: unknown): value is { text: string; from: string; to: string } {
  return typeof value === 'object' && value !== null && 'text' in value && 'from' in value && 'to' in value;
}

function joined(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join('; ');
}
