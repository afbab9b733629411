import { SITE_FILE } from '../../model/content-files.ts';
import { BODY, type FieldPath, type Problem } from '../../model/finding.ts';
import type { Library } from '../../model/library.ts';
import type { Given } from '../check.ts';
import { wordsIn } from '../words-in.ts';

/** Short forms that everyone knows, and letters that are none. */
const KNOWN = new Set(
  (
    'UK NHS BBC GP GPS PDF CSV TV DVD CD ID IT PIN OK AM PM BST GMT USA EU URL FAQ PC ' +
    'I II III IV V VI VII VIII IX X XI XII A B C D E Q1 Q2 Q3 Q4 WCAG AA AAA HTML VAT MP QR SMS'
  ).split(' '),
);

const SHORT_FORM = /(?<![\p{L}\d.@/%-])[A-Z][A-Z\d&]{1,6}s?(?![\p{L}\d@]|[-/.][A-Z\d])/gu;

/**
 * Short forms that neither the glossary nor the words around them explain. Each is told once, where it first
 * stands, with how often it is used.
 */
export function* unexplainedTerms({ library, at }: Given): Iterable<Problem> {
  const known = knownIn(library);
  const found = new Map<string, { file: string; path: FieldPath; count: number }>();
  for (const { file, path, words } of wordsIn(library)) {
    if (file === SITE_FILE || NOT_READ.has(String(path.at(-1))) || NOT_READ.has(String(path.at(-2))))
      continue;
    for (const { 0: short, index } of words.matchAll(SHORT_FORM)) {
      const name = short.replace(/s$/, '');
      if (known.has(name) || isExplained(words, name)) continue;
      const first = found.get(name) ?? { file, path: path[0] === BODY ? [BODY, index] : path, count: 0 };
      found.set(name, { ...first, count: first.count + 1 });
    }
  }
  for (const [name, { file, path, count }] of found) {
    yield {
      rule: 'unexplained-term',
      message: `Nothing says what “${name}” stands for.${count > 1 ? ` It is used ${count} times.` : ''}`,
      hint: `Write it out, or add it to glossary.yaml: "- term: ${name}", "expansion:", "meaning:". The pages then explain it.`,
      ...at(file, path),
    };
  }
}

/** Names and codes by which records are told apart; other names of leads; criteria of a standard. */
const NOT_READ = new Set([
  'ref',
  'id',
  'also',
  'source',
  'criterion',
  'language',
  'colour',
  'printed',
  'file',
  'field',
  'term',
  'words',
  'quote',
  'priority',
  'leads',
  'version',
  'related',
  'was',
  'standard',
  'name',
  'post',
]);

function knownIn({ glossary, plans }: Library): ReadonlySet<string> {
  const terms = glossary.flatMap(({ term, also }) => [term, ...also]);
  const codes = plans.flatMap(({ leads, statuses, actions, priorities }) => [
    ...leads.flatMap(({ id, also }) => [id, ...also]),
    ...statuses.flatMap(({ id, label }) => [id, label]),
    ...actions.flatMap(({ ref, milestones }) => [ref, ...milestones.map((milestone) => milestone.ref)]),
    ...priorities.map(({ ref }) => ref),
  ]);
  const words = [...terms, ...codes].flatMap((name) => name.match(/[A-Z][A-Z\d&]+/g) ?? []);
  return new Set([...KNOWN, ...words]);
}

/** True where the words say it themselves: "education, health and care plan (EHCP)", or the other way about. */
function isExplained(words: string, name: string): boolean {
  return words.includes(`(${name})`) || words.includes(`(${name}s)`) || words.includes(`${name} (`);
}
