import { statesOf, type AnswerCounts, type AnswerNow } from '../../model/answers.ts';
import type { Day } from '../../model/day.ts';
import type { YouSaidState } from '../../model/families.ts';
import type { Occasion } from '../../model/occasions.ts';
import type { AnswerState, YouSaid } from '../../model/schema/you-said.ts';
import { sentenceText, type Sentence } from '../sentence.ts';
import { counted, dayWords, lengthWords } from './dates.ts';
import { ANSWER, FAMILIES, SOURCE } from './families.ts';
import { stopped } from './frame.ts';

/** What each part of the pages about what families said is called. */
export const YOU_SAID_PAGES = {
  title: 'You said, we did',
  lead: 'What families told us, and what came of it. Where we could not do something, we say why.',
  none: 'Nothing has been published here yet.',
  question: 'What came of it?',
  themes: 'What it was about',
  themesNote: 'Choose what matters to you. Beside each is how many comments there are.',
  years: 'Year by year',
  yearsNote: 'Each page is the summary that the law asks us for every year.',
  undated: 'What has no date is in no year.',
  all: 'See everything that families said',
  thing: 'Comment',
  answers: 'What came of it',
  difference: 'What is better',
  noDifference: 'We do not know yet whether anything is better.',
  promises: 'Promises that answer it',
  noPromises: 'No promise of our plans answers it.',
  measures: 'Numbers that should move',
  source: 'Where it came from',
  unsourced: 'We did not say where it came from.',
  asked: 'What we asked',
  occasion: 'How we heard it',
  when: 'When',
  people: 'How many spoke',
  notCounted: 'Not counted',
  noQuestion: 'No question',
  noWhen: 'No date',
  theme: 'About',
  published: 'Published',
  inYear: 'In the summary of',
  partOf: 'Part of',
  turn: 'Earlier and later comments',
  later: 'Said later',
  earlier: 'Said earlier',
  said: 'You said, we answered',
  newest: 'Newest first.',
  themeKicker: 'What families said about',
  themeTurn: 'Other themes',
  themeBefore: 'Theme before',
  themeAfter: 'Theme after',
} as const;

/** The page of a year, which serves as the annual summary of comments and response. */
export const SUMMARY_PAGE = {
  kicker: 'Annual summary of comments and response',
  about: 'About this summary',
  law: 'The law asks us to publish what families say, and what we do about it, at least once a year.',
  regulation: 'It is regulation 56 of the Special Educational Needs and Disability Regulations 2014.',
  nobody: 'Nobody can be recognised in what is written here.',
  open: 'The year is not over. More will be added.',
  occasions: 'Who spoke, and what we asked',
  caption: 'How families spoke to us, when, what we asked and how many people spoke',
  cannot: 'What we could not do, and why',
  waiting: 'Promised, and no news since',
  waitingNote: 'We said that we would, over six months ago. No answer came after it.',
  turn: 'Earlier and later years',
  earlier: 'Year before',
  later: 'Year after',
} as const;

/** The title of the page of a theme: unique on the site, whatever the theme is called. */
export const themeTitle = (theme: string): string => `What families said about: ${theme}`;

/** The title of the page of a year. */
export const yearTitle = (year: string): string => `What families told us in ${year}, and what we did`;

/** Where the year's comments stand, in a link: "What families told us in 2025". */
export const yearLink = (year: string): string => `What families told us in ${year}`;

/** What came of it all: "Families told us 34 things. We gave 58 answers: 27 done, 14 under way, …" */
export function whatCameOfIt(entries: number, counts: AnswerCounts): Sentence {
  const told = `Families told us ${counted(entries, 'thing')}.`;
  const waiting =
    counts.waiting === 0
      ? []
      : [' ', { strong: `${promisesGone(counts.waiting)} without news for over six months.` }];
  return [`${told} ${answersGiven(counts)}`, ...waiting];
}

/** The same about one theme or one year, as a search engine shows it. */
export const whatCameText = (entries: number, counts: AnswerCounts): string =>
  sentenceText(whatCameOfIt(entries, counts));

/** How many answers of a state there are, in a key: "we did", "we could not". */
export const ANSWER_IN_SENTENCE: Record<AnswerState, string> = {
  done: 'we did',
  doing: 'we are doing',
  will: 'we said we would',
  cannot: 'we could not',
};

/** Beside the heading of a state: how many there are, and in what order. */
export function stateNote(state: AnswerState, { waiting, ...counts }: AnswerCounts): string {
  const all = counted(counts[state], 'answer');
  return state !== 'will' || waiting === 0
    ? `${all}, newest first.`
    : `${all}. First come those without news for over six months.`;
}

