/** What each part of a page is called, page by page. */

export const HOME_PAGE = {
  title: 'What we promised families, and what we have done',
  late: 'Late now',
  lateNote: 'The longest overdue first. We count from the date now promised, and show the first one too.',
  changes: 'What changed lately',
  allChangesOf: 'See everything that changed in:',
  families: 'What families said lately',
} as const;

export const PLAN_PAGE = {
  didWeDoIt: 'Did we do it?',
  late: 'Late now',
  noneLate: 'Nothing is late.',
  newlyLate: 'Newly late',
  changes: 'What changed in this plan',
  parts: 'What the plan answers',
  about: 'About this plan',
  seeIntroduction: 'Read what the plan says of itself',
  seeFacts: 'See who made it, and its history',
  inspectors: 'Who inspected',
  when: 'When',
  letter: 'Their letter',
  letterOf: 'Letter of ',
  readLetter: 'Read their letter',
  readVersion: 'Read version ',
  readIt: 'Read it',
  history: 'The plan’s own history',
  partners: 'Who made it',
  documents: 'Documents',
  statusesNote: 'The words that its reports use, and what each means here.',
  status: 'Its word',
  statusMeaning: 'What the plan says it means',
  statusHere: 'What it means here',
  sayNoMeaning: 'The plan does not say.',
  reports: 'Reports',
  data: 'What these files hold',
} as const;

export const PRIORITY_PAGE = {
  finding: 'What inspectors found',
  outcomes: 'What should be different',
  response: 'What we are doing about it',
  accountable: 'Who answers for it',
  partOf: 'Part of',
  below: 'Its parts',
  actions: 'What we promised',
  noActions: 'No action belongs to this part of the plan.',
  measures: 'How we measure it',
  turn: 'Previous and next part of the plan',
} as const;

export const ACTION_PAGE = {
  promised: 'What we promised',
  wording: 'The official wording',
  leads: 'Who leads',
  noLead: 'The plan does not say who leads.',
  partners: 'Who helps',
  partOf: 'Part of',
  source: 'Where it came from',
  printed: 'Its number in print',
  added: 'Added',
  earlier: 'Earlier wordings',
  now: 'Where it is now',
  nothingSaid: 'No report has said anything about this promise.',
  next: 'What happens next:',
  milestones: 'Milestones',
  step: 'Step',
  due: 'Due',
  standing: 'Standing',
  success: 'How we will know',
  measures: 'Numbers that it should move',
  families: 'What families said',
  story: 'The whole story',
  storyNote: 'Newest first. Nothing here is ever rewritten.',
  noStory: 'Nothing has happened yet that a report could tell.',
  finding: 'What inspectors found',
  links: 'Evidence and links',
  evidence: 'Evidence',
  related: 'Related promises',
  turn: 'Previous and next promise',
  previous: 'Previous',
  following: 'Next',
} as const;

export const ACTIONS_PAGE = {
  title: 'Every promise',
  action: 'Promise',
  lead: 'Who leads',
  due: 'Due',
  standing: 'Standing',
  lastReport: 'Last report',
  none: 'This plan has no actions.',
  notYet: 'Not reported on yet',
  all: 'All promises',
  loose: 'Under no heading of the plan',
  showAll: 'Show all promises',
} as const;

export const REPORTS_PAGE = {
  title: 'Reports',
  all: 'Every report',
  none: 'There are no reports yet.',
  asAt: 'Report as at',
  complete: 'Complete',
  late: 'Late',
  moved: 'Dates moved',
  caption: 'Promises by standing on the day of each report',
  missed: 'Reports that we promised and did not make',
} as const;

export const REPORT_PAGE = {
  didWeDoIt: 'Had we done it?',
  changes: 'What changed',
  noChanges: 'Nothing changed.',
  said: 'What this report says',
  nothing: 'It says nothing.',
  turn: 'Earlier and later reports',
  earlier: 'Report before',
  later: 'Report after',
} as const;

export const CHANGES_PAGE = {
  title: 'What changed',
  newest: 'Newest first, one sentence each.',
  none: 'Nothing has changed yet.',
  contents: 'Changes by year',
} as const;

export const GLOSSARY_PAGE = {
  title: 'Words we use',
  description: 'What our words and short forms mean, in plain words.',
  standings: 'How a promise stands',
  standingsNote: 'These words mean the same in every plan.',
  terms: 'Words and short forms',
  also: 'Also written',
} as const;

export const NOT_FOUND = {
  title: 'There is no such page',
  description: 'The page that you asked for is not here.',
  words: 'The address may have a slip in it, or the page may never have been here.',
  elsewhere: 'What there is',
  home: 'The first page',
} as const;

export const MOVED = {
  title: 'This page has moved',
  description: 'What was here has another address now. This page leads on to it.',
  to: 'It is here now',
} as const;

/** A link to everything that changed in a plan. */
export const linkToChanges = (plan: string): string => `Changes in “${plan}”`;
