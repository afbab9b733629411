/** A report to be filled in: every action that is still open, each with what was last said of it. */
import { isOtherNumber, yamlText } from '../../src/importers/yaml-text.ts';
import { planAsAt } from '../../src/model/as-at.ts';
import type { Day } from '../../src/model/day.ts';
import { leadFinder } from '../../src/model/leads.ts';
import type { Plan } from '../../src/model/library.ts';
import type { Action, Milestone } from '../../src/model/schema/action.ts';
import type { Status } from '../../src/model/schema/plan.ts';
import type { ActionState, PromiseState } from '../../src/model/state.ts';
import { dayWords, dueSentence, statusWords } from '../../src/words/en.ts';
import { sentenceText } from '../../src/words/sentence.ts';
import { commentLines, opening } from './comments.ts';

/** So much is shown of what was last said: enough to know it again. */
const MOST_SAID = 240;

/** The actions of which a plan still has something to report: neither complete nor withdrawn. */
export function openActions(plan: Plan, asAt: Day): ActionState[] {
  return planAsAt(plan, asAt).actions.filter(isOpen);
}

/** The YAML of a report on `actions`. What is left empty in it says nothing, so that it is valid as it is. */
export function reportForm(
  plan: Plan,
  asAt: Day,
  actions: readonly ActionState[],
  title = `Progress to ${dayWords(asAt)}`,
): string {
  return [
    commentLines(`Progress on "${plan.title}". ${HOW}`),
    '#\n',
    statusLines(plan.statuses),
    commentLines('A date that moved needs two more lines beside "status:", the new date and the reason:'),
    '#   due: 2026-09\n#   because: The grant came three months late.\n',
    commentLines('What happens next can stand beside them too, after "next:".'),
    yamlText({ asAt, title }),
    commentLines('The day on which it is published. Until then it is nowhere on the site.'),
    'published:\n',
    commentLines('The round in a few plain sentences.'),
    'summary:\n',
    actions.length === 0 ? '' : 'actions:\n',
    ...actions.map((state, index) => headed(plan, state, actions[index - 1])),
  ].join('');
}

const HOW =
  'Below is each action that is open, with what was last said of it. Write what is new after "status:" and "progress:". Leave both empty where nothing is new: then the report does not name it.';

function isOpen({ standing }: PromiseState): boolean {
  return standing !== 'complete' && standing !== 'withdrawn';
}

function statusLines(statuses: readonly Status[]): string {
  if (statuses.length === 0)
    return commentLines('This plan has no statuses yet: add them to plan.mdx, or leave "status:" empty.');
  const width = Math.max(...statuses.map(({ id }) => id.length));
  const rows = statuses.map(
    (status) =>
      `#   ${status.id.padEnd(width)}  ${opening(`${statusWords(status)}${status.meaning === undefined ? '' : `: ${status.meaning}`}`, MOST_SAID)}\n`,
  );
  return `# After "status:" write one of these:\n${rows.join('')}#\n`;
}

/** An action, below the title of its priority where that is another than the last one's. */
function headed(plan: Plan, state: ActionState, before: ActionState | undefined): string {
  const { priority } = state.action;
  const its = plan.priorities.find(({ ref }) => ref === priority);
  const isNew = before === undefined || before.action.priority !== priority;
  const title = its === undefined || !isNew ? '' : commentLines(`== ${its.kind} ${its.ref}: ${its.title}`, 2);
  return `\n${title}${actionEntry(plan, state)}`;
}

function actionEntry(plan: Plan, state: ActionState): string {
  const { action } = state;
  const leadOf = leadFinder(plan);
  const leads = action.leads.map((name) => leadOf(name)?.role ?? name).join(', ');
  const open = state.milestones.filter(isOpen);
  return [
    lastWords(action, state, leads === '' ? '' : ` Led by ${leads}.`, 2),
    entry(action.ref, 2),
    open.length === 0 ? '' : '    milestones:\n',
    ...open.map((step) => lastWords(step.milestone, step, '', 6) + entry(step.milestone.ref, 6)),
  ].join('');
}

function lastWords(promised: Action | Milestone, state: PromiseState, leads: string, indent: number): string {
  const due = sentenceText(dueSentence(promised, state.due));
  return [
    commentLines(
      `${opening(promised.title, MOST_SAID)}${/[.?!…]$/.test(promised.title) ? '' : '.'}${leads} ${due}`,
      indent,
    ),
    commentLines(reportedWords(state), indent),
  ].join('');
}

function reportedWords({ reported, said }: PromiseState): string {
  if (reported === null && said === null) return 'Nothing was reported yet.';
  const status = reported === null ? '' : `At ${dayWords(reported.asAt)}: ${statusWords(reported.status)}.`;
  if (said?.progress == null) return status;
  const words = `“${opening(said.progress, MOST_SAID)}”`;
  return said.asAt === reported?.asAt
    ? `${status} ${words}`
    : `${status} At ${dayWords(said.asAt)}: ${words}`.trim();
}

function entry(ref: string, indent: number): string {
  const lead = ' '.repeat(indent);
  const field = isOtherNumber(ref) ? `"${ref}"` : ref;
  return `${lead}${field}:\n${lead}  status:\n${lead}  progress:\n`;
}
