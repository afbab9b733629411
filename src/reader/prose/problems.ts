import { mayLinkTo, mayShow } from './addresses.ts';
import { refuseExpressions, refuseModules } from './mdx-code.ts';
import { at, type ProseProblem } from './places.ts';
import { plainTextOf } from './plain-text.ts';
import { refuseTag, refuseTagInWords } from './tags.ts';
import { definitionsOf, isTooDeep, parseProse, piecesOf, type ProseNode } from './tree.ts';

export type { ProseProblem } from './places.ts';

/** How long prose may be, in characters: as any field. */
const MAX_LENGTH = 100_000;

/**
 * Everything in Markdown that is refused: raw HTML and components, addresses that run or lead nowhere,
 * pictures that say nothing. With `mdx`, also what MDX would run: `import`, `export`, `{expressions}`.
 * Nothing is run to find out.
 */
export function proseProblems(markdown: string, { mdx }: { mdx: boolean }): ProseProblem[] {
  if (markdown.length > MAX_LENGTH) return [tooLong];
  if (isTooDeep(markdown)) return [tooDeep];
  const root = parseProse(markdown);
  const lines = markdown.split(/\r\n|\r|\n/);
  const definitions = definitionsOf(root);
  const found = [...piecesOf(root)].flatMap((node) => [
    ...refuseNode(node, definitions, lines),
    ...(mdx ? refuseExpressions(node, lines) : []),
  ]);
  return mdx ? [...refuseModules(root, lines), ...found] : found;
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

function refuseNode(
  node: ProseNode,
  definitions: ReadonlyMap<string, string>,
  lines: readonly string[],
): ProseProblem[] {
  const url = node.url ?? definitions.get(node.identifier ?? '') ?? '';
  switch (node.type) {
    case 'html':
      return refuseTag(node, node.value ?? '');
    case 'text':
      return refuseTagInWords(node, lines);
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

function shorten(url: string): string {
  return url.length > 60 ? `${url.slice(0, 60)}…` : url;
}
