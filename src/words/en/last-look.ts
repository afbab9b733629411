/**
 * What a returning reader is told of what changed since they last looked. The sentences are read by a
 * script in the browser, which puts the day and the count where `{day}` and `{count}` stand.
 */
export const LAST_LOOK = {
  see: 'See what is new to you',
  remembers: 'What this page remembers',
  none: 'Nothing has changed since you last looked, on {day}.',
  one: 'One thing has changed since you last looked, on {day}.',
  many: '{count} things have changed since you last looked, on {day}.',
  first: 'When you come back, this page will show what is new since today.',
  kept: 'To show what is new to you, your browser keeps the day of your last look. It also keeps a short mark for each change that you saw. It tells nobody.',
  forget: 'Forget when I last looked',
  forgotten: 'Forgotten. Your browser no longer knows when you last looked.',
  privacy: 'More about your privacy',
} as const;
