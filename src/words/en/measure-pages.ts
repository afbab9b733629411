import type { Day } from '../../model/day.ts';
import { DIRECTIONS, type DirectionCounts } from '../../model/measure-counts.ts';
import type { LastRevision, MeasureState } from '../../model/measure-state.ts';
import type { Measure, Reading } from '../../model/schema/measure.ts';
import type { Risk } from '../../model/schema/plan.ts';
import { sentenceText } from '../sentence.ts';
import { counted, dayWords } from './dates.ts';
import { digits, uncapital } from './figures.ts';
import { capital, stopped } from './frame.ts';
import { latestSentences, targetSentences } from './measure-sentences.ts';
import { directionInCount, isItBetter, NO_FIGURE_SAID, noFigureOf, revisionWords } from './measures.ts';

/** What each part of the pages about measures is called. */
export const MEASURES_PAGE = {
  title: 'How we measure it',
  other: 'Other measures',
  lines:
    'On each line a hollow dot is the start, a solid dot is now, and a bar is the target. Further right is better.',
  showAll: 'Show all measures',
} as const;

export const MEASURE_PAGE = {
  kicker: 'Measure',
  start: 'At the start',
  now: 'Now',
  target: 'Target',
  none: 'None',
  overTime: 'Over time',
  sameNumbers: 'The picture and the table hold the same numbers.',
  numbers: 'The numbers',
  numbersInWords: 'What was said',
  period: 'Period',
  figure: 'Figure',
  said: 'What was said',
  signs: 'Signs in the table',
  notes: 'Notes to the numbers',
  startRow: 'the start',
  revised: 'revised',
  rated: (rating: string): string => `rated ${rating}`,
  notYet: 'not yet',
  download: 'Download the numbers of all this plan’s measures (CSV)',
  columns: 'What its columns mean',
  story: 'The story behind the numbers',
  risks: 'What could go wrong',
  actions: 'Promises meant to move it',
  noActions: 'The plan names no promise that should move this number.',
  families: 'What families said',
  about: 'About this measure',
  definition: 'What it counts',
  source: 'Where it comes from',
  every: 'How often',
  compared: 'Compared with',
  better: 'What is better',
  small: 'Small numbers',
  smallWords: 'It counts people. A number under 5 is kept back, so that nobody can be recognised.',
  partners: 'Who can help to move it',
  trend: 'The trend, as we declare it',
  benchmark: 'Beside others, as we declare it',
  rating: 'Last rating published',
  partOf: 'Part of',
  group: 'Other series of it',
  service: 'Our own counts behind it',
  serviceNote: 'What we do ourselves, that should move this number.',
  developing: 'We are still working out how to count this.',
  noService: 'There is no figure yet.',
  turn: 'Previous and next measure',
  previous: 'Previous',
  following: 'Next',
} as const;

/** What the page of a plan's measures is, in a sentence for search engines. */
export const measuresDescription = (plan: string, counts: DirectionCounts): string =>
  `${stopped(plan)} ${sentenceText(isItBetter(counts))}`;

/** What a measure's page says, in a sentence or two for search engines. */
export const measureDescription = (state: MeasureState): string =>
  [stopped(state.measure.title), ...latestSentences(state), ...targetSentences(state)].join(' ');

/** On other pages: what leads to the measures. */
export const IS_IT_BETTER = 'Is it better for families?';

/** What is in view where so many measures are worse. Of some nobody can say. */
export const whatIsWorse = (worse: number): string =>
  worse === 0 ? 'None is known to be worse than at the start.' : 'Those that are worse come first.';

/** The link to the whole list. */
export const seeAllMeasures = (total: number): string =>
  total === 1 ? 'See the one measure' : `See all ${counted(total, 'measure')}`;

