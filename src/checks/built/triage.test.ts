import { describe, expect, test } from 'vitest';
import { isTriaged, TRIAGED } from './triage.ts';

/** A case of IBM's: what the engine says, the element, and where it stands. */
type Case = readonly [what: string, rule: string, said: string];

const HEADING = "Confirm this text 'Words' is used as a heading";
const QUOTED = 'If the following text is a quotation, mark it as a <q> or <blockquote> element:';
const CITE = "Verify that <blockquote> should have a 'cite' attribute";
const LABEL = 'The input element does not have an associated visible label';

const LOOKED_AT: readonly Case[] = [
  [
    'the day of an answer',
    'text_block_heading',
    `${HEADING} <p class="small soft"> in body > main > p.small.soft`,
  ],
  ['a kicker', 'text_block_heading', `${HEADING} <p class="kicker"> in body > main > hgroup > p.kicker`],
  ['a line that is a link', 'text_block_heading', `${HEADING} <p> in body > main > p > a.more`],
  ['hours of the phone', 'text_block_heading', `${HEADING} <br> in body > footer.foot > p > br`],
  [
    'what families said',
    'blockquote_cite_exists',
    `${CITE} <blockquote class="quote"> in body > main > figure > blockquote.quote > p`,
  ],
  [
    'a quotation of an editor',
    'blockquote_cite_exists',
    `${CITE} <blockquote> in body > main > div.prose > blockquote > p`,
  ],
  [
    'code to be copied',
    'text_quoted_correctly',
    `${QUOTED} "a b c" <textarea rows="4"> in body > p.copy > textarea`,
  ],
  ['a name in marks', 'text_quoted_correctly', `${QUOTED} "Plan on a page" <td> in body > table > td`],
  [
    'a choice',
    'input_label_visible',
    `${LABEL} <select id="a"> in body > main > div.choices > p.choose > select`,
  ],
];

const OPEN: readonly Case[] = [
  [
    'a paragraph that is bold from end to end',
    'text_block_heading',
    `${HEADING} <p> in body > main > div.prose > p > strong`,
  ],
  [
    'a line of a class that nobody looked at',
    'text_block_heading',
    `${HEADING} <p class="title"> in body > main > p.title`,
  ],
  [
    'words moved in by a blockquote',
    'blockquote_cite_exists',
    `${CITE} <blockquote> in body > main > div.stack > blockquote`,
  ],
  [
    'a sentence that somebody said',
    'text_quoted_correctly',
    `${QUOTED} "Nobody rang us back." <p> in body > main > p`,
  ],
  [
    'a quotation in a list',
    'text_quoted_correctly',
    `${QUOTED} "We were not heard" <li> in body > main > ul > li`,
  ],
  [
    'a choice without a label, elsewhere',
    'input_label_visible',
    `${LABEL} <select> in body > main > form > select`,
  ],
  [
    'a field without a label',
    'input_label_visible',
    `${LABEL} <input name="q"> in body > main > form > input`,
  ],
  [
    'a field of a form',
    'input_fields_grouped',
    `Use the <fieldset> element <input> in body > main > form > input`,
  ],
];

describe('what an engine asks', () => {
  test.each(LOOKED_AT)('was looked at: %s', (_, rule, said) => {
    expect(isTriaged('ibm', rule, said)).toBe(true);
  });

  test.each(OPEN)('is still to be looked at: %s', (_, rule, said) => {
    expect(isTriaged('ibm', rule, said)).toBe(false);
  });

  test('is left out with a reason alone', () => {
    expect(TRIAGED.filter(({ why }) => why.split(' ').length < 5)).toEqual([]);
  });
});
