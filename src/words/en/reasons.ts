/**
 * The end of a sentence, and after it an editor's reason: ". Why: nobody applied." The reason stands by itself, as it was
 * written: joined to what goes before, a name at its start would be taken for any word, and the sentence would be long.
 */
export function why(reason: string, before = 'Why'): string {
  const given = reason
    .trim()
    .replace(/^because\s+/i, '')
    .replace(/\.$/, '');
  return given === '' ? '.' : `. ${before}: ${given}.`;
}
