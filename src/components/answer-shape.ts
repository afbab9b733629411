import type { AnswerState } from '../model/schema/you-said.ts';
import type { Standing } from '../model/standing.ts';

/** The shape that goes with each answer: a promise is hollow, and only what was done is full. */
export const ANSWER_SHAPE = {
  done: 'complete',
  doing: 'on-track',
  will: 'not-started',
  cannot: 'withdrawn',
} as const satisfies Record<AnswerState, Standing>;
