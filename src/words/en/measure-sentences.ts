import type { MeasureState } from '../../model/measure-state.ts';
import type { Figure } from '../../model/schema/fields.ts';
import type { Measure, Reading, Statement } from '../../model/schema/measure.ts';
import type { Period } from '../../model/period.ts';
import { differenceWords, figureInSentence, statedInSentence } from './figures.ts';
import { capital, stopped } from './frame.ts';
import { noFigureOf } from './measures.ts';
import { duringPeriod, periodAsSubject } from './periods.ts';

/** A measure in sentences that a parent understands: how it is, what was promised, how it was at the start, how others are. */
export function measureSentences(state: MeasureState): string[] {
  return [
    ...latestSentences(state),
    ...targetSentences(state),
    ...startSentences(state),
    ...comparatorSentences(state),
  ];
}

/** How it is: "It was 66 of every 100 from October to December 2025." Where there is no number, why, and the last that there was. */
export function latestSentences({ measure, readings, latest }: MeasureState): string[] {
  if (latest === null) return ['No figure has been published yet.'];
  const { reading } = latest;
  const said = saidOf(reading, measure);
  if (said !== null) return [said];
  const before = readings.findLast((one) => one.reading.value !== undefined);
  return [
    whyNoNumber(reading),
    ...(before === undefined
      ? []
      : [
          `The last number was ${figureIn(before.reading, measure)}, ${duringPeriod(before.reading.period)}.`,
        ]),
  ];
}

/** What was promised for that time, and whether it was kept; where nothing was, what is promised next or was last. */
export function targetSentences({ measure, latest, target, verdict }: MeasureState): string[] {
  if (target === null) return ['No target was set.'];
  const wanted = statedInSentence(target, measure) ?? '';
  if (verdict.target !== null) {
    const kept = { met: ' It was met.', 'not-met': ' It was not met.', 'cannot-say': '' }[verdict.verdict];
    return [`${stopped(`The target was ${wanted}`)}${kept}`];
  }
  const isPast = latest !== null && target.period.to < latest.reading.period.to;
  const which = isPast
    ? 'The last target was'
    : latest === null
      ? 'The first target is'
      : 'The next target is';
  return [
    ...(latest === null ? [] : ['No target was set for that time.']),
    stopped(`${which} ${wanted}, for ${periodAsSubject(target.period)}`),
  ];
}

/** How it was at the start, and how far it has come since. */
export function startSentences({ measure, latest, sinceStart }: MeasureState): string[] {
  const { baseline } = measure;
  if (baseline === undefined) return ['We have no figure from the start.'];
  const start = statedInSentence(baseline, measure) ?? '';
  const now = latest?.reading.value;
  if (now === undefined || baseline.value === undefined || sinceStart.direction === 'cannot-say') {
    return [stopped(`At the start, ${duringPeriod(baseline.period)}, it was ${start}`)];
  }
  const difference = differenceWords(baseline.value, now, measure);
  return difference === null
    ? [`It is the same as at the start, ${duringPeriod(baseline.period)}.`]
    : [`That is ${difference} than at the start.`, `It was ${start} ${duringPeriod(baseline.period)}.`];
}

/** How each of the others was, the last time that they had a figure. */
export function comparatorSentences({ measure, readings }: MeasureState): string[] {
  return comparatorNames(measure).map((name) => {
    const found = readings.findLast(({ reading }) => reading.comparators[name] !== undefined)?.reading;
    const figure = found?.comparators[name];
    if (found === undefined || figure === undefined) return `There is no figure for ${name} yet.`;
    return `${capital(name)} stood at ${comparedWords(figure, found.period, measure)}.`;
  });
}

/** The comparators that a measure declares, then any that only its readings name. */
export function comparatorNames({
  comparators,
  readings,
}: Pick<Measure, 'comparators' | 'readings'>): string[] {
  return [
    ...new Set([
      ...comparators.map(({ name }) => name),
      ...readings.flatMap((reading) => Object.keys(reading.comparators)),
    ]),
  ];
}

function saidOf(reading: Reading, measure: Measure): string | null {
  if (noFigureOf(reading) !== null) return null;
  const when = duringPeriod(reading.period);
  if (reading.value !== undefined) return `It was ${figureIn(reading, measure)} ${when}.`;
  return stopped(`${capital(when)}: ${statedInSentence(reading, measure) ?? ''}`);
}

function whyNoNumber(reading: Reading): string {
  const when = duringPeriod(reading.period);
  return reading.suppressed === true
    ? `The number ${when} is kept back, because it is so small.`
    : stopped(`There is no figure ${when}. ${reading.missing ?? ''}`);
}

function figureIn(stated: Reading | Statement, measure: Measure): string {
  return statedInSentence(stated, measure) ?? '';
}

function comparedWords(figure: Figure, period: Period, measure: Measure): string {
  const said =
    'value' in figure ? figureInSentence(figure.value, measure) : `“${figure.words.replace(/\.$/, '')}”`;
  return `${said} ${duringPeriod(period)}`;
}
