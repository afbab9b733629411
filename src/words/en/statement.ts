import type { StatementContent, StatementSection } from '../../model/statement.ts';
import type { Baseline, Measure, Reading } from '../../model/schema/measure.ts';
import type { Action } from '../../model/schema/action.ts';
import type { Plan } from '../../model/library.ts';
import type { Rhythm } from '../../model/schema/plan.ts';
import type { Day } from '../../model/day.ts';
import { actionName, printedAs } from './actions.ts';
import { PLAN_KIND, RHYTHM } from './answers.ts';
import { dayWords, periodWords } from './dates.ts';
import { statedWords } from './figures.ts';
import { stopped } from './frame.ts';
import { NO_FIGURE_SAID, noFigureOf } from './measures.ts';
import { namedPriority } from './plans.ts';
import { why } from './reasons.ts';

/** The page of the whole written statement. */
export const STATEMENT_PAGE = {
  title: 'The whole plan on one page',
  more: 'The whole plan, and who leads it',
  contents: 'What is in it',
  pdf: 'Download the plan as a PDF',
  see: 'Read the whole plan on one page',
  when: 'When',
  measure: 'Measure',
  start: 'At the start',
  targets: 'Targets',
  latest: 'Latest figure',
  none: 'None given',
  notYet: 'None yet',
} as const;

const SECTION: Record<Exclude<StatementContent['kind'], 'board' | 'priority'>, string> = {
  introduction: 'Introduction',
  inspection: 'The inspection and the plan’s own history',
  partners: 'Who made the plan',
  governance: 'Who answers for the plan',
  reporting: 'How we report',
  actions: 'Promises under no heading of the plan',
  measures: 'Measures under no heading of the plan',
  risks: 'What may go wrong',
  words: 'Words in this plan',
};

/**
 * The name of a section's place: "Part 4.1". Said in full, so that nobody takes its number for the ref of
 * an action; and not "Section", which is what some plans call their own.
 */
export const sectionName = ({ number }: Pick<StatementSection, 'number'>): string => `Part ${number}`;

/** The heading of a section. What a plan does not have, its headings do not speak of. */
export function sectionTitle(
  content: StatementContent,
  { priorities, inspection }: Pick<Plan, 'priorities' | 'inspection'>,
): string {
  switch (content.kind) {
    case 'board':
      return content.node.board.name;
    case 'priority':
      return namedPriority(content.node.priority);
    case 'inspection':
      return inspection === undefined ? 'The plan’s own history' : SECTION.inspection;
    case 'actions':
      return priorities.length === 0 ? 'What we promised' : SECTION.actions;
    case 'measures':
      return priorities.length === 0 ? 'How we measure it' : SECTION.measures;
    default:
      return SECTION[content.kind];
  }
}

/** Over the title: "Written statement of action, the whole of it on one page". */
export const statementKicker = (kind: keyof typeof PLAN_KIND): string =>
  `${PLAN_KIND[kind]}: the whole of it on one page`;

/** Under the title: what this page is, and what it is not. */
export const statementNote = (day: Day, actions: number): string =>
  actions === 0
    ? `This is the whole of it, as it stood on ${dayWords(day)}.`
    : `This is what was promised, as the plan stood on ${dayWords(day)}. Each promise has a page of its own, which says what came of it.`;

/** One sentence about the statement, as a search engine shows it. */
export const statementDescription = (plan: string): string =>
  `The whole of “${plan}” on one page, to read from start to end or to print.`;

/** The heading of an action in the statement: "Action 1.3: Start assessments within 30 weeks". */
export const actionHeading = (action: Pick<Action, 'ref' | 'title'>): string =>
  `${actionName(action)}: ${action.title}`;

/** Where an action is not simply one of the first promises: that it was added, reworded, withdrawn, or numbered otherwise in print. */
export function actionNotes({ added, withdrawn, printed, amendments }: Action, day: Day): string[] {
  return [
    ...(printed === undefined ? [] : [printedAs(printed)]),
    ...(added === undefined ? [] : [`It was added on ${dayWords(added)}.`]),
    ...amendments
      .filter(({ date }) => date <= day)
      .map(({ date }) => `It was reworded on ${dayWords(date)}. Its page has the words that were replaced.`),
    ...(withdrawn === undefined || withdrawn.date > day
      ? []
      : [`It was withdrawn on ${dayWords(withdrawn.date)}${why(withdrawn.because)}`]),
  ];
}

/** The link from a promise in the statement to its own page. */
export const whereItStands = (ref: string): string => `Where action ${ref} stands now`;

/** What the table of an action's milestones holds. */
export const stepsCaption = (ref: string): string => `The steps of action ${ref}`;

/** What the table of a section's measures holds. */
export const measuresCaption = ({ number }: Pick<StatementSection, 'number'>): string =>
  `How we measure what part ${number} is about`;

/** A baseline, a target or a reading with its time: "64 weeks, January to March 2023". */
export function statedWithPeriod(stated: Baseline | Reading, measure: Measure): string {
  const absent = 'comparators' in stated ? noFigureOf(stated) : null;
  const said =
    absent === null ? (statedWords(stated, measure) ?? STATEMENT_PAGE.none) : NO_FIGURE_SAID[absent];
  const bare = said.replace(/\.$/, '');
  return stated.period === undefined ? bare : `${bare}, ${periodWords(stated.period)}`;
}

/** How often the plan promised to report. Null where it did not say. */
export const reportingWords = (every: Rhythm | undefined): string | null =>
  every === undefined ? null : stopped(`We promised a report ${RHYTHM[every]}`);
