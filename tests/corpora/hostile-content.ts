/**
 * Content by which somebody would run code, fetch something or write elsewhere, if it could be done. Each would run
 * `canary` or fetch from `away`.
 */
import { CLEAN } from '../mistakes/clean-content.ts';

/** One file of hostile content, and where it is to be refused; `line` is null where that has no line. */
export interface Refused {
  what: string;
  file: [path: string, content: string | Uint8Array];
  line: number | null;
}

/** Words of which nothing may come. */
export interface Harmless {
  what: string;
  text: string;
}

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
/** The facts of the site, with a brand. */
const brand = (yaml: string): [string, string] => [
  'site.yaml',
  `${CLEAN['site.yaml'] ?? ''}brand:\n  ${yaml}\n`,
];
const reading = (yaml: string): [string, string] => [
  'plans/send/measures/waits.yaml',
  `title: Waits\nunit: days\nbetter: lower\nreadings:\n  - { period: 2025-04, ${yaml} }\n`,
];
const priorities = (yaml: string): [string, string] => ['plans/other/priorities.yaml', yaml];
const plan = (yaml: string): [string, string] => [
  'plans/other/plan.mdx',
  `---\ntitle: x\nkind: other\n${yaml}---\n`,
];
const nested = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:\n`).join('');
/** The beginning of a PNG that says how large it is. */
function pngOf(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(60);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}
const repeat = (text: string, times: number): string => text.repeat(times);

/** Content that is refused. */
export function refusedContent(canary: string, away: string): Refused[] {
  const cases: [what: string, file: Refused['file'], line: number | null][] = [
    // MDX
    ['MDX: an import', page(`import fs from 'node:fs'`), 7],
    ['MDX: an export that runs', page(`export const x = ${canary}`), 7],
    ['MDX: an expression', page(`{${canary}}`), 7],
    ['MDX: an expression in words', page(`One {await fetch('${away}')} two`), 7],
    ['MDX: an expression in a heading', page(`## {${canary}}`), 7],
    ['MDX: an expression in a table', page(`| {${canary}} |\n| --- |`), 7],
    ['MDX: an expression in a link', page(`[{${canary}}](/about/)`), 7],
    ['MDX: a component', page(`<Fragment set:html="x" />`), 7],
    ['MDX: spread attributes', page(`<Chart {...${canary}} />`), 7],
    ['MDX: a dynamic import', page(`{import('${away}')}`), 7],
    ['MDX: a second block of facts that exports', page(`---\n\nexport default 1`), 9],
    // HTML in Markdown
    ['HTML: a script', page(`<script>${canary}</script>`), 7],
    ['HTML: a script in a record', words(`<script>${canary}</script>`), 6],
    ['HTML: a frame', page(`<iframe src="${away}"></iframe>`), 7],
    ['HTML: a picture that runs', page(`<img src=x onerror=${canary}>`), 7],
    ['HTML: a picture that runs, in a record', words(`<img src=x onerror=${canary}>`), 6],
    ['HTML: a form', page(`<form action="${away}"><input></form>`), 7],
    ['HTML: a base', page(`<base href="${away}">`), 7],
    ['HTML: a style sheet', page(`<link rel=stylesheet href=${away}>`), 7],
    ['HTML: a refresh', page(`<meta http-equiv=refresh content="0;url=${away}">`), 7],
    ['HTML: an object', page(`<object data="${away}"></object>`), 7],
    ['HTML: a drawing that runs', page(`<svg onload=${canary}>`), 7],
    ['HTML: a style', page(`<style>@import '${away}';</style>`), 7],
    ['HTML: a comment that ends early', page(`<!--><script>${canary}</script>-->`), 7],
    ['HTML: in a list', page(`- one\n- <b onclick="${canary}">two</b>`), 8],
    ['HTML: in a quotation', page(`> <details ontoggle=${canary} open>`), 7],
    ['HTML: with a line break in its tag', page(`<img\nsrc="${away}">`), 7],
    // Links and pictures
    ['link: javascript', page(`[x](javascript:${canary})`), 7],
    ['link: javascript in capitals', page(`[x](JaVaScRiPt:${canary})`), 7],
    ['link: javascript with a tab', page(`[x](java&#9;script:${canary})`), 7],
    ['link: javascript by references', page(`[x](&#106;avascript:${canary})`), 7],
    ['link: data', page(`[x](data:text/html,<script>${canary}</script>)`), 7],
    ['link: vbscript', page(`[x](vbscript:${canary})`), 7],
    ['link: a file', page(`[x](file:///etc/passwd)`), 7],
    ['link: another site without a scheme', page(`[x](//canary.example/)`), 7],
    ['link: another site with a backslash', page(`[x](/\\\\canary.example/)`), 7],
    ['link: by reference', page(`[x][1]\n\n[1]: javascript:${canary}`), 7],
    ['link: in angle brackets', page(`<javascript:${canary}>`), 7],
    ['link: in a record', words(`[x](javascript:${canary})`), 6],
    [
      'link: in a field of its own',
      ['site.yaml', `${CLEAN['site.yaml'] ?? ''}localOffer: "javascript:${canary}"\n`],
      7,
    ],
    ['picture: from elsewhere', page(`![A line](${away}x.png)`), 7],
    ['picture: data', page(`![A line](data:image/svg+xml,<svg onload=${canary}>)`), 7],
    ['picture: out of the folder', page(`![A line](/../../etc/passwd)`), 7],
    // YAML
    ['YAML: a tag that makes code', record(`ref: 1.10\ntitle: !!js/function "${canary}"\n`), 2],
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
    ['file: a program', ['plans/send/run.js', canary], null],
    ['file: a page', ['files/page.html', `<script>${canary}</script>`], null],
    ['file: a name that leads out', ['pages/a%2f..%2f..%2fout.mdx', '---\ntitle: x\n---\n'], null],
    ['file: a name with a tag', ['pages/<b>.mdx', '---\ntitle: x\n---\n'], null],
    ['file: a page in place of the site’s own', ['pages/plans.mdx', '---\ntitle: x\n---\n'], 2],
    ['file: a program that is named as a picture', ['files/a.png', `<script>${canary}</script>`], null],
    // Drawings
    ['SVG: a script', drawing(`<script>${canary}</script>`), 2],
    [
      'SVG: a script with a name before it',
      drawing(`<svg:script xmlns:svg="http://www.w3.org/2000/svg">${canary}</svg:script>`),
      2,
    ],
    ['SVG: something that runs when it opens', drawing('<g/>', ` onload="${canary}"`), 1],
    ['SVG: a page inside', drawing(`<foreignObject><iframe src="${away}"/></foreignObject>`), 2],
    ['SVG: a link that runs', drawing(`<a xlink:href="java&#115;cript:${canary}"><path d="M0 0"/></a>`), 2],
    ['SVG: a link elsewhere', drawing(`<a href="${away}"><path d="M0 0"/></a>`), 2],
    ['SVG: a picture from elsewhere', drawing(`<image href="${away}x.png"/>`), 2],
    ['SVG: a drawing inside as data', drawing(`<image href="data:image/svg+xml;base64,PHN2Zz4="/>`), 2],
    ['SVG: parts of another drawing', drawing(`<use xlink:href="${away}x.svg#a"/>`), 2],
    [
      'SVG: something that changes a link',
      drawing(`<animate attributeName="href" values="javascript:${canary}"/>`),
      2,
    ],
    ['SVG: something that sets a link', drawing(`<set attributeName="onmouseover" to="${canary}"/>`), 2],
    ['SVG: a style that fetches', drawing(`<style>@import url(${away});</style>`), 2],
    ['SVG: a fill that fetches', drawing(`<rect fill="url(${away}#a)"/>`), 2],
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
        `<?xml version="1.0"?>\n<?xml-stylesheet href="${away}"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>\n`,
      ],
      2,
    ],
    // Drawings that hide what they do
    [
      'SVG: a script under the prefix of a drawing program',
      drawing(`<rdf:script xmlns:rdf="http://www.w3.org/2000/svg">${canary}</rdf:script>`),
      2,
    ],
    [
      'SVG: the same, with the namespace written by references',
      drawing(`<g xmlns:cc="http://www.w3.org/2000/sv&#103;"><cc:script>${canary}</cc:script></g>`),
      2,
    ],
    [
      'SVG: a page under the prefix of a drawing program',
      drawing(`<dc:script xmlns:dc="http://www.w3.org/1999/xhtml">${canary}</dc:script>`),
      2,
    ],
    ['SVG: a fill that fetches, by references', drawing(`<rect fill="u&#114;l(${away}#a)"/>`), 2],
    ['SVG: a fill that fetches, by escapes', drawing(`<rect fill="\\75rl(${away}#a)"/>`), 2],
    ['SVG: a style that fetches, by references', drawing(`<style>rect{fill:u&#x72;l(${away}#a)}</style>`), 2],
    ['SVG: a style that fetches, by escapes', drawing(`<style>@\\69mport '${away}';</style>`), 2],
    ['SVG: a style that fetches, around a comment', drawing(`<style>@im<!-- -->port '${away}';</style>`), 2],
    [
      'SVG: a style that fetches one of several pictures',
      drawing(`<style>svg{background:image-set('${away}' 1x)}</style>`),
      2,
    ],
    [
      'SVG: in another encoding',
      [
        'files/map.svg',
        `<?xml version="1.0" encoding="ISO-2022-JP"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>\n`,
      ],
      1,
    ],
    ['SVG: a control character', drawing(`<text>\u001b$B</text>`), 2],
    [
      'SVG: under the name of a photograph',
      ['files/map.png', drawing(`<script>${canary}</script>`)[1]],
      null,
    ],
    // Pictures
    ['picture: a page under the name of a photograph', ['files/map.jpg', `<script>${canary}</script>`], null],
    ['picture: one that unfolds to 16 GB', ['files/map.png', pngOf(65_535, 65_535)], null],
    [
      'picture: one that says it is larger than can be',
      ['files/map.png', pngOf(0xffffffff, 0xffffffff)],
      null,
    ],
    // Names
    ['name: a line break', ['files/a\n::error::b.pdf', ''], null],
    ['name: a code for a terminal', ['files/a\u001b[2Jb.pdf', ''], null],
    ['name: one that turns its direction', ['files/map\u202egnp.pdf', ''], null],
    ['name: a sign that has no width', ['files/map\u200b.pdf', ''], null],
    ['name: a tag', ['files/"><img src=x onerror=alert(1)>.pdf', ''], null],
    ['name: a way out, encoded', ['files/a%2f..%2f..%2fout.pdf', ''], null],
    ['name: a way out, by backslashes', ['files/a\\..\\..\\out.pdf', ''], null],
    ['name: a plan that leads out', ['plans/a%2f../plan.mdx', '---\ntitle: x\n---\n'], null],
    // Values
    ['value: a colour that is more than one', brand(`colour: '#fff}*{background:url(${away})}'`), 8],
    ['value: a colour that is an address', brand(`colour: url(${away})`), 8],
    ['value: a logo out of the folder', brand(`logo: { file: ../../../etc/passwd, alternative: x }`), 8],
    ['value: a logo from elsewhere', brand(`logo: { file: '${away}x.png', alternative: x }`), 8],
    ['value: a ref with a sign that has no width', record('ref: "1.\u200b10"\ntitle: x\n'), 1],
    ['value: a ref that is a tag', record(`ref: "<b onclick=${canary}>"\ntitle: x\n`), 1],
    ['value: a number without end', reading('value: 1e999'), 5],
    ['value: a number of 400 digits', reading(`value: ${repeat('9', 400)}`), 5],
    ['value: a number that is code', reading(`value: "\${${canary}}"`), 5],
    [
      'value: a period that is code',
      reading(`value: 4, note: x }\n  - { period: "<script>${canary}</script>", value: 1`),
      6,
    ],
    [
      'value: an address with a line break',
      record('ref: 1.10\ntitle: x\nsource: "[x](java\\nscript:1)"\nlink: "java\\nscript:1"\n'),
      4,
    ],
    ['value: a ref of 300 letters', priorities(`- ref: ${repeat('a', 300)}\n  title: x\n`), 1],
    ['value: an id of 300 letters', plan(`leads:\n  - id: ${repeat('a', 300)}\n    role: x\n`), 5],
    [
      'value: a theme of 300 letters',
      [
        'you-said-we-did/long.yaml',
        `said: x\ntheme: ${repeat('a', 300)}\nresponse:\n  - what: x\n    state: done\n`,
      ],
      2,
    ],
    ['YAML: blocks nested without end', record(`ref: 1.10\n${nested(400)}`), 22],
    ['YAML: a key without end', record(`ref: 1.10\n? ${repeat('k', 5000)}\n: x\n`), 2],
  ];
  return cases.map(([what, file, line]) => ({ what, file, line }));
}