/** Over the measures that are not worse, which are folded away: "See 3 measures: 2 better, 1 the same". */
export function seeOthers(counts: DirectionCounts): string {
  const each = DIRECTIONS.filter((direction) => counts[direction] > 0).map(
    (direction) => `${counts[direction]} ${directionInCount(direction)}`,
  );
  return `See ${counted(counts.total, 'measure')}: ${each.join(', ')}`;
}

/** Above the list, what it holds at present. */
export const onlyDirection = (direction: string): string => `Only measures marked “${direction}” are shown.`;

/** The caption of a measure's table. */
export const figuresCaption = (title: string, unit: string | null): string =>
  unit === null ? title : `${stopped(title)} ${unit}`;

/** What one row of the table says, for a reader of the chart: "Autumn term 2025: 41 weeks. Target: 26 weeks." */
export const rowWords = (
  period: string,
  own: string,
  others: readonly (readonly [string, string])[],
): string =>
  [`${capital(period)}: ${own}.`, ...others.map(([name, figure]) => `${name}: ${figure}.`)].join(' ');

/** The name of the chart, for those who cannot see it and those who move over it by keys. */
export const chartLabel = (title: string): string => `Chart: ${title}`;
/** Under a chart's title, where there are more comparators than it can draw apart. */
export const onlySomeDrawn = (drawn: number, all: number): string =>
  `The picture shows the first ${drawn} of ${all} others. The table has them all.`;

/** What the control over the chart does. */
export const chartControl = (title: string): string => `Read the chart, one period at a time: ${title}`;

/** The day on which a figure was published. */
export const publishedOn = (day: Day): string => `Published ${dayWords(day)}`;

/** A target's label in the chart. */
export const targetLabel = (figure: string): string => `Target ${uncapital(figure)}`;

const TREND: Record<NonNullable<Measure['trend']>, string> = {
  improving: 'Improving',
  unchanged: 'Unchanged',
  worsening: 'Worsening',
};

const BENCHMARK: Record<NonNullable<Measure['benchmark']>, string> = {
  better: 'Better than others',
  similar: 'Much like others',
  worse: 'Worse than others',
  none: 'There is nobody to compare with',
};

/** The trend as the publisher declares it. */
export const trendWords = (trend: NonNullable<Measure['trend']>): string => TREND[trend];
/** How the publisher says it compares. */
export const benchmarkWords = (benchmark: NonNullable<Measure['benchmark']>): string => BENCHMARK[benchmark];

/** How serious a risk is, and which way it goes. Null where nobody says. */
export function riskWords({ level, trend }: Risk): string | null {
  if (level === undefined && trend === undefined) return null;
  if (level === undefined) return `The risk is ${trend ?? ''}.`;
  return trend === undefined ? `The risk is ${level}.` : `The risk is ${level}, and it is ${trend}.`;
}

/** A figure of the council's own count, whose unit its title says; or why there is none. */
export function serviceFigure(reading: Reading): string {
  const none = noFigureOf(reading);
  if (none === 'missing') return reading.missing ?? capital(NO_FIGURE_SAID[none]);
  if (none !== null) {
    return [NO_FIGURE_SAID[none], reading.missing]
      .flatMap((said) => (said === undefined ? [] : stopped(capital(said))))
      .join(' ');
  }
  return reading.value === undefined ? (reading.words ?? '') : digits(reading.value);
}

/** What stands beside such a figure: its rating, others of that time, what it was before, its note, its day. */
export function serviceNotes(standing: LastRevision): string[] {
  const { rating, comparators, note, published } = standing.reading;
  return [
    ...(rating === undefined ? [] : [MEASURE_PAGE.rated(rating)]),
    ...Object.entries(comparators).map(
      ([name, figure]) => `${name}: ${'value' in figure ? digits(figure.value) : figure.words}`,
    ),
    ...revisionWords(standing, { unit: 'number' }),
    ...(note === undefined ? [] : [note]),
    ...(published === undefined ? [] : [stopped(publishedOn(published))]),
  ];
}
