import { BODY, type Problem } from '../../model/finding.ts';
import type { RuleId } from '../../model/rules.ts';
import type { Given } from '../check.ts';
import type { Words } from '../words-in.ts';
import { PLAINER, VAGUE } from './jargon.ts';
import { parentsWords } from './parents-words.ts';
import { sentencesIn, wordCount } from './sentences.ts';

/** Sentences of more words than this are hard to read: https://www.gov.uk/guidance/content-design/writing-for-gov-uk */
const LONG_SENTENCE = 25;

/** Advice on how the council’s own words read. It never stops anything. */
export function* plainerWords({ library, at }: Given): Iterable<Problem> {
  for (const written of parentsWords(library)) {
    const isTitle = written.path.at(-1) === 'title';
    for (const { rule, start, message, hint } of [
      ...(isTitle ? [] : longSentences(written.words)),
      ...jargon(written.words),
      ...vague(written.words),
    ]) {
      yield { rule, message, hint, ...at(written.file, placeIn(written, start)) };
    }
  }
}

interface Advice {
  rule: RuleId;
  /** Where the words begin, in characters from 0. */
  start: number;
  message: string;
  hint: string;
}

function placeIn({ path }: Words, start: number): Words['path'] {
  return path[0] === BODY ? [BODY, start] : path;
}

function longSentences(words: string): Advice[] {
  // A shorter text cannot hold so many words.
  if (words.length < LONG_SENTENCE * 3) return [];
  return sentencesIn(words).flatMap(({ start, words: sentence }) => {
    const count = wordCount(sentence);
    if (count <= LONG_SENTENCE) return [];
    const message = `A sentence has ${count} words: “${firstWords(sentence)} …”`;
    const hint = `Make two or three of it. At most ${LONG_SENTENCE} words can be taken in at once.`;
    return [{ rule: 'long-sentence', start, message, hint }];
  });
}

const ANY_JARGON = new RegExp(`\\b(?:${Object.keys(PLAINER).join('|')})\\b`, 'gi');

function jargon(words: string): Advice[] {
  return [...words.matchAll(ANY_JARGON)].map(({ 0: found, index }) => ({
    rule: 'jargon',
    start: index,
    message: `“${found}” is not a word that people say to each other.`,
    hint: `Say “${PLAINER[found.toLowerCase()] ?? ''}”, or put it another way.`,
  }));
}

function vague(words: string): Advice[] {
  return VAGUE.flatMap(({ pattern, instead }) => {
    const found = pattern.exec(words);
    if (found === null) return [];
    const message = `“${found[0]}” promises nothing that anyone could be held to.`;
    return [{ rule: 'vague-promise', start: found.index, message, hint: instead }];
  });
}

function firstWords(sentence: string): string {
  return sentence.split(/\s+/).slice(0, 8).join(' ');
}
