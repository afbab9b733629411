import type { MeasureState } from '../../model/measure-state.ts';
import type { Figure } from '../../model/schema/fields.ts';
import type { Measure, Reading, Statement } from '../../model/schema/measure.ts';
import type { Period } from '../../model/period.ts';
import { figureInSentence, gapWords, statedInSentence, statedWords, uncapital } from './figures.ts';
import { capital, stopped } from './frame.ts';
import { NO_FIGURE_SAID, noFigureOf } from './measures.ts';
import { duringPeriod, periodAsSubject } from './periods.ts';

const NOTHING_YET = 'No figure yet';

/** A measure in sentences that a parent understands: how it is, how it was at the start, what was promised, how others are. */
export function measureSentences(state: MeasureState): string[] {
  return [
    ...latestSentences(state),
    ...startSentences(state),
    ...targetSentences(state),
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
export function targetSentences(state: MeasureState): string[] {
  const { measure, latest, target, verdict } = state;
  if (target === null) return ['No target was set.'];
  const wanted = statedInSentence(target, measure) ?? '';
  if (verdict.target !== null) return [`${stopped(`The target was ${wanted}`)}${keptWords(state)}`];
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
  const when = baseline.period === undefined ? '' : `, ${duringPeriod(baseline.period)},`;
  const said = stopped(`At the start${when} it was ${start}`);
  const now = latest?.reading.value;
  if (now === undefined || baseline.value === undefined) return [said];
  if (sinceStart.direction === 'cannot-say' && sinceStart.why !== 'neither') return [said];
  const gap = gapWords(baseline.value, now, measure);
  if (gap === null) return [said, 'It is the same now.'];
  return [said, `It has ${now > baseline.value ? 'risen' : 'fallen'} by ${gap} since.`];
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

/** The last figure by itself, or its words, or why there is none: "38 weeks". */
export function latestWords({ measure, latest }: MeasureState): string {
  if (latest === null) return NOTHING_YET;
  const none = noFigureOf(latest.reading);
  return none === null ? (statedWords(latest.reading, measure) ?? '') : capital(NO_FIGURE_SAID[none]);
}

/**
 * The three numbers of a measure in a line: "64 weeks at the start, 38 weeks now. Target: 30 weeks." Null for a measure
 * that is said in words, which fit no line.
 */
export function briefFigures(state: MeasureState): string | null {
  const { measure, target } = state;
  if (measure.unit === 'words') return null;
  const start = measure.baseline === undefined ? null : statedWords(measure.baseline, measure);
  const now = state.latest?.reading.value === undefined ? latestWords(state) : `${latestWords(state)} now`;
  const wanted = target === null ? null : statedWords(target, measure);
  return [
    stopped(start === null ? now : `${start} at the start, ${uncapital(now)}`),
    wanted === null ? 'No target.' : stopped(`${targetName(state)}: ${uncapital(wanted)}`),
  ].join(' ');
}

/** What the target beside the last figure is called: one of another time is not "the target". */
export function targetName({ latest, target, verdict }: MeasureState): string {
  if (target === null || verdict.target !== null) return 'Target';
  return latest !== null && target.period.to < latest.reading.period.to ? 'Last target' : 'Next target';
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

/** Whether the target for that time was kept and, where both are numbers, by how much it was missed. */
function keptWords({ measure, latest, target, verdict }: MeasureState): string {
  if (verdict.verdict === 'met') return ' It was met.';
  if (verdict.verdict === 'cannot-say') return '';
  const now = latest?.reading.value;
  const by = now === undefined || target?.value === undefined ? null : gapWords(target.value, now, measure);
  return by === null ? ' It was not met.' : ` It was missed by ${by}.`;
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
