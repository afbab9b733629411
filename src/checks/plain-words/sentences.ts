/** A sentence, with the place of its first character in the text. */
export interface SentenceIn {
  start: number;
  words: string;
}

/** The sentences of a text of Markdown. A heading, an item of a list and a cell of a table end one too. */
export function sentencesIn(text: string): SentenceIn[] {
  const found: SentenceIn[] = [];
  for (const block of text.matchAll(/(?:[^\n]|\n(?!\s*(?:\n|[-*+#|>]|\d+[.)] )))+/g)) {
    for (const { 0: words, index } of block[0].matchAll(
      /[^.!?]*(?:[.!?](?!\s|$|["”’)])[^.!?]*)*[.!?]*["”’)]*/g,
    )) {
      if (words.trim() !== '')
        found.push({
          start: block.index + index + (words.length - words.trimStart().length),
          words: words.trim(),
        });
    }
  }
  return found;
}

/** How many words a sentence has. Addresses of links are none. */
export function wordCount(sentence: string): number {
  return sentence.replace(/\]\([^)]*\)/g, ']').match(/[\p{L}\d][\p{L}\d’'.,-]*/gu)?.length ?? 0;
}
