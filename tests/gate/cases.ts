/** Pages that must fail, each in one thing, and a clean one. A probe that passes its case sees nothing. */
import type { PageRule } from '../../src/checks/built/fault.ts';

interface Case {
  /** The page's folder. */
  name: string;
  /** The rule that must tell. */
  rule: PageRule;
  /** What it must say: the engine's own rule, where there is one. */
  says?: string;
  /** The condition in which it must be seen, where that is one alone. */
  condition?: string;
  head?: string;
  body?: string;
  title?: string;
  language?: string;
  menu?: string;
  skip?: string;
}

export const CLEAN = 'clean';

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const style = (css: string): string => `<style>${css}</style>`;
const table = (body: string, caption = '<caption>Numbers</caption>'): string =>
  `<table>${caption}${body}</table>`;
const HEAD = '<thead><tr><th scope="col">Year</th><th scope="col">Number</th></tr></thead>';

export const CASES: readonly Case[] = [
  {
    name: 'wrong-nesting',
    rule: 'page-html',
    says: 'element-permitted-content',
    body: '<ul><div>Not an item</div></ul>',
  },
  { name: 'id-twice', rule: 'page-html', says: 'no-dup-id', body: '<p id="one">One</p><p id="one">Two</p>' },
  {
    name: 'wrong-nesting-for-vnu',
    rule: 'page-vnu',
    says: 'not allowed as child',
    body: '<ul><div>Not an item</div></ul>',
  },
  { name: 'words-after-the-end', rule: 'page-vnu', says: 'Stray', body: '</main></body></html><p>Late</p>' },
  {
    name: 'pale-for-axe',
    rule: 'page-axe',
    says: 'color-contrast',
    body: '<p style="color: #ccc">Words too pale to read</p>',
  },
  { name: 'no-alternative', rule: 'page-axe', says: 'image-alt', body: `<img src="${PICTURE}">` },
  {
    name: 'small-for-axe',
    rule: 'page-axe',
    says: 'target-size',
    body: '<button type="button" class="small">a</button><button type="button" class="small">b</button>',
    head: style('.small { width: 12px; height: 12px; padding: 0; border: 0; font-size: 8px }'),
  },
  {
    name: 'no-label-on-a-phone',
    rule: 'page-axe',
    says: 'label',
    condition: '320 px',
    body: '<label class="far" for="name">Name</label><input id="name">',
    head: style('@media (width < 400px) { .far { display: none } }'),
  },
  { name: 'no-label-for-ibm', rule: 'page-ibm', says: 'input_label_exists', body: '<input name="q">' },
  {
    name: 'outside-landmarks',
    rule: 'page-ibm',
    says: 'aria_content_in_landmark',
    body: '</main><p>Words in no landmark</p><main>',
  },
  {
    name: 'heading-made-by-hand',
    rule: 'page-ibm',
    says: 'text_block_heading',
    body: '<p><strong>What we will do</strong></p><p>Words below it.</p>',
  },
  {
    name: 'moved-in-by-a-blockquote',
    rule: 'page-ibm',
    says: 'blockquote_cite_exists',
    body: '<blockquote><p>Words that nobody said, moved in.</p></blockquote>',
  },
  {
    name: 'said-and-not-marked',
    rule: 'page-ibm',
    says: 'text_quoted_correctly',
    body: '<p>A parent said: "Nobody rang us back."</p>',
  },
  { name: 'two-headings', rule: 'page-title', says: 'There are 2 h1', body: '<h1>Another</h1>' },
  { name: 'same-title', rule: 'page-title', says: 'has its title', title: CLEAN },
  { name: 'skipped-level', rule: 'page-headings', says: 'after an h1', body: '<h3>Too deep</h3>' },
  { name: 'no-language', rule: 'page-language', language: '' },
  { name: 'other-language', rule: 'page-language', says: 'others in', language: 'fr' },
  { name: 'link-to-nowhere', rule: 'page-link', body: '<p>See <a href="/nowhere/">Nowhere</a></p>' },
  {
    name: 'no-such-fragment',
    rule: 'page-link',
    body: `<p>See <a href="/${CLEAN}/#nothing">Nothing</a></p>`,
  },
  {
    name: 'leads-nowhere',
    rule: 'page-link',
    head: '<meta http-equiv="refresh" content="0; url=/nowhere/">',
  },
  {
    name: 'two-of-one-name',
    rule: 'page-link-names',
    says: 'also leads to',
    body: `<p>See <a href="/${CLEAN}/">it</a> and <a href="/${CLEAN}/#top">it</a></p>`,
  },
  {
    name: 'says-nothing',
    rule: 'page-link-names',
    says: 'does not say',
    body: `<p>For it <a href="/${CLEAN}/">click here</a></p>`,
  },
  {
    name: 'stranger',
    rule: 'page-other-origin',
    body: '<img src="http://localhost:9/a.png" alt="A picture">',
  },
  { name: 'script-that-breaks', rule: 'page-complaint', body: '<script>throw new Error("broken")</script>' },
  {
    name: 'refused-by-policy',
    rule: 'page-complaint',
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`,
    body: '<p style="color: black">Styled</p>',
  },
  {
    name: 'needs-javascript',
    rule: 'page-needs-javascript',
    body: '<h2 id="later" hidden>Later</h2><script>document.getElementById("later").hidden = false</script>',
  },
  {
    name: 'hidden-where-no-script-runs',
    rule: 'page-needs-javascript',
    head: style('@media (scripting: none) { .lost { display: none } }'),
    body: '<p class="lost">Read this</p>',
  },
  {
    name: 'hidden-where-no-script-runs-by-a-nested-style',
    rule: 'page-needs-javascript',
    head: style('.lost { @media (scripting: none) { display: none } }'),
    body: '<p class="lost">Read this</p>',
  },
  {
    name: 'not-printed',
    rule: 'page-print',
    head: style('@media print { .lost { display: none } }'),
    body: '<p class="lost">Read this</p>',
  },
  { name: 'other-menu', rule: 'page-consistent', menu: `<a href="/${CLEAN}/">Another menu</a>` },
  { name: 'too-wide', rule: 'page-reflow', condition: '320 px', body: '<p style="width: 600px">Wide</p>' },
  {
    name: 'too-wide-with-large-letters',
    rule: 'page-reflow',
    condition: 'text at 200%',
    body: '<p style="width: 60rem">Wide</p>',
  },
  {
    name: 'cut-off',
    rule: 'page-cut',
    condition: 'text spacing',
    says: 'cut off',
    body: '<p style="height: 1.2em; line-height: 1.2; overflow: hidden">As high as one line</p>',
  },
  {
    name: 'one-on-another',
    rule: 'page-cut',
    condition: '1280 px',
    says: 'lies on',
    body: '<p>Words that lie below</p><p style="margin-top: -2.1em">Words that lie above</p>',
  },
  {
    name: 'turned-round',
    rule: 'page-order',
    body: '<div style="display: flex; flex-direction: row-reverse"><p>First</p><p>Second</p></div>',
  },
  {
    name: 'small-target',
    rule: 'page-target',
    body: '<button type="button" style="width: 20px; height: 20px; padding: 0">a</button>',
  },
  {
    name: 'small-in-a-line-of-its-own',
    rule: 'page-target',
    body: `<p>Words before it</p><a href="/${CLEAN}/#top">In no sentence</a><p>Words after it</p>`,
  },
  {
    name: 'pale-in-the-dark',
    rule: 'page-pale',
    condition: 'dark',
    head: style('@media (prefers-color-scheme: dark) { p { color: #222 } }'),
  },
  {
    name: 'gone-in-forced-colours',
    rule: 'page-pale',
    condition: 'forced colours',
    head: style(
      '@media (forced-colors: active) { .own { forced-color-adjust: none; color: #eee; background: #fff } }',
    ),
    body: '<p class="own">Words of a colour of their own</p>',
  },
  {
    name: 'pale-on-paper',
    rule: 'page-pale',
    condition: 'print',
    head: style('@media print { p { color: #ddd } }'),
  },
  {
    name: 'pale-shape',
    rule: 'page-pale',
    body: '<svg width="20" height="20" aria-hidden="true"><circle cx="10" cy="10" r="9" fill="#eee" /></svg>',
  },
  {
    name: 'pale-edge',
    rule: 'page-pale',
    body: '<label>Name <input class="edge" name="name"></label>',
    head: style('.edge { appearance: none; background: #fff; border: 1px solid #eee }'),
  },
  {
    name: 'colour-alone',
    rule: 'page-colour-alone',
    body: '<p><span class="dot"></span></p>',
    head: style('.dot { display: block; width: 16px; height: 16px; background: #a00 }'),
  },
  {
    name: 'cells-told-by-colour',
    rule: 'page-colour-alone',
    body: table(
      `${HEAD}<tbody><tr><th scope="row">2024</th><td style="color: #070">Yes</td></tr><tr><th scope="row">2025</th><td style="color: #900">Yes</td></tr></tbody>`,
    ),
  },
  { name: 'no-ring', rule: 'page-focus', says: 'not seen', head: style(':focus-visible { outline: none }') },
  {
    name: 'no-ring-in-forced-colours',
    rule: 'page-focus',
    condition: 'forced colours',
    head: style(':focus-visible { outline: none; box-shadow: 0 0 0 3px #000 }'),
  },
  {
    name: 'covered',
    rule: 'page-focus',
    says: 'lies on it',
    body: '<p><button type="button">Under the bar</button></p><p style="position: fixed; inset: 0; background: #fff">A bar</p>',
  },
  {
    name: 'trap',
    rule: 'page-keyboard',
    says: 'does not come to',
    body: '<button type="button" id="trap">In</button><button type="button">Out</button><script>document.getElementById("trap").addEventListener("keydown", (event) => event.key === "Tab" && event.preventDefault())</script>',
  },
  {
    name: 'goes-back',
    rule: 'page-keyboard',
    says: 'goes back',
    body: '<button type="button" tabindex="2">One</button><button type="button" tabindex="1">Two</button>',
  },
  { name: 'no-skip-link', rule: 'page-keyboard', says: 'first stop', skip: '' },
  {
    name: 'moves',
    rule: 'page-motion',
    condition: 'less movement',
    body: '<p class="turn">Turns</p>',
    head: style('@keyframes turn { to { rotate: 1deg } } .turn { animation: turn 1s infinite }'),
  },
  {
    name: 'no-zoom',
    rule: 'page-zoom',
    says: 'viewport',
    head: '<meta name="viewport" content="width=device-width, user-scalable=no">',
  },
  {
    name: 'letters-of-one-size',
    rule: 'page-zoom',
    condition: 'text at 200%',
    body: '<p style="font-size: 18px">Held back</p>',
  },
  {
    name: 'for-a-mouse',
    rule: 'page-hover',
    head: style('.tip { display: none } p:hover .tip { display: block }'),
    body: '<p>Rest here <span class="tip">a tip</span></p>',
  },
  { name: 'title-for-a-mouse', rule: 'page-hover', says: 'title', body: '<p title="A tip">Rest here</p>' },
  {
    name: 'no-caption',
    rule: 'page-table',
    says: 'no caption',
    body: table(`${HEAD}<tbody><tr><th scope="row">2024</th><td>1</td></tr></tbody>`, ''),
  },
  {
    name: 'no-scope',
    rule: 'page-table',
    says: 'does not say of what',
    body: table('<tbody><tr><th>2024</th><td>1</td></tr></tbody>'),
  },
  {
    name: 'no-header',
    rule: 'page-table',
    says: 'has no header',
    body: table('<tbody><tr><td>2024</td><td>1</td></tr></tbody>'),
  },
  {
    name: 'chart-without-table',
    rule: 'page-chart',
    says: 'no table',
    body: '<figure class="chart"><figcaption>It rose from 1 to 2.</figcaption></figure>',
  },
  {
    name: 'chart-without-sentence',
    rule: 'page-chart',
    says: 'No sentence',
    body: `<figure class="chart"><figcaption>A chart</figcaption></figure>${table(`${HEAD}<tbody><tr><th scope="row">2024</th><td><data value="1">1</data></td></tr></tbody>`)}`,
  },
  { name: 'joined', rule: 'page-joined', body: '<p><b>hello</b><span>world</span></p>' },
  { name: 'unexplained', rule: 'page-acronym', body: '<p>Ask the DCO about it.</p>' },
  { name: 'short-date', rule: 'page-date', body: '<p>It was due on 03/04/2025.</p>' },
];

/** The page of a case, or the clean one: a whole page in which nothing but the case's one thing is wrong. */
export function pageOf(page: Partial<Case>): string {
  const { name, head = '', body = '', title = name, language = 'en-GB' } = page;
  const {
    menu = `<a href="/${CLEAN}/#top">The clean page</a>`,
    skip = '<a class="skip" href="#main">Skip to main content</a>',
  } = page;
  return `<!DOCTYPE html>
<html${language === '' ? '' : ` lang="${language}"`}>
  <head>
    <meta charset="utf-8">
    <title>${title ?? CLEAN}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <style>
      html { color: #000; background: #fff; color-scheme: light dark }
      header a { display: inline-block; padding: 0.5em }
      button { padding: 0.5em }
      :focus-visible { outline: 3px solid #000 }
      @media (prefers-color-scheme: dark) { html { color: #fff; background: #111 } a { color: #fff } :focus-visible { outline-color: #fff } }
      @media (forced-colors: active) { :focus-visible { outline-color: Highlight } }
    </style>
    ${head}
  </head>
  <body>
    <header>
      ${skip}
      <nav aria-label="Main">${menu}</nav>
    </header>
    <main id="main">
      <h1 id="top">A page</h1>
      <p>Words, <b>set</b> <i>apart</i>. Ask about special educational needs (SEN) on 3 April 2025.</p>
      <p>Within a sentence a <a href="#top">link</a> is as high as its line.</p>
      ${body}
    </main>
  </body>
</html>
`;
}
