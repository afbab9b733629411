import type { Fault } from './fault.ts';

/** The two parts of an `.mdx` file, and the line (from 1) on which each begins. */
export interface FrontMatter {
  yaml: string;
  yamlLine: number;
  body: string;
  bodyLine: number;
}

const FENCE = /^---[ \t]*\r?\n/;
const END = /^---[ \t]*(?:\r?\n|$)/m;

/** Takes a page apart into its facts, between two lines of `---`, and its body. */
export function readFrontMatter(text: string): FrontMatter | { fault: Fault } {
  const start = FENCE.exec(text);
  if (start === null) return { fault: fault('The file does not begin with its facts.') };
  const rest = text.slice(start[0].length);
  const end = END.exec(rest);
  if (end === null) return { fault: fault('The facts at the head of the file never end.') };
  const yaml = rest.slice(0, end.index);
  return {
    yaml,
    yamlLine: 2,
    body: rest.slice(end.index + end[0].length),
    bodyLine: yaml.split('\n').length + 2,
  };
}

function fault(message: string): Fault {
  return {
    rule: 'front-matter',
    message,
    hint: 'Write a line "---", the facts such as "title:" below it, and another line "---".',
    position: { line: 1, column: 1 },
  };
}
