import { isPlaced, wholeAddress } from '../components/whole-address.ts';
import { atomXml, type Feed } from '../exports/atom.ts';
import type { CalendarOrder } from '../exports/calendar.ts';
import { entriesOf, type ChangeEntry, type FeedOrder } from '../exports/feeds.ts';
import type { Edition, PlanEdition } from '../model/edition.ts';
import { CALENDAR_WORDS, FEED_WORDS } from '../words/en.ts';

/** What every feed is made from. */
export const feedOrder = ({ site, today }: Edition): FeedOrder => ({
  site,
  today,
  whole: wholeAddress,
  words: FEED_WORDS,
});

/** What every calendar is made from. An address in a calendar must be whole, or not there. */
export const calendarOrder = ({ site }: Edition): CalendarOrder => ({
  site,
  whole: isPlaced ? wholeAddress : null,
  words: CALENDAR_WORDS,
});

/** The changes of a plan as entries of a feed: worked out once a build, for the feeds of its actions too. */
interface Entries {
  all: ChangeEntry[];
  byAction: ReadonlyMap<string | null, ChangeEntry[]>;
}

const made = new WeakMap<PlanEdition, Entries>();

export function planEntries(one: PlanEdition, order: FeedOrder): Entries {
  const before = made.get(one);
  if (before !== undefined) return before;
  const all = entriesOf(one, order);
  const entries = { all, byAction: Map.groupBy(all, ({ action }) => action) };
  made.set(one, entries);
  return entries;
}

export const answerFeed = (feed: Feed): Response =>
  new Response(atomXml(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
