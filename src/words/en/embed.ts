import type { Day } from '../../model/day.ts';
import { dayWords } from './dates.ts';
import { publishedBy } from './frame.ts';

/** The title of the page that is shown inside other sites. */
export const embedTitle = (plan: string): string => `In short: ${plan}`;

/** At the end of it: who says so, and of which day it is true. */
export const embedFrom = (publisher: string, day: Day): string =>
  `${publishedBy(publisher)} True as at ${dayWords(day)}.`;

/** The words beside what can be copied. */
export const EMBED = {
  title: 'Put this on your own site',
  note: 'Anyone may. There is nothing in it that follows your visitors.',
  frame: 'A box that stays up to date',
  frameNote:
    'It shows how the plan stands, and makes itself as high as it needs. If your site allows no scripts, leave the last line out.',
  plain: 'Words that need no script',
  plainNote:
    'They say how the plan stands today. They do not change by themselves, so copy them again from time to time.',
  noAddress: 'This site does not know its own address yet. Its editor can put it in site.yaml, as “address”.',
  frameOf: (plan: string): string => `Box for “${plan}”`,
  plainOf: (plan: string): string => `Words for “${plan}”`,
} as const;
