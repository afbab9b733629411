import { underBase } from '../../model/addresses.ts';
import { mayLinkTo, mayShow } from './addresses.ts';
import { plainTextOf } from './plain-text.ts';
import { definitionsOf, parseProse, piecesOf, type ProseNode } from './tree.ts';

/** How prose is shown. */
export interface RenderOptions {
  /** The site's base, which is put before paths of this site: `/` or `/send-plan/`. */
  base?: string;
  /** The level of the highest heading: 2 below a page's title. Levels are never skipped, whatever is written. */
  firstHeading?: 2 | 3 | 4 | 5 | 6;
}

interface Rendering {
  base: string;
  definitions: ReadonlyMap<string, string>;
  levels: ReadonlyMap<ProseNode, number>;
}

/**
 * Markdown as HTML that is safe to show, whoever wrote it. Only the pieces named here become
 * elements, with no attribute that was not made here; raw HTML is left out. This is the second
 * defence: `proseProblems` refuses such prose before it gets here.
 */
export function renderProse(markdown: string, options: RenderOptions = {}): string {
  const root = parseProse(markdown);
  return inside(root, {
    base: options.base ?? '/',
    definitions: definitionsOf(root),
    levels: levelsOf(root, options.firstHeading ?? 2),
  });
}

type Render = (node: ProseNode, rendering: Rendering) => string;

const element =
  (name: string): Render =>
  (node, rendering) =>
    `<${name}>${inside(node, rendering)}</${name}>`;
const block =
  (name: string): Render =>
  (node, rendering) =>
    `<${name}>\n${inside(node, rendering)}</${name}>\n`;

const RENDERERS: Partial<Record<string, Render>> = {
  paragraph: (node, rendering) => `<p>${inside(node, rendering)}</p>\n`,
  heading: (node, rendering) => {
    const level = rendering.levels.get(node) ?? 2;
    return `<h${level}>${inside(node, rendering)}</h${level}>\n`;
  },
  blockquote: block('blockquote'),
  list,
  table,
  thematicBreak: () => '<hr>\n',
  code: ({ value = '' }) => `<pre><code>${escapeHtml(value)}\n</code></pre>\n`,
  inlineCode: ({ value = '' }) => `<code>${escapeHtml(value)}</code>`,
  emphasis: element('em'),
  strong: element('strong'),
  delete: element('del'),
  break: () => '<br>\n',
  link: (node, rendering) => link(node.url ?? '', node, rendering),
  linkReference: (node, rendering) =>
    link(rendering.definitions.get(node.identifier ?? '') ?? '', node, rendering),
  image: (node, rendering) => picture(node.url ?? '', node.alt ?? '', rendering),
  imageReference: (node, rendering) =>
    picture(rendering.definitions.get(node.identifier ?? '') ?? '', node.alt ?? '', rendering),
  definition: () => '',
  html: () => '',
};

function inside(node: ProseNode, rendering: Rendering): string {
  return (node.children ?? []).map((child) => render(child, rendering)).join('');
}

function render(node: ProseNode, rendering: Rendering): string {
  const known = Object.hasOwn(RENDERERS, node.type) ? RENDERERS[node.type] : undefined;
  if (known !== undefined) return known(node, rendering);
  return node.children === undefined ? escapeHtml(node.value ?? '') : inside(node, rendering);
}

function list(node: ProseNode, rendering: Rendering): string {
  const children = node.children ?? [];
  const hasRoom = node.spread === true || children.some(({ spread }) => spread === true);
  const items = children.map((item) => `<li>${listItem(item, hasRoom, rendering)}</li>\n`).join('');
  if (node.ordered !== true) return `<ul>\n${items}</ul>\n`;
  const start = typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : '';
  return `<ol${start}>\n${items}</ol>\n`;
}

/** Without room between the items of a list, their paragraphs are just their words. */
function listItem(item: ProseNode, hasRoom: boolean, rendering: Rendering): string {
  const box = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
  const parts = (item.children ?? []).map((child) =>
    child.type === 'paragraph' && !hasRoom ? `${inside(child, rendering)}\n` : render(child, rendering),
  );
  return `${box}${parts.join('').trimEnd()}`;
}

function table(node: ProseNode, rendering: Rendering): string {
  const [head, ...rows] = node.children ?? [];
  const heads = (head?.children ?? []).map((cell) => {
    const words = inside(cell, rendering);
    // A header without words names nothing: it is announced as a mistake.
    return words === '' ? '<td></td>' : `<th scope="col">${words}</th>`;
  });
  const body = rows.map((row) => {
    const cells = (row.children ?? []).map((cell) => `<td>${inside(cell, rendering)}</td>`);
    return `<tr>${cells.join('')}</tr>\n`;
  });
  const filled = body.length === 0 ? '' : `<tbody>\n${body.join('')}</tbody>\n`;
  return `<table>\n<thead>\n<tr>${heads.join('')}</tr>\n</thead>\n${filled}</table>\n`;
}

function link(url: string, node: ProseNode, rendering: Rendering): string {
  const words = inside(node, rendering);
  if (!mayLinkTo(url) || plainTextOf(node) === '') return words;
  return `<a href="${escapeHtml(addressOf(url, rendering.base))}">${words}</a>`;
}

function picture(url: string, alternative: string, { base }: Rendering): string {
  if (!mayShow(url) || alternative === '') return escapeHtml(alternative);
  return `<img src="${escapeHtml(addressOf(url, base))}" alt="${escapeHtml(alternative)}">`;
}

function addressOf(url: string, base: string): string {
  return url.startsWith('/') ? underBase(base, url) : url;
}

/** The level of each heading: the highest is `first`, and none is more than one below the one before it. */
function levelsOf(root: ProseNode, first: number): Map<ProseNode, number> {
  const headings = [...piecesOf(root)].filter(({ type }) => type === 'heading');
  const highest = Math.min(...headings.map(({ depth = 1 }) => depth));
  const levels = new Map<ProseNode, number>();
  let before = first - 1;
  for (const heading of headings) {
    before = Math.min(first + (heading.depth ?? 1) - highest, before + 1, 6);
    levels.set(heading, before);
  }
  return levels;
}

/** Text as it is written between tags and in attributes. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
