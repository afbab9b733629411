import type { PageKind, Single, SitePage, Subject } from '../../model/site-pages.ts';
import { ACCESSIBILITY_PAGE } from './accessibility.ts';
import { dueText } from './actions.ts';
import { BOARDS_PAGE } from './boards.ts';
import { CORRECTIONS_PAGE } from './corrections.ts';
import { DATA_PAGE } from './data-page.ts';
import { periodWords } from './dates.ts';
import { sourceWords } from './families.ts';
import { FOLLOW_PAGE } from './follow.ts';
import { ACTIONS_PAGE, CHANGES_PAGE, GLOSSARY_PAGE, HOME_PAGE, REPORTS_PAGE } from './headings.ts';
import { leadName, LEADS_PAGE } from './leads.ts';
import { MEASURES_PAGE } from './measure-pages.ts';
import { reportTitle } from './plans.ts';
import { STATEMENT_PAGE } from './statement.ts';
import { themeTitle, YOU_SAID_PAGES, yearTitle } from './you-said.ts';

/** The page to search from. What a script says stands in the page, with `{count}` and `{words}` to be filled in. */
export const SEARCH_PAGE = {
  title: 'Search',
  description: 'Find what was promised, what families said, and what came of it.',
  label: 'What are you looking for?',
  hint: 'For example: speech therapy, annual reviews, or 4.2',
  button: 'Search',
  results: 'Results',
  narrow: 'Show only',
  clear: 'Show everything that was found',
  more: 'Show more',
  searching: 'Searching …',
  none: 'Nothing was found for “{words}”.',
  one: '1 page was found for “{words}”.',
  many: '{count} pages were found for “{words}”.',
  narrowed: 'You chose to see only some of the pages.',
  forWords: ' for “{words}”',
  instead: 'Showing results for “{other}”, because “{words}” is on no page.',
  also: 'Also looked for: {words}.',
  failed: 'The search does not work just now. Every page is in the list below.',
  tryThis: 'What you can do',
  tryWord: 'Try one other word, such as “school” or “waiting”.',
  tryLess: 'Show everything that was found, and not some kinds alone.',
  tryAll: 'Look through the list of every page.',
  tryPerson: 'Ask a person:',
  all: 'Every page, from A to Z',
  allNote: 'Everything on this site, by its first letter.',
  other: 'Numbers and signs',
  kind: 'Kind of page',
  plan: 'Plan',
  standing: 'How it stands',
  lead: 'Who leads',
  theme: 'What it is about',
  anyone: 'Anyone',
  others: 'Others',
  letters: 'Letters',
  box: 'Search this site',
  ask: 'What did we promise about…',
  noScript: 'Searching needs JavaScript. Without it, use this list of every page.',
} as const;

/** What each kind of page is called, over a result and where one chooses between them. */
export const KIND: Record<PageKind, { one: string; many: string }> = {
  action: { one: 'Promise', many: 'Promises' },
  measure: { one: 'Measure', many: 'Measures' },
  said: { one: 'What families said', many: 'What families said' },
  priority: { one: 'Part of a plan', many: 'Parts of a plan' },
  page: { one: 'Page', many: 'Other pages' },
};

/** An organisation as a whole, among those who lead. */
export const allOf = (organisation: string): string => `All of ${organisation}`;

/**
 * Words that a question is full of and that tell nothing of what it is about. They are left out of a search,
 * unless it has no others.
 */
export const LITTLE_WORDS: readonly string[] = (
  "a about after again all allowed also always am an and another any anybody anyone anything are aren't as ask at be because " +
  "been before being both but by can can't cannot come comes could couldn't did didn't do does doesn't doing don't down " +
  "each else even ever every everyone for from get gets getting give go goes going got had has have haven't having he he's " +
  "her here him his how i i'm i've if in into is isn't it it's its just keep keeps know long many me more most much my near " +
  'need needs never no nobody not nothing now of off on one only or other our out over own please same she should so some ' +
  "somebody someone something still such than that that's the their them then there there's these they they're this those " +
  "through time times to too under until up us very want wants was wasn't we we're were what what's when where which while " +
  "who whose why will with won't would yet you your " +
  'action promise promises promised promising council happen happens happening happened ' +
  'child children son daughter kid kids'
).split(' ');

const SINGLE: Record<Exclude<Single, 'plan'>, string> = {
  home: HOME_PAGE.title,
  actions: ACTIONS_PAGE.title,
  measures: MEASURES_PAGE.title,
  reports: REPORTS_PAGE.title,
  changes: CHANGES_PAGE.title,
  statement: STATEMENT_PAGE.title,
  boards: BOARDS_PAGE.title,
  leads: LEADS_PAGE.title,
  families: YOU_SAID_PAGES.title,
  glossary: GLOSSARY_PAGE.title,
  follow: FOLLOW_PAGE.title,
  data: DATA_PAGE.title,
  corrections: CORRECTIONS_PAGE.title,
  accessibility: ACCESSIBILITY_PAGE.title,
};

/** What a page is called in a list of pages, without the plan that it is of. */
export function siteName({ subject, plan }: SitePage): string {
  switch (subject.kind) {
    case 'action':
      return subject.state.action.title;
    case 'measure':
      return subject.state.measure.title;
    case 'priority':
      return subject.priority.title;
    case 'said':
      return `“${subject.state.entry.said}”`;
    case 'page':
      return subject.of === 'single' && subject.single === 'plan' ? (plan?.title ?? '') : pageName(subject);
  }
}

/** Beside a page in the list of every page: its kind and number, and the plan where there are several. */
export function siteLabel({ subject, plan }: SitePage, severalPlans: boolean): string {
  const ref =
    subject.kind === 'action'
      ? ` ${subject.state.action.ref}`
      : subject.kind === 'priority'
        ? ` ${subject.priority.ref}`
        : '';
  const of = severalPlans && plan !== null ? `, ${plan.title}` : '';
  return `${KIND[subject.kind].one}${ref}${of}`;
}

/** The date of a result in words; null where it has none that would help. */
export function whenWords({ subject }: SitePage): string | null {
  switch (subject.kind) {
    case 'action':
      return dueText(subject.state.action, subject.state.due);
    case 'measure': {
      const latest = subject.state.latest?.reading.period;
      return latest === undefined ? null : `Latest figure: ${periodWords(latest)}`;
    }
    case 'said':
      return sourceWords(subject.state.entry.from);
    case 'priority':
    case 'page':
      return null;
  }
}

function pageName(subject: Extract<Subject, { kind: 'page' }>): string {
  switch (subject.of) {
    case 'single':
      return subject.single === 'plan' ? '' : SINGLE[subject.single];
    case 'report':
      return reportTitle(subject.report.report.asAt);
    case 'lead':
      return leadName(subject.lead);
    case 'theme':
      return themeTitle(subject.theme.name);
    case 'year':
      return yearTitle(subject.year);
    case 'prose':
      return subject.prose.title;
  }
}
