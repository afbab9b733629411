/** A part of a sentence: plain words, words that weigh more, or a link to a page of this site. */
export type Part = string | { strong: string } | { link: string; to: string };

/** A sentence in parts, in reading order. The spaces between parts are in the parts. */
export type Sentence = readonly Part[];

/** The words of a sentence alone, as a feed, a title or a screen reader would have them. */
export function sentenceText(sentence: Sentence): string {
  return sentence
    .map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.link))
    .join('');
}
