/** The paths that a document names, so that none is left behind when its file moves. */
import path from 'node:path';

const CODE = /`([^`\n]+)`/g;
const LINK = /\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g;

/** Folders of the project: what begins with one of them is a path. */
const FOLDERS = /^(\.ci|\.github|content|docs|public|scripts|src|tests)\//;
/** Files that people write. What the site publishes (`plan.json`, `actions.csv`) is no file of the project. */
const SOURCE = /^[\w.[\]-]+(\/[\w.[\]-]+)*\.(ts|astro|md|mdx|mjs|css|sh)$/;

/** What a Markdown text names in backticks or links to, in order, where it is a path within the project. */
export function namedPaths(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, '');
  const links = [...prose.matchAll(LINK)].map(([, target = '']) => target);
  const named = [...prose.matchAll(CODE)].map(([, code = '']) => code);
  const isPath = (text: string): boolean => !/[<>*{}\s|…]|^[a-z]+:/.test(text) && !text.startsWith('/');
  return [
    ...named.filter((text) => isPath(text) && (FOLDERS.test(text) || SOURCE.test(text))),
    ...links.filter(isPath),
  ];
}

/** Where the path may be: in the project, beside the document, in `src/`, or in a content folder such as the example. */
export function pathsThatMayBe(named: string, document: string): string[] {
  return [
    named,
    path.posix.join(path.posix.dirname(document), named),
    `src/${named}`,
    `content/${named}`,
    `content/plans/send/${named}`,
  ];
}
