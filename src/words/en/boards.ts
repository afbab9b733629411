import type { Board } from '../../model/schema/plan.ts';
import { counted } from './dates.ts';
import { stopped } from './frame.ts';

/** The page of a plan's boards. */
export const BOARDS_PAGE = {
  title: 'Who answers for the plan',
  order: 'Who reports to whom',
  orderNote: 'Each board reports to the one that it stands under.',
  notEndorsed:
    'A list of members is not an endorsement. A member need not agree with this plan, or with this site.',
  meets: 'How often it meets',
  reportsTo: 'It reports to',
  below: 'What reports to it',
  members: 'Who is on it',
  noMembers: 'The plan does not say who is on it.',
  toNobody: 'No other board of this plan.',
  see: 'See who answers for the plan',
} as const;

/** One sentence about a plan's boards, as a search engine shows it. */
export const boardsDescription = (plan: string, boards: number): string =>
  `${counted(boards, 'board')} of “${plan}”: what each is for, who is on it and to whom it reports.`;

/** A member of a board: "Chair: Councillor Orla Fenwright, Fernshire Council". The name is there only where it was given. */
export function memberWords({ role, organisation, name }: Board['members'][number]): string {
  const who = [name, organisation].filter((part) => part !== undefined);
  if (who.length === 0) return role;
  return name === undefined ? `${role}, ${who.join(', ')}` : `${role}: ${who.join(', ')}`;
}

/** Beside a board's name in the list of who reports to whom: what it is for. */
export const boardPurpose = ({ purpose }: Pick<Board, 'purpose'>): string | null =>
  purpose === undefined ? null : stopped(purpose);
