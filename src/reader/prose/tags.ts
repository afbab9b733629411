import { at, withoutEscapes, type ProseProblem } from './places.ts';
import type { ProseNode } from './tree.ts';

/** What is wrong with a tag or a comment; `before` is what stands in the piece before it. */
export function refuseTag(node: ProseNode, written: string, before = ''): ProseProblem[] {
  // The tag that opens was told of.
  if (written.startsWith('</')) return [];
  const name = /^<\s*([A-Za-z][\w.:-]*)/.exec(written)?.[1] ?? '';
  if (/[\s"'/]on[a-z]+\s*=/i.test(written)) {
    const hint = 'Remove the tag, and keep the words between.';
    return [at(node, 'prose-event', `"<${name}>" has an attribute that runs code.`, hint, before)];
  }
  if (/^[A-Z]|\./.test(name) || written.startsWith('<>')) {
    const hint = 'Remove it: pages are words, and nothing in them is run.';
    return [at(node, 'prose-component', `"<${name}>" is a component, and there are none.`, hint, before)];
  }
  const what = written.startsWith('<!--') ? 'A comment' : `The tag "<${name || '…'}>"`;
  const message = `${what} is HTML, which is not allowed here.`;
  return [at(node, 'prose-html', message, htmlFix(name.toLowerCase()), before)];
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

/** What is no tag to Markdown, and is to MDX or to a browser that is lenient: `<Chart {...x} />`. */
export function refuseTagInWords(node: ProseNode, lines: readonly string[]): ProseProblem[] {
  if (node.value?.includes('<') !== true) return [];
  const source = withoutEscapes(node, lines);
  const tag = source.search(/<[A-Za-z/!?>$_]/);
  return tag === -1 ? [] : refuseTag(node, source.slice(tag), source.slice(0, tag));
}
