import { cameFirst } from '../model/answers.ts';
import { youSaidFile } from '../model/content-files.ts';
import type { Problem } from '../model/finding.ts';
import type { Given } from './check.ts';
import { SMALL } from './numbers.ts';

/** Answers that are older than the comment which they are said to answer. */
export function* answersBeforeComments({ library, at }: Given): Iterable<Problem> {
  for (const entry of library.youSaid) {
    for (const [index, answer] of entry.response.entries()) {
      if (!cameFirst(answer, entry)) continue;
      yield {
        rule: 'answer-before-comment',
        message: `The answer is of ${answer.date ?? ''}. The comment only came in ${entry.from?.period?.text ?? ''}.`,
        hint: 'Correct the answer’s "date:" or the "period:" of the comment. If it was done before anyone asked, leave it: the page says so.',
        ...at(youSaidFile(entry.id), ['response', index, 'date']),
      };
    }
  }
}

/** So few people that someone could be recognised in what they said. */
export function* fewPeople({ library, at }: Given): Iterable<Problem> {
  for (const { id, from } of library.youSaid) {
    if (from?.people === undefined || from.people >= SMALL) continue;
    yield {
      rule: 'small-number',
      message: 'Fewer than 5 people said this. Someone could be recognised by it.',
      hint: 'Remove "people:". Read again what is in "said:", and put it so that it could be anyone’s.',
      ...at(youSaidFile(id), ['from', 'people']),
    };
  }
}
