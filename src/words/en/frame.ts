import type { Day } from '../../model/day.ts';
import type { Site } from '../../model/schema/site.ts';
import { dayWords } from './dates.ts';

/** What stands around every page: header, breadcrumb, words explained, help, footer. */
export const FRAME = {
  skip: 'Skip to main content',
  mainMenu: 'Main',
  menu: 'Menu',
  breadcrumb: 'Breadcrumb',
  plan: 'Our plan',
  plans: 'Our plans',
  changes: 'What changed',
  families: 'You said, we did',
  glossary: 'Words we use',
  about: 'About',
  onThisPage: 'On this page',
  words: 'Words on this page',
  allWords: 'See all the words we use',
  help: 'Help',
  talk: 'Talk to a person',
  phone: 'Phone',
  email: 'Email',
  post: 'Or write to',
  anotherWay: 'Get this another way',
  yourView: 'Tell us what you think',
  comment: 'Send a comment',
  moreOfSite: 'More of this site',
} as const;

/** Beside the breadcrumb: the day that a page's facts are true of. */
export const trueAsAt = (day: Day): string => `True as at ${dayWords(day)}`;

/** At the end of a printed page: where it is from, and how old it is. */
export const printedFrom = (address: string, day: Day): string =>
  `Printed from ${address}, true as at ${dayWords(day)}.`;

/** A page's title: unique on the site, then the area. */
export const pageTitle = (title: string, area: string): string => `${title}: ${area}`;

/** Who answers a reader's question. */
export const whoAnswers = (role: string): string =>
  `${capital(role)} can answer your questions, or find someone who can.`;

/** How to get the content in another form: what there is, how to ask, how soon it comes. */
export function otherFormats(formats: Site['formats']): string[] {
  if (formats === undefined || formats.kinds.length === 0)
    return ['If you need this in another form, ask us.'];
  const kinds = `${capital(formats.kinds.join(', '))}.`;
  const soon = formats.within === undefined ? [] : [`It comes ${formats.within}.`];
  return [kinds, formats.how === undefined ? 'Ask us.' : stopped(formats.how), ...soon];
}

/** What a reader is asked to tell, before the link and after it. */
export const YOUR_VIEW = {
  before: 'Is something here wrong, or missing?',
  byEmail: 'Write to the address above.',
} as const;

/** Who publishes the site. */
export const publishedBy = (publisher: string): string => `Published by ${publisher}.`;

/** The licence, before its name. */
export const LICENCE_BEFORE = 'You may use these words again under the';

/** A text with a capital at its start. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text with a full stop at its end. */
export const stopped = (text: string): string => (/[.!?]$/.test(text.trim()) ? text : `${text.trim()}.`);

/** The name of the link to the local offer. A term may be called that too, and lead elsewhere: so it says whose. */
export function localOfferOf(area: string): string {
  return `${area}’s local offer`;
}
