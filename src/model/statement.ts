import { boardForest, boardsInOrder, type BoardNode } from './boards.ts';
import type { PlanEdition } from './edition.ts';
import { measuresOfPriority } from './measure-links.ts';
import type { MeasureState } from './measure-state.ts';
import type { PriorityNode } from './priorities.ts';
import type { ActionState } from './state.ts';

/** What a section of the written statement holds. */
export type StatementContent =
  | { kind: 'introduction' }
  | { kind: 'inspection' }
  | { kind: 'partners' }
  | { kind: 'governance' }
  | { kind: 'board'; node: BoardNode }
  | { kind: 'reporting' }
  /** A priority with its own actions, and the measures that say whether it is better. */
  | { kind: 'priority'; node: PriorityNode; measures: MeasureState[] }
  /** Actions that belong to no priority. */
  | { kind: 'actions'; actions: ActionState[] }
  /** Measures that belong to no priority. */
  | { kind: 'measures'; measures: MeasureState[] }
  | { kind: 'risks' }
  | { kind: 'words' };

/** One numbered section of the whole written statement, with those under it. */
export interface StatementSection {
  /** "4.1": its place in this statement, which is never the ref of an action or a priority. */
  number: string;
  /** The level of its heading. Past 6 there is none, and what lies deeper stays at 6. */
  level: 2 | 3 | 4 | 5 | 6;
  content: StatementContent;
  sections: StatementSection[];
}

/** A section before it has its number. */
interface Unnumbered {
  content: StatementContent;
  sections?: Unnumbered[];
}

/**
 * The whole written statement in reading order, as numbered sections. What a plan does not have is left
 * out, and the numbers close up. `hasWords` says that the site has a list of words to end with.
 */
export function statementSections(
  edition: Pick<PlanEdition, 'plan' | 'tree' | 'measures'>,
  hasWords: boolean,
): StatementSection[] {
  const { plan, tree, measures } = edition;
  const only = (isThere: boolean, section: Unnumbered): Unnumbered[] => (isThere ? [section] : []);
  const known = new Set(plan.priorities.map(({ ref }) => ref));
  const loose = measures.filter(({ measure }) => !measure.priorities.some((ref) => known.has(ref)));
  const boards = boardsInOrder(boardForest(plan.boards)).map((node): Unnumbered => ({
    content: { kind: 'board', node },
  }));
  return numbered([
    ...only(plan.summary !== undefined || plan.introduction !== '', { content: { kind: 'introduction' } }),
    ...only(plan.inspection !== undefined || plan.versions.length > 0, { content: { kind: 'inspection' } }),
    ...only(plan.partners.length > 0, { content: { kind: 'partners' } }),
    ...only(boards.length > 0, { content: { kind: 'governance' }, sections: boards }),
    ...tree.roots.map((node) => prioritySection(node, measures)),
    ...only(tree.loose.length > 0, { content: { kind: 'actions', actions: tree.loose } }),
    ...only(loose.length > 0, { content: { kind: 'measures', measures: loose } }),
    ...only(plan.risks.length > 0, { content: { kind: 'risks' } }),
    ...only(plan.statuses.length > 0 || plan.reportEvery !== undefined, { content: { kind: 'reporting' } }),
    ...only(hasWords, { content: { kind: 'words' } }),
  ]);
}

/** A section's place on the page, as a fragment: `section-4-1`. */
export const sectionFragment = ({ number }: Pick<StatementSection, 'number'>): string =>
  `section-${number.replaceAll('.', '-')}`;

/** The level of a heading one below a section's. */
export const levelBelow = (level: StatementSection['level']): 3 | 4 | 5 | 6 =>
  Math.min(level + 1, 6) as 3 | 4 | 5 | 6;

function prioritySection(node: PriorityNode, measures: readonly MeasureState[]): Unnumbered {
  return {
    content: { kind: 'priority', node, measures: measuresOfPriority(node.priority.ref, measures) },
    sections: node.children.map((child) => prioritySection(child, measures)),
  };
}

function numbered(
  sections: readonly Unnumbered[],
  prefix = '',
  level: StatementSection['level'] = 2,
): StatementSection[] {
  return sections.map(({ content, sections: under = [] }, index) => {
    const number = `${prefix}${index + 1}`;
    return { number, level, content, sections: numbered(under, `${number}.`, levelBelow(level)) };
  });
}
