/** Pages that must fail, each in one thing, and a clean one. An engine that passes its case sees nothing. */
import type { Engine } from './gate.ts';

interface Case {
  /** The page's folder. */
  name: string;
  /** The engine that must tell, and the rule that it must name. */
  engine: Engine;
  rule: string;
  head?: string;
  body?: string;
  title?: string;
}

export const CLEAN = 'clean';

export const CASES: readonly Case[] = [
  {
    name: 'wrong-nesting',
    engine: 'html-validate',
    rule: 'html:element-permitted-content',
    body: '<ul><div>Not an item</div></ul>',
  },
  {
    name: 'id-twice',
    engine: 'html-validate',
    rule: 'html:no-dup-id',
    body: '<p id="one">One</p><p id="one">Two</p>',
  },
  {
    name: 'pale-words',
    engine: 'axe at 1280 px',
    rule: 'axe:color-contrast',
    body: '<p style="color: #ccc">Words too pale to read</p>',
  },
  {
    name: 'no-alternative',
    engine: 'axe at 1280 px',
    rule: 'axe:image-alt',
    body: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">',
  },
  {
    name: 'small-targets',
    engine: 'axe at 1280 px',
    rule: 'axe:target-size',
    body: '<button type="button" class="small">a</button><button type="button" class="small">b</button>',
    head: '<style>.small { width: 12px; height: 12px; padding: 0; border: 0; font-size: 8px }</style>',
  },
  {
    name: 'pale-on-a-phone',
    engine: 'axe at 320 px',
    rule: 'axe:color-contrast',
    head: '<style>@media (width < 400px) { p { color: #ccc } }</style>',
  },
  {
    name: 'two-headings',
    engine: 'one h1 and a title of its own',
    rule: 'one-h1',
    body: '<h1>Another</h1>',
  },
  {
    name: 'same-title',
    engine: 'one h1 and a title of its own',
    rule: 'title',
    title: CLEAN,
  },
  {
    name: 'link-to-nowhere',
    engine: 'links and fragments',
    rule: 'link',
    body: '<a href="/nowhere/">Nowhere</a>',
  },
  {
    name: 'no-such-fragment',
    engine: 'links and fragments',
    rule: 'link',
    body: `<a href="/${CLEAN}/#nothing">Nothing</a>`,
  },
  {
    name: 'leads-nowhere',
    engine: 'links and fragments',
    rule: 'link',
    head: '<meta http-equiv="refresh" content="0; url=/nowhere/">',
  },
  {
    name: 'stranger',
    engine: 'no other origin',
    rule: 'other-origin',
    body: '<img src="http://localhost:9/a.png" alt="A picture">',
  },
  {
    name: 'script-that-breaks',
    engine: 'nothing for the browser to complain of',
    rule: 'complaint',
    body: '<script>throw new Error("broken")</script>',
  },
  {
    name: 'refused-by-policy',
    engine: 'nothing for the browser to complain of',
    rule: 'complaint',
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`,
    body: '<p style="color: black">Styled</p>',
  },
  {
    name: 'too-wide',
    engine: 'no scrolling sideways at 320 px',
    rule: 'reflow',
    body: '<p style="width: 600px">Wide</p>',
  },
  {
    name: 'joined',
    engine: 'no words joined',
    rule: 'joined-words',
    body: '<p><b>hello</b><span>world</span></p>',
  },
  {
    name: 'needs-javascript',
    engine: 'all there without JavaScript',
    rule: 'needs-javascript',
    body: '<h2 id="later" hidden>Later</h2><script>document.getElementById("later").hidden = false</script>',
  },
];

/** The page of a case, or the clean one: a whole page in which nothing but the case's one thing is wrong. */
export function pageOf({ name, head = '', body = '', title = name }: Partial<Case>): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>${title ?? CLEAN}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    ${head}
  </head>
  <body>
    <main>
      <h1 id="top">A page</h1>
      <p>Words, <b>set</b> <i>apart</i>. <a href="/${CLEAN}/#top">The clean page</a></p>
      ${body}
    </main>
  </body>
</html>
`;
}
