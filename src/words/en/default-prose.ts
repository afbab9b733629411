import type { Prose } from '../../model/library.ts';

/** Pages that every site has, as they stand until a council writes its own. */
const DEFAULTS: readonly Prose[] = [
  {
    id: 'about',
    title: 'About this site',
    summary: 'What this site is for, and how to read it.',
    body: `## What you can see here

This site shows what we promised, by when, and what we have done.

- **What we promised.** Each promise has its own page.
- **What we did.** Each report stays as it was on its day.
- **What is late.** When a date passes, the site says so on the next day. It does not wait for a report.

## How to read it

Each promise stands in one of seven ways, such as complete, on track or late. The plan may use other words. We show both.

When a date moves, the first date stays beside the new one, with the reason.

## What is missing

If a report says nothing about a promise, the site says that too.`,
  },
  {
    id: 'privacy',
    title: 'Your privacy',
    summary: 'This site does not follow you.',
    body: `## What we keep about you

Nothing. This site sets no cookies and has no trackers. It asks no other site for anything.

The computer that sends you these pages may note the time and your address on the internet. That is how every website works.

## What your own browser keeps

The list of what changed can show you what is new since you last looked. For that your browser keeps the day of your last visit. It also keeps a short mark for each change that you saw.

Nobody else can see this. To clear it, press the button at the end of the list. Or clear this site’s data in your browser’s settings.

## If you write to us

We use what you send to answer you. Ask us if you want to know what we keep.`,
  },
];

/** A site's own pages, with a plain one for each that it has not written yet. By id. */
export function withDefaults(own: readonly Prose[]): Prose[] {
  const missing = DEFAULTS.filter(({ id }) => own.every((page) => page.id !== id));
  return [...own, ...missing].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
