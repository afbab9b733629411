import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/reader/read-library.ts';
import { renderProse } from '../../src/reader/prose/render.ts';
import { CLEAN, findingsIn } from '../mistakes/clean-content.ts';

/** What every case would do if it could: run this, fetch it, or write it. */
const CANARY = 'globalThis.canary=1';
const AWAY = 'https://canary.example/';

const page = (body: string): [string, string] => [
  'pages/about.mdx',
  `---\ntitle: About\n---\n\nWords.\n\n${body}\n`,
];
const words = (text: string): [string, string] => [
  'plans/send/actions/1.10.yaml',
  `ref: 1.10\ntitle: Write to each family\nsummary: We will write.\nleads: [GB]\ndue: 2026-09\nwording: |\n${text.replace(/^/gm, '  ')}\n`,
];
const record = (yaml: string): [string, string] => ['plans/send/actions/1.10.yaml', yaml];
const drawing = (inside: string, root = ''): [string, string] => [
  'files/map.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${root}>\n${inside}\n</svg>\n`,
];
const repeat = (text: string, times: number): string => text.repeat(times);

/** Content that is refused: the file that holds it, and the line where it is told; null where there is none. */
const REFUSED: [what: string, file: [string, string | Uint8Array], line: number | null][] = [
  // MDX
  ['MDX: an import', page(`import fs from 'node:fs'`), 7],
  ['MDX: an export that runs', page(`export const x = ${CANARY}`), 7],
  ['MDX: an expression', page(`{${CANARY}}`), 7],
  ['MDX: an expression in words', page(`One {await fetch('${AWAY}')} two`), 7],
  ['MDX: an expression in a heading', page(`## {${CANARY}}`), 7],
  ['MDX: an expression in a table', page(`| {${CANARY}} |\n| --- |`), 7],
  ['MDX: an expression in a link', page(`[{${CANARY}}](/about/)`), 7],
  ['MDX: a component', page(`<Fragment set:html="x" />`), 7],
  ['MDX: spread attributes', page(`<Chart {...${CANARY}} />`), 7],
  ['MDX: a dynamic import', page(`{import('${AWAY}')}`), 7],
  ['MDX: a second block of facts that exports', page(`---\n\nexport default 1`), 9],
  // HTML in Markdown
  ['HTML: a script', page(`<script>${CANARY}</script>`), 7],
  ['HTML: a script in a record', words(`<script>${CANARY}</script>`), 6],
  ['HTML: a frame', page(`<iframe src="${AWAY}"></iframe>`), 7],
  ['HTML: a picture that runs', page(`<img src=x onerror=${CANARY}>`), 7],
  ['HTML: a picture that runs, in a record', words(`<img src=x onerror=${CANARY}>`), 6],
  ['HTML: a form', page(`<form action="${AWAY}"><input></form>`), 7],
  ['HTML: a base', page(`<base href="${AWAY}">`), 7],
  ['HTML: a style sheet', page(`<link rel=stylesheet href=${AWAY}>`), 7],
  ['HTML: a refresh', page(`<meta http-equiv=refresh content="0;url=${AWAY}">`), 7],
  ['HTML: an object', page(`<object data="${AWAY}"></object>`), 7],
  ['HTML: a drawing that runs', page(`<svg onload=${CANARY}>`), 7],
  ['HTML: a style', page(`<style>@import '${AWAY}';</style>`), 7],
  ['HTML: a comment that ends early', page(`<!--><script>${CANARY}</script>-->`), 7],
  ['HTML: in a list', page(`- one\n- <b onclick="${CANARY}">two</b>`), 8],
  ['HTML: in a quotation', page(`> <details ontoggle=${CANARY} open>`), 7],
  ['HTML: with a line break in its tag', page(`<img\nsrc="${AWAY}">`), 7],
  // Links and pictures
  ['link: javascript', page(`[x](javascript:${CANARY})`), 7],
  ['link: javascript in capitals', page(`[x](JaVaScRiPt:${CANARY})`), 7],
  ['link: javascript with a tab', page(`[x](java&#9;script:${CANARY})`), 7],
  ['link: javascript by references', page(`[x](&#106;avascript:${CANARY})`), 7],
  ['link: data', page(`[x](data:text/html,<script>${CANARY}</script>)`), 7],
  ['link: vbscript', page(`[x](vbscript:${CANARY})`), 7],
  ['link: a file', page(`[x](file:///etc/passwd)`), 7],
  ['link: another site without a scheme', page(`[x](//canary.example/)`), 7],
  ['link: another site with a backslash', page(`[x](/\\\\canary.example/)`), 7],
  ['link: by reference', page(`[x][1]\n\n[1]: javascript:${CANARY}`), 7],
  ['link: in angle brackets', page(`<javascript:${CANARY}>`), 7],
  ['link: in a record', words(`[x](javascript:${CANARY})`), 6],
  [
    'link: in a field of its own',
    ['site.yaml', `${CLEAN['site.yaml'] ?? ''}localOffer: "javascript:${CANARY}"\n`],
    7,
  ],
  ['picture: from elsewhere', page(`![A line](${AWAY}x.png)`), 7],
  ['picture: data', page(`![A line](data:image/svg+xml,<svg onload=${CANARY}>)`), 7],
  ['picture: out of the folder', page(`![A line](/../../etc/passwd)`), 7],
  // YAML
  ['YAML: a tag that makes code', record(`ref: 1.10\ntitle: !!js/function "${CANARY}"\n`), 2],
  ['YAML: a tag of Python', record(`ref: 1.10\ntitle: !!python/object/apply:os.system ["x"]\n`), 2],
  ['YAML: an alias', record(`ref: 1.10\ntitle: &a Words\nsummary: *a\n`), 2],
  [
    'YAML: a thousand laughs',
    record(`ref: 1.10\ntitle: x\nsuccess:\n  - &a [x, x]\n  - &b [*a, *a]\n  - [*b, *b]\n`),
    4,
  ],
  ['YAML: a merge', record(`ref: 1.10\ntitle: x\n<<: { summary: y }\n`), 3],
  ['YAML: __proto__', record(`ref: 1.10\ntitle: x\n__proto__:\n  polluted: true\n`), 3],
  ['YAML: constructor', record(`ref: 1.10\ntitle: x\nconstructor: y\n`), 3],
  ['YAML: a field twice', record(`ref: 1.10\ntitle: x\ntitle: y\n`), 3],
  ['YAML: two documents', record(`ref: 1.10\ntitle: x\n---\ntitle: y\n`), 3],
  ['YAML: a directive', record(`%YAML 1.1\n---\nref: 1.10\ntitle: x\n`), 1],
  ['YAML: nested without end', record(`ref: 1.10\ntitle: ${repeat('[', 5000)}\n`), 2],
  ['YAML: a control character', record('ref: 1.10\ntitle: "a\\u0000b"\n'), 2],
  ['YAML: words that turn their direction', record('ref: 1.10\ntitle: "a\u202eb"\n'), 2],
  ['YAML: a ref that leads out', record(`ref: ../../../etc\ntitle: x\n`), 1],
  // Files
  ['file: 2 MB', record(`ref: 1.10\ntitle: x\nwording: ${repeat('x ', 1_000_000)}\n`), null],
  ['file: a field of 200,000 characters', record(`ref: 1.10\ntitle: ${repeat('x', 200_000)}\n`), 2],
  [
    'file: not UTF-8',
    ['plans/send/actions/1.10.yaml', Uint8Array.from([0x72, 0x65, 0x66, 0x3a, 0x20, 0xff, 0xfe])],
    1,
  ],
  ['file: a program', ['plans/send/run.js', CANARY], null],
  ['file: a page', ['files/page.html', `<script>${CANARY}</script>`], null],
  ['file: a name that leads out', ['pages/..%2f..%2fout.mdx', '---\ntitle: x\n---\n'], null],
  ['file: a name with a tag', ['pages/<b>.mdx', '---\ntitle: x\n---\n'], null],
  ['file: a page in place of the site’s own', ['pages/plans.mdx', '---\ntitle: x\n---\n'], 2],
  ['file: a program that is named as a picture', ['files/a.png', `<script>${CANARY}</script>`], null],
  // Drawings
  ['SVG: a script', drawing(`<script>${CANARY}</script>`), 2],
  [
    'SVG: a script with a name before it',
    drawing(`<svg:script xmlns:svg="http://www.w3.org/2000/svg">${CANARY}</svg:script>`),
    2,
  ],
  ['SVG: something that runs when it opens', drawing('<g/>', ` onload="${CANARY}"`), 1],
  ['SVG: a page inside', drawing(`<foreignObject><iframe src="${AWAY}"/></foreignObject>`), 2],
  ['SVG: a link that runs', drawing(`<a xlink:href="java&#115;cript:${CANARY}"><path d="M0 0"/></a>`), 2],
  ['SVG: a link elsewhere', drawing(`<a href="${AWAY}"><path d="M0 0"/></a>`), 2],
  ['SVG: a picture from elsewhere', drawing(`<image href="${AWAY}x.png"/>`), 2],
  ['SVG: a drawing inside as data', drawing(`<image href="data:image/svg+xml;base64,PHN2Zz4="/>`), 2],
  ['SVG: parts of another drawing', drawing(`<use xlink:href="${AWAY}x.svg#a"/>`), 2],
  [
    'SVG: something that changes a link',
    drawing(`<animate attributeName="href" values="javascript:${CANARY}"/>`),
    2,
  ],
  ['SVG: something that sets a link', drawing(`<set attributeName="onmouseover" to="${CANARY}"/>`), 2],
  ['SVG: a style that fetches', drawing(`<style>@import url(${AWAY});</style>`), 2],
  ['SVG: a fill that fetches', drawing(`<rect fill="url(${AWAY}#a)"/>`), 2],
  [
    'SVG: entities',
    [
      'files/map.svg',
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<svg xmlns="http://www.w3.org/2000/svg">&x;</svg>\n`,
    ],
    1,
  ],
  [
    'SVG: a style sheet of its own',
    [
      'files/map.svg',
      `<?xml version="1.0"?>\n<?xml-stylesheet href="${AWAY}"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>\n`,
    ],
    2,
  ],
];

/** Content that is let be, because nothing comes of it. */
const HARMLESS: [what: string, markdown: string][] = [
  ['code in a block', `\`\`\`js\n${CANARY}\n\`\`\``],
  ['code in words', `\`<script>${CANARY}</script>\``],
  ['signs that are written as signs', `&lt;script&gt;${CANARY}&lt;/script&gt;`],
  ['an escaped tag', `\\<script>${CANARY}\\</script>`],
  ['a title that ends its quotation', `[x](https://example.org "a\\" onmouseover=\\"${CANARY}")`],
  ['words of a link that are a tag', `[&lt;img src=x onerror=${CANARY}&gt;](/about/)`],
  ['a text alternative that ends its quotation', `![a" onerror="${CANARY}](/files/a.png)`],
  ['a language of code that ends its attribute', `\`\`\`"onload="${CANARY}\nx\n\`\`\``],
  ['an address that ends its quotation', `[x](https://example.org/"onclick="${CANARY})`],
];

describe.each(REFUSED)('%s', (_, [path, text], line) => {
  test('is refused, with its file and line', () => {
    const { places, rules } = refusal(path, text);
    expect(places).toContain(line);
    expect(rules).not.toContain('check-crashed');
    expect(Reflect.get(globalThis, 'canary')).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

/** The lines on which a file is refused, and by which rules. */
function refusal(path: string, text: string | Uint8Array): { places: (number | null)[]; rules: string[] } {
  const errors = findingsIn({ ...CLEAN, [path]: text }).filter(({ severity }) => severity === 'error');
  const own = errors.filter(({ file }) => file === path);
  return { places: own.map(({ position }) => position?.line ?? null), rules: errors.map(({ rule }) => rule) };
}

/** Whatever of HTML could run, fetch or lead astray. */
const ACTIVE =
  /<(?!\/?(?:p|a|em|strong|code|pre|ul|ol|li|h\d|blockquote|img|br|hr|del|table|thead|tbody|tr|th|td|div|span)\b)[a-z!]|<[^>]*\son\w+\s*=(?=[^>]*>)|(?:href|src)="(?!https?:|mailto:|\/(?!\/))/i;

describe.each(HARMLESS)('%s', (_, markdown) => {
  test('comes out as words', () => {
    // What stands between quotation marks of an attribute is words, whatever it says.
    const html = renderProse(markdown).replace(/="[^"]*"/g, (value) =>
      /^="(?:https?:|mailto:|\/)/.test(value) ? '="/"' : '=""',
    );
    expect(html.replace(/(?:href|src)="\/"/g, '')).not.toMatch(ACTIVE);
  });
});

test('nothing that is refused is in the library’s way: reading it all at once ends', () => {
  const files = {
    ...CLEAN,
    ...Object.fromEntries(
      REFUSED.map(([, [path, text]], index) => [path.replace(/(\.\w+)$/, `-${index}$1`), text]),
    ),
  };
  const { findings } = readContent(
    Object.entries(files).map(([path, text]) => ({
      path,
      read: () => (typeof text === 'string' ? new TextEncoder().encode(text) : text),
    })),
  );
  expect(findings.length).toBeGreaterThan(50);
});

test('the score', () => {
  const refused = REFUSED.filter(([, [path, text], line]) =>
    refusal(path, text).places.includes(line),
  ).length;
  process.stdout.write(
    `Hostile content: ${refused} of ${REFUSED.length} cases refused with file and line, ${HARMLESS.length} made harmless.\n`,
  );
  expect(refused).toBe(REFUSED.length);
});
