import type { Course } from '../../model/measure-course.ts';
import type { DirectionCounts, DirectionWord } from '../../model/measure-counts.ts';
import type { LastRevision } from '../../model/measure-state.ts';
import type { Measure, Question, Reading } from '../../model/schema/measure.ts';
import type { CannotSay, Direction, Verdict } from '../../model/verdict.ts';
import type { Sentence } from '../sentence.ts';
import { counted, dayWords } from './dates.ts';
import { figureWords, statedWords, type Counted, type NoFigure } from './figures.ts';
import { stopped } from './frame.ts';
import { duringPeriod } from './periods.ts';

/** The question that a measure answers, as a performance framework asks it. */
export const QUESTION: Record<Question, string> = {
  'how-much': 'How much did we do?',
  'how-well': 'How well did we do it?',
  'better-off': 'Is anyone better off?',
};

/** Which way a measure went, as a tag has it. */
export const DIRECTION: Record<DirectionWord, string> = {
  better: 'Better',
  same: 'The same',
  worse: 'Worse',
  'cannot-say': 'Cannot say',
};

/** The same where the tag stands alone and has to say since when. */
export const DIRECTION_SINCE_START: Record<DirectionWord, string> = {
  better: 'Better than at the start',
  same: 'The same as at the start',
  worse: 'Worse than at the start',
  'cannot-say': 'Cannot say if it is better',
};

/** A direction inside a count: "6 better", "1 cannot say". */
export const directionInCount = (direction: DirectionWord): string => DIRECTION[direction].toLowerCase();

/** A measure against its target, as a tag has it. */
export function verdictWords(verdict: Verdict): string {
  if (verdict.verdict !== 'cannot-say') return verdict.verdict === 'met' ? 'Target met' : 'Target not met';
  if (verdict.why === 'nothing-to-compare') return 'No target';
  return verdict.why === 'other-period' ? 'No target for this time' : 'Cannot say if the target is met';
}

/** Which way is good for families. */
export const GOOD: Record<Measure['better'], string> = {
  higher: 'Higher is better.',
  lower: 'Lower is better.',
  neither: 'Neither higher nor lower is better.',
};

/** What each sign for a figure that is not there means, for a reader who has never met it. */
export const NO_FIGURE_MEANS: Record<NoFigure, string> = {
  suppressed:
    'Confidential. The number is kept back, because it is so small that it could point to a person.',
  missing: 'Not available. There is no figure.',
  notApplicable: 'Not applicable. There could be no figure, or no target was set for that time.',
};

/** The same inside a sentence. */
export const NO_FIGURE_SAID: Record<NoFigure, string> = {
  suppressed: 'kept back, because it is small',
  missing: 'no figure',
  notApplicable: 'not applicable',
};

/** Why a reading has no number: its sign's meaning, or null where it has one, or words. */
export function noFigureOf(reading: Reading): NoFigure | null {
  if (reading.suppressed === true) return 'suppressed';
  if (reading.missing === undefined) return null;
  return reading.notApplicable === true ? 'notApplicable' : 'missing';
}

const WHY_NO_DIRECTION: Record<CannotSay, string> = {
  'no-reading': 'No figure has been published yet.',
  'nothing-to-compare': 'We have no figure from the start, so there is nothing to compare with.',
  'other-period': 'The two figures are of times that cannot be compared.',
  'no-period': 'We do not know what time the first figure is of, so we do not compare the two.',
  'other-length': 'The two figures count times of different length, so we do not compare them.',
  words: 'It is said in words, so we do not say which way it went.',
  'too-wide': 'The figures, as published, leave open which way it went.',
  suppressed: 'One of the two numbers is kept back, because it is so small.',
  missing: 'There is no figure for the last time, so we cannot say.',
  neither: 'Neither more nor less is better here. We only show the number.',
};

/** Why nothing is said of a direction; null where something is. */
export const whyNoDirection = (direction: Direction): string | null =>
  direction.direction === 'cannot-say' ? WHY_NO_DIRECTION[direction.why] : null;

