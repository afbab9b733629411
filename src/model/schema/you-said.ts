import { z } from 'zod';
import { actionRef, count, dayField, list, nameInAddress, periodField, text } from './fields.ts';

/** How the publisher answers: "we will" is never shown as "we did". */
export const ANSWER_STATES = ['done', 'doing', 'will', 'cannot'] as const;

const answer = z
  .strictObject({
    what: text().describe('What we did, are doing, will do or cannot do.'),
    state: z.enum(ANSWER_STATES).describe('done, doing, will or cannot.'),
    date: dayField().optional().describe('The day of the answer.'),
    because: text().optional().describe('Why we cannot. Required where the state is cannot.'),
  })
  .refine((given) => given.state !== 'cannot' || given.because !== undefined, {
    message: 'We say that we cannot, and nothing says why.\nAdd a line "because:" with the reason.',
    path: ['state'],
  })
  .meta({
    if: { properties: { state: { const: 'cannot' } }, required: ['state'] },
    then: { required: ['because'] },
  });

/** `you-said-we-did/<id>.yaml`: one thing that families said, and what came of it. Nobody may be identifiable. */
export const youSaidSchema = z.strictObject({
  said: text().describe('What we heard, in families’ words.'),
  theme: nameInAddress().describe('What it is about: "Waiting", "Letters", "Short breaks".'),
  asked: text().optional().describe('The question, if one was asked.'),
  from: z
    .strictObject({
      kind: z
        .enum(['survey', 'forum', 'meeting', 'complaint', 'local-offer-comment', 'event'])
        .describe('How it reached us: survey, forum, meeting, complaint, local-offer-comment or event.'),
      name: text().optional().describe('What it was called: "Spring survey".'),
      period: periodField().optional().describe('When it reached us.'),
      people: count().optional().describe('How many people said it, or took part.'),
    })
    .optional()
    .describe('Where it came from.'),
  response: z
    .array(answer)
    .min(1, 'There is no answer.\nAdd at least one answer with "what:" and "state:".')
    .describe('What came of it.'),
  difference: text().optional().describe('What is better now.'),
  actions: list(actionRef()).describe('Actions that answer it, as plan:ref.'),
  measures: list(actionRef()).describe('Measures that should move, as plan:id.'),
  published: dayField()
    .optional()
    .describe('The day on which it is published. Until then it is nowhere on the site.'),
});

/** One thing that families said, and what came of it. Its id is its file's name. */
export type YouSaid = z.infer<typeof youSaidSchema> & { id: string };
/** One answer to it. */
export type Answer = z.infer<typeof answer>;
/** How the publisher answers. */
export type AnswerState = (typeof ANSWER_STATES)[number];
