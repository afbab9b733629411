import { together, type Fates } from './account.ts';
import type {
  ActionDraft,
  BoardDraft,
  MeasureDraft,
  PlanDraft,
  PriorityDraft,
  ProgressDraft,
  RiskDraft,
  TermDraft,
} from './draft.ts';

/** More that a document says of a priority, further on: who answers for it, what is done about it. */
export interface PriorityAddition {
  readonly ref: string;
  readonly accountable?: string;
  readonly outcomes?: readonly string[];
  readonly response?: readonly string[];
}

/** What one reader made of its tables. What a reader has nothing of is left out. */
export interface Part {
  readonly priorities?: readonly PriorityDraft[];
  readonly additions?: readonly PriorityAddition[];
  readonly actions?: readonly ActionDraft[];
  readonly progress?: ProgressDraft;
  readonly measures?: readonly MeasureDraft[];
  readonly boards?: readonly BoardDraft[];
  readonly risks?: readonly RiskDraft[];
  readonly terms?: readonly TermDraft[];
  readonly fates: Fates;
}

/** Everything that the readers made of a document, as one. */
export interface Whole extends Omit<PlanDraft, 'facts' | 'introduction' | 'reports'> {
  readonly progress: ProgressDraft;
  readonly fates: Fates;
}

/** Puts parts together, in order. Refs and ids are distinct already: readers take them from one {@link DistinctNames}. */
export function merge(parts: readonly Part[]): Whole {
  const priorities = parts.flatMap((part) => part.priorities ?? []);
  const additions = parts.flatMap((part) => part.additions ?? []);
  return {
    priorities: priorities.map((priority) => withAdditions(priority, additions)),
    actions: parts.flatMap((part) => part.actions ?? []),
    progress: Object.fromEntries(parts.flatMap((part) => Object.entries(part.progress ?? {}))),
    measures: parts.flatMap((part) => part.measures ?? []),
    boards: parts.flatMap((part) => part.boards ?? []),
    risks: parts.flatMap((part) => part.risks ?? []),
    terms: parts.flatMap((part) => part.terms ?? []),
    fates: together(...parts.map((part) => part.fates)),
  };
}

function withAdditions(priority: PriorityDraft, additions: readonly PriorityAddition[]): PriorityDraft {
  const own = additions.filter(({ ref }) => ref === priority.ref);
  if (own.length === 0) return priority;
  return {
    ...priority,
    accountable:
      priority.accountable ?? own.find(({ accountable }) => accountable !== undefined)?.accountable,
    outcomes: [...(priority.outcomes ?? []), ...own.flatMap(({ outcomes }) => outcomes ?? [])],
    response: [...(priority.response ?? []), ...own.flatMap(({ response }) => response ?? [])],
  };
}
