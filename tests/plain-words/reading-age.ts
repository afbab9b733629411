/**
 * The age at which most people can read a text: the Coleman–Liau index (M. Coleman and T. L. Liau, "A computer
 * readability formula designed for machine scoring", Journal of Applied Psychology 60, 1975), which gives a grade of a
 * school in the United States. A child in grade 1 is 6. It counts letters and sentences, and no syllables, which a
 * program can only guess.
 */
export function readingAge(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\d’']+/gu) ?? []);
  const letters = words.reduce((sum, word) => sum + word.replace(/[’']/g, '').length, 0);
  const grade = 5.88 * (letters / words.length) - 29.6 * (sentences.length / words.length) - 15.8;
  return grade + 5;
}

/** What is asked of every kind of page: that a child of this age can read it. */
export const OLDEST = 11;