/** Markdown that is let be, because nothing comes of it. */
export function harmlessMarkdown(canary: string): Harmless[] {
  const cases: [what: string, text: string][] = [
    ['code in a block', `\`\`\`js\n${canary}\n\`\`\``],
    ['code in words', `\`<script>${canary}</script>\``],
    ['signs that are written as signs', `&lt;script&gt;${canary}&lt;/script&gt;`],
    ['an escaped tag', `\\<script>${canary}\\</script>`],
    ['a title that ends its quotation', `[x](https://example.org "a\\" onmouseover=\\"${canary}")`],
    ['words of a link that are a tag', `[&lt;img src=x onerror=${canary}&gt;](/about/)`],
    ['a text alternative that ends its quotation', `![a" onerror="${canary}](/files/a.png)`],
    ['a language of code that ends its attribute', `\`\`\`"onload="${canary}\nx\n\`\`\``],
    ['an address that ends its quotation', `[x](https://example.org/"onclick="${canary})`],
  ];
  return cases.map(([what, text]) => ({ what, text }));
}

/**
 * The refused cases of a folder that are no facts of the whole site, all in one folder: each under a name of its own, with
 * nothing else changed.
 */
export function sideBySide(cases: readonly Refused[]): Refused[] {
  return cases
    .filter(({ file: [path] }) => path !== 'site.yaml')
    .map(({ what, file: [path, content], line }, index) => {
      const ref = `9.${index}`;
      if (path !== 'plans/send/actions/1.10.yaml')
        return { what, file: [besideName(path, index), content], line };
      const own = typeof content === 'string' ? content.replace('ref: 1.10', `ref: ${ref}`) : content;
      return { what, file: [`plans/send/actions/${ref}.yaml`, own], line };
    });
}

/** Names that are themselves what is hostile stay as they are. */
function besideName(path: string, index: number): string {
  return path.replace(/^((?:pages\/about|files\/map|plans\/send\/measures\/waits))(\.\w+)$/, `$1-${index}$2`);
}
