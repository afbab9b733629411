import type { Term } from '../../src/model/schema/site.ts';

/**
 * Makes a text ready to be measured: a term that the glossary explains counts as one short word, because a reader
 * meets it with its explanation; and what stands in quotation marks is somebody else's.
 */
export function withoutTerms(glossary: readonly Term[]): (text: string) => string {
  const spellings = glossary
    .flatMap(({ term, also, expansion }) => [term, ...also, ...(expansion === undefined ? [] : [expansion])])
    .toSorted((one, other) => other.length - one.length)
    .map((spelling) => new RegExp(spelling.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'));
  return (text) =>
    spellings.reduce(
      (left, spelling) => left.replaceAll(spelling, 'term'),
      text
        .replace(/\]\([^)]*\)/g, ']')
        .replace(/[*_#>[\]`|]/g, '')
        .replaceAll(/“[^”]*”/g, '“…”'),
    );
}
