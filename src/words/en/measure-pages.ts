import type { Measure } from '../../model/schema/measure.ts';
import type { Risk } from '../../model/schema/plan.ts';
import { counted } from './dates.ts';
import { capital, stopped } from './frame.ts';

/** What each part of the pages about measures is called. */
export const MEASURES_PAGE = {
  title: 'How we measure it',
  none: 'This plan has no measures.',
  other: 'Other measures',
  lines:
    'Hollow dot: at the start. Solid dot: now. Bar: target. On each line, further right is better for families.',
  showAll: 'Show all measures',
} as const;

export const MEASURE_PAGE = {
  kicker: 'Measure',
  start: 'At the start',
  now: 'Now',
  target: 'Target',
  nextTarget: 'Next target',
  lastTarget: 'Last target',
  none: 'none',
  overTime: 'Over time',
  sameNumbers: 'The picture and the table hold the same numbers.',
  numbers: 'The numbers',
  numbersInWords: 'What was said',
  period: 'Period',
  figure: 'Figure',
  words: 'In words',
  signs: 'Signs in the table',
  notes: 'Notes to the numbers',
  startRow: 'the start',
  revised: 'revised',
  noTarget: 'No target was set for that time.',
  notYet: 'not yet',
  download: 'Download these numbers as a spreadsheet (CSV)',
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
  partners: 'Who can help to move it',
  trend: 'The trend, as we declare it',
  benchmark: 'Beside others, as we declare it',
  rating: 'Last rating published',
  partOf: 'Part of',
  group: 'Other series of it',
  service: 'Our own counts behind it',
  developing: 'We are still working out how to count this.',
  turn: 'Previous and next measure',
  previous: 'Previous',
  following: 'Next',
} as const;

/** On other pages: what leads to the measures. */
export const IS_IT_BETTER = {
  question: 'Is it better for families?',
  worstFirst: 'Those that are worse come first.',
} as const;

/** The link to the whole list. */
export const seeAllMeasures = (total: number): string =>
  total === 1 ? 'See the one measure' : `See all ${counted(total, 'measure')}`;

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
/** What the control over the chart does. */
export const chartControl = (title: string): string => `Read the chart, one period at a time: ${title}`;

/** A target's label in the chart. */
export const targetLabel = (figure: string): string => `Target ${figure}`;

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
