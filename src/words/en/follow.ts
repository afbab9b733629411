import type { Change } from '../../model/changes.ts';
import type { Action, Milestone } from '../../model/schema/action.ts';
import type { Site } from '../../model/schema/site.ts';
import type { PromiseState } from '../../model/state.ts';
import { sentenceText } from '../sentence.ts';
import { changeSentence } from './changes.ts';
import { counted, periodWords } from './dates.ts';
import { dueText } from './actions.ts';

/** The words of the feeds: what a program that follows the site shows of them. */
export const FEED_WORDS = {
  siteTitle: ({ name, area }: Site): string => `${name}: ${area}`,
  siteAbout: 'What changed in any plan, newest first.',
  planTitle: (plan: string): string => `What changed: ${plan}`,
  planAbout: 'Promises kept, promises late, dates moved and new figures, newest first.',
  actionTitle: ({ ref, title }: Action): string => `${ref} ${title}`,
  actionAbout: 'What changed for this promise, newest first.',
  sentence: (change: Change, plan: string): string => sentenceText(changeSentence(change, plan)),
  ofPlan: (plan: string): string => `In “${plan}”.`,
} as const;

/** The words of the calendars. */
export const CALENDAR_WORDS = {
  calendarTitle: (plan: string): string => `Due: ${plan}`,
  calendarAbout: (publisher: string): string =>
    `What was promised, on the last day by which it is to be done. Published by ${publisher}.`,
  due: ({ ref, title }: Action, milestone: Milestone | null): string =>
    milestone === null ? `Due: ${title} (${ref})` : `Due: ${milestone.title} (step of ${ref} ${title})`,
  aboutDue: ({ due }: PromiseState, promised: Action | Milestone, leads: readonly string[]): string => {
    const first =
      due.original === null || due.moves.length === 0
        ? []
        : [
            `It was first promised for ${periodWords(due.original)}, and has moved ${counted(due.moves.length, 'time')}.`,
          ];
    const who = leads.length === 0 ? [] : [`Who leads: ${leads.join('; ')}.`];
    return [dueText(promised, due), ...first, ...who].join('\n');
  },
} as const;

/** The page that explains how to hear of what changes. */
export const FOLLOW_PAGE = {
  title: 'Follow our promises',
  description:
    'Three ways to hear when something changes. You need no account, and we never learn who you are.',
  see: 'More about feeds and calendars',
  plans: 'Choose a plan',
  plansNote: 'What each link does is told below.',
  add: 'Add its dates to your calendar',
  download: 'Download its dates',
  noDates: 'Nothing in this plan has a date',
  feedOfPlan: 'Its feed',
  changesOf: 'What changed in it',
  looking: 'Look when you like',
  lookingHow:
    'Each plan has a page of everything that changed, newest first. When you come back, it can show what is new to you.',
  calendars: 'Have the dates in your calendar',
  calendarsWhy:
    'The calendar shows the last day by which each thing is to be done. If we move a date, it moves in your calendar too.',
  downloadHow:
    'You get a file with the dates as they stand today. Open it, and your calendar takes them in. They will not move when we move them.',
  feeds: 'Get the news in an app',
  feedsWhat:
    'A feed is a list of news that an app reads for you. Such an app is called a feed reader, and many cost nothing. It tells you when something is new.',
  feedsHow: 'Press and hold the link to a feed to copy its address. Then paste it into your feed reader.',
  feedOfSite: 'The feed of all plans',
  feedOfAction:
    'Each promise has a feed of its own. You find it at the end of its page, under “Follow this promise”.',
} as const;

/** How a calendar is added, program by program. */
export const CALENDAR_STEPS: readonly { program: string; steps: readonly string[] }[] = [
  {
    program: 'iPhone, iPad or Mac',
    steps: [
      'Press “Add its dates to your calendar”.',
      'Your calendar asks whether to subscribe. Press “Subscribe”.',
    ],
  },
  {
    program: 'Google Calendar, also on Android',
    steps: [
      'Press and hold “Download its dates”, and choose to copy the link.',
      'Open calendar.google.com on a computer, or ask your phone’s browser for the desktop site.',
      'Beside “Other calendars” press the plus sign, then “From URL”.',
      'Paste the link and press “Add calendar”. It is then on your phone too.',
    ],
  },
  {
    program: 'Outlook',
    steps: [
      'Right-click “Download its dates”, and choose to copy the link.',
      'In your calendar choose “Add calendar”, then “Subscribe from web”.',
      'Paste the link and press “Import”.',
    ],
  },
];

/** On the pages of an action and of a plan. */
export const FOLLOW_PART = {
  action: 'Follow this promise',
  plan: 'Follow this plan',
  actionFeed: 'Feed of what changes for this promise',
  planFeed: 'Feed of what changes in this plan',
  dates: 'Add this plan’s dates to your calendar',
  changes: 'See what changed lately',
} as const;

/** The name of a link to a feed in a page’s head. */
export const feedName = (title: string): string => `${title} (feed)`;
