import ts from 'typescript';
import { sentencesIn, wordCount } from '../../src/checks/plain-words/sentences.ts';
import { projectFiles, readProjectFile } from '../house/source-files.ts';

/** A sentence of the project's own words, and how long it is. */
export interface OwnSentence {
  file: string;
  sentence: string;
  words: number;
}

/** The longest sentence that a parent, or an editor who reads how to mend something, is asked to read. */
export const MOST_WORDS = 20;

/** What a text is asked for its sentences. */
const toSentences = (file: string, text: string): OwnSentence[] =>
  sentencesIn(text).map(({ words }) => ({ file, sentence: words, words: wordCount(words) }));

/** Words that nobody reads as a sentence: those that a search leaves out. */
const LISTS = new Set(['LITTLE_WORDS']);

/** Every sentence in `src/words/`, as it stands in the code. What is filled in counts as one word: the pages are read too. */
export function interfaceSentences(): OwnSentence[] {
  return projectFiles()
    .filter((file) => /^src\/words\/.*(?<!\.test)\.ts$/.test(file))
    .flatMap((file) => literals(file, readProjectFile(file)).flatMap((text) => toSentences(file, text)));
}

function literals(file: string, code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isVariableDeclaration(node) && LISTS.has(node.name.getText())) return;
    const text = textOf(node);
    if (text !== null && /\s/.test(text.trim())) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `X${literal.text}`).join('');
}

/** Words that stand in the templates themselves, between their tags. There should be few: words are in `src/words/`. */
export function templateSentences(): OwnSentence[] {
  return projectFiles()
    .filter((file) => file.endsWith('.astro'))
    .flatMap((file) => {
      const markup = readProjectFile(file)
        .replace(/^---\n[^]*?\n---\n/, '')
        .replaceAll(/<(style|script)\b[^]*?<\/\1>|<!--[^]*?-->/g, '');
      return [...markup.matchAll(/>([^<>{}]+)</g)]
        .map(([, text = '']) => text.trim())
        .filter((text) => /\p{L}{2,} \p{L}/u.test(text) && !/=>|&&|[()]/.test(text))
        .flatMap((text) => toSentences(file, text));
    });
}

/** The sentences of the documents for editors: how to do a thing, and what each finding means. */
export function documentSentences(): OwnSentence[] {
  return projectFiles()
    .filter((file) => /^docs\/(guide|errors)\/.*\.md$/.test(file))
    .flatMap((file) =>
      toSentences(
        file,
        readProjectFile(file)
          .replaceAll(/^```[^]*?^```/gm, '')
          .replaceAll(/^\|.*$/gm, '')
          .replaceAll(/`[^`]*`/g, 'X'),
      ),
    );
}
