import type { RuleId } from '../../model/rules.ts';
import { mayLinkTo, mayShow } from './addresses.ts';
import { plainTextOf } from './plain-text.ts';
import { definitionsOf, isTooDeep, parseProse, piecesOf, type ProseNode } from './tree.ts';

/** What is wrong with prose, and where in it: line and column count from 1. */
export interface ProseProblem {
  rule: RuleId;
  message: string;
  hint: string;
  line: number;
  column: number;
}

/** How long prose may be, in characters: as any field. */
const MAX_LENGTH = 100_000;

/**
 * Everything in Markdown that is refused: raw HTML, addresses that run or lead nowhere, pictures that
 * say nothing. With `mdx`, also what MDX would run: `import`, `export`, `{expressions}` and components.
 * Nothing is run to find out.
 */
export function proseProblems(markdown: string, { mdx }: { mdx: boolean }): ProseProblem[] {
  if (markdown.length > MAX_LENGTH) return [tooLong];
  if (isTooDeep(markdown)) return [tooDeep];
  const root = parseProse(markdown);
  const definitions = definitionsOf(root);
  const found = [...piecesOf(root)].flatMap((node) => [
    ...refuseNode(node, definitions),
    ...(mdx ? refuseExpressions(node, markdown) : []),
  ]);
  return mdx ? [...refuseModules(root, markdown), ...found] : found;
}

const tooLong: ProseProblem = {
  rule: 'too-long',
  message: 'This is longer than 100,000 characters.',
  hint: 'Move the long part to a document and link to it.',
  line: 1,
  column: 1,
};

const tooDeep: ProseProblem = {
  rule: 'too-deep',
  message: 'Lists or quotations are nested more than 20 levels deep.',
  hint: 'Nest them less deeply.',
  line: 1,
  column: 1,
};

function refuseNode(node: ProseNode, definitions: ReadonlyMap<string, string>): ProseProblem[] {
  const url = node.url ?? definitions.get(node.identifier ?? '') ?? '';
  switch (node.type) {
    case 'html':
      return refuseHtml(node);
    case 'link':
    case 'linkReference':
      return refuseLink(node, url);
    case 'image':
    case 'imageReference':
      return refusePicture(node, url);
    default:
      return [];
  }
}