const WHY_NO_VERDICT: Partial<Record<CannotSay, string>> = {
  words: 'The target or the figure is in words, so we do not say whether it is met.',
  'too-wide': 'The figures, as published, leave open whether the target is met.',
  suppressed: 'The number is kept back, so we cannot say whether the target is met.',
  missing: 'There is no figure, so we cannot say whether the target is met.',
  neither: 'Neither more nor less is better here, so no figure meets the target or misses it.',
};

/** Why nothing is said of a target that there is; null where something is, or where there is no target for that time. */
export const whyNoVerdict = (verdict: Verdict): string | null =>
  verdict.verdict === 'cannot-say' && verdict.target !== null ? (WHY_NO_VERDICT[verdict.why] ?? null) : null;

/** "Is it better for families?", answered in a sentence: "6 of 12 measures are better. **3 are worse.**" */
export function isItBetter(counts: DirectionCounts): Sentence {
  if (counts.total === 0) return ['This plan has no measures.'];
  const worse =
    counts.worse === 0 ? [] : [' ', { strong: `${counts.worse} ${isOrAre(counts.worse)} worse.` }];
  return [betterSentence(counts), ...worse];
}

/** Under it: what "better" means, and how many targets were met. */
export function betterMeans({ total, met }: DirectionCounts): string {
  const who = met === 0 ? 'None' : met === total && total > 1 ? 'All' : `${met} of the ${total}`;
  return `“Better” means better than at the start. ${who} met the target set for ${met > 1 ? 'their' : 'its'} last figure.`;
}

/** The course that the numbers took, and which way is good. */
export function courseWords(course: Course | null, measure: Measure): string[] {
  return [
    ...(course === null ? [] : [runWords(course.run), highestWords(course, measure)]),
    GOOD[measure.better],
  ].filter((sentence) => sentence !== null);
}

/** What a reader should know about one figure: that it was revised, and why; why there is none; its note. */
export function readingNotes(standing: LastRevision, measure: Counted): string[] {
  const { reading } = standing;
  return [
    ...revisionWords(standing, measure),
    ...[reading.missing, reading.note].filter((words) => words !== undefined).map(stopped),
  ];
}

/** What a figure was before each time that it was revised, oldest first, and why it is another now. */
export function revisionWords({ reading, revised }: LastRevision, measure: Counted): string[] {
  const inTime = revised.toReversed();
  return inTime.map((was, index) => revisedWords(index === 0, was, inTime[index + 1] ?? reading, measure));
}

function revisedWords(isFirst: boolean, was: Reading, reading: Reading, measure: Counted): string {
  const said = statedWords(was, measure);
  const when = was.published === undefined ? '' : ` on ${dayWords(was.published)}`;
  const before = `${isFirst ? 'First published' : 'Then'}${when} ${said === null ? 'without a figure' : `as ${said}`}.`;
  return reading.because === undefined ? before : `${before} ${stopped(`Why: ${reading.because}`)}`;
}

function betterSentence({ total, better }: DirectionCounts): string {
  if (better === 0)
    return total === 1 ? 'The one measure is not better.' : `None of the ${total} measures is better.`;
  if (better === total)
    return total === 1 ? 'The one measure is better.' : `All ${total} measures are better.`;
  return `${better} of ${counted(total, 'measure')} ${isOrAre(better)} better.`;
}

function runWords({ way, times }: Course['run']): string | null {
  if (times === 0) return null;
  if (times === 1) return `It ${way === 'level' ? 'stayed the same' : way} the last time.`;
  return way === 'level'
    ? `It stayed the same the last ${times} times.`
    : `It ${way} each of the last ${times} times.`;
}

function highestWords({ highest, lowest }: Course, measure: Measure): string | null {
  if (highest.value === lowest.value) return null;
  const worst = measure.better === 'higher' ? lowest : highest;
  const name = worst === highest ? 'highest' : 'lowest';
  return `The ${name} was ${figureWords(worst.value, measure)}, ${duringPeriod(worst.period)}.`;
}

const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');
