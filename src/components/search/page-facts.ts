import { statesOf } from '../../model/answers.ts';
import type { Edition } from '../../model/edition.ts';
import { themeId } from '../../model/families.ts';
import { foldRef } from '../../model/search-query.ts';
import { sitePages, type Single, type SitePage, type Subject } from '../../model/site-pages.ts';
import { whenWords } from '../../words/en.ts';

/** What `main` carries for the search index, and its class. */
export type PageAttributes = Record<string, string | boolean>;

/** Worked out once a build: every page asks for its own. */
const known = new WeakMap<Edition, ReadonlyMap<string, PageAttributes>>();

/** What the search index is told of the page at an address; null where it is not to be found. */
export function pageFacts(edition: Edition, address: string): PageAttributes | null {
  const facts =
    known.get(edition) ?? new Map(sitePages(edition).map((page) => [page.address, factsOf(page)] as const));
  known.set(edition, facts);
  return facts.get(address) ?? null;
}

/** Each filter has its value in an attribute of its own, since a value written into the list may hold no comma. */
function factsOf(page: SitePage): PageAttributes {
  const filters = filtersOf(page);
  const when = whenWords(page);
  return {
    class: isBrief(page.subject) ? 'wrap brief' : 'wrap',
    'data-pagefind-body': true,
    'data-pagefind-filter': filters.map(([name], index) => `${name}[data-f${index}]`).join(', '),
    ...Object.fromEntries(filters.map(([, value], index) => [`data-f${index}`, value])),
    ...(when === null ? {} : { 'data-pagefind-meta': 'when[data-when]', 'data-when': when }),
  };
}

/** By what a search may be narrowed to a page; a name may come more than once. */
function filtersOf({ subject, plan }: SitePage): [name: string, value: string][] {
  const filters: [string, string][] = [['kind', subject.kind]];
  // A filter of its own: that of the kinds lists every page, and this one is fetched for every search.
  if (subject.kind === 'page') filters.push(['lesser', 'yes']);
  if (plan !== null) filters.push(['plan', plan.id]);
  if (subject.kind === 'action') {
    const { action, standing } = subject.state;
    filters.push(['standing', standing], ['ref', foldRef(action.ref)]);
    filters.push(...subject.leads.map((lead): [string, string] => ['lead', lead]));
  }
  if (subject.kind === 'priority') filters.push(['ref', foldRef(subject.priority.ref)]);
  if (subject.kind === 'said') {
    filters.push(['theme', themeId(subject.state.entry.theme)]);
    filters.push(...statesOf(subject.state.answers).map((state): [string, string] => ['answer', state]));
  }
  return filters;
}

/** The list of words and the pages of prose are pages of their own; other lists say again what their pages say. */
function isBrief(subject: Subject): boolean {
  if (subject.kind !== 'page') return false;
  if (subject.of === 'single') return !OWN_WORDS.has(subject.single);
  return subject.of !== 'prose';
}

const OWN_WORDS = new Set<Single>(['plan', 'boards', 'glossary', 'follow', 'corrections', 'accessibility']);
