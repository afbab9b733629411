/** The example that comes with the project, which is shown as on a day of its own: see docs/decisions/. */
import { day, type Day } from '../../src/model/day.ts';
import { readLibrary } from '../../src/reader/read-library.ts';
import { todayInLondon } from '../command-line/today.ts';

/** The fictional area that the example is about. */
const AREA = 'Fernshire';

/** The day that the example was written for. On a later one its promises would all come to be late. */
export const EXAMPLE_TODAY: Day = day('2026-02-13');

/**
 * The day to show the content as on: the one that was asked for, or else the example's own where the content is
 * the example, and today in London for anything else.
 */
export function dayToShow(content: string, asked: Day | undefined): { today: Day; isExample: boolean } {
  const isExample = readLibrary(content).library?.site.area === AREA;
  return { today: asked ?? (isExample ? EXAMPLE_TODAY : todayInLondon()), isExample };
}