function refuseHtml(node: ProseNode): ProseProblem[] {
  const written = node.value ?? '';
  const name = /^<\/?\s*([A-Za-z][\w.:-]*)/.exec(written)?.[1] ?? '';
  // The tag that opens was told of.
  if (written.startsWith('</')) return [];
  if (/[\s"'/]on[a-z]+\s*=/i.test(written)) {
    return [
      at(
        node,
        'prose-event',
        `"<${name}>" has an attribute that runs code.`,
        'Remove the tag, and keep the words between.',
      ),
    ];
  }
  if (/[A-Z.]/.test(name.charAt(0)) || name.includes('.')) return [component(node, name)];
  const what = written.startsWith('<!--') ? 'A comment' : `The tag "<${name || '…'}>"`;
  return [at(node, 'prose-html', `${what} is HTML, which is not allowed here.`, htmlFix(name.toLowerCase()))];
}

const IN_MARKDOWN: Partial<Record<string, string>> = {
  a: '[the words](https://example.org)',
  b: '**words**',
  strong: '**words**',
  i: '*words*',
  em: '*words*',
  br: 'two spaces, or "\\", at the end of the line',
  img: '![what the picture says](/files/picture.png)',
  li: '- words',
  ul: '- words',
  ol: '1. words',
  p: 'an empty line between paragraphs',
  h2: '## Words',
  h3: '### Words',
};

function htmlFix(name: string): string {
  const written = Object.hasOwn(IN_MARKDOWN, name) ? IN_MARKDOWN[name] : undefined;
  return written === undefined
    ? 'Remove it. Where the sign itself is meant, write "\\<" for "<".'
    : `Write it in Markdown: ${written}.`;
}

function component(node: ProseNode, name: string): ProseProblem {
  const hint = 'Remove it: pages are words, and nothing in them is run.';
  return at(node, 'prose-component', `"<${name}>" is a component, and there are none.`, hint);
}

function refuseLink(node: ProseNode, url: string): ProseProblem[] {
  if (url === '' || url === '#') {
    return [
      at(node, 'prose-link', 'This link leads nowhere.', 'Write its address: [words](https://example.org).'),
    ];
  }
  if (!mayLinkTo(url)) {
    const hint = 'Write a whole address, beginning with https://, or a path of this site, beginning with /.';
    return [at(node, 'prose-address', `A link cannot lead to "${shorten(url)}".`, hint)];
  }
  if (plainTextOf(node) === '') {
    return [
      at(
        node,
        'prose-link',
        'This link has no words.',
        'Write words that say where it leads: [words](address).',
      ),
    ];
  }
  return [];
}

function refusePicture(node: ProseNode, url: string): ProseProblem[] {
  const problems: ProseProblem[] = [];
  if ((node.alt ?? '').trim() === '') {
    const hint = 'Say in words what it shows: ![A chart that rises](/files/chart.png).';
    problems.push(at(node, 'prose-image', 'This picture has no text alternative.', hint));
  }
  if (!mayShow(url)) {
    const hint = 'Keep the picture in the folder "files", and write its path: /files/picture.png.';
    problems.push(at(node, 'prose-address', `A picture cannot come from "${shorten(url)}".`, hint));
  }
  return problems;
}

/** `import` and `export` at the head of a paragraph are code to MDX. */
function refuseModules(root: ProseNode, markdown: string): ProseProblem[] {
  return (root.children ?? []).flatMap((node) => {
    const word = /^(import|export)\b/.exec(sourceOf(node, markdown))?.[1];
    if (node.type !== 'paragraph' || word === undefined) return [];
    const hint = `Remove it, or begin the sentence with another word than "${word}".`;
    return [at(node, 'prose-import', `A paragraph that begins with "${word}" is code.`, hint)];
  });
}

/** Braces and tags that MDX would take for code, in words. An escaped sign (`\{`) is a sign. */
function refuseExpressions(node: ProseNode, markdown: string): ProseProblem[] {
  const isCode = node.type === 'code' && /^(?:`{3}|~{3})/.test(sourceOf(node, markdown));
  if (node.type !== 'text' && (node.type !== 'code' || isCode)) return [];
  if (!/[{}<]/.test(node.value ?? '')) return [];
  const source = sourceOf(node, markdown).replace(/\\[\\{}<]/g, '  ');
  const brace = source.search(/[{}]/);
  const tag = source.search(/<[A-Za-z/!?>$_]/);
  if (brace !== -1) {
    const hint = 'Remove the braces. Where the signs themselves are meant, write "\\{" and "\\}".';
    return [at(node, 'prose-expression', 'Words between braces are code.', hint, source.slice(0, brace))];
  }
  return tag === -1 ? [] : [component(node, /^<\/?([\w.]*)/.exec(source.slice(tag))?.[1] ?? '')];
}

/** The words of a piece as they are written. Columns count whole characters. */
function sourceOf({ position }: ProseNode, markdown: string): string {
  if (position === undefined) return '';
  const { start, end } = position;
  const lines = markdown.split(/\r\n|\r|\n/).slice(start.line - 1, end.line);
  return lines
    .map((line, index) => {
      const from = index === 0 ? start.column - 1 : 0;
      const to = index === lines.length - 1 ? end.column - 1 : undefined;
      return Array.from(line).slice(from, to).join('');
    })
    .join('\n');
}

function shorten(url: string): string {
  return url.length > 60 ? `${url.slice(0, 60)}…` : url;
}

/** A problem of a piece; `before` is what stands in the piece before the place itself. */
function at(node: ProseNode, rule: RuleId, message: string, hint: string, before = ''): ProseProblem {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const lines = before.split('\n');
  const last = Array.from(lines.at(-1) ?? '').length;
  return {
    rule,
    message,
    hint,
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1,
  };
}
