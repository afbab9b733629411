import { describe, expect, test } from 'vitest';
import { proseProblems } from './problems.ts';

const rulesIn = (markdown: string, mdx = false): string[] =>
  proseProblems(markdown, { mdx }).map(({ rule, line, column }) => `${rule} ${line}:${column}`);

describe('what is refused in all prose, with its place', () => {
  test.each([
    ['a <b>word</b>', ['prose-html 1:3']],
    ['one\n\n<div>\ntwo\n</div>', ['prose-html 3:1']],
    ['<!-- a note -->', ['prose-html 1:1']],
    ['a <br/> b', ['prose-html 1:3']],
    ['<script>alert(1)</script>', ['prose-html 1:1']],
    ['a <b onclick="x()">b</b>', ['prose-event 1:3']],
    ["a <img src='x'onerror=alert(1)>", ['prose-event 1:3']],
    ['a <Chart id="1" /> b', ['prose-component 1:3']],
    ['<Plan.Chart />', ['prose-component 1:1']],
    ['a <> b </>', ['prose-component 1:3']],
    ['a\n<Chart {...x} />', ['prose-component 2:1']],
    ['[x]()', ['prose-link 1:1']],
    ['[x](#)', ['prose-link 1:1']],
    ['[](https://example.org)', ['prose-link 1:1']],
    ['[ ](https://example.org)', ['prose-link 1:1']],
    ['[x](javascript:go())', ['prose-address 1:1']],
    ['[x](about)', ['prose-address 1:1']],
    ['[x](../about)', ['prose-address 1:1']],
    ['one\n\n[x][1]\n\n[1]: data:text/html,x', ['prose-address 3:1']],
    ['![](/files/a.png)', ['prose-image 1:1']],
    ['![ ](/files/a.png)', ['prose-image 1:1']],
    ['![a line](https://example.org/a.png)', ['prose-address 1:1']],
    ['[![](/files/a.png)](/about/)', ['prose-image 1:2', 'prose-link 1:1']],
    [`${'> '.repeat(21)}deep`, ['too-deep 1:1']],
    ['é😀 <b>x</b>', ['prose-html 1:5']],
    ['a\r\n\r\n<b>x</b>', ['prose-html 3:1']],
  ])('%j', (markdown, found) => {
    expect(rulesIn(markdown).toSorted()).toEqual(found.toSorted());
  });
});

describe('what is refused in pages alone, where it would be code', () => {
  test.each([
    ['import x from "y"', ['prose-import 1:1']],
    ['one\n\nexport const x = 1', ['prose-import 3:1']],
    ['export default () => <p/>', ['prose-import 1:1', 'prose-html 1:22']],
    ['a {1 + 1} b', ['prose-expression 1:3']],
    ['one\ntwo {x}', ['prose-expression 2:5']],
    ['{/* a note */}', ['prose-expression 1:1']],
    ['a } b', ['prose-expression 1:3']],
    ['**{x}**', ['prose-expression 1:3']],
    ['    {x}', ['prose-expression 1:5']],
    ['<Chart {...x} />', ['prose-component 1:1', 'prose-expression 1:8']],
    ['| {x} |\n| --- |', ['prose-expression 1:3']],
  ])('%j', (markdown, found) => {
    expect(rulesIn(markdown, true).toSorted()).toEqual(found.toSorted());
    expect(rulesIn(markdown).filter((rule) => !/^prose-(?:html|component)/.test(rule))).toEqual([]);
  });
});

describe('what is let be', () => {
  test.each([
    'Words, **strong** and *not*.',
    'We import no one, and export nothing.',
    'Import duties rose.',
    'importers and exporters',
    '`{x}` and `<b>`',
    '```js\nimport x from "y"\n<b>{x}</b>\n```',
    'a < b and c > d',
    '5 <6',
    'a <- b',
    '\\{x\\} and \\<b>',
    '&#123;x&#125;',
    '[x](https://example.org) [y](/about/) [z](mailto:a@example.org)',
    '[A](/glossary/#ehc-plan)',
    '<https://example.org>',
    'www.example.org and a@example.org',
    '![A line that rises](/files/a.png)',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '[not a link] and [x]',
    'R&D, AT&T, "quoted" & so on',
  ])('%j', (markdown) => {
    expect(rulesIn(markdown, true)).toEqual([]);
  });
});

test('each problem has a hint that says what to write', () => {
  const markdown = '<i>a</i> <Chart/> <b onclick=x> [x]() [y](js:z) ![](/a) {x}';
  for (const { hint, message } of proseProblems(markdown, { mdx: true })) {
    expect(hint).toMatch(/Write|Remove|Say|Keep/);
    expect(message).not.toContain('undefined');
  }
});
