import { day, type Day } from '../../src/model/day.ts';

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The day that it is in London at the moment `now`. This is the one place where the clock becomes a
 * day: everything else is given its today.
 */
export function todayInLondon(now: Date = new Date()): Day {
  const parts = new Map(LONDON.formatToParts(now).map(({ type, value }) => [type, value]));
  return day(`${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`);
}
