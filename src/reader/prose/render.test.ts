import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from './plain-text.ts';
import { renderProse } from './render.ts';

describe('Markdown becomes HTML', () => {
  test.each([
    ['words', 'We wrote to **all** families.', '<p>We wrote to <strong>all</strong> families.</p>\n'],
    ['an apostrophe and an ampersand', "children's & families", "<p>children's &amp; families</p>\n"],
    ['a list', '- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n'],
    ['a list from 3', '3. one\n4. two', '<ol start="3">\n<li>one</li>\n<li>two</li>\n</ol>\n'],
    ['a list with room', '- one\n\n- two', '<ul>\n<li><p>one</p></li>\n<li><p>two</p></li>\n</ul>\n'],
    ['a quotation', '> said', '<blockquote>\n<p>said</p>\n</blockquote>\n'],
    ['a break', 'one\\\ntwo', '<p>one<br>\ntwo</p>\n'],
    ['a rule', '---', '<hr>\n'],
    ['code', '`{x}`', '<p><code>{x}</code></p>\n'],
    ['words struck out', '~~old~~', '<p><del>old</del></p>\n'],
    [
      'a link',
      '[words](https://example.org/?a=1&b=2)',
      '<p><a href="https://example.org/?a=1&amp;b=2">words</a></p>\n',
    ],
    ['a link by reference', '[words][1]\n\n[1]: /about/', '<p><a href="/about/">words</a></p>\n'],
    ['a bare address', 'www.example.org', '<p><a href="http://www.example.org">www.example.org</a></p>\n'],
    ['a picture', '![A line](/files/a.png)', '<p><img src="/files/a.png" alt="A line"></p>\n'],
    ['a sign', '1 \\< 2', '<p>1 &lt; 2</p>\n'],
    ['nothing', '', ''],
  ])('%s', (_, markdown, html) => {
    expect(renderProse(markdown)).toBe(html);
  });

  test('a table has headers that say which column they head, and none without words', () => {
    const html = renderProse('| Area | |\n| --- | ---: |\n| North | 4 |');
    expect(html).toContain('<tr><th scope="col">Area</th><td></td></tr>');
    expect(html).toContain('<tr><td>North</td><td>4</td></tr>');
    expect(html).not.toContain('align');
  });

  test('the highest heading has the level asked for, and no level is skipped', () => {
    const html = renderProse('### One\n\n##### Two\n\n# Three\n\n## Four', { firstHeading: 3 });
    expect(html.match(/<h\d/g)).toEqual(['<h3', '<h4', '<h3', '<h4']);
    expect(renderProse('# One').startsWith('<h2>')).toBe(true);
    expect(renderProse('# a\n## b\n### c\n#### d\n', { firstHeading: 5 }).match(/<h\d/g)).toEqual([
      '<h5',
      '<h6',
      '<h6',
      '<h6',
    ]);
  });

  test('paths of the site are put under its base, and other addresses are not', () => {
    const html = renderProse('[a](/about/) [b](https://example.org/x) ![c](/files/c.png)', {
      base: '/plans/',
    });
    expect(html).toContain('href="/plans/about/"');
    expect(html).toContain('href="https://example.org/x"');
    expect(html).toContain('src="/plans/files/c.png"');
  });
});

/** Whatever is written, the HTML is made of these alone. */
const TAG =
  /^<(?:\/?(?:p|h[2-6]|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|hr|br|pre|code|em|strong|del|a)|th scope="col"|ol start="\d+"|a href="(?:https?:\/\/|mailto:|\/(?!\/))[^"<>]*"|img src="\/(?!\/)[^"<>]*" alt="[^"<>]*")>$/i;

function foreignTags(html: string): string[] {
  return (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !TAG.test(tag));
}

describe('nothing that is written can run, fetch or lead astray', () => {
  test.each([
    '<script>alert(1)</script>',
    'a <script src=//evil.example></script> b',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<svg onload=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<style>@import url(//evil.example)</style>',
    '<!--><script>alert(1)</script>-->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?php echo 1 ?>',
    '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#115;cript:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](&#x6A;avascript:alert(1))',
    '[x](<javascript:alert(1)>)',
    '[x]( javascript:alert(1))',
    '[x](\u0001javascript:alert(1))',
    '[x](vbscript:msgbox(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](file:///etc/passwd)',
    '[x](//evil.example)',
    '[x](/\\evil.example)',
    '[x](\\\\evil.example)',
    '[x](/\t/evil.example)',
    '[x][1]\n\n[1]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,<svg onload=alert(1)>)',
    '![x](https://evil.example/pixel.png)',
    '![x](//evil.example/pixel.png)',
    '![" onerror="alert(1)](/files/a.png)',
    '![x](/files/a.png" onerror="alert(1))',
    '[x](https://example.org "title" onclick="alert(1)")',
    '[x](https://example.org/"onmouseover="alert(1))',
    '`<script>alert(1)</script>`',
    '```html"><script>alert(1)</script>\n<script>alert(1)</script>\n```',
    '| <script>alert(1)</script> |\n| --- |\n| <img src=x onerror=alert(1)> |',
    '# <script>alert(1)</script>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    'import fs from "node:fs"\n\nexport const x = fs.readFileSync("/etc/passwd")',
    '{process.exit(1)}',
    '<Component {...props} />',
  ])('%j', (markdown) => {
    const html = renderProse(markdown);
    expect(foreignTags(html)).toEqual([]);
    expect(html.replace(/&quot;/g, '')).not.toMatch(/<[^>]*(?:javascript|vbscript|data|file):/i);
  });

  test('of any text at all', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '[',
      ']',
      '(',
      ')',
      '!',
      '*',
      '_',
      '`',
      '~',
      '|',
      '-',
      '#',
      '{',
      '}',
      '\\',
      '\n',
      '\n\n',
      ' ',
      ':',
      '/',
      'javascript:',
      'https://a.b',
      '<a href=',
      '<img src=x onerror=y>',
      '</p>',
      '&#60;',
      'data:',
      '[x](',
      '![y](',
      '1. ',
      '> ',
      '| - |',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }), (pieces) => {
        expect(foreignTags(renderProse(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['quotations', '>'.repeat(50_000)],
    ['lists', '- '.repeat(50_000)],
    ['brackets', '['.repeat(50_000)],
    ['stars', '*a '.repeat(30_000)],
    ['pictures', '![a]('.repeat(20_000)],
    ['ticks', Array.from({ length: 300 }, (_, n) => '`'.repeat(n)).join(' a ')],
    ['emphasis', '**a *b '.repeat(14_000)],
    ['tables', `${'|'.repeat(5_000)}\n${'|-'.repeat(5_000)}\n${'|a'.repeat(5_000)}`],
  ])('%s without end are shown', (_, markdown) => {
    expect(foreignTags(renderProse(markdown))).toEqual([]);
  });
});

describe('plain text', () => {
  test.each([
    ['We wrote to **all** [families](/x/).', 'We wrote to all families.'],
    ['# Done\n\n- one\n- two', 'Done one two'],
    ['| a | b |\n| - | - |\n| c | d |', 'a b c d'],
    ['one\\\ntwo', 'one two'],
    ['![A line](/a.png) and `code`', 'A line and code'],
    ['<b>bold</b> <!-- note -->', 'bold'],
    ['', ''],
  ])('of %j is %j', (markdown, words) => {
    expect(plainText(markdown)).toBe(words);
  });
});