/** Over the occasions on which families spoke, which are folded away. */
export const seeOccasions = (occasions: number): string =>
  occasions === 1 ? 'See when, and what we asked' : `See the ${occasions} occasions`;

/** What opens the older ones of a list: "See 22 more that we did". */
export const seeOlder = (state: AnswerState, older: number): string =>
  `See ${older} more that ${ANSWER_IN_SENTENCE[state]}`;

/** Under an answer: what else a reader has to know of it; null where there is nothing. */
export function answerNote({ waitingDays, cameFirst }: AnswerNow): string | null {
  if (waitingDays !== null) {
    return `We said this ${lengthWords(waitingDays)} ago. Nothing here shows that we did it.`;
  }
  return cameFirst ? 'This is older than the comment. So it was not done because of it.' : null;
}

/** The title of the page of one comment, as a browser's tab has it: the first words of what was said. */
export function saidTitle({ said, theme }: Pick<YouSaid, 'said' | 'theme'>): string {
  return `${theme}: “${firstWords(said)}”`;
}

/** The titles of the pages of all comments, by their ids. Those that begin alike are numbered, the oldest first. */
export function saidTitles(
  newestFirst: readonly Pick<YouSaid, 'id' | 'said' | 'theme'>[],
): ReadonlyMap<string, string> {
  const alike = Map.groupBy(newestFirst.toReversed(), saidTitle);
  const titles = [...alike].flatMap(([title, entries]) =>
    entries.map(({ id }, index): [string, string] => [
      id,
      entries.length === 1 ? title : `${title} (${index + 1} of ${entries.length})`,
    ]),
  );
  return new Map(titles);
}

/** About one comment, as a search engine shows it: what was said, and how we answered. */
export function saidDescription({ entry, answers }: Pick<YouSaidState, 'entry' | 'answers'>): string {
  const states = statesOf(answers).map((state) => ANSWER[state]);
  return `${FAMILIES.said}: “${firstWords(entry.said, 100)}” ${stopped(states.join('; '))}`;
}

/** Beside promises as they stand on the day of the page. */
export const asAtNote = (today: Day): string => `As each stands on ${dayWords(today)}.`;

/** What was said, as short as a list of links needs it. */
export function firstWords(said: string, most = 70): string {
  if (said.length <= most) return said;
  const cut = said.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end === -1 ? most : end).replace(/[,;:.!?–-]+$/, '')} …`;
}

/** What a survey, a meeting or an event was called, and what kind of thing it was. */
export const occasionName = ({ kind, name }: Pick<Occasion, 'kind' | 'name'>): string => name ?? SOURCE[kind];

/** The same where it stands alone and has to say what kind it was, unless its name does: "Open day (event)". */
export function occasionWords({ kind, name }: Pick<Occasion, 'kind' | 'name'>): string {
  const said = SOURCE[kind].toLowerCase();
  return name === null || name.toLowerCase().includes(said) ? (name ?? SOURCE[kind]) : `${name} (${said})`;
}

/** How many people spoke: "486 people". */
export const peopleWords = (people: number | null): string =>
  people === null ? YOU_SAID_PAGES.notCounted : counted(people, 'person', 'people');

/** How many people spoke in a year, on how many occasions, and what that number is not. */
export function whoSpoke(occasions: readonly Occasion[], people: number): string {
  const uncounted = occasions.filter((occasion) => occasion.people === null).length;
  if (uncounted === occasions.length) return 'We did not count how many people spoke.';
  const times = counted(occasions.length, 'occasion');
  const twice = occasions.length === 1 ? [] : ['Someone who spoke twice is counted twice.'];
  const missing =
    uncounted === 0 ? [] : [`On ${uncounted === 1 ? 'one' : uncounted} of them we did not count.`];
  return [`${peopleWords(people)} spoke to us, on ${times}.`, ...missing, ...twice].join(' ');
}

/** A theme or a year in a list, with how much is there: "6 comments". */
export const commentsWords = (comments: number): string => counted(comments, 'comment');

/** Where the year of a summary is this one. */
export const isOpen = (year: string, today: Day): boolean => today.startsWith(year);

function answersGiven(counts: AnswerCounts): string {
  const states = [
    [counts.done, 'done'],
    [counts.doing, 'under way'],
    [counts.will, 'promised'],
    [counts.cannot, 'that we could not do'],
  ] as const;
  const said = states.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  const last = said.pop() ?? '';
  const all = said.length === 0 ? last : `${said.join(', ')} and ${last}`;
  return `We gave ${counted(counts.total, 'answer')}: ${all}.`;
}

const promisesGone = (count: number): string =>
  `${counted(count, 'promise')} ${count === 1 ? 'has' : 'have'} gone`;
