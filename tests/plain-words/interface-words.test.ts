import { describe, expect, test } from 'vitest';
import { tellFigure } from '../figures.ts';
import {
  documentSentences,
  interfaceSentences,
  MOST_WORDS,
  templateSentences,
  type OwnSentence,
} from './interface-words.ts';

const tooLong = (sentences: readonly OwnSentence[]): string[] =>
  sentences.filter(({ words }) => words > MOST_WORDS).map((one) => `${one.file}: ${one.sentence}`);

describe.each([
  { name: 'the interface', sentences: [...interfaceSentences(), ...templateSentences()], least: 800 },
  { name: 'the documents for editors', sentences: documentSentences(), least: 800 },
])('the words of $name', ({ name, sentences, least }) => {
  test(`have sentences of ${MOST_WORDS} words at most`, () => {
    const longest = Math.max(...sentences.map(({ words }) => words));
    tellFigure(
      `plain words, ${name}`,
      `${sentences.length} sentences and phrases, the longest of ${longest} words, of ${MOST_WORDS} allowed`,
    );
    expect(sentences.length).toBeGreaterThan(least);
    expect(tooLong(sentences)).toEqual([]);
  });
});

test('words stand in src/words, and not in a template', () => {
  expect(templateSentences()).toEqual([]);
});
