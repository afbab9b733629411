import type { Problem } from '../../model/finding.ts';
import type { Given } from '../check.ts';
import { parentsWords } from './parents-words.ts';

/** Words that stand where something should be said, and say nothing. */
const NOTHING =
  /^[\s\p{P}]*(?:n ?\/? ?a|not applicable|nil|none|tbc|tba|tbd|to be (?:confirmed|agreed|decided|advised|updated)|as above|see above|as before|ditto|no (?:update|change|progress|news|further update)(?: (?:to report|this (?:month|quarter|period|term)|received))?|on ?going|in progress|on track|complete|done|update|updated?(?: awaited| to follow)?|awaiting (?:an )?update|pending|under ?way|work (?:is )?(?:ongoing|continues|in progress)|continuing|business as usual|bau|various|yes|no|ok|x+|lorem ipsum.*|\.{2,}|-+|\?+)?[\s\p{P}]*$/iu;

/** Fields in which such words are told of: what a promise is, what became of it, and why. */
const TELLING = new Set(['summary', 'progress', 'next', 'because', 'what', 'difference', 'story']);

/** Words that fill a field and say nothing: a reader is told that there is news, and finds none. */
export function* nothingSaid({ library, at }: Given): Iterable<Problem> {
  for (const { file, path, words } of parentsWords(library)) {
    const field = String(path.at(-1));
    if (!TELLING.has(field) || words.length > 60 || !NOTHING.test(words)) continue;
    yield {
      rule: 'empty-words',
      message: `"${field}" says “${words.trim()}”, and that is no news.`,
      hint: `Say what has happened since, in a sentence, or leave "${field}:" out: the page then says that nothing was reported.`,
      ...at(file, path),
    };
  }
}
