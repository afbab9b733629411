/**
 * The shape beside each word, in a square of 20 by 20: drawn in `currentColor`, and with the class `knock` where a
 * shape cuts something out of itself. Each differs in outline, so it reads in one ink.
 */
import type { DirectionWord } from '../model/measure-counts.ts';
import type { Standing } from '../model/standing.ts';

/** How each standing is drawn. */
export const STANDING_SHAPES: Readonly<Record<Standing, string>> = {
  complete:
    '<circle cx="10" cy="10" r="10" fill="currentColor"></circle><path class="knock" d="m5.3 10.4 3.2 3.2 6.2-6.7" fill="none" stroke-width="2.4"></path>',
  'on-track':
    '<circle cx="10" cy="10" r="8.7" fill="none" stroke="currentColor" stroke-width="2.6"></circle><path d="M1.5 10a8.5 8.5 0 0 0 17 0z" fill="currentColor"></path>',
  'at-risk':
    '<path d="M10 .6 20 19H0z" fill="currentColor"></path><path class="knock" d="M10 7v5.4m0 1.6v2.4" fill="none" stroke-width="2.4"></path>',
  late: '<path d="m10-1 11 11-11 11L-1 10z" fill="currentColor"></path><path class="knock" d="M10 4.6v6.6m0 1.7v2.5" fill="none" stroke-width="2.5"></path>',
  'not-started':
    '<circle cx="10" cy="10" r="8.7" fill="none" stroke="currentColor" stroke-width="2.6"></circle>',
  'no-report':
    '<circle cx="10" cy="10" r="8.7" fill="none" stroke="currentColor" stroke-width="2.6" stroke-dasharray="3 3.83"></circle>',
  withdrawn: '<path d="M2 2h16v16H2zM2 18 18 2" fill="none" stroke="currentColor" stroke-width="2.4"></path>',
};

/** What a measure did. */
export type MeasureShape = DirectionWord | 'met' | 'not-met';

/** How each is drawn, with the class `stroke`, and `dotted` where its line is broken. */
export const MEASURE_SHAPES: Readonly<Record<MeasureShape, string>> = {
  better: '<path class="stroke" d="M3 17 16 4M7 3.5h9.5V13"></path>',
  worse: '<path class="stroke" d="M3 3l13 13m.5-9v9.5H7"></path>',
  same: '<path class="stroke" d="M2 6.5h16M2 13.5h16"></path>',
  'cannot-say': '<circle class="stroke dotted" cx="10" cy="10" r="8.5"></circle>',
  met: '<path class="stroke" d="M15 1v18M2 10h8M7 5l5 5-5 5"></path>',
  'not-met': '<path class="stroke" d="M15 1v18M1 10h7"></path>',
};

/** The colour of each shape on light paper: those of `src/styles/tokens.css`, for what no stylesheet reaches. */
export const SHAPE_COLOURS = {
  complete: '#23663f',
  'on-track': '#4b8a6c',
  'at-risk': '#a86400',
  late: '#a3261b',
  quiet: '#6a706e',
  soft: '#4a565a',
} as const;
