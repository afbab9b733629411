/** Copies of our own pages, each broken in one way, and the rule that must name it. */
import type { PageRule } from '../../src/checks/built/fault.ts';
import { add, both, css, script, swap, swapAll, type Break } from './breaks.ts';

/** The clean pages that are broken: one of each kind whose parts are. */
export const CLEAN_PAGES = {
  action: '/plans/send/actions/1.3/',
  actions: '/plans/send/actions/',
  measure: '/plans/send/measures/assessment-wait/',
  plan: '/plans/send/',
} as const;

export interface Defect {
  name: string;
  on: keyof typeof CLEAN_PAGES;
  rule: PageRule;
  /** What the engine calls it. */
  says?: string;
  break: Break;
  /** True where the page’s own policy is what must tell. */
  policy?: true;
}

const on =
  (page: Defect['on']) =>
  (name: string, rule: PageRule, how: Break, says?: string): Defect => ({
    name,
    on: page,
    rule,
    break: how,
    ...(says === undefined ? {} : { says }),
  });
const [action, actions, measure, plan] = [on('action'), on('actions'), on('measure'), on('plan')];

const PICTURE = '<svg width="30" height="30" aria-hidden="true"><circle cx="15" cy="15" r="14" /></svg>';
const WORDLESS_TAG = swap(/(<span class="tag [^>]*>\s*<svg[^>]*>.*?<\/svg>)[^<]*(<\/span>)/s, '$1$2');

export const DEFECTS: readonly Defect[] = [
  // What a page says of itself
  action('no language', 'page-language', swap(/ lang="[^"]*"/, '')),
  action('another language', 'page-language', swap(/ lang="[^"]*"/, ' lang="fr"')),
  action('no title', 'page-title', swap(/<title>.*?<\/title>/s, '')),
  action('no first heading', 'page-title', swapAll(/(<\/?)h1\b/g, '$1p')),
  action('two first headings', 'page-title', add('<h1>Again</h1>')),
  action('a heading that skips a level', 'page-headings', both(swap('<h2', '<h4'), swap('</h2>', '</h4>'))),
  action('an empty heading', 'page-headings', add('<h2></h2>')),
  action('zoom held at one', 'page-zoom', swap('width=device-width', 'width=device-width, maximum-scale=1')),
  // HTML
  action('an id given twice', 'page-html', add('<p id="main">Main</p>'), 'no-dup-id'),
  action('a list of no items', 'page-html', add('<ul><div>One</div></ul>'), 'element-permitted-content'),
  action(
    'a button in a link',
    'page-html',
    add('<a href="/about/"><button type="button">Us</button></a>'),
    'element-permitted',
  ),
  action('an element of the past', 'page-html', add('<center>Middle</center>'), 'deprecated'),
  action('an end with no beginning', 'page-html', add('</section>'), 'close-order'),
  // Names and roles
  action(
    'a picture without an alternative',
    'page-axe',
    add('<img src="/icon.svg" width="40" height="40">'),
    'image-alt',
  ),
  action(
    'a button without a name',
    'page-axe',
    add(`<button type="button">${PICTURE}</button>`),
    'button-name',
  ),
  action(
    'a control without a label',
    'page-axe',
    swap(/<label class="aloud" for="quick-search">.*?<\/label>/s, ''),
    'label',
  ),
  action('a label of nothing', 'page-axe', swap('for="quick-search"', 'for="nothing"'), 'label'),
  action('a choice without a name', 'page-axe', add('<select><option>One</option></select>'), 'select-name'),
  action('a role that does not exist', 'page-axe', add('<div role="wibble">Words</div>'), 'aria-roles'),
  action(
    'an attribute that does not exist',
    'page-axe',
    add('<div aria-wibble="1">Words</div>'),
    'aria-valid-attr',
  ),
  action(
    'a hidden link that takes the focus',
    'page-axe',
    add('<div aria-hidden="true"><a href="/about/">Us</a></div>'),
    'aria-hidden-focus',
  ),
  action(
    'tabs without tabs',
    'page-axe',
    add('<div role="tablist"><div role="listitem">One</div></div>'),
    'aria-required-children',
  ),
  action('a frame without a title', 'page-axe', add('<iframe srcdoc="Words"></iframe>'), 'frame-title'),
  action('no main content', 'page-axe', swapAll(/(<\/?)main\b/g, '$1div'), 'landmark-one-main'),
  action('two main contents', 'page-axe', swap('<footer', '<main><p>More</p></main><footer'), 'main'),
  action('words in no landmark', 'page-axe', swap('<footer', '<p>Loose words</p><footer'), 'region'),
  action(
    'a heading made of bold words',
    'page-ibm',
    add('<p><strong>What comes next</strong></p><p>Words below it.</p>'),
    'text_block_heading',
  ),
  action('a field without a label, for IBM', 'page-ibm', add('<input name="x">'), 'input_label_exists'),
  // Tables and charts
  actions('a column header without a scope', 'page-table', swap(' scope="col"', '')),
  actions('a row header without a scope', 'page-table', swap(' scope="row"', '')),
  actions('a table without a caption', 'page-table', swap(/<caption.*?<\/caption>/s, '')),
  actions(
    'a table without headers',
    'page-table',
    both(swap(/<thead>.*?<\/thead>/s, ''), swapAll(/(<\/?)th\b( scope="row")?/g, '$1td')),
  ),
  measure('a chart without its table', 'page-chart', swap(/<table class="figures".*?<\/table>/s, '')),
  measure('a chart without its sentence', 'page-chart', swap(/(<figcaption>.*?<\/p>)\s*<p>.*?<\/p>/s, '$1')),
  measure('a chart without a caption', 'page-chart', swap(/<figcaption>.*?<\/figcaption>/s, '')),
  // Links
  action('a link to nowhere', 'page-link', add('<p>See <a href="/nowhere/">the rest of it</a>.</p>')),
  action('a fragment that is gone', 'page-link', add('<p>See <a href="#gone">that part</a>.</p>')),
  action(
    'two links of one name',
    'page-link-names',
    add('<p>A <a href="/about/">glance</a>, a <a href="/data/">glance</a></p>'),
  ),
  action(
    'a link that says “click here”',
    'page-link-names',
    add('<p>For it <a href="/about/">click here</a>.</p>'),
  ),
  action('a link without a name', 'page-link-names', add('<p>See <a href="/about/"></a>.</p>')),
  // Strangers and scripts
  action(
    'a picture from elsewhere',
    'page-other-origin',
    add('<img src="http://localhost:9/a.png" alt="A" width="9" height="9">'),
  ),
  action(
    'a script that is missing',
    'page-complaint',
    swap('</body>', '<script src="/gone.js"></script></body>'),
  ),
  action('a script that breaks', 'page-complaint', script('throw new Error("broken")')),
  {
    ...action('a style that the policy refuses', 'page-complaint', add('<p style="color: #000">Styled</p>')),
    policy: true,
  },
  action(
    'words that a script must show',
    'page-needs-javascript',
    both(add('<h2 id="later" hidden>Later</h2>'), script('document.getElementById("later").hidden = false')),
  ),
  // The same everywhere
  action(
    'a menu in another order',
    'page-consistent',
    swap(/(<nav class="menu"[^>]*>.*?<ul>)\s*(<li.*?<\/li>)\s*(<li.*?<\/li>)/s, '$1$3$2'),
  ),
  action(
    'a menu that lacks a link',
    'page-consistent',
    swap(/(<nav class="menu"[^>]*>.*?<ul>)\s*<li.*?<\/li>/s, '$1'),
  ),
  action('no way to get help', 'page-consistent', swap(/<div class="contact">.*?<\/div>/s, '')),
  // Room
  action('a page that is too wide', 'page-reflow', css('main { min-width: 700px }')),
  action('a heading that does not wrap', 'page-reflow', css('h1 { white-space: nowrap; width: 30em }')),
  action('words that are cut off', 'page-cut', css('main p { max-height: 1.2em; overflow: hidden }')),
  action(
    'words that lie on words',
    'page-cut',
    add('<p>Words that lie below</p><p style="margin-top: -2em">Words that lie above</p>'),
  ),
  action(
    'a row turned round',
    'page-order',
    add('<div style="display: flex; flex-direction: row-reverse"><p>First</p><p>Second</p></div>'),
  ),
  action(
    'an order of its own',
    'page-order',
    add('<div style="display: grid"><p style="order: 2">First</p><p>Second</p></div>'),
  ),
  action(
    'a button that is too small',
    'page-target',
    add('<button type="button" style="all: unset; width: 20px; height: 20px">a</button>'),
  ),
  action(
    'a menu that is too small',
    'page-target',
    css(
      '.menu a { display: block; padding: 0; min-height: 0; height: 14px; line-height: 1; overflow: visible }',
    ),
  ),
  action('letters of one size', 'page-zoom', css('main p { font-size: 16px }')),
  // Colour
  action('pale words', 'page-pale', css('main p { color: #bbb }')),
  action(
    'pale words in the dark',
    'page-pale',
    css('@media (prefers-color-scheme: dark) { main p { color: #333 } }'),
  ),
  action('pale words on paper', 'page-pale', css('@media print { main p { color: #ddd } }')),
  plan(
    'shapes lost in forced colours',
    'page-pale',
    css('@media (forced-colors: active) { .mark { forced-color-adjust: none; color: #fff } }'),
  ),
  action(
    'a field without an edge',
    'page-pale',
    css('.quick input { appearance: none; border-color: #f4f0e8; background: #faf7f1 }'),
  ),
  action('a status without its word', 'page-colour-alone', WORDLESS_TAG),
  plan('a status without its word in a list', 'page-colour-alone', WORDLESS_TAG),
  actions(
    'a status that is a dot',
    'page-colour-alone',
    both(
      css('.dot { display: block; width: 1em; height: 1em; background: #a3261b }'),
      swap(/<span class="tag .*?<\/span>/s, '<b><span class="dot"></span></b>'),
    ),
  ),
  actions(
    'cells told by their colour',
    'page-colour-alone',
    css('tbody tr:nth-child(even) td { background: #fdd }'),
  ),
  // Keys
  action('no ring', 'page-focus', css(':focus-visible { outline: none !important }')),
  action('a pale ring', 'page-focus', css('*:focus-visible { outline-color: #e8e4dc !important }')),
  action(
    'a ring lost in forced colours',
    'page-focus',
    css(
      '@media (forced-colors: active) { :focus-visible { outline: none !important; box-shadow: 0 0 0 3px #000 } }',
    ),
  ),
  action(
    'a bar over the focus',
    'page-focus',
    add('<div style="position: fixed; inset: 0; background: #fff">A bar</div>'),
  ),
  action(
    'a trap',
    'page-keyboard',
    script(
      'document.querySelector("main a").addEventListener("keydown", (event) => event.key === "Tab" && event.preventDefault())',
    ),
  ),
  action('a stop out of turn', 'page-keyboard', swap(/(<main.*?<a) /s, '$1 tabindex="3" ')),
  action('no skip link', 'page-keyboard', swap(/<a class="skip".*?<\/a>/s, '')),
  action(
    'a skip link to nowhere',
    'page-keyboard',
    swap('class="skip" href="#main"', 'class="skip" href="#mian"'),
  ),
  // Movement
  action(
    'a shape that turns',
    'page-motion',
    css('@keyframes turn { to { rotate: 1deg } } .mark { animation: turn 1s infinite }'),
  ),
  action('smooth scrolling', 'page-motion', css('html { scroll-behavior: smooth }')),
  action('links that fade', 'page-motion', css('a { transition: color 1s }')),
  action(
    'words for a mouse alone',
    'page-hover',
    css('.tip { display: none } a:hover + .tip { display: block }'),
  ),
  action('a tip for a mouse alone', 'page-hover', swap('<h1', '<h1 title="A tip"')),
  // Words
  action('words left out on paper', 'page-print', css('@media print { main p { display: none } }')),
  action('two words as one', 'page-joined', add('<p><b>Late</b><span>by a week</span></p>')),
  action('a short form unexplained', 'page-acronym', add('<p>Ask the QZX about it.</p>')),
  action('a date in digits', 'page-date', add('<p>It was due on 03/04/2026.</p>')),
  action('a date for programs', 'page-date', add('<p>It was due on 2026-04-03.</p>')),
];
