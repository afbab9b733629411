import { hasBullet, linesWithBullets, withoutBullet } from '../bullets.ts';
import { findDates } from '../timescale/date-words.ts';
import { readTimescale, saysWhen, type Timescale } from '../timescale/timescale.ts';

/** One step of an action, as a cell words it. */
export interface Step extends Timescale {
  /** What is done, without the bracketed date that ends it. */
  readonly title: string;
  /** All that is said of it. */
  readonly text: string;
}

/** Where one cell gives two labelled dates: "… (June 2019) and … (September 2019)" are two steps. */
const SECOND_STEP = /^,?\s+and (?:then )?(?=\p{L}|\d)/u;
const SECOND_STEP_CUT = /(?<=\)),?\s+and(?: then)?\s*$/;
const FEWEST_LETTERS = 8;
/** The full stop of a sentence that another follows. */
const SENTENCE_END = /(?<=[\p{Ll}\d)])\.(?=\s+["“'‘]?\p{Lu})/gu;
/** A sentence that is a step by its form: "To buy …". */
const INFINITIVE = /^\.\s+To \p{Ll}/u;
/** A bracket with nothing bracketed in it. */
const BRACKET = /\(([^()]*)\)/g;
/** What may stand between a bracketed date and the next step. */
const NEXT_STEP = /^[.,;]?\s+(?=["“'‘]?[\p{Lu}\d])/u;
const FINAL_BRACKET = /\s*\(([^()]*)\)[\s.,;]*$/;
/** A date that ends a sentence, with the words that tell what it is: "by January 2020 latest". */
const LEADS_TO_DATE =
  /(?:\b(?:no later than|by|from|in|on|until|before|during|starting|commencing)\s+|(?<=\b(?:is|are|\p{L}+ed)\s))(?:the\s+)?(?:(?:start|beginning|middle|mid|early|late|end)[\s-]+(?:of\s+)?(?:the\s+)?)?$/iu;
const ENDS_WITH_DATE =
  /^(?:\s*(?:at the )?latest|\s*,?\s*(?:and )?(?:then )?(?:on-?going|onwards?|thereafter))?[\s.,;]*$/i;

/**
 * The steps that one cell holds: one a line or a bullet, and one for each sentence that ends in a bracketed date. Bullets
 * after a colon are parts of one step, unless each has a date of its own.
 */
export function readSteps(text: string): Step[] {
  return blocksOf(linesWithBullets(text)).flatMap(cutAtDates).map(readStep);
}

/** Lines, each list after a colon with the line that it belongs to. */
function blocksOf(lines: readonly string[]): string[] {
  const blocks: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = withoutBullet(lines[index] ?? '');
    const after = lines.slice(index + 1);
    const count = line.endsWith(':') ? listLength(after) : 0;
    const list = after.slice(0, count).map(withoutBullet);
    const dated = list.filter((item) => bracketedDates(item).length > 0).length;
    if (count === 0) blocks.push(line);
    else if (dated > 1) blocks.push(...list.map((item) => `${line} ${item}`));
    else blocks.push([line, list.join('; ')].join(' '));
    index += count;
  }
  return blocks;
}

function listLength(lines: readonly string[]): number {
  const end = lines.findIndex((line) => !hasBullet(line));
  return end === -1 ? lines.length : end;
}

/** Cuts after each date in brackets that a new sentence follows, after a sentence that ends in a date, and before "To do …". */
function cutAtDates(text: string): string[] {
  const bracketed = bracketedDates(text).map(({ end }) => end);
  const sentences = [...text.matchAll(SENTENCE_END)].map(({ index }) => index);
  const ends = sentences.filter(
    (end, index) =>
      INFINITIVE.test(text.slice(end, end + LONGEST_LEAD)) ||
      datedEnd(text.slice(sentences[index - 1] ?? 0, end)) !== null,
  );
  const steps: string[] = [];
  let start = 0;
  for (const end of [...new Set([...bracketed, ...ends])].toSorted((one, other) => one - other)) {
    const gap = end < start ? undefined : gapAfter(text.slice(end));
    if (gap === undefined) continue;
    steps.push(
      text
        .slice(start, end + gap.length)
        .replace(SECOND_STEP_CUT, '')
        .trim(),
    );
    start = end + gap.length;
  }
  return [...steps, text.slice(start).trim()].filter((step) => step !== '');
}

/** What stands between a date and the next step; undefined where the same step goes on. */
function gapAfter(rest: string): string | undefined {
  const and = SECOND_STEP.exec(rest)?.[0];
  const second = and === undefined ? '' : rest.slice(and.length);
  const [date] = bracketedDates(second);
  const isDated = date === undefined ? datedEnd(second) !== null : date.start >= FEWEST_LETTERS;
  return and !== undefined && isDated ? and : NEXT_STEP.exec(rest)?.[0];
}

interface Bracketed {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

function bracketedDates(text: string): Bracketed[] {
  return [...text.matchAll(BRACKET)]
    .filter(([, words = '']) => findDates(words).length > 0)
    .map((match) => ({ words: match[1] ?? '', start: match.index, end: match.index + match[0].length }));
}

function readStep(text: string): Step {
  const final = FINAL_BRACKET.exec(text);
  const words = final?.[1] ?? '';
  const closes = final !== null && (findDates(words).length > 0 || saysWhen(words));
  const title = closes && final.index > 0 ? text.slice(0, final.index) : text;
  const inBrackets = bracketedDates(text).map((bracket) => bracket.words);
  const when = inBrackets.length > 0 ? inBrackets : closes ? [words] : [];
  const atEnd = closes ? null : datedEnd(text);
  const all = [...when, ...(atEnd === null ? [] : [atEnd])].map((one) => one.replace(/[\s.,;]+$/, ''));
  if (all.length === 0) return { title, text, warnings: [] };
  const read = readTimescale(all.join('; '));
  return { title, text, ...read, warnings: [...read.warnings, ...aboutEnd(text, atEnd, when.length, read)] };
}

/** The words of the date that ends a text, where they say that it is then due: null where it has none. */
function datedEnd(text: string): string | null {
  const last = findDates(text).at(-1);
  if (last === undefined || !ENDS_WITH_DATE.test(text.slice(last.end))) return null;
  const before = LEADS_TO_DATE.exec(text.slice(Math.max(0, last.start - LONGEST_LEAD), last.start));
  return before === null ? null : before[0] + text.slice(last.start);
}

const LONGEST_LEAD = 40;

function aboutEnd(text: string, atEnd: string | null, others: number, { due }: Timescale): string[] {
  if (atEnd === null || others > 0 || due === undefined) return [];
  return [`"${text.slice(-60).trim()}" has no date in brackets. The one at its end was taken: ${due}.`];
}
